import type { CivilDate } from '../calendar/civil-date.ts'
import type { Meeting } from '../meetings/meeting.ts'
import type { MeetingRefusal } from '../meetings/refusals.ts'
import { allow, type Ruling, refuse } from '../ruling.ts'
import type { Business } from './business.ts'
import { type ExclusionMotion, type ExclusionResult, takenInPrivate } from './exclusion-motion.ts'
import type { Outcome } from './outcome.ts'
import type { OutcomeKind } from './outcome-kinds.ts'
import type { OutcomeRefusal } from './refusals.ts'
import { saidAsTyped, typedSaid } from './said.ts'
import { chosenAs, type SeeAlso } from './see-also.ts'
import { typedResolutions } from './typed-resolutions.ts'

/** What an officer types of one piece of business. */
export type OutcomeSaid = {
  readonly kind: OutcomeKind
  /** Why, where it was deferred or withdrawn; else anything the minute should say. */
  readonly words: string | null
  /** One to a line. */
  readonly resolutions: string | null
  /** One to a line. */
  readonly keyPoints: string | null
  /** Statements, questions and answers, one to a line. */
  readonly said?: string | null
  /** What it refers to. */
  readonly seeAlso?: readonly SeeAlso[]
  /** The body it was referred or recommended to. */
  readonly body: string | null
  /** What became of a motion to exclude the public from it; null where none was moved. */
  readonly exclusion?: ExclusionResult | null
  /** Who moved and who seconded that motion. */
  readonly movedBy?: string | null
  readonly secondedBy?: string | null
}

/**
 * What became of one piece of business. Refused before the day of the meeting and of a meeting that did not take place;
 * a resolution or a recommendation needs its words, a deferral its reason, a recommendation and a referral the body they
 * go to: whether its answer has a day in law depends on it.
 */
export const recordOutcome = (
  business: Business,
  meeting: Pick<Meeting, 'id' | 'day' | 'state'>,
  said: OutcomeSaid,
  today: CivilDate,
): Ruling<Omit<Outcome, 'id' | 'at' | 'correctionOfId'>, OutcomeRefusal | MeetingRefusal> => {
  if (meeting.state === 'cancelled' || meeting.state === 'inquorate')
    return refuse({ rule: 'meeting-cancelled', day: meeting.day })
  if (meeting.day > today) return refuse({ rule: 'meeting-not-yet', day: meeting.day })

  const resolutions = typedResolutions(said.resolutions ?? '', said.kind).map((resolution) => ({
    ...resolution,
    body: resolution.body ?? (goesToABody(resolution.verb) ? said.body : null),
    day: meeting.day,
  }))
  if ((said.kind === 'resolved' || said.kind === 'recommended') && resolutions.length === 0)
    return refuse({ rule: 'resolution-needed', kind: said.kind })
  if (said.kind === 'deferred' && !said.words) return refuse({ rule: 'deferral-reason-needed' })
  const isUnaddressed = resolutions.some(({ verb, body }) => verb === 'RECOMMENDED' && body === null)
  if (said.kind === 'recommended' && isUnaddressed) return refuse({ rule: 'body-needed' })
  if (said.kind === 'referred' && !said.body) return refuse({ rule: 'body-needed' })

  const motion = motionOf(business, said)
  if (!motion.ok) return motion
  const exclusion = motion.value
  const isPrivate = takenInPrivate({ part: business.part, outcome: { kind: said.kind, exclusion } })
  // Closed text has no place here: of what was taken in private neither key points are kept nor what was said.
  if (isPrivate && (said.keyPoints?.trim() || said.said?.trim())) return refuse({ rule: 'private-key-points' })

  return allow({
    meetingId: meeting.id,
    itemId: business.itemId,
    minute: business.minute,
    kind: said.kind,
    words: said.kind === 'referred' ? referral(said) : said.words,
    keyPoints: (said.keyPoints ?? '')
      .split('\n')
      .map((point) => point.trim().replace(/^[-•*]\s+/, ''))
      .filter((point) => point !== ''),
    said: typedSaid(said.said ?? ''),
    seeAlso: said.seeAlso ?? [],
    resolutions,
    exclusion,
  })
}

/** The motion as it is kept. Who moved it is nothing without what became of it. */
const motionOf = (
  { part, title }: Business,
  { exclusion, movedBy, secondedBy }: OutcomeSaid,
): Ruling<ExclusionMotion | null, OutcomeRefusal> => {
  if (!exclusion) return movedBy || secondedBy ? refuse({ rule: 'names-without-motion' }) : allow(null)
  if (exclusion === 'lost' && part === 'confidential') return refuse({ rule: 'confidential-without-motion', title })
  return allow({ movedBy: movedBy ?? null, secondedBy: secondedBy ?? null, result: exclusion })
}

const goesToABody = (verb: string): boolean => verb === 'RECOMMENDED' || verb === 'REFERRED'

/** Whether nothing would change: the same was recorded before. */
export const saysTheSame = (
  one: Omit<Outcome, 'id' | 'at' | 'correctionOfId'>,
  other: Omit<Outcome, 'id' | 'at' | 'correctionOfId'>,
): boolean => asOne(one) === asOne(other)

const asOne = ({
  kind,
  words,
  keyPoints,
  said,
  seeAlso,
  resolutions,
  exclusion,
}: Parameters<typeof saysTheSame>[0]): string =>
  JSON.stringify([
    kind,
    words,
    keyPoints,
    said.map(saidAsTyped),
    seeAlso.map((one) => chosenAs(one) ?? one),
    resolutions.map(({ verb, text, body }) => [verb, text, body]),
    exclusion && [exclusion.result, exclusion.movedBy, exclusion.secondedBy],
  ])

/** `To the Health Board: because …`: a referral is kept with the body it goes to, and read again by `referredTo`. */
const referral = ({ body, words }: Pick<OutcomeSaid, 'body' | 'words'>): string => {
  const to = `To ${(body ?? '').replaceAll(':', ',').trim()}`
  return words ? `${to}: ${words}` : to
}

/** The body that business was referred to, and why; null where it was not referred. */
export const referredTo = ({
  kind,
  words,
}: Pick<Outcome, 'kind' | 'words'>): { readonly body: string; readonly words: string | null } | null => {
  const read = kind === 'referred' ? /^To ([^:]+)(?:: ([\s\S]*))?$/.exec(words ?? '') : null
  return read && { body: read[1]!, words: read[2] ?? null }
}
