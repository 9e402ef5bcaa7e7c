import type { HomeView, KnownBlock, ModalView } from '@slack/types'
import { list, type Message, plain, section } from './blocks.ts'
import { fitted, flat, LIMITS, type Piece } from './pieces.ts'
import { clip, oneLine } from './text.ts'

const words = (text: string) => ({ type: 'plain_text', text: clip(oneLine(text) || '–', 24), emoji: true }) as const

/** A form. `metadata` is ids only, as JSON, and comes back with what is sent in. Titles and buttons: 24 characters. */
export const modal = (form: {
  readonly title: string
  readonly callbackId: string
  readonly blocks: readonly Piece[]
  readonly metadata?: string | Readonly<Record<string, unknown>>
  /** The button that sends it in, a verb. Needed where there is anything to fill in. */
  readonly submit?: string
  readonly close?: string
  /** Closing this closes the forms below it too. */
  readonly clearOnClose?: boolean
  readonly notifyOnClose?: boolean
}): ModalView => {
  const metadata = typeof form.metadata === 'object' ? JSON.stringify(form.metadata) : (form.metadata ?? '')
  if (metadata.length > 3000) throw new Error(`The metadata of "${form.callbackId}" is longer than Slack's 3,000.`)
  const blocks = fitted(flat(form.blocks), LIMITS.view)
  const asks = blocks.some(({ type }) => type === 'input')
  return {
    type: 'modal',
    callback_id: form.callbackId,
    title: words(form.title),
    blocks,
    close: words(form.close || (asks ? 'Cancel' : 'Close')),
    ...((form.submit || asks) && { submit: words(form.submit || 'Save') }),
    ...(metadata !== '' && { private_metadata: metadata }),
    ...(form.clearOnClose && { clear_on_close: true }),
    ...(form.notifyOnClose && { notify_on_close: true }),
  }
}

/** A Home tab. */
export const home = (...pieces: readonly Piece[]): HomeView => ({
  type: 'home',
  blocks: fitted(
    flat(pieces).filter(({ type }) => type !== 'alert'),
    LIMITS.view,
  ),
})

/** The forms the desk draws by itself: nothing is ever sent in from them. */
export const DESK_FORM = 'desk.waiting'

/** A form that only offers what to do next: what is pressed in it takes its place, so that the way on stays as deep as Slack allows. */
export const MENU_FORM = 'everything.menu'

/** Opened at once, within Slack's three seconds, while the form is read from the database. */
export const loadingView = (title = 'One moment'): ModalView =>
  modal({ title, callbackId: DESK_FORM, blocks: [section('Getting this ready…')] })

/** Shown while something is being saved for longer than Slack waits. */
export const savingView = (title = 'One moment'): ModalView =>
  modal({ title, callbackId: DESK_FORM, blocks: [section('Saving…')] })

// What Slack draws in a message and not in a form.
const asRows = (block: KnownBlock): KnownBlock[] =>
  block.type === 'table'
    ? list(
        block.rows.slice(1).map((row) => row.map((cell) => ('text' in cell ? plain(cell.text) : '')).join(' · ')),
        { most: 99 },
      )
    : [block]

/** What was done, said in the form that asked for it. Closing it closes everything. */
export const doneView = (message: Message, title = 'Cleardays'): ModalView =>
  modal({
    title,
    callbackId: DESK_FORM,
    clearOnClose: true,
    blocks: message.blocks.length > 0 ? message.blocks.map(asRows) : [section(message.text)],
  })
