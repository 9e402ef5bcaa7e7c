import type { HomeView, ModalView } from '@slack/types'
import type { Message } from './blocks.ts'

/** Anything the bot can show: a message, a form, or a Home tab. */
export type Drawn = Message | ModalView | HomeView

/** A named state of something the bot can show, drawn with made-up data. Every one has at least one story. */
export type Stories = Readonly<Record<string, () => Drawn>>
