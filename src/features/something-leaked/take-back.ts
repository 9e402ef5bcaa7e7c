import { DateTime } from 'luxon'
import type { Deps } from '../../app/deps.ts'
import { peopleOf } from '../../app/identify.ts'
import type { Presser } from '../../app/presser.ts'
import { tellCommissionerBy } from '../../domain/closed/leak.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { type Leak, type NotTakenBack, notTakenBack, readLeak, type TakenBack } from './leak.ts'

/** Whoever raised it asks Slack themselves for as long; after that, whoever did has died. Milliseconds. */
const LEFT_AFTER_MS = 60_000

type Raised = Pick<NotTakenBack, 'position' | 'committeeId' | 'message'>
type Back = { readonly takenBack: TakenBack; readonly readers: readonly string[] | null; readonly uncertain?: string }

/** Has the message of an alarm taken back, and records what became of it and who could have read it. */
export const takeBack = async (deps: Deps, who: Presser, raised: Raised): Promise<Ruling<Leak>> => {
  const back = await askedBack(deps, who, raised)
  return deps.store.for(who.councilId).transaction(async (tx) => {
    const before = await readLeak(tx, raised.position)
    // It is recorded by now; or it is asked again because Slack had not answered, and has not answered again.
    if (before && before.takenBack !== null && (before.takenBack !== 'no-answer' || back.takenBack === 'no-answer'))
      return allow(before)
    const at = deps.clock.now().toISO()!
    await tx.ledger.record({
      at,
      byId: who.personId,
      did: 'leak-withdrawn',
      aboutKind: 'council',
      aboutId: tx.councilId,
      committeeId: raised.committeeId,
      detail: { leak: raised.position, ...back },
    })
    await tx.outbox.redraw('leak-alarm', String(raised.position), at)
    const leak = await readLeak(tx, raised.position)
    return leak ? allow(leak) : refuse({ rule: 'leak-is-over' })
  })
}

/** Asks Slack, outside any transaction: our own message is taken away, and who could have read it is looked up. */
const askedBack = async (deps: Deps, who: Presser, { message }: Raised): Promise<Back> => {
  if (!message) return { takenBack: 'no-message', readers: null }
  const takenBack = whatBecame(await deps.channels.remove(message, who.councilId))
  const audience = await deps.channels.audience(message.channel, who.councilId)
  if (audience.is !== 'ours') return { takenBack, readers: null, uncertain: audience.because }
  const readers = await deps.store.for(who.councilId).transaction(async (tx) => {
    const people = await peopleOf(tx, deps.profiles, who.teamId, audience.slackIds)
    return people.flatMap((person) => person?.id ?? [])
  })
  return { takenBack, readers }
}

const whatBecame = (removed: Awaited<ReturnType<Deps['channels']['remove']>>): TakenBack => {
  if (removed.is === 'sent') return 'taken-back'
  // Somebody has deleted it, or an attempt of ours of which no answer came.
  if (removed.error === 'message_not_found') return 'gone'
  return removed.is === 'refused' && (removed.kind ?? 'permanent') === 'permanent' ? 'not-ours' : 'no-answer'
}

/**
 * Goes on where a process died after it had stopped all posting and before it had the message taken back, or where Slack
 * gave no answer: for as long as the 72 hours run, whether or not somebody has let posting go on meanwhile. Whoever did
 * may have looked before anything was taken back.
 */
export const takeBackLeft = async (deps: Deps, councilId: string): Promise<number> => {
  const now = deps.clock.now()
  const isLeft = ({ raisedAt }: NotTakenBack) => {
    const raised = DateTime.fromISO(raisedAt)
    return raised.toMillis() <= now.toMillis() - LEFT_AFTER_MS && now < tellCommissionerBy(raised)
  }
  const left = await deps.store.for(councilId).transaction(async (tx) => {
    const raised = []
    for (const one of (await notTakenBack(tx)).filter(isLeft)) {
      const who = await tx.people.presserOf(one.byId)
      if (who) raised.push({ ...one, who })
    }
    return raised
  })
  for (const { who, ...one } of left) await takeBack(deps, who, one)
  return left.length
}
