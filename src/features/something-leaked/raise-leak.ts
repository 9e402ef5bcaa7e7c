import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { officerOf } from '../../app/say.ts'
import type { Clock } from '../../clock.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { remindedAt, STOPPED_BECAUSE } from '../../domain/closed/leak.ts'
import { URGENCY } from '../../domain/delivery/urgency.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { type Leak, readLeak } from './leak.ts'
import { takeBack } from './take-back.ts'

/** Somebody saw something where it should not be. The words do not repeat it. */
export type RaiseLeak = {
  readonly committeeId: string | null
  readonly where: string
  readonly message: { readonly channel: string; readonly ts: string } | null
}

/**
 * Stops all posting of the council at once, in one transaction with the alarm to those who look after it. Only then is
 * Slack asked to take the message back: whatever happens meanwhile, nothing more goes out, and where this process dies
 * another takes it back (`takeBackLeft`).
 */
export const raiseLeak = async (deps: Deps, who: Presser, command: RaiseLeak): Promise<Ruling<Leak>> => {
  const here = deps.store.for(who.councilId)
  const raised = await here.transaction(async (tx): Promise<Ruling<number>> => {
    const may = await permitted(tx, deps.clock, who, 'raise-leak', command.committeeId)
    if (!may.ok) return may
    return allow(await stop(tx, deps.clock, who, command))
  })
  if (!raised.ok) return raised

  return takeBack(deps, who, { position: raised.value, ...command })
}

const stop = async (
  tx: Tx,
  clock: Clock,
  who: Presser,
  { committeeId, where, message }: RaiseLeak,
): Promise<number> => {
  const now = clock.now()
  const at = now.toISO()!
  const council = await tx.committees.council()
  if (!council.postingStoppedBecause)
    await tx.committees.changeCouncil({ postingStoppedBecause: `${STOPPED_BECAUSE}: ${who.name} raised the alarm.` })
  await tx.ledger.record({
    at,
    byId: who.personId,
    did: 'leak-raised',
    aboutKind: 'council',
    aboutId: tx.councilId,
    committeeId,
    detail: { where, ...message },
  })
  const { entries } = await tx.ledger.page({ aboutId: tx.councilId, atMost: 1 })
  const position = entries[0]!.position
  for (const personId of await whoLooksAfter(tx, clock, committeeId)) {
    const alarm = { committeeId: null, personId, about: String(position), priority: URGENCY.leak }
    await tx.outbox.owe({ ...alarm, key: `leak:${position}:${personId}`, drawing: 'leak-alarm' }, 'waiting', at)
    for (const [n, notBefore] of remindedAt(now).entries())
      await tx.outbox.owe(
        {
          ...alarm,
          key: `leak-clock:${position}:${n}:${personId}`,
          drawing: 'leak-clock',
          notBefore: notBefore.toISO()!,
        },
        'waiting',
        at,
      )
  }
  return position
}

/** The monitoring and proper officers, and the committee’s own officer: every committee’s, where none is named. */
const whoLooksAfter = async (tx: Tx, clock: Clock, committeeId: string | null): Promise<ReadonlySet<string>> => {
  const { zone } = await tx.committees.council()
  const today = civilDateAt(clock.now(), zone)
  const committees = (await tx.committees.all()).filter(({ id }) => committeeId === null || id === committeeId)
  const told = new Set<string>()
  for (const committee of committees) {
    const officer = await officerOf(tx, clock, committee)
    if (officer) told.add(officer)
    for (const role of ['monitoring-officer', 'proper-officer'] as const)
      for (const { id } of await tx.people.holding(role, committee.id, today)) told.add(id)
  }
  return told
}

/** Lets posting go on. What was owed meanwhile is drawn from the database as it stands now, and goes by itself. */
export const resumePosting = (deps: Deps, who: Presser, position: number): Promise<Ruling<Leak>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const leak = await readLeak(tx, position)
    const may = await permitted(tx, deps.clock, who, 'resume-posting', leak?.committee?.id ?? null)
    if (!may.ok) return may
    if (!leak || leak.resumed) return refuse({ rule: 'leak-is-over' })
    const { postingStoppedBecause } = await tx.committees.council()
    if (!postingStoppedBecause?.startsWith(STOPPED_BECAUSE)) return refuse({ rule: 'posting-goes-on' })
    const at = deps.clock.now().toISO()!
    await tx.committees.changeCouncil({ postingStoppedBecause: null })
    await tx.ledger.record({
      at,
      byId: who.personId,
      did: 'posting-resumed',
      aboutKind: 'council',
      aboutId: tx.councilId,
      committeeId: null,
      detail: { leak: position },
    })
    await tx.outbox.redraw('leak-alarm', String(position), at)
    await tx.outbox.redraw('leak-clock', String(position), at)
    return allow((await readLeak(tx, position))!)
  })
