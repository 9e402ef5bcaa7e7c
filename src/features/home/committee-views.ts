import type { Button, KnownBlock } from '@slack/types'
import { AGENDA_STATES } from '../../domain/agenda/agenda.ts'
import { clockTime, longDate } from '../../domain/calendar/civil-date.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, button, divider, plain, runButton, section } from '../../slack/kit/blocks.ts'
import { publishByWords } from '../../slack/kit/programme/publish-by-words.ts'
import type { CommitteeAtHome } from './home-seen.ts'

/** With more committees than this each is two lines and one button. */
const WITH_BUTTONS = 3

/** Each committee: its next meeting, where the agenda stands, what to do next, and one way to everything else. */
export const committeesView = (all: readonly CommitteeAtHome[]): KnownBlock[] =>
  all.flatMap((one) => [...(all.length > WITH_BUTTONS ? inShort(one) : inFull(one)), divider()])

const inShort = (one: CommitteeAtHome): KnownBlock[] => section(lines(one).join('\n'), everythingButton(one, 'Open'))

const inFull = (one: CommitteeAtHome): KnownBlock[] => {
  const of = { committeeId: one.committee.id }
  return [
    ...section(
      [...lines(one), ...one.coming.map(({ title, day }) => `•  ${longDate(day)}  ${plain(title)}`)].join('\n'),
    ),
    ...actions(
      nextStep(one),
      runButton({ command: '/programme', word: '', button: 'Programme' }, of),
      runButton({ command: '/agenda', word: '', button: 'Agenda' }, of),
      one.isOfficer && runButton({ command: '/programme', word: 'add', button: 'Add an item' }, of),
      one.isOfficer && runButton({ command: '/report', word: '', button: 'Reports' }, of),
      one.maySuggest && runButton({ command: '/programme', word: 'suggest', button: 'Suggest an item' }, of),
      everythingButton(one, 'More'),
    ),
  ]
}

const lines = ({ committee, next, agenda, publishing }: CommitteeAtHome): readonly string[] => [
  `*${plain(committee.name)}*${committee.isInRehearsal ? '  ·  in rehearsal' : ''}`,
  next
    ? `Next: ${longDate(next.day)}, ${clockTime(next.time)}${next.venue ? `, ${plain(next.venue)}` : ''}`
    : 'No meeting is planned.',
  ...(next ? [`Agenda: ${agenda ? stateOf(agenda) : 'not drafted yet'}`] : []),
  ...(publishing && agenda?.state !== 'published' ? [`Publish by: ${publishByWords(publishing)}`] : []),
]

const stateOf = ({ revision, state }: NonNullable<CommitteeAtHome['agenda']>): string =>
  state === 'draft'
    ? `draft ${revision}`
    : state === 'published'
      ? 'published'
      : `draft ${revision}, ${AGENDA_STATES[state]}`

/** What an officer does next for the coming meeting. Nothing while others are asked, and once it is published. */
const nextStep = ({ committee, isOfficer, mayPublish, next, agenda }: CommitteeAtHome): Button | false => {
  if (!isOfficer) return false
  const step = (command: '/agenda' | '/committee', word: string, label: string) =>
    runButton(
      { command, word, button: label },
      { committeeId: committee.id, about: next?.id ?? null, style: 'primary' },
    )
  if (!next) return step('/committee', 'meetings', 'Add a meeting')
  if (!agenda) return step('/agenda', 'draft', 'Draft the agenda')
  if (agenda.state === 'draft') return step('/agenda', 'consult', 'Consult on the agenda')
  if (agenda.state === 'consulted-on' || agenda.state === 'published' || !mayPublish) return false
  return step('/agenda', 'publish', 'Record publication')
}

const everythingButton = ({ committee }: CommitteeAtHome, label: string): Button =>
  button(label, actionIds.showEverything, committee.id, undefined, { says: `${label}: ${committee.name}` })
