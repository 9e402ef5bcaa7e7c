import type { Clock } from '../../clock.ts'
import { type Asking, stands } from '../../domain/agenda/asking.ts'
import { type AgendaAt, agendaAt } from '../agenda-at.ts'
import type { Tx } from '../ports/tx.ts'
import { goPast, isHeldUp, lookAgain } from './chain-to-ask.ts'
import { passedOn, planPassOnOfAgenda } from './plan-pass-on.ts'
import { sayAsked } from './say-asked.ts'
import { type AgendaSeat, knownOf, seatsOf } from './seats-of-agenda.ts'

/** Somebody who is asked, and whether the message went now, waits for an officer to send it, or had gone before. */
export type AskedNow = {
  readonly personId: string
  readonly name: string
  readonly role: string
  readonly purpose: Asking['purpose']
  /** In whose place: a name; null where they are asked for themselves. */
  readonly insteadOf: string | null
  readonly because: Asking['because']
  readonly went: 'waiting' | 'held' | 'said-before' | 'answered'
}
/** What came of going on with a chain. */
export type GoneOn = { readonly at: AgendaAt; readonly asked: readonly AskedNow[]; readonly isThrough: boolean }

/**
 * Asks whoever is to be asked now: the step that is open, and the next at once where every answer of it still stands.
 * `goesOn` is the officer's: a wish for a change from somebody who is only consulted does not stop the chain any
 * longer; `again` is a step in which somebody can no longer be asked about all of it. Nobody is asked again whose answer
 * stands.
 */
export const askNextStep = async (
  tx: Tx,
  clock: Clock,
  meetingId: string,
  { goesOn, byId, again }: { readonly goesOn: boolean; readonly byId: string | null; readonly again?: number },
): Promise<GoneOn> => {
  let at = (await agendaAt(tx, clock, meetingId))!
  if (goesOn && isHeldUp(at)) {
    await goPast(tx, at)
    at = (await agendaAt(tx, clock, meetingId))!
  }
  if (await lookAgain(tx, clock, at)) at = (await agendaAt(tx, clock, meetingId))!
  const steps = at.agenda.chain?.steps ?? []
  const { known, interests } = await knownOf(tx, clock, at, steps)
  const asked: AskedNow[] = []
  const done = new Set<number>()
  for (;;) {
    const position = again !== undefined && !done.has(again) ? again : at.progress.step
    if (position === null || position > steps.length || done.has(position)) break
    done.add(position)
    const seats = seatsOf(steps, position, known, interests).filter(({ seat }) => seat.is === 'asked')
    await tx.agendas.forget(noLongerAsked(at.askings, position, seats))
    const now = []
    for (const seat of seats) now.push(await askOne(tx, clock, at, seat, byId))
    asked.push(...now.filter((one) => one !== null))
    // Everybody in it has said the same in an earlier step: nothing is asked twice.
    if (now.length > 0 && now.every((one) => one === null)) await coverStep(tx, at, position)
    at = (await agendaAt(tx, clock, meetingId))!
  }
  await planPassOnOfAgenda(tx, clock, at)
  return { at, asked, isThrough: at.progress.step === null && at.askings.length > 0 }
}

/** Places of a step that are nobody's any more: whoever held them is asked no longer. */
const noLongerAsked = (
  askings: readonly Asking[],
  position: number,
  seats: readonly AgendaSeat[],
): readonly string[] => {
  const people = new Set(seats.flatMap(({ seat }) => (seat.is === 'asked' ? seat.personId : [])))
  return askings
    .filter((one) => one.position === position && !people.has(one.personId))
    .filter((one) => !(passedOn(one.because) && people.has(one.delegateForId ?? '') && one.answer !== null))
    .map(({ id }) => id)
}

const coverStep = (tx: Tx, { agenda }: AgendaAt, position: number): Promise<void> =>
  agenda.chain
    ? tx.agendas.setChain(agenda.id, { ...agenda.chain, covered: [...agenda.chain.covered, position] })
    : Promise.resolve()

const already = async (tx: Tx, one: Asking): Promise<AskedNow> => ({
  ...(await told(tx, one)),
  went: 'answered',
})

const told = async (tx: Tx, one: Pick<Asking, 'personId' | 'role' | 'purpose' | 'delegateForId' | 'because'>) => {
  const instead = one.delegateForId ? await tx.people.find(one.delegateForId) : null
  return {
    personId: one.personId,
    name: (await tx.people.find(one.personId))!.name,
    role: one.role,
    purpose: one.purpose,
    insteadOf: instead?.name ?? null,
    because: one.because,
  }
}

const askOne = async (
  tx: Tx,
  clock: Clock,
  at: AgendaAt,
  place: AgendaSeat,
  byId: string | null,
): Promise<AskedNow | null> => {
  const { seat, step, position, leftOut, onlyItems } = place
  if (seat.is !== 'asked') return null
  const { agenda, committee } = at
  const before = at.askings.filter((one) => one.purpose === step.purpose)
  // Somebody who was asked in an earlier step for the same is asked once; one who stood in before keeps their answer.
  const stoodIn = before.find(
    (one) => passedOn(one.because) && one.delegateForId === seat.personId && one.position === position,
  )
  if (stoodIn && stands(stoodIn, at.counts)) return already(tx, stoodIn)
  const mine = before.find(({ personId }) => personId === seat.personId)
  const isAnswered = mine !== undefined && stands(mine, at.counts)
  if (isAnswered && mine.position < position) return null
  const isSame = mine !== undefined && mine.position === position && sameItems(mine, place)
  if (isAnswered && (isSame || isLess(mine, place))) {
    if (!isSame) await tx.agendas.ask(agenda.id, { ...mine, leftOut })
    return already(tx, mine)
  }

  const now = clock.now().toISO()!
  const asking = {
    personId: seat.personId,
    purpose: step.purpose,
    role: seat.role,
    position,
    needs: step.who.length > 1 ? step.needs : ('all' as const),
    askedRevision: agenda.revision,
    askedAt: isSame && mine.askedRevision === agenda.revision ? mine.askedAt : now,
    delegateForId: seat.insteadOf,
    because: seat.because,
    leftOut,
    onlyItems,
  }
  await tx.agendas.ask(agenda.id, asking)
  const went = await sayAsked(tx, clock, at, asking)
  if (went !== 'said-before')
    await tx.ledger.record({
      at: now,
      byId,
      did: 'agenda-consulted',
      aboutKind: 'agenda',
      aboutId: at.meeting.id,
      committeeId: committee.id,
      detail: {
        revision: agenda.revision,
        asked: (await tx.people.find(seat.personId))!.name,
        role: seat.role,
        purpose: step.purpose,
        step: position,
        because: seat.because,
        leftOut: leftOut.length,
      },
    })
  return { ...(await told(tx, asking)), went }
}

/** Whether they are asked about less than they have answered: an interest has been declared since. */
const isLess = (one: Asking, { position, leftOut, onlyItems }: AgendaSeat): boolean =>
  one.position === position && onlyItems === null && one.onlyItems === null && leftOut.length >= one.leftOut.length

const sameItems = (one: Asking, { leftOut, onlyItems }: AgendaSeat): boolean =>
  JSON.stringify([one.leftOut, one.onlyItems]) === JSON.stringify([leftOut, onlyItems])
