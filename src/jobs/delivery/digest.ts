import { createHash } from 'node:crypto'
import type { Message } from '../../slack/kit/blocks.ts'

/** A mark of what was drawn, so that nothing is drawn again unchanged. */
export const digestOf = (message: Message): string =>
  createHash('sha256')
    .update(JSON.stringify([message.text, message.blocks]))
    .digest('base64url')
