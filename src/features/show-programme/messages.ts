import type { KnownBlock } from '@slack/types'
import { clockTime, dayAndMonth, longDate } from '../../domain/calendar/civil-date.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import type { ProgrammeSection } from '../../domain/programme/by-meeting.ts'
import type { Item } from '../../domain/programme/item.ts'
import { comesBackWords } from '../../domain/programme/recurrence.ts'
import { partWords } from '../../domain/programme/visible.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  count,
  header,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import { pageOf, pager, whereIn } from '../../slack/kit/paging.ts'
import { publishByWords } from '../../slack/kit/programme/publish-by-words.ts'
import type { ProgrammeSeen } from './show-programme.ts'

/** Rows to a page: with their headings and buttons they stay well inside Slack's fifty blocks. */
const ROWS = 12

type Row = { readonly section: ProgrammeSection; readonly item: Item | null }

/** The work programme, by meeting, a page at a time. What an officer may do stands below. */
export const programme = (seen: ProgrammeSeen, page: number): Message => {
  const { committee, roles } = seen
  const rows = seen.sections.flatMap((one): readonly Row[] =>
    one.items.length === 0 ? [{ section: one, item: null }] : one.items.map((item) => ({ section: one, item })),
  )
  const shown = pageOf(rows, page, ROWS)
  const items = rows.filter(({ item }) => item !== null).length
  const may = (permission: Parameters<typeof mayDo>[0]) => mayDo(permission, roles)
  const here = { committeeId: committee.id }
  return message(
    `Work programme of the ${committee.name}: ${count(items, 'item')}`,
    header(`Work programme: ${committee.name}`),
    context(count(items, 'item'), whereIn(shown, 'Lines')),
    rows.length === 0 &&
      section(
        may('add-item')
          ? '_Nothing is on this programme yet, and no meeting is planned._ Add an item, or add the meetings first.'
          : '_Nothing is on this programme yet._',
      ),
    shown.shown.map((row, index) => [
      row.section !== shown.shown[index - 1]?.section && heading(row.section, seen),
      row.item ? line(row.item, seen) : context('Nothing yet.'),
    ]),
    shown.page === shown.pages && suggestions(seen),
    pager(shown, actionIds.programmePage, (to) => `${committee.id} ${to}`),
    actions(
      may('add-item') && runButton({ command: '/programme', word: 'add', button: 'Add an item' }, here),
      items === 0 &&
        may('add-item') &&
        button('Add the programme from a file', actionIds.fromFile, `programme:${committee.id}`),
      items > 0 &&
        may('plan-programme') &&
        runButton({ command: '/programme', word: 'schedule', button: 'Schedule an item' }, here),
      may('suggest-item') && runButton({ command: '/programme', word: 'suggest', button: 'Suggest an item' }, here),
      may('refer-matter') && runButton({ command: '/programme', word: 'refer', button: 'Refer a matter' }, here),
      runButton({ command: '/committee', word: 'meetings', button: 'Meetings' }, here),
    ),
  )
}

const TITLES = {
  referred: '*Referred by a member*, to be put on an agenda',
  pool: '*Without a meeting yet*',
  deferred: '*Deferred*, to be brought back',
  elsewhere: '*Sent elsewhere*',
} as const

const heading = (one: ProgrammeSection, seen: ProgrammeSeen): KnownBlock[] => {
  if (one.of === 'outcome-awaited')
    return section(`*${longDate(one.meeting.day)}*  ·  what became of these has not been recorded`)
  if (one.of !== 'meeting') return section(TITLES[one.of])
  const { meeting } = one
  const days = seen.publishing.get(meeting.id)
  const at = `${longDate(meeting.day)}, ${clockTime(meeting.time)}`
  return section(
    `*${at}*${meeting.title ? `  ·  ${plain(meeting.title)}` : ''}${meeting.state === 'provisional' ? '  ·  provisional' : ''}${
      days ? `\nPublish by: ${publishByWords(days)}` : ''
    }`,
  )
}

const line = (item: Item, seen: ProgrammeSeen): KnownBlock[] => {
  const lead = item.leadOfficerId && seen.names.get(item.leadOfficerId)
  const place = 'destinationId' in item.stage && seen.places.get(item.stage.destinationId)
  const beside = [
    partWords(item, seen.committee.settings),
    lead && `lead: ${plain(lead)}`,
    place && plain(place),
    item.wantedBy && `wanted by ${dayAndMonth(item.wantedBy)}`,
    comesBackWords(item)?.replace(/^./, (letter) => `comes back ${letter.toLowerCase()}`),
    item.isKeyDecision && 'key decision',
    item.urgency && 'late item: for the person presiding to find urgent',
    seen.beforeTheChair.has(item.id) && `with the ${seen.committee.settings.chairWord}`,
  ].filter((part) => typeof part === 'string')
  return section(
    `*${item.number}*  ${plain(item.title)}${beside.length > 0 ? `\n_${beside.join(' · ')}_` : ''}`,
    runButton({ command: '/programme', word: '', button: 'Open' }, { committeeId: seen.committee.id, about: item.id }),
  )
}

const suggestions = ({ suggestions: all, committee }: ProgrammeSeen): KnownBlock[] =>
  all.length === 0
    ? []
    : [
        ...section(
          `*Suggested, to be decided by ${plain(committee.settings.suggestionsDecidedBy)}* (not shown to the public)`,
        ),
        ...all
          .slice(0, 8)
          .flatMap((suggestion) =>
            section(`${plain(suggestion.title)}`, button('Open', actionIds.openSuggestion, suggestion.id)),
          ),
        ...context(all.length > 8 && `and ${all.length - 8} more`),
      ]
