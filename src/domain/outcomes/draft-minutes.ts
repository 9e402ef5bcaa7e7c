import type { AgendaLine } from '../agenda/line.ts'
import type { CivilDate, TimeOfDay } from '../calendar/civil-date.ts'
import type { Committee } from '../committee/committee.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { urgencyMinuted } from '../papers/urgency-ruling.ts'
import {
  ATTENDANCES,
  type AttendanceKind,
  type Attended,
  attendedInWords,
  type Declared,
  declarationInWords,
} from './attendance.ts'
import { type Business, numberedItems } from './business.ts'
import { exclusionMinuted, NOT_TAKEN } from './exclusion-motion.ts'
import type { Outcome, Resolution } from './outcome.ts'
import { OUTCOMES } from './outcome-kinds.ts'
import { saidInWords } from './said.ts'

/** One minute: its number in the body's own style, its heading, and what is recorded of it. */
export type Minute = {
  readonly number: string | null
  readonly title: string
  readonly isPrivate: boolean
  readonly paragraphs: readonly string[]
  readonly resolutions: readonly Resolution[]
  /** Nothing is recorded of it yet: it is shown so, and nothing is invented. */
  readonly isEmpty: boolean
}

/** The minutes of a meeting as they are drafted from what is recorded. */
export type DraftMinutes = {
  readonly committee: string
  readonly day: CivilDate
  readonly time: TimeOfDay
  readonly venue: string | null
  readonly attendance: readonly { readonly kind: AttendanceKind; readonly names: readonly string[] }[]
  readonly minutes: readonly Minute[]
  /** The day of the meeting that agreed them as a correct record; null while they are a draft. */
  readonly agreedOn: CivilDate | null
}

type Recorded = {
  readonly committee: Pick<Committee, 'name' | 'nation'>
  readonly meeting: Pick<Meeting, 'day' | 'time' | 'venue'>
  readonly business: readonly { readonly business: Business; readonly outcome: Outcome | null }[]
  readonly lines: readonly Pick<AgendaLine, 'key' | 'itemId' | 'kind'>[]
  readonly attended: readonly Attended[]
  readonly declared: readonly Declared[]
  /** The special circumstances prepared for each late item, by item id. */
  readonly urgent?: ReadonlyMap<string, string>
  /** Whether anybody has recorded who was there: only then is it known that there were no apologies. */
  readonly attendanceIsKnown: boolean
  /** What an outcome refers to, as it is printed. */
  readonly seeAlso?: (outcome: Outcome) => readonly string[]
  readonly agreedOn: CivilDate | null
}

/** Composes the minutes from what is recorded: attendance, outcomes, key points, resolutions. */
export const draftMinutes = (given: Recorded): DraftMinutes => ({
  committee: given.committee.name,
  day: given.meeting.day,
  time: given.meeting.time,
  venue: given.meeting.venue,
  attendance: (Object.keys(ATTENDANCES) as AttendanceKind[])
    .map((kind) => ({ kind, names: given.attended.filter((one) => one.kind === kind).map(attendedInWords) }))
    .filter(({ names }) => names.length > 0),
  minutes: given.business.map(({ business, outcome }) => {
    const line = given.lines.find(({ key, itemId }) => (itemId ?? key) === business.key)
    const paragraphs = [
      ...standingWords(line?.kind ?? 'item', given),
      ...declaredOf(business, given),
      ...urgencyWords(business, outcome, given),
      ...(outcome?.exclusion
        ? [exclusionMinuted(outcome.exclusion, { ...business, kind: outcome.kind }, given.committee)]
        : []),
      ...(outcome && !business.isPrivate ? [...outcome.keyPoints, ...outcome.said.map(saidInWords)] : []),
      ...(outcome ? [outcomeSentence(outcome)] : []),
      ...(outcome && !business.isPrivate ? refersTo(given.seeAlso?.(outcome) ?? []) : []),
    ].filter((words) => words !== '')
    const resolutions = outcome?.resolutions ?? []
    return {
      number: business.minute,
      title: business.title,
      isPrivate: business.isPrivate,
      paragraphs,
      resolutions,
      isEmpty: paragraphs.length + resolutions.length === 0,
    }
  }),
  agreedOn: given.agreedOn,
})

const refersTo = (names: readonly string[]): readonly string[] =>
  names.length > 0 ? [`See also: ${names.join('; ')}.`] : []

/** Who declared an interest in this item: it is minuted with the item as well, for whoever reads only that. */
const declaredOf = ({ itemId }: Business, { declared }: Recorded): readonly string[] =>
  declared
    .filter(({ itemIds }) => itemId !== null && itemIds.includes(itemId))
    .map((one) => `Declared: ${declarationInWords(one)}.`)

/** What must be specified in the minutes of a late item that was taken; nothing of one that was not. */
const urgencyWords = (
  { itemId, isPrivate }: Business,
  outcome: Outcome | null,
  { urgent, committee }: Recorded,
): readonly string[] => {
  const circumstances = itemId === null ? undefined : urgent?.get(itemId)
  const isTaken = outcome !== null && !NOT_TAKEN.has(outcome.kind)
  return circumstances && isTaken && !isPrivate ? [urgencyMinuted(circumstances, committee)] : []
}

const standingWords = (
  kind: AgendaLine['kind'],
  { attended, declared, attendanceIsKnown, business }: Recorded,
): readonly string[] => {
  if (!attendanceIsKnown) return []
  const items = numberedItems(business.map((one) => one.business))
  if (kind === 'apologies') {
    const away = attended.filter((one) => one.kind === 'apologies').map(({ name }) => name)
    return [away.length > 0 ? `Apologies were received from ${inWords(away)}.` : 'There were no apologies.']
  }
  if (kind !== 'declarations') return []
  return declared.length > 0
    ? declared.map((one) => `${declarationInWords(one, items)}.`)
    : ['There were no declarations of interest or of the party whip.']
}

/** What became of it, as a sentence; nothing where the resolutions say it all. */
const outcomeSentence = ({ kind, words, resolutions }: Outcome): string => {
  if (resolutions.length > 0) return words ?? ''
  if (kind === 'considered') return words ?? 'The matter was considered.'
  const said = `${OUTCOMES[kind].toUpperCase()}${words ? `: ${words}` : ''}`
  return /[.?]$/.test(said) ? said : `${said}.`
}

const inWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
