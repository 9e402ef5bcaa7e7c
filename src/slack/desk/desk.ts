import type { HomeView, ModalView } from '@slack/types'
import type { Presser } from '../../app/presser.ts'
import type { Message } from '../kit/blocks.ts'
import type { Word } from '../kit/word.ts'

/** What a listener answers. The desk turns it into the acknowledgement Slack is waiting for; listeners never see Bolt. */
export type Answer =
  /** Told privately: ephemeral after a command or a press on a message, a closing view after a form. */
  | { readonly is: 'say'; readonly message: Message }
  /** The message that was pressed, drawn again at once; every other copy is drawn again through the outbox. */
  | { readonly is: 'redrawn'; readonly message: Message; readonly say?: Message }
  /** A form: opens after a command or press, replaces the form where one is open. */
  | { readonly is: 'form'; readonly view: ModalView }
  /** A form on top of the one that is open; Slack allows three. */
  | { readonly is: 'push'; readonly view: ModalView }
  /** What is wrong with each field, under the field: the key is the block id. Only after a submission. */
  | { readonly is: 'errors'; readonly errors: Readonly<Record<string, string>> }
  /**
   * The form that was sent in, drawn again with all that was typed and a sentence at its head; what we write on it is
   * new. Only after a submission.
   */
  | { readonly is: 'again'; readonly says: string; readonly metadata: Readonly<Record<string, unknown>> }
  /** The Home tab is drawn again for this person. */
  | { readonly is: 'home' }
  /** Nothing to say: the form closes, the press has been heard. */
  | { readonly is: 'heard' }

/** What every listener is told of whoever spoke. */
export type Heard = { readonly who: Presser; readonly channel: string | null; readonly trigger: string | null }

/** A command was typed, or the button that stands for it pressed. */
export type CommandHeard = Heard & {
  /** What was typed after the word. */
  readonly text: string
  /** Where the committee has already been picked, on a button or in the committee picker. */
  readonly committeeId: string | null
  /** What the button was about (an item, a meeting), where a button stood for the command. */
  readonly about: string | null
}
/** A button, menu or other control was used. */
export type Press = Heard & {
  readonly action: string
  /** The button's value, or the value chosen in a menu. Visible to clients: check it against the database. */
  readonly value: string
  readonly message: { readonly channel: string; readonly ts: string } | null
  readonly view: Submission['view'] | null
}
/** A form was sent in. */
export type Submission = Heard & {
  readonly view: {
    readonly id: string
    readonly hash: string
    readonly callbackId: string
    /** What we wrote on the form when we drew it: ids only, never text. */
    readonly metadata: string
    /** Slack's `view.state.values`, unread: each form has its Zod schema in `form.ts`. */
    readonly values: unknown
  }
}
/** A shortcut was chosen; a message shortcut brings the message. */
export type Shortcut = Heard & {
  readonly message: {
    readonly channel: string
    readonly ts: string
    readonly text: string
    readonly authorSlackId: string | null
  } | null
}
/** Someone is typing in a menu with type-ahead. */
export type Typing = Heard & { readonly value: string; readonly view: Submission['view'] | null }
/** Something happened in the workspace. Written to the inbox before it is handled. */
export type Happening = {
  readonly councilId: string
  readonly teamId: string
  /** The organisation, where it has installed us as a whole. */
  readonly organisationId: string | null
  /** When it happened, as an instant, where Slack says so: it may be told hours later. */
  readonly at: string | null
  readonly event: { readonly type: string } & Record<string, unknown>
}

/** Hears one thing and answers it. */
export type Listener<H> = (heard: H) => Promise<Answer>

/** The ways a feature can listen. One Bolt listener of each kind stands behind this and looks the name up in a map. */
export type Desk = {
  onCommand(word: Word, listener: Listener<CommandHeard>): void
  /** `opensForm`: a loading view is opened at once, before the listener has read anything. */
  onPress(action: string, listener: Listener<Press>, options?: { readonly opensForm?: boolean }): void
  onSubmit(form: string, listener: Listener<Submission>): void
  onShortcut(name: string, listener: Listener<Shortcut>, options?: { readonly opensForm?: boolean }): void
  onTyping(
    action: string,
    listener: (typing: Typing) => Promise<readonly { readonly text: string; readonly value: string }[]>,
  ): void
  onEvent(type: string, listener: (happening: Happening) => Promise<void>): void
  /** The Home tab was opened: what it shows is drawn by the home feature. One owner. */
  onHome(draw: (heard: Heard) => Promise<HomeView>): void
  /** Every word that is built, so that each can be pressed: complete once every feature listens. */
  words(): readonly Word[]
}
