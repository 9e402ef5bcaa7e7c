import { civilDate, timeOfDay } from '../../domain/calendar/civil-date.ts'
import { MEMBER_HOURS, OFFICER_HOURS } from '../../domain/delivery/hours.ts'
import { kindsOf } from '../../domain/delivery/what-may-be-muted.ts'
import type { Role } from '../../domain/people/roles.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import type { RemindersSeen } from './choose-reminders.ts'
import { remindersChosen, remindersView } from './messages.ts'

const seen = (...roles: Role[]): RemindersSeen => ({
  roles: new Set(roles),
  wishes: { hours: null, muted: [], days: null, zone: null, away: [] },
  usual: roles.includes('officer') ? OFFICER_HOURS : MEMBER_HOURS,
  slackZone: 'Europe/London',
  today: civilDate('2026-11-02'),
})
const chosen: RemindersSeen = {
  ...seen('officer'),
  wishes: {
    hours: { from: timeOfDay('10:00'), until: timeOfDay('15:30') },
    muted: kindsOf(['items', 'rehearsal']),
    days: [1, 2, 4],
    zone: 'America/New_York',
    away: [{ since: civilDate('2026-12-21'), until: civilDate('2027-01-01') }],
  },
}

export const stories: Stories = {
  'the form of an officer': () => remindersView(seen('officer')),
  'the form of a chair': () => remindersView(seen('chair')),
  'the form of an author': () => remindersView(seen('report-author')),
  'the form, filled in': () => remindersView(chosen),
  'everything wanted': () => remindersChosen(seen('member')),
  'one kind muted': () =>
    remindersChosen({ ...seen('member'), wishes: { ...seen().wishes, muted: kindsOf(['weekly']) } }),
  'some muted, own hours, days and zone': () => remindersChosen(chosen),
}
