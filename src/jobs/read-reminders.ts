import { isPassOn, passOnNow } from '../app/approvals/pass-on.ts'
import type { Reminder } from '../app/ports/reminders.ts'
import { askHighlight, isHighlightAsk } from '../app/workstreams/ask-highlight.ts'
import { saidAs } from '../domain/delivery/reminder-kinds.ts'
import { handOver } from './reminders/hand-over.ts'
import type { ReminderReading } from './reminders/reminder-reading.ts'
import { sayAlarm } from './reminders/say-alarm.ts'
import { sayDay } from './reminders/say-day.ts'
import { sayInChannel } from './reminders/say-in-channel.ts'
import { whoCanBeTold } from './reminders/who-can-be-told.ts'

/** Rows that do something, and say nothing themselves. */
const acts = (reminder: Reminder): boolean => isPassOn(reminder) || isHighlightAsk(reminder)

/** Rows that are looked at in one go; the rest are next. */
const AT_MOST = 2000

/**
 * Says what has fallen due in a council, by our own clock. Each person's reminders are one message a day, in their
 * hours; a channel's and the alarms of a last day are messages of their own. What is said and that it was said are one
 * transaction, so it is neither lost nor said twice, whatever dies and whatever the clock does. One person's fault
 * stops nobody else's reminders. Gives how many messages were owed.
 */
export const readReminders = async (need: ReminderReading, councilId: string): Promise<number> => {
  const here = need.store.for(councilId)
  const now = need.clock.now().toISO()!
  const { due, people } = await here.transaction(async (tx) => {
    await handOver(tx, need)
    const due = (await tx.reminders.due(now, AT_MOST)).filter((reminder) => isSayable(need, reminder))
    return { due, people: await whoCanBeTold(tx, need, due) }
  })
  let said = 0
  const each = async <T>(all: Iterable<T>, say: (one: T) => Promise<boolean>) => {
    for (const one of all) {
      try {
        if (await say(one)) said += 1
      } catch (fault) {
        need.log.error({ err: fault, council: councilId }, 'A reminder could not be read; the others go on')
      }
    }
  }
  // Some rows say nothing themselves: it is looked at whether somebody else is asked.
  await each(due.filter(isPassOn), (row) => here.transaction((tx) => passOnNow(tx, need.clock, row)))
  await each(due.filter(isHighlightAsk), (row) => here.transaction((tx) => askHighlight(tx, need.clock, row)))
  const toSay = due.filter((reminder) => !acts(reminder))
  const of = (how: ReturnType<typeof saidAs>) => toSay.filter((reminder) => saidAs(reminder) === how)
  await each(of('channel'), (reminder) => here.transaction((tx) => sayInChannel(tx, need, reminder)))
  await each(byPersonAndThing(of('alarm')), (together) => here.transaction((tx) => sayAlarm(tx, need, together)))
  await each(people, (personId) => here.transaction((tx) => sayDay(tx, need, personId)))
  return said
}

const isSayable = ({ drawings, log }: ReminderReading, reminder: Reminder): boolean => {
  if (drawings[reminder.kind] || acts(reminder)) return true
  log.warn({ kind: reminder.kind }, 'Nobody here can say this kind of reminder; it waits')
  return false
}

const byPersonAndThing = (alarms: readonly Reminder[]): readonly (readonly Reminder[])[] => {
  const together = new Map<string, Reminder[]>()
  for (const alarm of alarms) {
    const key = `${alarm.personId} ${alarm.aboutId}`
    together.set(key, [...(together.get(key) ?? []), alarm])
  }
  return [...together.values()]
}
