import type { Numbering } from '../agenda/numbering.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { Committee } from './committee.ts'
import type { CommitteeSettings } from './settings.ts'

/** The local rules and words of a committee that come from whoever hosts it. */
const HOSTED_SETTINGS = [
  'chairWord',
  'cabinetWord',
  'privateWord',
  'targetDaysBefore',
  'cutOff',
  'stages',
  'publicQuestions',
] as const satisfies readonly (keyof CommitteeSettings)[]

/**
 * What an authority brings to a joint committee for as long as it hosts: its clerk, how it numbers minutes, its local
 * rules and its words. Where it says nothing, the committee's own holds.
 */
export type Hosting = {
  /** The person who clerks its meetings; null for the committee's own officer. */
  readonly clerkId: string | null
  /** How it numbers minutes; null where it carries on the committee's numbers. */
  readonly numbering: Numbering | null
  /** The number of its next minute, where it counts its own on from meeting to meeting. */
  readonly nextMinuteNumber: string | null
  readonly settings: Partial<Pick<CommitteeSettings, (typeof HOSTED_SETTINGS)[number]>>
}

/** A host that leaves everything as the committee has it. */
export const HOSTS_AS_IT_IS: Hosting = { clerkId: null, numbering: null, nextMinuteNumber: null, settings: {} }

/** A committee as it is under a host: with the host's local rules, words and next minute number. */
export const asHosted = (committee: Committee, hosting: Hosting | null): Committee =>
  hosting === null
    ? committee
    : {
        ...committee,
        nextMinuteNumber: hosting.numbering === null ? committee.nextMinuteNumber : hosting.nextMinuteNumber,
        settings: { ...committee.settings, ...hosting.settings },
      }

/** A turn as host, and the day from which another has it. */
export type Turn = {
  readonly host: string
  readonly next: { readonly host: string; readonly from: CivilDate } | null
}

/** How it is said: `Westmarch County Council, until Tuesday 19 May 2027; then Eastmarch Borough Council`. */
export const turnWords = ({ host, next }: Turn, say: (day: CivilDate) => string): string =>
  next === null ? host : `${host}; from ${say(next.from)}, ${next.host}`
