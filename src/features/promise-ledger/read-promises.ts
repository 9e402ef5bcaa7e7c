import { DateTime } from 'luxon'
import type { Tx } from '../../app/ports/tx.ts'
import type { Clock } from '../../clock.ts'
import { type CivilDate, civilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { isStanding, type Meeting } from '../../domain/meetings/meeting.ts'
import type { Action } from '../../domain/outcomes/outcome.ts'
import { type Item, meetingOf } from '../../domain/programme/item.ts'
import { isFinished } from '../../domain/programme/stage-words.ts'
import { countPromises, hasNotComeBack, type PromiseMade, type PromiseStands } from '../../domain/proposals/promises.ts'
import { UNDONE } from '../../domain/proposals/reading.ts'

/** Every promise of a committee's minutes, counted, and those that have not come back. */
export type PromisesSeen = {
  readonly committee: Committee
  readonly today: CivilDate
  readonly nextMeeting: Meeting | null
  readonly counts: Readonly<Record<PromiseStands, number>>
  readonly notBack: readonly PromiseMade[]
}

/** The first day of any committee's minutes: everything is read. */
const EVER = civilDate('1900-01-01')

/**
 * Reads what minutes promised: items that came from minutes, and actions and undertakings of the tracker, each once.
 * A recommendation is another body's to answer, and has a clock of its own.
 */
export const readPromises = async (tx: Tx, clock: Clock, committee: Committee): Promise<PromisesSeen> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const meetings = await tx.meetings.of(committee.id, EVER)
  const days = new Map(meetings.map(({ id, day }) => [id, day]))
  const dayAt = (instant: string): CivilDate => civilDateAt(DateTime.fromISO(instant), committee.zone)
  const meetingsSince = (from: CivilDate): number =>
    meetings.filter(({ day, state }) => day > from && day < today && state !== 'cancelled').length

  const ofItem = async (item: Item): Promise<PromiseMade | null> => {
    const history = await tx.items.historyOf(item.id)
    if (item.stage.is === 'withdrawn' && history.at(-1)?.why === UNDONE) return null
    const last = history.at(-1)?.at ?? clock.now().toISO()!
    const meetingId = meetingOf(item.stage)
    const meetingOn = meetingId ? (days.get(meetingId) ?? null) : null
    const destination = item.stage.is === 'sent-elsewhere' ? await tx.destinations.find(item.stage.destinationId) : null
    return {
      is: 'item',
      id: item.id,
      words: item.title,
      minute: item.originMinute,
      dueOn: item.wantedBy ?? destination?.dueOn ?? null,
      meetingOn: item.stage.is === 'considered' ? null : meetingOn,
      meetingsSince: meetingsSince(dayAt(history[0]?.at ?? last)),
      end:
        item.stage.is === 'considered'
          ? { is: 'kept', on: meetingOn ?? dayAt(last) }
          : destination?.happenedAt
            ? { is: 'kept', on: dayAt(destination.happenedAt) }
            : isFinished(item)
              ? { is: 'closed', on: dayAt(last) }
              : null,
    }
  }
  const ofAction = async (action: Action): Promise<PromiseMade> => {
    const { entries } = await tx.ledger.page({ aboutId: action.id, atMost: 50 })
    const [newest, oldest] = [entries[0]?.at, entries.at(-1)?.at]
    const made = (action.meetingId && days.get(action.meetingId)) || (oldest ? dayAt(oldest) : today)
    const on = newest ? dayAt(newest) : today
    return {
      is: 'action',
      id: action.id,
      words: action.words,
      minute: action.minute,
      dueOn: action.dueOn,
      meetingOn: null,
      meetingsSince: meetingsSince(made),
      end:
        action.state === 'done'
          ? { is: 'kept', on }
          : action.state === 'not-taken-forward'
            ? { is: 'closed', on }
            : null,
    }
  }

  const items = (await tx.items.of(committee.id)).filter(({ origin }) => origin === 'minutes')
  const isAnItem = new Set(items.map(({ id }) => id))
  const actions = (await tx.outcomes.actions(committee.id)).filter(
    ({ kind, nextItemId, itemId, answer }) =>
      kind !== 'recommendation' &&
      nextItemId === null &&
      answer !== UNDONE &&
      !(kind === 'undertaking' && itemId && isAnItem.has(itemId)),
  )
  const promises: PromiseMade[] = []
  for (const item of items) promises.push(...[await ofItem(item)].filter((one) => one !== null))
  for (const action of actions) promises.push(await ofAction(action))

  const nextMeeting = meetings.find((meeting) => meeting.day >= today && isStanding(meeting)) ?? null
  const notBack = promises
    .filter((promise) => hasNotComeBack(promise, today, nextMeeting?.day ?? null))
    .sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))
  return { committee, today, nextMeeting, counts: countPromises(promises, today), notBack }
}
