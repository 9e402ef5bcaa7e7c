import type { CivilDate, TimeOfDay } from '../calendar/civil-date.ts'

/** What a step of a request's life may carry besides words. Never closed text, never what somebody needs to take part. */
export type StepDetail = {
  /** Until when they need, in "I need longer". */
  readonly until?: CivilDate
  /** Whom they named instead: a person we know, or a name and an e-mail address; or who says that they see to it. */
  readonly instead?: { readonly personId?: string; readonly name: string; readonly email?: string }
  /** The meeting as they were told of it. */
  readonly meeting?: { readonly id: string; readonly day: CivilDate; readonly time: TimeOfDay }
  /** Who else is expected, in an invitation. */
  readonly present?: string
  /** Who was asked to see to it. */
  readonly personId?: string
}

/** A step in the life of a request. `at` is an instant, ISO. Steps are never changed. */
export type RequestEvent = {
  readonly at: string
  readonly byId: string | null
  readonly did: string
  readonly words: string | null
  readonly detail?: StepDetail | null
}

type Life = readonly RequestEvent[]
const last = (life: Life, did: string): RequestEvent | undefined => life.findLast((event) => event.did === did)

/** The day until which they last asked for; null where they named none. */
export const longerUntil = (life: Life): CivilDate | null => last(life, 'longer')?.detail?.until ?? null

/** Whom they last said should be asked, or comes, instead. */
export const namedInstead = (life: Life): NonNullable<StepDetail['instead']> | null =>
  life.findLast(({ did }) => did === 'someone-else' || did === 'colleague')?.detail?.instead ?? null

/** Whether they have said that the draft is done: nobody is reminded of the draft after that. */
export const isDraftReady = (life: Life): boolean => last(life, 'draft-ready') !== undefined

/** The meeting as they were last told of it. */
export const toldOfMeeting = (life: Life): NonNullable<StepDetail['meeting']> | null =>
  life.findLast(({ detail }) => detail?.meeting)?.detail?.meeting ?? null

/** Who else is expected at the meeting, as the invitation says. */
export const whoWillBeThere = (life: Life): string | null =>
  life.findLast(({ detail }) => detail?.present)?.detail?.present ?? null
