import type { Role } from '../people/roles.ts'
import { WEEKLY_READERS } from './weekly.ts'

const OFFICERS: ReadonlySet<Role> = new Set([
  'officer',
  'deputy',
  'proper-officer',
  'scrutiny-officer',
  'administrator',
])
const CHAIRS: ReadonlySet<Role> = new Set(['chair', 'vice-chair'])

/** Reminders that somebody may do without, as one thing to them. */
export type Mutable = {
  /** As it is said in their form. */
  readonly says: string
  readonly kinds: readonly string[]
  /** Who has such reminders at all; null: anybody may. */
  readonly of: ReadonlySet<Role> | null
}

/**
 * What a person may do without. What is not here is never muted: the morning of the last day to publish an agenda and
 * its alarms, the two months in which the executive must answer, the notices that the law asks for, a member's referral,
 * a chair's silence, and every kind that somebody has yet to think about.
 */
export const MUTABLE = {
  reports: { says: 'Reports and evidence I am asked for', kinds: ['report-due'], of: null },
  actions: { says: 'Actions that are mine', kinds: ['action-soon', 'action-due'], of: null },
  weekly: { says: 'My committees, on Mondays', kinds: ['weekly-summary'], of: WEEKLY_READERS },
  briefing: { says: 'The day of a briefing', kinds: ['agenda-briefing'], of: CHAIRS },
  agenda: {
    says: 'Agenda setting, and two days before the last day',
    kinds: ['agenda-setting', 'agenda-two-days'],
    of: OFFICERS,
  },
  items: {
    says: 'Reports to ask for, and what went elsewhere',
    kinds: ['item-report-to-ask', 'item-report-final', 'item-briefing', 'item-elsewhere-due'],
    of: OFFICERS,
  },
  outcomes: { says: 'Outcomes not recorded, the morning after', kinds: ['outcomes-to-record'], of: OFFICERS },
  replies: {
    says: 'Reports and witnesses not heard from',
    kinds: ['report-officer-asked', 'witness-due'],
    of: OFFICERS,
  },
  workstreams: { says: 'Workstreams that end soon', kinds: ['workstream-ends'], of: OFFICERS },
  rehearsal: { says: 'What members would have had, in rehearsal', kinds: ['weekly-in-rehearsal'], of: OFFICERS },
} as const satisfies Record<string, Mutable>
export type MutableName = keyof typeof MUTABLE

/** Whether these letters name one. */
export const isMutable = (text: string): text is MutableName => Object.hasOwn(MUTABLE, text)

const KINDS: ReadonlySet<string> = new Set(Object.values(MUTABLE).flatMap(({ kinds }) => kinds))

/** What somebody with these roles is reminded of, and may do without. */
export const mutableFor = (roles: ReadonlySet<Role>): readonly MutableName[] =>
  (Object.keys(MUTABLE) as MutableName[]).filter((name) => {
    const { of }: Mutable = MUTABLE[name]
    return of === null || [...roles].some((role) => of.has(role))
  })

/** Whether a person has muted a kind of reminder. One that may not be muted is not, whatever is written down. */
export const isMuted = (kind: string, muted: readonly string[]): boolean => KINDS.has(kind) && muted.includes(kind)

/** The kinds that these names stand for. */
export const kindsOf = (names: readonly MutableName[]): readonly string[] =>
  names.flatMap((name) => MUTABLE[name].kinds)

/** What comes whatever is muted, in words for whoever has these roles. */
export const stillComes = (roles: ReadonlySet<Role>): readonly string[] => [
  'what you are asked for, invited to or consulted on, and the answers to what you asked',
  ...(mutableFor(roles).includes('agenda')
    ? [
        'the morning of the last day to publish an agenda, and its alarms at 12 noon, 3.00pm and 4.30pm',
        'the two months in which Cabinet must answer a recommendation',
        'a message that could not be delivered, or that something may have leaked',
      ]
    : []),
]
