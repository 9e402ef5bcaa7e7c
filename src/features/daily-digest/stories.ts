import { civilDate } from '../../domain/calendar/civil-date.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, button, message, section } from '../../slack/kit/blocks.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { dailyReminders, type Reminded, remindedLater, whileAwayNotice } from './messages.ts'

const about = '01980000-0000-7000-8000-0000000000a1:2026-10-13'
const draft: Reminded = {
  late: null,
  says: message(
    'Your draft on children’s complaints is due tomorrow, Wednesday 14 October 2026',
    section('Your draft on *children’s complaints* is due tomorrow, Wednesday 14 October 2026.'),
    actions(
      button('I need longer', actionIds.needLonger, 'x'),
      button('Why these dates?', actionIds.whyTheseDates, 'x'),
    ),
  ),
}
const routes: Reminded = {
  late: null,
  says: message(
    'Your report on route 42 & the ring road is due on Tuesday 20 October 2026',
    section('Your report on *route 42 &amp; the ring road* is due on Tuesday 20 October 2026.'),
  ),
}
const day = civilDate('2026-10-13')
const later = { today: null, zone: 'Europe/London', on: [], stays: [], dayIsOver: false } as const

export const stories: Stories = {
  'one thing': () => dailyReminders({ about, day, things: [draft] }),
  'two things': () => dailyReminders({ about, day, things: [draft, routes] }),
  'standing in for somebody': () =>
    dailyReminders({
      about,
      day,
      things: [draft],
      standsInFor: [{ name: 'Alison Reed', until: civilDate('2026-10-16') }],
    }),
  'while I was away': () =>
    dailyReminders({ about, day, things: [{ ...draft, late: civilDate('2026-10-08') }, routes] }),
  'while I was away, several': () =>
    dailyReminders({
      about,
      day,
      things: [
        { ...draft, late: civilDate('2026-10-08') },
        { ...routes, late: civilDate('2026-10-09') },
      ],
    }),
  'more than a message holds': () => dailyReminders({ about, day, things: Array.from({ length: 40 }, () => draft) }),
  'later: this afternoon': () => remindedLater({ ...later, today: '2026-10-13T13:00:00.000Z' }),
  'later: tomorrow': () =>
    remindedLater({ ...later, on: [{ day: civilDate('2026-10-14'), says: ['x'], isLastDay: false }] }),
  'later: next Monday, one thing on its last day and one that stays': () =>
    remindedLater({
      ...later,
      on: [
        { day: civilDate('2026-10-14'), says: [draft.says.text], isLastDay: true },
        { day: civilDate('2026-10-19'), says: [routes.says.text], isLastDay: false },
      ],
      stays: ['Today, Tuesday 13 October 2026, is the last day to publish the agenda'],
    }),
  'later: nothing can be put off': () =>
    remindedLater({
      ...later,
      stays: ['Your report on route 42 &amp; the ring road is due today, Tuesday 13 October'],
    }),
  'later: the day is over': () =>
    remindedLater({ ...later, dayIsOver: true, on: [{ day: civilDate('2026-10-14'), says: ['x'], isLastDay: false }] }),
  'not posted while away': () =>
    whileAwayNotice([
      {
        where: 'Corporate and Communities Panel',
        day: civilDate('2026-10-08'),
        says: 'Tomorrow at 10.00am: County Hall',
      },
    ]),
}
