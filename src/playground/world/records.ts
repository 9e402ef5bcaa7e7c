import type { Answers } from '../acts.ts'
import type { Fields } from '../block-kit/check.ts'

/** When something became so: its place in the order of everything, and the playground's time. */
export type Moment = { readonly order: number; readonly at: string }

/** A block as it was sent, looked at by the validator already. */
export type Block = Fields & { readonly type: string; readonly block_id: string }

/** Somebody in the workspace, or somebody who is written to outside it. */
export type PersonRecord = {
  readonly id: string
  readonly name: string
  readonly handle: string
  readonly role: string
  readonly email: string
  readonly zone: string
  readonly locale: string
  readonly hasSlack: boolean
  readonly isBot: boolean
  readonly guest: 'no' | 'several-channels' | 'single-channel'
  readonly isAdmin: boolean
  readonly isDeactivated: boolean
  readonly isInvited: boolean
  /** The workspace they belong to: another's for somebody from outside in a shared channel. */
  readonly team: string
  readonly updated: number
  /** Since when they can read nothing, and since when public channels are closed to them. */
  readonly deactivatedAt?: Moment
  readonly guestAt?: Moment
}

/** Somebody's time in a conversation; without an end while they are in it. */
export type Membership = { readonly person: string; readonly from: Moment; readonly until?: Moment }

/** A conversation. A direct message has two members and no name. */
export type ChannelRecord = {
  readonly id: string
  readonly kind: 'public' | 'private' | 'direct'
  readonly name: string
  readonly previousNames: readonly string[]
  readonly purpose: string
  readonly created: number
  readonly isArchived: boolean
  readonly isShared: boolean
  readonly isShareOffered: boolean
  readonly connectedTeams: readonly string[]
  readonly memberships: readonly Membership[]
}

/** What a message said from one moment on. */
export type Wording = { readonly from: Moment; readonly text: string; readonly blocks: readonly Block[] }

/** A message. What was removed, or changed, is kept: somebody could read it meanwhile. */
export type MessageRecord = {
  readonly id: string
  readonly channel: string
  readonly ts: string
  readonly at: string
  readonly author: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly files: readonly string[]
  readonly thread?: string
  readonly isBroadcast: boolean
  readonly edited?: { readonly ts: string; readonly at: string; readonly by: string }
  readonly onlyFor?: string
  readonly metadata?: unknown
  readonly posted: Moment
  /** Since when it has said what it says. */
  readonly since: Moment
  readonly removed?: Moment
  readonly earlier: readonly Wording[]
}

/** A form that is open, or somebody's Home tab. `answers` are what was put in so far. */
export type ViewRecord = {
  readonly id: string
  readonly kind: 'modal' | 'home'
  readonly person: string
  readonly body: Fields & { readonly blocks: readonly Block[] }
  readonly hash: string
  readonly root: string
  readonly previous?: string
  readonly answers: Answers
  /** The conversation they were in when the first form was opened, where there was one. */
  readonly openedIn?: string
  readonly errors?: Readonly<Record<string, string>>
}

/** The forms somebody has open, the lowest first. */
export type StackRecord = { readonly id: string; readonly views: readonly string[] }

/** A file; its bytes lie beside. `isReady` once its upload was completed. */
export type FileRecord = {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly mimetype: string
  readonly bytes: number
  readonly by: string
  readonly created: number
  readonly ticket: string
  readonly isReady: boolean
  readonly shared: readonly { readonly channel: string; readonly ts: string }[]
}

/** A letter to or from somebody without Slack. */
export type LetterRecord = {
  readonly id: string
  readonly at: string
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly inReplyTo?: string
  readonly isRead: boolean
}

/** How far somebody has read in a conversation. */
export type MarkRecord = { readonly id: string; readonly ts: string }

/** Single facts of the workspace, each as JSON: its tokens, its clock, the tour. */
export type FactRecord = { readonly id: string; readonly value: unknown }
