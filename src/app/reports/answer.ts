import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { answerRequest, detailOf, type RequestAnswer } from '../../domain/reports/answer.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { Deps } from '../deps.ts'
import { permitted } from '../permitted.ts'
import type { Tx } from '../ports/tx.ts'
import type { Presser } from '../presser.ts'
import { unlessStale } from '../unless-stale.ts'
import { askClearances } from './clearances.ts'
import { answersFor } from './open-to-answer.ts'
import { type RequestRead, readRequest } from './read-request.ts'
import { reportOnDraft } from './report-on-draft.ts'
import { isOutsideSlack, setRequestReminders } from './set-reminders.ts'
import { type HandedIn, mayTakeIn, takeIn } from './take-in.ts'
import { recordInLedger, redrawRequest, tellOfficer } from './tell.ts'

/** An answer as it was pressed, or as an officer writes it down. */
export type Answering = {
  readonly requestId: string
  readonly answer: RequestAnswer
  /** The day that stood on the message that was pressed. */
  readonly seen?: CivilDate | null
  readonly handedIn?: HandedIn
  /** An officer writes down what somebody outside Slack answered. */
  readonly isRecorded?: boolean
}
export type Answered = { readonly read: RequestRead; readonly isNew: boolean }

/**
 * Takes the answer of the person asked, or of whoever answers for them: the request moves on, its reminders follow,
 * the officer is told, and every copy of the message is drawn again. The same answer given twice changes nothing, also
 * where both presses come in the same moment. A file that is or may be exempt is refused while the council holds no
 * exempt text.
 */
export const answer = async (deps: Deps, who: Presser, answering: Answering): Promise<Ruling<Answered>> => {
  const once = () => unlessStale(() => answerOnce(deps, who, answering), { rule: 'request-changed-meanwhile' })
  const first = await once()
  return !first.ok && first.refusal.rule === 'request-changed-meanwhile' ? once() : first
}

const answerOnce = (deps: Deps, who: Presser, answering: Answering): Promise<Ruling<Answered>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const read = await readRequest(tx, deps.clock, answering.requestId)
    if (!read) return refuse({ rule: 'no-such-request' })
    const may = await mayRecord(tx, deps, who, read, answering)
    if (!may.ok) return may
    const ruling = answerRequest(
      read.request,
      answering.answer,
      {
        personId: who.personId,
        answersFor: (await answersFor(tx, deps.clock, who, read.asked)) ? [read.asked.id] : [],
        askedOf: read.asked.name,
        isRecorded: answering.isRecorded ?? false,
      },
      { now: dayOf(read), seen: answering.seen ?? null },
    )
    if (!ruling.ok) return ruling
    const taken = answering.handedIn ? mayTakeIn(await tx.committees.council(), read, answering.handedIn) : allow(null)
    if (!taken.ok) return taken
    if (!ruling.value.isNew) return allow({ read, isNew: false })

    await tx.requests.save(ruling.value.request)
    const request = { ...ruling.value.request, revision: ruling.value.request.revision + 1 }
    if (answering.handedIn) await takeIn(tx, deps.clock, who.personId, { ...read, request }, answering.handedIn)
    await follow(tx, deps, who, { ...read, request }, answering.answer)
    return allow({ read: (await readRequest(tx, deps.clock, request.id))!, isNew: true })
  })

/** The day a promise is of: the meeting's for an invitation, else the day it is due. */
export const dayOf = ({ request, meeting }: Pick<RequestRead, 'request' | 'meeting'>): CivilDate =>
  request.kind === 'attend' && meeting ? meeting.day : request.dueOn

const mayRecord = async (
  tx: Tx,
  deps: Deps,
  who: Presser,
  { request, asked }: RequestRead,
  { isRecorded }: Answering,
): Promise<Ruling<unknown>> => {
  if (!isRecorded) return allow(null)
  const permission = request.kind === 'attend' ? 'invite-witness' : 'request-report'
  const may = await permitted(tx, deps.clock, who, permission, request.committeeId)
  if (!may.ok) return may
  return isOutsideSlack(asked) ? allow(null) : refuse({ rule: 'answers-for-themselves', of: asked.name })
}

const follow = async (tx: Tx, deps: Deps, who: Presser, read: RequestRead, given: RequestAnswer): Promise<void> => {
  const { request, committee, asked, item } = read
  await tx.requests.record(request.id, {
    at: deps.clock.now().toISO()!,
    byId: who.personId,
    did: given.is,
    words: request.answerWords,
    detail: detailOf(given),
  })
  await setRequestReminders(tx, deps.clock, committee, request, asked)
  if (request.state === 'received') {
    await askClearances(tx, deps.clock, read, 'came')
    await reportOnDraft(tx, deps.clock, request.id, who.personId)
  }
  await redrawRequest(tx, deps.clock, request.id)
  await tellOfficer(tx, deps.clock, read, who.personId, {
    key: `request-answered:${request.id}:${request.revision}`,
    drawing: 'request-answered',
  })
  await recordInLedger(tx, deps.clock, who.personId, `request-${request.state}`, {
    request,
    committee,
    title: item.title,
    of: asked.name,
  })
}
