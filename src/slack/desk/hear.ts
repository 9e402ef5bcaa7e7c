import { createHash } from 'node:crypto'
import { TakenAlready, takenOnce } from '../../app/taking.ts'
import { faultReference } from '../../observe/fault-reference.ts'
import { NotAsDrawn } from '../kit/form.ts'
import type { Calls } from './calls.ts'
import type { Answer, Heard } from './desk.ts'
import type { Errand } from './errand.ts'
import { noRoom, takenBefore } from './kept-words.ts'
import { type Reply, replying } from './replying.ts'
import type { Room } from './room.ts'
import { type Delivery, type Sheltering, sheltering } from './shelter.ts'
import type { Ack, Turn } from './turn.ts'
import { whose } from './whose.ts'
import { fromElsewhere, notAsDrawn, notInstalled, notKnown, somethingWentWrong, tooManyAtOnce } from './words.ts'

/** Hears one thing from beginning to end. Never throws: whatever happens, Slack is answered and the person is told. */
export const hear = async (
  room: Room,
  turn: Turn,
  ack: Ack,
  calls: Calls,
  errand: Errand,
  delivery: Delivery,
): Promise<void> => {
  const started = performance.now()
  const reply = replying(turn, ack, calls)
  const shelter = sheltering(room.shelter, errand, delivery, room.inHand)
  let acknowledged = 0
  void ack.body.then(() => {
    acknowledged = performance.now() - started
  })
  const waiting = setTimeout(() => void shelter.writeDown().finally(() => reply.stillWorking()), room.deadline)
  let ending = 'fault'
  try {
    ending = await answered(room, turn, reply, errand, shelter, started, delivery.id)
  } catch (fault) {
    ending = await wentWrong(room, turn, reply, errand, shelter, fault)
  } finally {
    clearTimeout(waiting)
    if (ending !== 'kept') await shelter.over()
    await reply
      .finish()
      .catch((fault: unknown) => room.log.warn({ err: fault }, 'An acknowledgement did not reach Slack'))
    const took = Math.round(performance.now() - started)
    const { kind, slackId, teamId } = turn
    room.log.info({ kind, name: errand.name, ending, ms: took, team: teamId, by: slackId }, 'heard')
    room.metrics.heard(kind, errand.name, ending, acknowledged, await whose(room, teamId))
  }
}

/** Tells the person what stopped it, and says how it ended. The database's troubles are no faults of ours. */
const wentWrong = async (
  room: Room,
  turn: Turn,
  reply: Reply,
  errand: Errand,
  shelter: Sheltering,
  fault: unknown,
): Promise<string> => {
  const told = async (telling: Promise<unknown>, reference?: string) => {
    await telling.catch((second: unknown) => {
      room.log.warn({ err: second, reference }, `Nobody could be told${reference ? ` of fault ${reference}` : ''}`)
    })
  }
  if (fault instanceof TakenAlready) {
    await told(reply.tell(takenBefore()))
    return 'again'
  }
  if (fault instanceof NotAsDrawn) {
    room.log.warn({ err: fault, kind: turn.kind, name: errand.name }, 'What stands on a form could not be read')
    await told(reply.tell(notAsDrawn()))
    return 'not-as-drawn'
  }
  const trouble = room.shelter?.troubleOf(fault) ?? null
  if (trouble === 'away') {
    room.log.warn({ err: fault, kind: turn.kind, name: errand.name }, 'The database is away')
    let ending = 'away'
    await told(
      shelter.takeIn(reply, (how) => {
        ending = how
      }),
    )
    return ending
  }
  const reference = faultReference()
  room.log.error({ err: fault, reference, kind: turn.kind, name: errand.name }, `Fault ${reference}`)
  room.metrics.fault('desk')
  await told(reply.tell(trouble === 'full' ? noRoom() : somethingWentWrong(reference)), reference)
  return trouble ?? 'fault'
}

/** How a form that was sent in is known, whichever press sent it: as it was drawn, with what stands in it. */
export const formOf = (turn: Turn): string | null => {
  if (turn.kind !== 'submission' || !turn.view) return null
  const { callback_id, id, hash, state } = turn.view
  const filledIn = createHash('sha256')
    .update(JSON.stringify(state?.values ?? {}))
    .digest('base64url')
  return `${turn.teamId}:${callback_id}:${id}:${hash}:${filledIn}`
}

/** What takes effect once, in whichever process: a form by itself, anything else by its delivery. */
export const effectOf = (turn: Turn, id: string): string => formOf(turn) ?? turn.key ?? id

/** Answers, and says how it ended. */
const answered = async (
  room: Room,
  turn: Turn,
  reply: Reply,
  errand: Errand,
  shelter: Sheltering,
  now: number,
  id: string,
): Promise<string> => {
  if (!room.mayBeHeard(`${turn.teamId}:${turn.slackId}`, now)) {
    await reply.tell(tooManyAtOnce())
    return 'too-many'
  }
  if (turn.isForeign) {
    await reply.tell(fromElsewhere())
    return 'foreign'
  }
  if (room.shelter?.isThere() === false) {
    let ending = 'away'
    await shelter.takeIn(reply, (how) => {
      ending = how
    })
    return ending
  }
  if (errand.opensForm) reply.openAtOnce(errand.title)
  else if (errand.canWait) await room.caughtUp()

  const who = await room.identify(turn.teamId, turn.slackId)
  if (!who) {
    const isNobodys = (await room.councilOf(turn.teamId)) === null
    await reply.tell(isNobodys ? notInstalled() : notKnown())
    return isNobodys ? 'not-installed' : 'not-known'
  }
  if (turn.key !== null && !(await room.inbox.once(turn.key, who.councilId, id))) {
    await reply.finish()
    return 'again'
  }
  const heard: Heard = { who, channel: turn.channel, trigger: turn.trigger }
  const answer = await taken(room, turn, errand, heard, id)
  await reply.deliver(answer, async () => (await room.book.home()?.(heard)) ?? null)
  return answer.is
}

/** Has the feature answer; what can be taken up again later takes effect once, whoever dies in between. */
export const taken = (room: Room, turn: Turn, errand: Errand, heard: Heard, id: string): Promise<Answer> => {
  const form = formOf(turn)
  const ask = () => errand.answer(heard)
  const once = () =>
    errand.canWait && (form || room.shelter)
      ? takenOnce({ key: effectOf(turn, id), attempt: crypto.randomUUID(), isWritten: false }, ask)
      : ask()
  return form ? room.sentIn(form, once) : once()
}
