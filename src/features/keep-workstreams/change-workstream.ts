import type { Deps } from '../../app/deps.ts'
import { personOf } from '../../app/identify.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { unlessStale } from '../../app/unless-stale.ts'
import { setWorkstreamReminders } from '../../app/workstreams/set-reminders.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { addWorkstream, changeWorkstream as change, rateWorkstream as rate } from '../../domain/workstreams/change.ts'
import { standsAsSaid } from '../../domain/workstreams/stands-as-said.ts'
import type { Rating, Workstream, WorkstreamSaid } from '../../domain/workstreams/workstream.ts'
import { fedBy } from './fed-by.ts'

/** What an officer says of a workstream. Whoever writes its reports is a Slack id, as the form gives it. */
export type SaidInForm = Omit<WorkstreamSaid, 'reportFromId'> & { readonly author: string | null }
/** One that stands, and its committee. */
export type WorkstreamOf = { readonly one: Workstream; readonly committee: Committee }

const STALE = { rule: 'workstream-changed-meanwhile' } as const
const saved = ({ name }: Workstream) => ({ rule: 'saved-already', what: `“${name}” stands as you have it` }) as const

const saidBy = async (
  tx: Tx,
  deps: Deps,
  who: Presser,
  committee: Committee,
  { author, ...said }: SaidInForm,
): Promise<Ruling<WorkstreamSaid>> => {
  const item = said.itemId ? await tx.items.find(said.itemId) : null
  if (said.itemId && item?.committeeId !== committee.id) return refuse({ rule: 'no-such-item' })
  const fed = await fedBy(tx, said, item)
  if (!fed.ok) return fed
  const person = author ? await personOf(tx, deps.profiles, { teamId: who.teamId, slackId: author }) : null
  return allow({ ...said, ...fed.value, reportFromId: person?.id ?? null })
}

const keep = async (
  tx: Tx,
  { clock }: Deps,
  who: Presser,
  committee: Committee,
  one: Workstream,
  was: Workstream | null,
  did: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<Ruling<WorkstreamOf>> => {
  await setWorkstreamReminders(tx, clock, committee, one, was)
  await tx.ledger.record({
    at: clock.now().toISO()!,
    byId: who.personId,
    did,
    aboutKind: 'workstream',
    aboutId: one.id,
    committeeId: committee.id,
    detail: { title: one.name, ...detail },
  })
  return allow({ one, committee })
}

/** Adds a workstream to a committee’s table. */
export const addToTable = (
  deps: Deps,
  who: Presser,
  committeeId: string,
  form: SaidInForm,
): Promise<Ruling<WorkstreamOf>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = await tx.committees.find(committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'keep-workstreams', committee.id)
    if (!may.ok) return may
    const said = await saidBy(tx, deps, who, committee, form)
    if (!said.ok) return said
    await tx.committees.hold(committee.id)
    const today = civilDateAt(deps.clock.now(), committee.zone)
    const added = addWorkstream(committee.id, said.value, await tx.workstreams.of(committee.id), today)
    if (!added.ok) return added
    const one = await tx.workstreams.add(added.value)
    return keep(tx, deps, who, committee, one, null, 'workstream-added', { phase: one.phase })
  })

/** One workstream, for whoever may change it. */
export const workstreamFor = async (tx: Tx, deps: Deps, who: Presser, id: string): Promise<Ruling<WorkstreamOf>> => {
  const one = isUuid(id) ? await tx.workstreams.find(id) : null
  const committee = one && (await tx.committees.find(one.committeeId))
  if (!one || !committee) return refuse({ rule: 'no-such-workstream' })
  const may = await permitted(tx, deps.clock, who, 'keep-workstreams', committee.id)
  return may.ok ? allow({ one, committee }) : may
}

type Changing = (tx: Tx, at: WorkstreamOf, today: CivilDate) => Promise<Ruling<Workstream>>

const changing = (
  deps: Deps,
  who: Presser,
  id: string,
  did: string,
  work: Changing,
  detail: (was: Workstream, is: Workstream) => Readonly<Record<string, unknown>>,
): Promise<Ruling<WorkstreamOf>> =>
  unlessStale(
    () =>
      deps.store.for(who.councilId).transaction(async (tx) => {
        const at = await workstreamFor(tx, deps, who, id)
        if (!at.ok) return at
        const { one, committee } = at.value
        await tx.committees.hold(committee.id)
        const changed = await work(tx, at.value, civilDateAt(deps.clock.now(), committee.zone))
        if (!changed.ok) return changed
        await tx.workstreams.save(changed.value)
        const stands = { ...changed.value, revision: changed.value.revision + 1 }
        return keep(tx, deps, who, committee, stands, one, did, detail(one, stands))
      }),
    STALE,
  )

/** Changes what is said of one; refused where somebody changed it since the form was drawn. */
export const changeWorkstream = (
  deps: Deps,
  who: Presser,
  command: { readonly id: string; readonly revision: number; readonly said: SaidInForm },
): Promise<Ruling<WorkstreamOf>> =>
  changing(
    deps,
    who,
    command.id,
    'workstream-changed',
    async (tx, { one, committee }, today) => {
      const isStale = one.revision !== command.revision
      const said = await saidBy(tx, deps, who, committee, command.said)
      if (!said.ok) return isStale ? refuse(STALE) : said
      if (isStale) return refuse(standsAsSaid(one, said.value) ? saved(one) : STALE)
      return change(one, said.value, await tx.workstreams.of(committee.id), today)
    },
    (was, is) => ({
      phase: is.phase,
      direction: is.direction,
      endsOn: is.endsOn,
      reportsEvery: is.reportsEvery,
      was: { title: was.name, phase: was.phase, direction: was.direction, endsOn: was.endsOn },
    }),
  )

/** Says how one stands, as of a day. */
export const rateWorkstream = (
  deps: Deps,
  who: Presser,
  command: {
    readonly id: string
    readonly rating: Rating | null
    readonly reason: string | null
    readonly on: CivilDate
  },
): Promise<Ruling<WorkstreamOf>> =>
  changing(
    deps,
    who,
    command.id,
    'workstream-rated',
    async (_, { one }, today) => {
      const { rating, reason: ratingReason, on: ratingOn } = command
      return standsAsSaid(one, { rating, ratingReason, ratingOn }) ? refuse(saved(one)) : rate(one, command, today)
    },
    (was, is) => ({ rating: is.rating, on: is.ratingOn, why: is.ratingReason, was: { rating: was.rating } }),
  )

/** Takes one off the table. What was said of it stays in the ledger; nothing more is asked for. */
export const closeWorkstream = (deps: Deps, who: Presser, id: string): Promise<Ruling<WorkstreamOf>> =>
  changing(
    deps,
    who,
    id,
    'workstream-closed',
    async (_, { one }) =>
      one.closedAt
        ? refuse({ rule: 'workstream-closed', name: one.name })
        : allow({ ...one, closedAt: deps.clock.now().toUTC().toISO()! }),
    () => ({}),
  )
