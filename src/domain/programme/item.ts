import type { CivilDate } from '../calendar/civil-date.ts'

/** Where an item stands. Each carries what makes it so. */
export type Stage =
  | {
      readonly is: 'suggested' | 'referred' | 'accepted' | 'unscheduled' | 'not-taken-forward' | 'withdrawn' | 'closed'
    }
  | { readonly is: 'scheduled' | 'on-agenda' | 'considered'; readonly meetingId: string }
  | { readonly is: 'deferred' | 'carried-over'; readonly meetingId: string | null }
  | { readonly is: 'sent-elsewhere'; readonly destinationId: string }
export type StageName = Stage['is']

/** The part of the agenda it belongs to. What is closed is never held on the item itself. */
export type Part = 'open' | 'exempt' | 'confidential' | 'possible' | 'committee-private'

export const PURPOSES = {
  'pre-decision': 'Pre-decision scrutiny',
  performance: 'Performance',
  policy: 'Policy development',
  statutory: 'Statutory duty',
  'follow-up': 'Follow-up',
  decision: 'For decision',
  information: 'For information',
  other: 'Other',
} as const
export type Purpose = keyof typeof PURPOSES

export type Origin =
  | 'officer'
  | 'suggestion'
  | 'referral'
  | 'minutes'
  | 'shortcut'
  | 'import'
  | 'forward-plan'
  | 'recurring'

/** How often business comes back after it was taken. */
export type Recurrence = 'every-meeting' | 'quarterly' | 'half-yearly' | 'yearly'

/** Something on a committee's work programme. The title is the open one. */
export type Item = {
  readonly id: string
  readonly committeeId: string
  /** The committee's own running number, for people to say. */
  readonly number: number
  readonly title: string
  readonly why: string | null
  readonly desiredOutcome: string | null
  readonly purpose: Purpose | null
  readonly leadOfficerId: string | null
  readonly portfolioHolderId: string | null
  readonly authorId: string | null
  readonly wantedBy: CivilDate | null
  readonly wantedWhen: string | null
  readonly origin: Origin
  readonly originMinute: string | null
  readonly originText: string | null
  readonly parentItemId: string | null
  readonly isKeyDecision: boolean
  readonly minutesNeeded: number | null
  /** How often it comes back; null: once. */
  readonly recurs: Recurrence | null
  /** The last day on which it may be taken again; null where it comes back until somebody says otherwise. */
  readonly recursUntil: CivilDate | null
  readonly stage: Stage
  /** Special circumstances prepared for whoever presides; never decided here. */
  readonly urgency: string | null
  readonly part: Part
  readonly paragraphs: readonly string[]
  readonly partReason: string | null
  readonly heldElsewhere: string | null
  readonly proposedById: string | null
  readonly createdById: string | null
  readonly revision: number
}

/** The meeting it is to be taken at, where there is one. */
export const meetingOf = (stage: Stage): string | null => ('meetingId' in stage ? stage.meetingId : null)

/** One step of an item's life: where it went, from where, who, why, who agreed. */
export type StageChange = {
  readonly at: string
  readonly stage: StageName
  readonly meetingId: string | null
  readonly fromMeetingId: string | null
  readonly destinationId: string | null
  readonly byId: string | null
  readonly why: string | null
  readonly minute: string | null
  readonly proposalId: string | null
}
