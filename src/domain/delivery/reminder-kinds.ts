/**
 * Alarms of the last day to publish: said at their hour, each by itself, whatever the hour and the day. They are not
 * counted as the day's one reminder.
 */
const ALARM = /^agenda-last-day-/

/** Whether a kind of reminder, or the drawing of its name, is such an alarm. */
export const isAlarm = (kind: string): boolean => ALARM.test(kind)

/** How a reminder is said: an alarm at once, a channel's in its channel, everybody else's in their message of the day. */
export const saidAs = (reminder: {
  readonly kind: string
  readonly personId: string | null
}): 'alarm' | 'channel' | 'daily' =>
  reminder.personId === null ? 'channel' : ALARM.test(reminder.kind) ? 'alarm' : 'daily'

/** A person's own: it is nobody else's business, and waits until they are back. */
const OWN: ReadonlySet<string> = new Set(['weekly-summary'])

/** Whether a reminder goes to whoever stands in while its person is away. Alarms go to all who may publish anyway. */
export const isHandedOn = (reminder: { readonly kind: string; readonly personId: string | null }): boolean =>
  saidAs(reminder) === 'daily' && !OWN.has(reminder.kind)
