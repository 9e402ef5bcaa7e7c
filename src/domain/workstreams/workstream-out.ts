import { longDate } from '../calendar/civil-date.ts'
import { byPhase } from './phases.ts'
import { fundingInWords, targetInWords } from './targets.ts'
import { DIRECTIONS, RATINGS, type Workstream } from './workstream.ts'

/** A workstream as it is printed. Every field is named here: what is not, cannot come out. */
export type WorkstreamOut = {
  readonly name: string
  readonly phase: string | null
  readonly direction: string | null
  /** `Amber on Thursday 1 October 2026: …`, or that it is not known: a colour is never printed without its name. */
  readonly stands: string
  readonly leads: string
  readonly ends: string | null
  readonly targets: readonly string[]
  readonly funding: readonly string[]
}

/** The workstreams of a committee in their public form, phase by phase. */
export const workstreamsOut = (all: readonly Workstream[]): readonly WorkstreamOut[] =>
  all
    .toSorted((one, other) => byPhase(one.phase, other.phase))
    .map((one) => ({
      name: one.name,
      phase: one.phase,
      direction:
        one.direction && [DIRECTIONS[one.direction], one.directionReason].filter((part) => part !== null).join(': '),
      stands: `${one.rating ? RATINGS[one.rating] : 'Not known'}${one.ratingOn ? ` on ${longDate(one.ratingOn)}` : ''}${
        one.ratingReason ? `: ${one.ratingReason}` : ''
      }`,
      leads: one.leads.map(({ authority, name }) => (authority ? `${authority}: ${name}` : name)).join('; '),
      ends: one.endsOn && longDate(one.endsOn),
      targets: one.targets.map(targetInWords),
      funding: one.funding.map(fundingInWords),
    }))
