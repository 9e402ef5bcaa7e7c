/** What a committee is told unasked and may switch off, in words. The last-day alarms are not among them. */
export const SWITCHABLE_REMINDERS = {
  'agenda-setting': 'Officers: on the agenda-setting day',
  'agenda-two-days': 'Officers: two working days before the last day to publish',
  'agenda-morning': 'Officers: on the morning of the last day to publish',
  'outcomes-to-record': 'Officers: the morning after a meeting, where outcomes are not recorded',
  'agenda-briefing': 'Chair: on the day of the briefing',
  'agenda-published-channel': 'Channel: when the agenda is out',
  'meeting-tomorrow-channel': 'Channel: the working day before the meeting',
  'weekly-roll-up-channel': 'Channel: the week’s roll-up, on Monday',
} as const
