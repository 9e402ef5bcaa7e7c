import type { Clock } from '../../clock.ts'
import type { ChannelRecord, MessageRecord, Moment, PersonRecord } from './records.ts'

/** Moments and message names that never repeat and never go back, whatever the visitor does to the clock. */
export type Timekeeping = {
  moment(): Moment
  /** The name of the next message: its second by the playground's clock, made later where that one was taken. */
  nextTs(): string
  /** The playground's second, for `created` and `event_time`. */
  second(): number
}

const micros = (ts: string) => Number(ts.replace('.', ''))

/** Goes on from the last moment and the last message there were. */
export const makeTimekeeping = (
  clock: Clock,
  messages: Iterable<MessageRecord>,
  channels: Iterable<ChannelRecord>,
  people: Iterable<PersonRecord>,
): Timekeeping => {
  let order = 0
  let last = 0
  const note = (moment: Moment | undefined) => {
    if (moment && moment.order > order) order = moment.order
  }
  for (const message of messages) {
    last = Math.max(last, micros(message.ts))
    note(message.posted)
    note(message.removed)
    for (const wording of message.earlier) note(wording.from)
  }
  for (const { deactivatedAt, guestAt } of people) {
    note(deactivatedAt)
    note(guestAt)
  }
  for (const channel of channels)
    for (const { from, until } of channel.memberships) {
      note(from)
      note(until)
    }
  return {
    moment: () => ({ order: ++order, at: clock.now().toISO() as string }),
    nextTs: () => {
      last = Math.max(last + 1, clock.now().toMillis() * 1000)
      const second = Math.floor(last / 1_000_000)
      return `${second}.${String(last - second * 1_000_000).padStart(6, '0')}`
    },
    second: () => Math.floor(clock.now().toSeconds()),
  }
}
