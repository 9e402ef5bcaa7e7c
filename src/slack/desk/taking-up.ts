import type { SpooledEntry } from '../../app/ports/spool.ts'
import { TakenAlready } from '../../app/taking.ts'
import { faultReference } from '../../observe/fault-reference.ts'
import type { Message } from '../kit/blocks.ts'
import { NotAsDrawn } from '../kit/form.ts'
import { doneView } from '../kit/views.ts'
import type { Calls } from './calls.ts'
import type { Answer, Heard } from './desk.ts'
import type { Errand } from './errand.ts'
import { effectOf, taken } from './hear.ts'
import { changedNothing, keptTooLong, notAsItIs, oneMoreStep, tookEffect } from './kept-words.ts'
import type { Room } from './room.ts'
import type { Shelter } from './shelter.ts'
import type { Turn } from './turn.ts'
import { fromElsewhere, notAsDrawn, notKnown, somethingWentWrong } from './words.ts'

/** Where nobody has said in which zone they are. */
const ZONE = 'Europe/London'
/** What was wanted longer ago than this may no longer be. */
const TOO_OLD_MS = 24 * 3_600_000
/** Slack's address for answering is good for half an hour. */
const ADDRESS_MS = 25 * 60_000

/** What is needed to take up again what had been written down. */
export type TakingUp = {
  readonly room: Room & { readonly shelter: Shelter }
  readonly calls: Calls
  /** What is to be said to people who could not be told yet, by entry. */
  readonly untold: Map<string, Message>
  /** Milliseconds since 1970, of the machine's own clock. */
  readonly now: number
}

/**
 * Takes up one thing that was written down: through the same feature, once, and tells the person what came of it. False
 * where they could not be told yet. Throws where the database has gone again: then it is still kept.
 */
export const takeUp = async (
  need: TakingUp,
  entry: SpooledEntry,
  turn: Turn,
  errand: Errand | null,
): Promise<boolean> => {
  const { room, untold } = need
  if (!entry.isSettled) {
    untold.set(entry.id, (await settled(need, entry, turn, errand)) ?? NOTHING)
    await room.shelter.spool.settled(entry.id)
  }
  const said = untold.get(entry.id) ?? tookEffect(entry.at, ZONE)
  if (said !== NOTHING && !(await told(need, entry, turn, said))) {
    if (need.now - Date.parse(entry.at) < TOO_OLD_MS) return false
    room.log.warn({ name: errand?.name }, 'Somebody could not be told what became of what they had sent in')
  }
  untold.delete(entry.id)
  await room.shelter.spool.strikeOff(entry.id)
  return true
}

/** There is nothing to say: somebody else has taken it, and said so. */
const NOTHING: Message = { text: '', blocks: [] }

const settled = async (
  need: TakingUp,
  entry: SpooledEntry,
  turn: Turn,
  errand: Errand | null,
): Promise<Message | null> => {
  const { room } = need
  const { at } = entry
  if (turn.isForeign) return fromElsewhere()
  const who = await room.identify(turn.teamId, turn.slackId)
  if (!who) return notKnown()
  const { zone } = who
  const key = turn.key ?? entry.id
  if (!(await room.inbox.once(key, who.councilId, entry.id))) return null
  const effect = effectOf(turn, entry.id)
  if (await room.inbox.hasTakenEffect?.(effect)) return tookEffect(at, zone)
  if (!errand || need.now - Date.parse(at) > TOO_OLD_MS) return keptTooLong(at, zone)
  const heard: Heard = { who, channel: turn.channel, trigger: null }
  try {
    const answer = await taken(room, turn, errand, heard, entry.id)
    const hasTakenEffect = (await room.inbox.hasTakenEffect?.(effect)) ?? true
    await redrawn(need, entry, turn, answer)
    return inWords(answer, hasTakenEffect, at, zone)
  } catch (fault) {
    if (fault instanceof TakenAlready) return tookEffect(at, zone)
    if (fault instanceof NotAsDrawn) return notAsDrawn()
    const trouble = room.shelter.troubleOf(fault)
    if (trouble) throw fault
    const reference = faultReference()
    room.log.error({ err: fault, reference, kind: turn.kind, name: errand.name }, `Fault ${reference}`)
    room.metrics.fault('desk')
    return somethingWentWrong(reference)
  }
}

const inWords = (answer: Answer, hasTakenEffect: boolean, at: string, zone: string): Message => {
  const how = hasTakenEffect ? tookEffect : changedNothing
  switch (answer.is) {
    case 'say':
      return how(at, zone, answer.message)
    case 'redrawn':
      return how(at, zone, answer.say ?? null)
    case 'errors':
      return notAsItIs(at, zone, answer.errors)
    case 'again':
      return notAsItIs(at, zone, { form: answer.says })
    case 'form':
    case 'push':
      return hasTakenEffect ? tookEffect(at, zone) : oneMoreStep(at, zone)
    case 'home':
    case 'heard':
      return how(at, zone)
    default:
      return answer satisfies never
  }
}

/** The message that was pressed shows how things stand; every other copy is drawn again through the outbox. */
const redrawn = async (need: TakingUp, entry: SpooledEntry, turn: Turn, answer: Answer): Promise<void> => {
  const { message } = turn
  if (answer.is !== 'redrawn' || !message) return
  const { text, blocks } = answer.message
  const address = addressOf(need, entry, turn)
  // A private message can be drawn again by its address alone.
  if (address && (await need.calls.respond(address, { replace_original: true, text, blocks })).ok) return
  await need.calls.redraw(message.channel, message.ts, answer.message)
}

const addressOf = ({ now }: TakingUp, { at }: SpooledEntry, { responseUrl }: Turn): string | null =>
  now - Date.parse(at) < ADDRESS_MS ? responseUrl : null

/** By the nearest way that is still open: the form, the address Slack gave, else their direct message. */
const told = async (need: TakingUp, entry: SpooledEntry, turn: Turn, said: Message): Promise<boolean> => {
  const { calls } = need
  if (turn.kind === 'submission' && turn.view) {
    const shown = await calls.update(turn.view.id, doneView(said, turn.view.title?.text))
    if (shown.ok) return true
  }
  const address = addressOf(need, entry, turn)
  if (address) {
    const { text, blocks } = said
    const answered = { response_type: 'ephemeral', replace_original: false, text, blocks }
    if ((await calls.respond(address, answered)).ok) return true
  }
  return (await calls.direct(turn.slackId, said)).ok
}
