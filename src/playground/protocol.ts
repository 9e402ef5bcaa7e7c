/**
 * What the playground's page and its server say to each other. Types only: the page imports them, and they vanish
 * when it is served.
 *
 *   GET  /playground/state?as=U…[&channel=C…]        → State          (409 with { says } when there is no such person)
 *   POST /playground/act     Performed               → ActResult      (always 200 when it was understood; 400 with { says })
 *   POST /playground/upload?as=U…&name=…[&title=…]   → { file: FileCard }   the body is the bytes, at most 20 MB
 *   GET  /playground/file/F…?as=U…                   → the bytes
 *   WS   /playground/live                            → Live, one JSON document a message
 *
 * Pages: `/` is page/index.html; `/page/<name>.ts` and `.css` are the folder's files, types stripped; bare imports of
 * `preact`, `preact/hooks`, `htm` and `htm/preact` are served from `/vendor/…` (the server rewrites the specifier).
 */
import type { HomeView, KnownBlock, ModalView, RichTextBlock } from '@slack/types'

/** Everything one person can see, at one moment. */
export type State = {
  readonly workspace: { readonly id: string; readonly name: string }
  readonly app: App
  readonly clock: ClockFace
  readonly me: string
  /** Everybody, the app's own bot and those without Slack included. */
  readonly people: readonly Person[]
  /** Where `me` is a member, then public channels that `me` could join; direct messages last. */
  readonly conversations: readonly Conversation[]
  /** Of the `channel` asked for, oldest first, replies included (at most the last 500). Empty when none was asked for. */
  readonly messages: readonly Message[]
  readonly home: { readonly view: (HomeView & OpenView) | null }
  /** The stack of forms that `me` has open, the lowest first; the last one is on top. */
  readonly modals: readonly (ModalView & OpenView)[]
  /** Letters to and from `me`, newest first. */
  readonly letters: readonly Letter[]
  readonly commands: readonly Command[]
  readonly shortcuts: readonly Shortcut[]
  /** Steps of the guided tour that were taken, in any person's name. The steps themselves are the page's. */
  readonly tour: { readonly done: readonly string[]; readonly hidden: boolean }
}

/** The app under trial, and whether it is there to answer. */
export type App = {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly botUser: string
  readonly mode: 'socket' | 'http'
  readonly state: 'connected' | 'not-connected' | 'uninstalled'
}

/** The time in the playground. `now` is an ISO instant in the workspace's zone; `runs` says whether it ticks by itself. */
export type ClockFace = {
  readonly now: string
  readonly zone: string
  readonly runs: boolean
  readonly isMoved: boolean
}

/** Somebody a visitor may act as. Those without Slack have letters and nothing else. */
export type Person = {
  readonly id: string
  readonly name: string
  /** What they are in the demonstration, in words: `Chair, Corporate Panel`. */
  readonly role: string
  readonly hasSlack: boolean
  readonly email: string
  readonly zone: string
  readonly isBot: boolean
  readonly isGuest: boolean
  readonly isDeactivated: boolean
  readonly isExternal: boolean
  /** Unread messages and letters together, so that the page can show who has news. */
  readonly unread: number
}

/** A place where messages are. `with` is the other person of a direct message. */
export type Conversation = {
  readonly id: string
  readonly kind: 'public' | 'private' | 'direct'
  readonly name: string
  readonly purpose: string
  readonly with?: string
  readonly members: readonly string[]
  readonly isMember: boolean
  readonly isArchived: boolean
  readonly isShared: boolean
  readonly unread: number
  readonly latest?: string
}

/** One message as `me` sees it. `ts` names it in its conversation; `at` is the playground's time when it was said. */
export type Message = {
  readonly channel: string
  readonly ts: string
  readonly at: string
  readonly author: string
  readonly text: string
  readonly blocks: readonly KnownBlock[]
  readonly files: readonly FileCard[]
  /** Of a reply: the message it answers. Of a message that was answered: its own `ts`. */
  readonly threadTs?: string
  readonly isReply: boolean
  /** A reply that is shown in the channel as well. */
  readonly isBroadcast: boolean
  readonly replies: { readonly count: number; readonly people: readonly string[]; readonly latest?: string }
  readonly editedAt?: string
  /** Only `me` can see it, and it is gone when dismissed. */
  readonly isEphemeral: boolean
  readonly isUnread: boolean
}

/** A file that was shared. Its bytes are at `/playground/file/<id>?as=<me>`. */
export type FileCard = {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly mimetype: string
  readonly bytes: number
}

/** What the server adds to a view that is open. An answer or a press names it by `id`. */
export type OpenView = {
  readonly id: string
  readonly hash: string
  readonly errors?: Readonly<Record<string, string>>
}

/** Paper, or e-mail, to somebody without Slack, or from them. */
export type Letter = {
  readonly id: string
  readonly at: string
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly inReplyTo?: string
  readonly isUnread: boolean
}

/** A slash command of the manifest, for completion as it is typed. */
export type Command = { readonly command: string; readonly description: string; readonly usageHint: string }

/** A shortcut of the manifest: global ones in the composer's menu, message ones in a message's menu. */
export type Shortcut = {
  readonly name: string
  readonly kind: 'global' | 'message'
  readonly callbackId: string
  readonly description: string
}

/** A choice as Slack draws it. */
export type Choice = {
  readonly text: { readonly type: 'plain_text' | 'mrkdwn'; readonly text: string }
  readonly value: string
  readonly description?: { readonly type: 'plain_text'; readonly text: string }
}

/**
 * What a person put into one input: text (`HH:mm`, `YYYY-MM-DD`, number and address too) · an option's value, or a
 * person's or conversation's id · several of those (ids of files for a `file_input`) · the choice itself, which
 * `external_select` needs · rich text · a Unix second for `datetimepicker` · null for "cleared".
 */
export type Answer = string | number | null | Choice | RichTextBlock | readonly string[] | readonly Choice[]

/** Answers by `block_id`, then `action_id`. What is left out keeps the element's initial value, as an untouched input does. */
export type Answers = Readonly<Record<string, Readonly<Record<string, Answer>>>>

/** Where a control is: on a message, or in a view (a form or a Home tab). */
export type Place = { readonly channel: string; readonly ts: string } | { readonly view: string }

/** What a person does. `answers` beside a press are the other inputs of the same place, as Slack sends them along. */
export type Act =
  | {
      readonly do: 'say'
      readonly channel: string
      readonly text: string
      readonly thread?: string
      readonly files?: readonly string[]
    }
  | { readonly do: 'command'; readonly channel: string; readonly text: string; readonly thread?: string }
  | {
      readonly do: 'press'
      readonly in: Place
      readonly block: string
      readonly action: string
      readonly answers?: Answers
    }
  | {
      readonly do: 'change'
      readonly in: Place
      readonly block: string
      readonly action: string
      readonly answer: Answer
      readonly answers?: Answers
    }
  | {
      readonly do: 'suggest'
      readonly in: Place
      readonly block: string
      readonly action: string
      readonly typed: string
    }
  | { readonly do: 'submit'; readonly view: string; readonly answers: Answers }
  | { readonly do: 'close'; readonly view: string; readonly all?: boolean }
  | { readonly do: 'open-home'; readonly tab?: 'home' | 'messages' }
  | { readonly do: 'open-direct'; readonly with: string }
  | { readonly do: 'shortcut'; readonly callbackId: string }
  | { readonly do: 'message-shortcut'; readonly callbackId: string; readonly channel: string; readonly ts: string }
  | { readonly do: 'mark-read'; readonly channel: string }
  | { readonly do: 'dismiss'; readonly channel: string; readonly ts: string }
  | { readonly do: 'join' | 'leave'; readonly channel: string }
  | {
      readonly do: 'write-letter'
      readonly to: string
      readonly subject: string
      readonly body: string
      readonly inReplyTo?: string
    }
  | { readonly do: 'read-letter'; readonly letter: string }
  | { readonly do: 'set-clock'; readonly to: string }
  | { readonly do: 'advance-clock'; readonly seconds: number }
  | { readonly do: 'tour'; readonly step?: string; readonly hidden?: boolean }

/** An act, and in whose name. */
export type Performed = Act & { readonly as: string }

/**
 * What came of it. A refusal `says` why in a sentence for the person (`Cleardays did not answer within three
 * seconds.`). `errors` belong under the blocks of the form on top, which stays open.
 */
export type ActResult =
  | { readonly ok: true; readonly channel?: string; readonly ts?: string; readonly choices?: Choices }
  | { readonly ok: false; readonly says: string; readonly errors?: Readonly<Record<string, string>> }

/** What `suggest` found: a flat list, or groups with labels. */
export type Choices =
  | { readonly options: readonly Choice[] }
  | { readonly groups: readonly { readonly label: string; readonly options: readonly Choice[] }[] }

/** Something is different: read the state again, where it is yours. `for` names the person; without it, everybody. */
export type Live = {
  readonly changed: 'messages' | 'conversations' | 'people' | 'home' | 'modals' | 'letters' | 'clock' | 'app' | 'tour'
  readonly channel?: string
  readonly for?: string
}
