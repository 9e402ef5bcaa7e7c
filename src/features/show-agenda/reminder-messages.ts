import type { AgendaAt, MeetingDays } from '../../app/agenda-at.ts'
import { type CivilDate, longDate } from '../../domain/calendar/civil-date.ts'
import { deadlineNamed } from '../../domain/calendar/timetable.ts'
import { countsInWords, meetingInWords, publishingWords, stateWords } from '../../slack/agenda/agenda-words.ts'
import { fittingList } from '../../slack/agenda/fitting-lines.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  linkButton,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import { neededInWords } from './needed-messages.ts'
import type { ForOfficers } from './show-agenda.ts'

/** What day it is for the agenda. A message of the day may come after it: then it says when that was. */
const HEADED = {
  'agenda-setting': (of: MeetingDays, today: CivilDate) => {
    const day = of.timetable && deadlineNamed(of.timetable, 'chairs-briefing')?.day
    const when = !day || day === today ? 'is today' : day > today ? `is on ${longDate(day)}` : `was on ${longDate(day)}`
    return `Agenda setting for the meeting of ${longDate(of.meeting.day)} ${when}.`
  },
  'agenda-two-days': (of: MeetingDays) =>
    `The agenda for ${longDate(of.meeting.day)} must be out by ${longDate(of.days!.last)}, the law’s last day.`,
  'agenda-morning': (of: MeetingDays, today: CivilDate) =>
    today === of.days!.last
      ? `Today, ${longDate(today)}, is the last day to publish the agenda for ${longDate(of.meeting.day)}.`
      : `${longDate(of.days!.last)} ${today > of.days!.last ? 'was' : 'is'} the last day to publish the agenda for ${longDate(of.meeting.day)}.`,
} as const
export type OfficerReminder = keyof typeof HEADED

/** To the officers: what day it is for the agenda, and what it still needs. Private: it may say from whom. */
export const officerReminder = (
  kind: OfficerReminder,
  of: MeetingDays,
  at: AgendaAt | null,
  { needed, now }: ForOfficers,
  today: CivilDate,
): Message | null => {
  if (!of.days) return null
  const words = HEADED[kind](of, today)
  const items = now.lines.filter((line) => line.kind === 'item').length
  const about = { committeeId: of.committee.id, about: of.meeting.id }
  return message(
    `${of.committee.name}: ${words}`,
    section(`*${plain(of.committee.name)}*\n${plain(words)}`),
    section(
      `${at ? stateWords(at) : 'No agenda has been drafted yet.'} ${items === 0 ? 'No item is scheduled.' : ''}`.trim(),
    ),
    section(
      needed.length === 0
        ? 'Nothing is still needed.'
        : `*Still needed*\n${fittingList(needed.map(neededInWords), 2500)}`,
    ),
    actions(
      at
        ? button('See the draft', actionIds.showDraft, of.meeting.id)
        : runButton({ command: '/agenda', word: 'draft', button: 'Draft the agenda' }, { ...about, style: 'primary' }),
      at && runButton({ command: '/agenda', word: 'publish', button: 'Record publication' }, about),
      runButton({ command: '/agenda', word: '', button: 'See where it stands' }, about),
    ),
    context(publishingWords(of)),
  )
}

/** To the chair, on the briefing day: what is to be on the agenda. Never whose report is late. */
export const briefingReminder = (
  of: MeetingDays,
  { now }: Pick<ForOfficers, 'now'>,
  { name, insteadOf }: { readonly name: string; readonly insteadOf: string | null },
): Message => {
  const items = now.lines.filter((line) => line.kind === 'item')
  const words = `${name}, your briefing for the ${meetingInWords(of.committee, of.meeting)}, is today.`
  return message(
    words,
    section(plain(words)),
    insteadOf !== null && section(`${plain(insteadOf)} is away, so it comes to you: you would preside.`),
    section(
      items.length === 0
        ? 'Nothing is scheduled for it yet.'
        : `*To be on the agenda*\n${fittingList(
            items.map((line) => plain(line.title)),
            2500,
          )}`,
    ),
    actions(
      runButton(
        { command: '/agenda', word: '', button: 'See where it stands' },
        { committeeId: of.committee.id, about: of.meeting.id },
      ),
    ),
    context(
      of.days &&
        `The agenda is planned to be out on ${longDate(of.days.target)}; the law’s last day is ${longDate(of.days.last)}.`,
    ),
  )
}

/** In the channel on the working day before a meeting. The public form only. */
export const meetingTomorrow = (of: MeetingDays, at: AgendaAt | null): Message => {
  const published = at?.publication ? at : null
  const words = `Coming next: the ${meetingInWords(of.committee, of.meeting)}.${published ? ` ${countsInWords(published)}` : ''}`
  const link = published?.publication?.link
  return message(
    words,
    section(plain(words)),
    actions(
      link
        ? linkButton('Agenda', link)
        : published &&
            runButton(
              { command: '/agenda', word: '', button: 'Agenda' },
              { committeeId: of.committee.id, about: of.meeting.id },
            ),
      button('Coming', actionIds.memberComing, of.meeting.id),
      button('Apologies', actionIds.memberApologies, of.meeting.id),
    ),
  )
}
