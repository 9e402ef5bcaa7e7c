/**
 * What the playground's page and its server say to each other. Types only: the page imports them, and they vanish
 * when it is served.
 *
 *   GET  /playground/state?as=U…[&channel=C…]        → State          (the first person where `as` is left out; 409 with { says } when there is no such person)
 *   POST /playground/act     Performed               → ActResult      (always 200 when it was understood; 400 with { says })
 *   POST /playground/upload?as=U…&name=…[&title=…]   → { file: FileCard }   the body is the bytes, at most 20 MB
 *   GET  /playground/file/F…?as=U…                   → the bytes
 *   WS   /playground/live                            → Live, one JSON document a message
 *
 * Pages: `/` is page/index.html; `/page/<name>.ts` and `.css` are the folder's files, types stripped; bare imports of
 * `preact`, `preact/hooks`, `htm` and `htm/preact` are served from `/vendor/…` (the server rewrites the specifier).
 */
import type { HomeView, KnownBlock, ModalView } from '@slack/types'

import type { Answers } from './acts.ts'

export type * from './acts.ts'

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
  /** Nothing can be written there: the app's direct messages, where its manifest says so. */
  readonly isReadOnly: boolean
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
  /** `latest` is the `ts` of the newest reply. */
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

/**
 * What the server adds to a view that is open. An answer or a press names it by `id`; `answers` are what was put in
 * so far, so that a page that is loaded again shows it.
 */
export type OpenView = {
  readonly id: string
  readonly hash: string
  readonly answers?: Answers
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

/** Something is different: read the state again, where it is yours. `for` names the person; without it, everybody. */
export type Live = {
  readonly changed: 'messages' | 'conversations' | 'people' | 'home' | 'modals' | 'letters' | 'clock' | 'app' | 'tour'
  readonly channel?: string
  readonly for?: string
}
