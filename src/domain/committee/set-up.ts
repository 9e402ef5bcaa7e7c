import type { TimeOfDay } from '../calendar/civil-date.ts'
import { defaultProfileOf, type ProfileName } from '../calendar/profiles.ts'
import type { Ruling } from '../ruling.ts'
import { allow, refuse } from '../ruling.ts'
import type { Committee, CommitteeKind, Nation, Regime } from './committee.ts'
import type { CommitteeRefusal } from './refusals.ts'
import { type CommitteeSettings, DEFAULT_SETTINGS } from './settings.ts'

/** What an officer says of a committee to set it up; the rest are defaults they can change in `/committee settings`. */
export type SetUp = {
  readonly name: string
  readonly kind: CommitteeKind
  readonly nation: Nation
  readonly slackChannel: string | null
  readonly venue: string | null
  readonly startTime: TimeOfDay
  /** How it meets; null for what is usual for its kind. */
  readonly regime: Regime | null
  readonly chairs: CommitteeSettings['chairs']
  readonly nextMinuteNumber: string | null
}

/**
 * Bodies of this kind gather informally unless somebody says otherwise: no notice in law, no public page. A board may
 * be either: a health and wellbeing board is a committee of the council (Health and Social Care Act 2012, section 194).
 */
const INFORMAL: ReadonlySet<CommitteeKind> = new Set(['working-group', 'board', 'partnership'])

/** The rules a committee starts with: its nation's, save that a cabinet and a parish council have their own. */
const profileFor = (kind: CommitteeKind, nation: Nation): ProfileName => {
  if (nation !== 'england') return defaultProfileOf[nation]
  if (kind === 'cabinet') return 'england-executive'
  return kind === 'parish-council' ? 'parish' : 'england-council'
}

/**
 * Sets up a committee, in rehearsal. Refused where the council already has one of that name, or where the channel
 * belongs to another: what is said in a channel is said for one committee.
 */
export const setUpCommittee = (
  given: SetUp,
  zone: string,
  others: readonly Pick<Committee, 'name' | 'slackChannel'>[],
): Ruling<Omit<Committee, 'id' | 'isInRehearsal' | 'revision'>, CommitteeRefusal> => {
  const name = given.name.replace(/\s+/g, ' ').trim()
  const namesake = others.find((other) => other.name.toLowerCase() === name.toLowerCase())
  if (namesake) return refuse({ rule: 'committee-name-taken', name: namesake.name })
  const neighbour = others.find((other) => given.slackChannel !== null && other.slackChannel === given.slackChannel)
  if (neighbour) return refuse({ rule: 'channel-taken', committee: neighbour.name })

  return allow({
    name,
    kind: given.kind,
    nation: given.nation,
    profile: profileFor(given.kind, given.nation),
    zone,
    regime: given.regime ?? (INFORMAL.has(given.kind) ? 'informal' : 'statutory'),
    slackChannel: given.slackChannel,
    venue: given.venue,
    startTime: given.startTime,
    minutesLong: 120,
    nextMinuteNumber: given.nextMinuteNumber,
    settings: { ...DEFAULT_SETTINGS, chairs: given.chairs, agendaNeeds: given.chairs },
  })
}
