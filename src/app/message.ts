import type { KnownBlock } from '@slack/types'

/** A message the bot can send. `text` is what a screen reader, a notification and a phone's lock screen say. */
export type Message = { readonly text: string; readonly blocks: KnownBlock[] }
