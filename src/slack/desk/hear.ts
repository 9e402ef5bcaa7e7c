import type { Presser } from '../../app/presser.ts'
import { faultReference } from '../../observe/fault-reference.ts'
import type { Logger } from '../../observe/log.ts'
import type { Metrics } from '../../observe/metrics.ts'
import type { Book } from './book.ts'
import type { Calls } from './calls.ts'
import type { Answer, Heard } from './desk.ts'
import type { Inbox } from './inbox.ts'
import { replying } from './replying.ts'
import type { SentIn } from './sent-in.ts'
import type { Ack, Turn } from './turn.ts'
import { fromElsewhere, notInstalled, notKnown, somethingWentWrong, tooManyAtOnce } from './words.ts'

/** What the desk needs of the rest of the house. */
export type Room = {
  readonly book: Book
  /** Whoever has this Slack account; null for guests, strangers and people nobody has added. Asked at every turn. */
  readonly identify: (teamId: string, slackId: string) => Promise<Presser | null>
  /** Whose a workspace is; null where it is nobody’s. */
  readonly councilOf: (teamId: string) => Promise<string | null>
  readonly inbox: Inbox
  readonly log: Logger
  readonly metrics: Metrics
  /** Whether this person may be heard now, or has done too much at once. */
  /** A form sent in twice is taken once. */
  readonly sentIn: SentIn
  readonly mayBeHeard: (who: string, now: number) => boolean
  /** After so many milliseconds the desk acknowledges for the listener. Slack waits for three seconds. */
  readonly deadline: number
}

/** What is to be done about a turn: which feature answers it, by which name it is counted, and how. */
export type Errand = {
  readonly name: string
  readonly opensForm: boolean
  /** The title of the form that is opened at once. */
  readonly title?: string
  readonly answer: (heard: Heard) => Promise<Answer>
}

/** Hears one thing from beginning to end. Never throws: whatever happens, Slack is answered and the person is told. */
export const hear = async (room: Room, turn: Turn, ack: Ack, calls: Calls, errand: Errand): Promise<void> => {
  const started = performance.now()
  const reply = replying(turn, ack, calls)
  let acknowledged = 0
  void ack.body.then(() => {
    acknowledged = performance.now() - started
  })
  const waiting = setTimeout(() => reply.stillWorking(), room.deadline)
  let ending = 'fault'
  try {
    ending = await answered(room, turn, reply, errand, started)
  } catch (fault) {
    const reference = faultReference()
    room.log.error({ err: fault, reference, kind: turn.kind, name: errand.name }, `Fault ${reference}`)
    room.metrics.fault('desk')
    await reply.tell(somethingWentWrong(reference)).catch((second: unknown) => {
      room.log.warn({ err: second, reference }, `Nobody could be told of fault ${reference}`)
    })
  } finally {
    clearTimeout(waiting)
    await reply
      .finish()
      .catch((fault: unknown) => room.log.warn({ err: fault }, 'An acknowledgement did not reach Slack'))
    const took = Math.round(performance.now() - started)
    const { kind, slackId, teamId } = turn
    room.log.info({ kind, name: errand.name, ending, ms: took, team: teamId, by: slackId }, 'heard')
    room.metrics.heard(kind, errand.name, ending, acknowledged)
  }
}

/** Answers, and says how it ended. */
const answered = async (
  room: Room,
  turn: Turn,
  reply: ReturnType<typeof replying>,
  errand: Errand,
  now: number,
): Promise<string> => {
  if (!room.mayBeHeard(`${turn.teamId}:${turn.slackId}`, now)) {
    await reply.tell(tooManyAtOnce())
    return 'too-many'
  }
  if (turn.isForeign) {
    await reply.tell(fromElsewhere())
    return 'foreign'
  }
  if (errand.opensForm) reply.openAtOnce(errand.title)

  const who = await room.identify(turn.teamId, turn.slackId)
  if (!who) {
    const isNobodys = (await room.councilOf(turn.teamId)) === null
    await reply.tell(isNobodys ? notInstalled() : notKnown())
    return isNobodys ? 'not-installed' : 'not-known'
  }
  if (turn.key !== null && !(await room.inbox.once(turn.key, who.councilId))) {
    await reply.finish()
    return 'again'
  }
  const heard: Heard = { who, channel: turn.channel, trigger: turn.trigger }
  const take = () => errand.answer(heard)
  const form =
    turn.kind === 'submission' && turn.view
      ? `${turn.teamId}:${turn.view.callback_id}:${turn.view.id}:${turn.view.hash}`
      : null
  const answer = await (form ? room.sentIn(form, take) : take())
  await reply.deliver(answer, async () => (await room.book.home()?.(heard)) ?? null)
  return answer.is
}
