import { type CivilDate, longDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import type { Item } from '../../domain/programme/item.ts'
import type { Workstream } from '../../domain/workstreams/workstream.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  count,
  list,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import type { PageSeen } from './take-page.ts'

/** What the officer is told once a page has been taken over. */
export const pageTaken = ({ committee, file, plan }: PageSeen): Message => {
  const said = [
    plan.add.length > 0 && `${count(plan.add.length, 'workstream')} added`,
    plan.fill.length > 0 && `${count(plan.fill.length, 'workstream')} filled in`,
  ].filter((part) => part)
  return message(
    `${said.join(', ')} from ${file} (${committee.name})`,
    section(`*${said.join(', ')}* from ${plain(file)}. Nobody has been told.`),
    list(
      plan.differ.map((line) => `• ${plain(line)}`),
      { most: 20 },
    ),
    actions(
      runButton(
        { command: '/programme', word: 'workstreams', button: 'All workstreams' },
        { committeeId: committee.id },
      ),
    ),
  )
}

/** The officer is warned of a workstream’s end. */
export const workstreamEnds = (
  { one, committee }: { readonly one: Workstream; readonly committee: Committee },
  today: CivilDate,
) =>
  message(
    `${one.name}, a workstream of the ${committee.name}, ends on ${longDate(one.endsOn!)}`,
    section(
      `*${plain(one.name)}*, a workstream of the ${plain(committee.name)}, ends ${one.endsOn === today ? 'today' : 'on'} ${longDate(one.endsOn!)}. If it is extended, change its end; if it is done, close it.`,
    ),
    actions(button('Open it', actionIds.workstreamOpen, one.id)),
  )

/** The officer is told that a highlight report was put on the programme and asked for, or that nobody could be asked. */
export const highlightAsked = (given: {
  readonly item: Item
  readonly committee: Committee
  readonly meeting: Meeting | null
  readonly asked: { readonly name: string; readonly dueOn: CivilDate } | null
}): Message => {
  const { item, committee, meeting, asked } = given
  const where = meeting ? `for the meeting of ${longDate(meeting.day)}` : 'without a meeting yet'
  return message(
    `${asked ? `${asked.name} was` : 'Nobody could be'} asked for “${item.title}” (${committee.name})`,
    section(
      asked
        ? `*${plain(asked.name)} was asked for “${plain(item.title)}”*, due on ${longDate(asked.dueOn)}. It is item ${item.number} of the ${plain(committee.name)}, ${where}.`
        : `*Nobody could be asked for “${plain(item.title)}”.* Whoever wrote these reports is no longer here. It is item ${item.number} of the ${plain(committee.name)}, ${where}.`,
    ),
    actions(
      !asked &&
        runButton(
          { command: '/report', word: 'request', button: 'Request the report' },
          { committeeId: committee.id, about: item.id, style: 'primary' },
        ),
      !meeting &&
        runButton(
          { command: '/programme', word: 'schedule', button: 'Schedule it' },
          { committeeId: committee.id, about: item.id },
        ),
      runButton(
        { command: '/programme', word: 'workstreams', button: 'All workstreams' },
        { committeeId: committee.id },
      ),
    ),
  )
}
