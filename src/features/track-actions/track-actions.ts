import type { Deps } from '../../app/deps.ts'
import { type ActionAt, actionAt } from '../../app/outcomes/action-at.ts'
import { setActionReminders } from '../../app/outcomes/action-reminders.ts'
import { permitted, rolesOf } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { officerOf, say } from '../../app/say.ts'
import { type CivilDate, civilDateAt, longDate } from '../../domain/calendar/civil-date.ts'
import type { Action } from '../../domain/outcomes/outcome.ts'
import { isExecutive, isLive, responseDue } from '../../domain/outcomes/response-clock.ts'
import { ANSWERS, type AnswerName } from '../../domain/outcomes/tracker.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** What became of an action, as it was just changed. */
export type ActionChanged = { readonly at: ActionAt; readonly isNew: boolean }

/** What an officer says of an action. The day may be given anew; null leaves it without one. */
export type UpdateAction = {
  readonly actionId: string
  readonly answer: AnswerName
  readonly words: string | null
  readonly dueOn: CivilDate | null
}

/** Records an answer, a new day, or that it is done. Reminders follow; every copy of its message changes with it. */
export const updateAction = (deps: Deps, who: Presser, command: UpdateAction): Promise<Ruling<ActionChanged>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const at = await actionAt(tx, command.actionId)
    if (!at) return refuse({ rule: 'no-such-action' })
    const may = await permitted(tx, deps.clock, who, 'record-outcomes', at.committee.id)
    if (!may.ok) return may
    const { says, state } = ANSWERS[command.answer]
    const answer = command.words ? `${says}: ${command.words}` : command.answer === 'open' ? null : says
    const { action } = at
    if (action.state === state && action.answer === answer && action.dueOn === command.dueOn)
      return allow({ at, isNew: false })
    return change(tx, deps, at, who.personId, { state, answer, dueOn: command.dueOn }, 'action-updated')
  })

/** Whoever has it, or an officer, says that it is done. A second press changes nothing; the officer is told once. */
export const actionDone = (deps: Deps, who: Presser, actionId: string): Promise<Ruling<ActionChanged>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const at = await actionAt(tx, actionId)
    if (!at) return refuse({ rule: 'no-such-action' })
    const isOwner = at.action.ownerId === who.personId
    const isOfficer = mayDo('record-outcomes', await rolesOf(tx, deps.clock, who, at.committee.id))
    if (!isOwner && !isOfficer) return refuse({ rule: 'not-your-action', owner: at.owner?.name ?? at.action.ownerName })
    if (at.action.state === 'done') return allow({ at, isNew: false })
    if (!isLive(at.action)) return refuse({ rule: 'action-settled', stands: at.action.answer ?? 'not taken forward' })
    const today = civilDateAt(deps.clock.now(), at.committee.zone)
    const answer = `Done: said on ${longDate(today)}`
    const done = await change(tx, deps, at, who.personId, { state: 'done', answer }, 'action-done')
    const officer = await officerOf(tx, deps.clock, at.committee)
    if (officer && officer !== who.personId)
      await say(tx, deps.clock, {
        key: `action-done:${at.action.id}:${deps.clock.now().toISO()}`,
        committeeId: at.committee.id,
        personId: officer,
        recipient: 'officer',
        nature: 'answer',
        drawing: 'action-done',
        about: at.action.id,
      })
    return done
  })

/**
 * Records that a body received a recommendation, and how that is known. The executive's two months begin with that
 * day; another body has no day in law, so none is set.
 */
export const recommendationReceived = (
  deps: Deps,
  who: Presser,
  command: { readonly actionId: string; readonly received: CivilDate; readonly proof: string | null },
): Promise<Ruling<ActionChanged>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const at = await actionAt(tx, command.actionId)
    if (!at) return refuse({ rule: 'no-such-action' })
    const may = await permitted(tx, deps.clock, who, 'record-outcomes', at.committee.id)
    if (!may.ok) return may
    const { action, committee, meeting } = at
    if (!isLive(action)) return refuse({ rule: 'action-settled', stands: action.answer ?? 'settled' })
    if (meeting && command.received < meeting.day)
      return refuse({ rule: 'received-before-it-was-made', day: meeting.day })
    if (command.received > civilDateAt(deps.clock.now(), committee.zone))
      return refuse({ rule: 'day-to-come', day: command.received })
    const received = `Received by ${action.body ?? 'the body it is addressed to'} on ${longDate(command.received)}`
    const evidence = command.proof ? `${received}: ${command.proof}` : received
    if (!isExecutive(action.body)) return change(tx, deps, at, who.personId, { evidence }, 'recommendation-received')
    const due = responseDue(committee.profile, command.received)
    if (!due.ok) return due
    const changes = { evidence, dueOn: due.value }
    return change(tx, deps, at, who.personId, changes, 'recommendation-received', { received: command.received })
  })

type Changes = Partial<Pick<Action, 'state' | 'answer' | 'evidence' | 'dueOn' | 'nextItemId'>>

const change = async (
  tx: Tx,
  { clock }: Deps,
  at: ActionAt,
  byId: string,
  changes: Changes,
  did: string,
  received: { readonly received: CivilDate } | null = null,
): Promise<Ruling<ActionChanged>> => {
  const now = clock.now().toISO()!
  await tx.outcomes.changeAction(at.action.id, changes, now)
  const action = { ...at.action, ...changes }
  const isCounted = action.evidence !== null && action.dueOn === at.action.dueOn && received === null
  // A recommendation whose two months run keeps the reminders it has, until it is answered or its day is moved.
  if (!isCounted || !isLive(action) || !isLive(at.action))
    await setActionReminders(tx, clock, at.committee, action, received)
  await tx.ledger.record({
    at: now,
    byId,
    did,
    aboutKind: 'action',
    aboutId: action.id,
    committeeId: at.committee.id,
    detail: {
      reference: action.reference,
      state: action.state,
      dueOn: action.dueOn,
      was: { state: at.action.state, dueOn: at.action.dueOn },
      ...received,
    },
  })
  await tx.outbox.redraw('action-asked', action.id, now)
  await tx.outbox.redraw('action-done', action.id, now)
  return allow({ at: { ...at, action }, isNew: true })
}
