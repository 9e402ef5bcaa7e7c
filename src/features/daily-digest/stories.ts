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

export const stories: Stories = {
  'one thing': () => dailyReminders({ about, day, things: [draft] }),
  'two things': () => dailyReminders({ about, day, things: [draft, routes] }),
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
  'reminded later': () => remindedLater(civilDate('2026-10-14')),
  'not posted while away': () =>
    whileAwayNotice([
      {
        where: 'Corporate and Communities Panel',
        day: civilDate('2026-10-08'),
        says: 'Tomorrow at 10.00am: County Hall',
      },
    ]),
}
