import type { TimeOfDay } from '../calendar/civil-date.ts'
import type { CommitteeSettings } from './settings.ts'

export const COMMITTEE_KINDS = {
  scrutiny: 'Overview and scrutiny committee or panel',
  regulatory: 'Regulatory committee',
  cabinet: 'Cabinet or executive',
  council: 'Full council',
  joint: 'Joint committee',
  'parish-council': 'Parish or town council',
  board: 'Board',
  'working-group': 'Working group',
  partnership: 'Partnership',
  other: 'Other body',
} as const
export type CommitteeKind = keyof typeof COMMITTEE_KINDS

export const NATIONS = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
} as const
export type Nation = keyof typeof NATIONS

/** Every gathering has a regime: only the statutory one has a day by which its agenda must be published. */
export const REGIMES = {
  statutory: 'Statutory meeting',
  'public-by-choice': 'Public by choice',
  informal: 'Informal',
} as const
export type Regime = keyof typeof REGIMES

/** A body that meets, as its officers set it up. */
export type Committee = {
  readonly id: string
  readonly name: string
  readonly kind: CommitteeKind
  readonly nation: Nation
  /** The name of a shipped rule profile: `england-council`. */
  readonly profile: string
  /** IANA zone in which its times of day are said. */
  readonly zone: string
  readonly regime: Regime
  readonly slackChannel: string | null
  readonly venue: string | null
  readonly startTime: TimeOfDay
  readonly minutesLong: number
  readonly nextMinuteNumber: string | null
  /** In rehearsal everything it would send goes to the officer instead, with Send. */
  readonly isInRehearsal: boolean
  readonly settings: CommitteeSettings
  readonly revision: number
}
