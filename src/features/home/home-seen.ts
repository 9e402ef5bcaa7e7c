import type { Deps } from '../../app/deps.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { timetableFor } from '../../app/programme/see-meeting.ts'
import type { Clock } from '../../clock.ts'
import type { Agenda } from '../../domain/agenda/agenda.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import { publishingDays } from '../../domain/calendar/timetable.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import { type Role, type RoleHolding, rolesOn } from '../../domain/people/roles.ts'
import { deadlinesOfItem } from '../../domain/programme/deadlines.ts'
import type { Proposal } from '../../domain/proposals/proposal.ts'
import { type DraftToAnswer, draftsToAnswer } from './drafts-to-answer.ts'
import { type HowItRuns, howItRuns } from './how-it-runs.ts'
import { type OwedAtHome, owedAtHome } from './owed-at-home.ts'

/** One committee, as Home shows it. */
export type CommitteeAtHome = {
  readonly committee: Committee
  readonly isOfficer: boolean
  readonly mayPublish: boolean
  readonly maySuggest: boolean
  readonly next: Meeting | null
  /** The agenda of the next meeting; null where none is drafted. */
  readonly agenda: Pick<Agenda, 'state' | 'revision'> | null
  readonly publishing: { readonly target: CivilDate; readonly last: CivilDate } | null
  /** The day it is where the committee is. */
  readonly today: CivilDate
  /** What falls due next, for the officer: soonest first. */
  readonly coming: readonly { readonly title: string; readonly day: CivilDate }[]
}
/** What waits for the reader of one committee, also of one that is not shown for want of room. */
export type WaitingAt = {
  readonly committee: Pick<Committee, 'id' | 'name'>
  /** Messages that wait for the officer to send them. */
  readonly held: number
  readonly suggestions: readonly Proposal[]
  /** Changes that came back from the chair and wait for the officer. */
  readonly cameBack: readonly Proposal[]
}
/** Everything Home shows one person. */
export type HomeSeen = {
  readonly name: string
  readonly roles: ReadonlySet<Role>
  readonly consulted: readonly Proposal[]
  readonly drafts: readonly DraftToAnswer[]
  readonly owed: readonly OwedAtHome[]
  readonly waiting: readonly WaitingAt[]
  /** Those that meet soonest. */
  readonly committees: readonly CommitteeAtHome[]
  /** How many committees there are besides those shown. */
  readonly further: number
  /** Nobody looks after a committee here yet: whoever comes first sets one up. */
  readonly mayBegin: boolean
  /** For whoever administers Cleardays; null for everybody else. */
  readonly runs: HowItRuns | null
}

/** What Home is read with. */
export type Using = Pick<Deps, 'clock' | 'store' | 'program'>

const MOST = 8
const COMING = 3

/** Reads Home for one person: their own committees, or all of them where they belong to none. */
export const homeSeen = async (tx: Tx, deps: Using, who: Presser): Promise<HomeSeen> => {
  const { clock } = deps
  const holdings = await tx.people.holdingsOf(who.personId)
  const today = civilDateAt(clock.now(), who.zone)
  const all = await tx.committees.all()
  const current = heldOn(today, holdings)
  const theirs = all.filter(({ id }) => current.some(({ committeeId }) => committeeId === id))
  const shown = theirs.length > 0 ? theirs : all
  const coming = await Promise.all(
    shown.map(async (committee) => ({
      committee,
      next: await tx.meetings.next(committee.id, civilDateAt(clock.now(), committee.zone)),
    })),
  )
  coming.sort((one, other) => (one.next?.day ?? '9').localeCompare(other.next?.day ?? '9'))
  const committees: CommitteeAtHome[] = []
  const waiting: WaitingAt[] = []
  for (const { committee, next } of coming) {
    const held = rolesOn(today, committee.id, holdings)
    if (committees.length < MOST) committees.push(await atHome(tx, clock, { committee, next }, held))
    waiting.push(await waitingAt(tx, committee, held))
  }
  const roles = new Set(current.map(({ role }) => role))
  return {
    name: who.name,
    roles,
    consulted: await tx.proposals.waitingFor(who.personId),
    drafts: await draftsToAnswer(tx, clock, who.personId, today),
    owed: await owedAtHome(tx, clock, who),
    waiting,
    committees,
    further: shown.length - committees.length,
    mayBegin: all.length === 0 && !(await tx.people.hasAny(['administrator', 'officer', 'deputy', 'proper-officer'])),
    runs: mayDo('see-how-it-runs', roles) ? await howItRuns(tx, deps) : null,
  }
}

/** What somebody holds on a day, of whichever committee. */
export const heldOn = (today: CivilDate, holdings: readonly RoleHolding[]): readonly RoleHolding[] =>
  holdings.filter(({ since, until }) => since <= today && (until === null || today <= until))

const atHome = async (
  tx: Tx,
  clock: Clock,
  { committee, next }: Pick<CommitteeAtHome, 'committee' | 'next'>,
  roles: ReadonlySet<Role>,
): Promise<CommitteeAtHome> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const timetable = next && (await timetableFor(tx, committee, next, { isKeyDecision: false, part: 'open' }))
  const isOfficer = mayDo('plan-programme', roles)
  return {
    committee,
    isOfficer,
    mayPublish: mayDo('publish-agenda', roles),
    maySuggest: mayDo('suggest-item', roles),
    next,
    agenda: next && (await tx.agendas.of(next.id)),
    publishing: timetable && publishingDays(timetable),
    today,
    coming:
      isOfficer && timetable
        ? deadlinesOfItem(timetable)
            .filter(({ day }) => day >= today)
            .slice(0, COMING)
            .map(({ title, day }) => ({ title, day }))
        : [],
  }
}

const waitingAt = async (tx: Tx, committee: Committee, roles: ReadonlySet<Role>): Promise<WaitingAt> => {
  const isOfficer = mayDo('plan-programme', roles)
  return {
    committee,
    held: isOfficer ? (await tx.outbox.held(committee.id)).length : 0,
    suggestions: mayDo('decide-suggestion', roles) ? await tx.proposals.of(committee.id, 'suggestion', ['open']) : [],
    cameBack: isOfficer ? await tx.proposals.of(committee.id, 'consultation', ['change-wanted']) : [],
  }
}
