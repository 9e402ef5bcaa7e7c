import type { KnownBlock } from '@slack/types'
import { DateTime } from 'luxon'
import { civilDateAt, longDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Item } from '../../domain/programme/item.ts'
import { STAGE_WORDS } from '../../domain/programme/stage-words.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, context, header, type Message, message, plain, runButton, section } from '../../slack/kit/blocks.ts'
import { pageOf, pager, whereIn } from '../../slack/kit/paging.ts'
import { changeWords } from '../../slack/kit/programme/change-words.ts'
import { roleWord } from '../../slack/kit/programme/role-word.ts'
import type { Happened, History, Said } from './item-history.ts'

const A_PAGE = 10

/** One item's whole life, in words: what happened, who decided, who was consulted and what they said, and why. */
export const history = ({ item, committee, happened, mayKeep, mayGather }: History, page: number): Message => {
  const shown = pageOf(happened, page, A_PAGE)
  return message(
    `History of item ${item.number}, ${item.title} (${committee.name})`,
    header(`History: ${item.title}`),
    context(
      `Item ${item.number}`,
      plain(committee.name),
      `now ${STAGE_WORDS[item.stage.is]}`,
      whereIn(shown, 'Entries'),
    ),
    happened.length === 0 && section('_Nothing has been recorded of it yet._'),
    shown.shown.map((one) => entry(one, committee)),
    pager(shown, actionIds.historyPage, (to) => `${item.id} ${to}`),
    actions(
      runButton(
        { command: '/programme', word: '', button: 'Open the item' },
        { committeeId: committee.id, about: item.id },
      ),
      runButton({ command: '/programme', word: '', button: 'See the programme' }, { committeeId: committee.id }),
      mayKeep &&
        runButton(
          { command: '/committee', word: 'hold', button: 'Keep from erasing' },
          { committeeId: committee.id, about: item.id },
        ),
      mayGather &&
        runButton(
          { command: '/programme', word: 'bundle', button: 'Everything as a file' },
          { committeeId: committee.id, about: item.id },
        ),
    ),
  )
}

const entry = (one: Happened, committee: Committee): KnownBlock[] => {
  const day = longDate(civilDateAt(DateTime.fromISO(one.at), committee.zone))
  const by = one.by ? `, by ${plain(one.by)}` : ''
  if (one.is === 'cleared')
    return section(`*${day}*  ${clearedWords(one.did)}${by}.${one.words ? ` “${plain(one.words)}”` : ''}`)
  if (one.is === 'asked')
    return section(
      [
        `*${day}*  ${one.by ? `${plain(one.by)} proposed` : 'It was proposed'} to ${plain(changeWords(one.change, { from: null, to: one.to }))}: ${ENDED[one.state]}.`,
        ...one.consulted.map((said) => saidLine(said, committee)),
      ].join('\n'),
    )
  return section(
    [
      `*${day}*  ${what(one)}${by}.`,
      one.why && `Why: ${plain(one.why)}`,
      one.minute && `Minute ${plain(one.minute)}`,
      ...one.consulted.map((said) => saidLine(said, committee)),
      one.wentAhead && `Gone ahead because: ${plain(one.wentAhead)}`,
    ]
      .filter(Boolean)
      .join('\n'),
  )
}

/** `Its report: legal asked for changes`. The office stands before what was answered. */
const clearedWords = (did: string): string => {
  if (did === 'clearance-passed-on') return 'Its report: somebody else was asked to clear it'
  const office = did.replace(/-(?:cleared|changes-needed)$/, '').replace(/-/g, ' ')
  const who = office === 'person' ? 'it was' : office === 'monitoring' ? 'monitoring officer:' : `${office}:`
  return `Its report: ${who} ${did.endsWith('-cleared') ? 'cleared' : 'changes asked for'}`
}

const ENDED: Readonly<Record<Extract<Happened, { is: 'asked' }>['state'], string>> = {
  open: 'waiting for an answer',
  'change-wanted': 'a change was asked for',
  agreed: 'agreed',
  applied: 'agreed',
  'not-taken-forward': 'not taken forward',
  withdrawn: 'withdrawn',
  undone: 'undone',
  dismissed: 'dismissed',
}

const what = ({ stage, to, from, elsewhere }: Extract<Happened, { is: 'step' }>): string => {
  switch (stage) {
    case 'scheduled':
      return from && to
        ? `Moved from ${longDate(from)} to ${longDate(to)}`
        : `Scheduled for ${to ? longDate(to) : 'a meeting'}`
    case 'deferred':
      return `Deferred${from ? ` from ${longDate(from)}` : ''}${to ? ` to ${longDate(to)}` : ', without a new meeting yet'}`
    case 'sent-elsewhere':
      return `Sent elsewhere${elsewhere ? `: ${plain(elsewhere)}` : ''}`
    case 'unscheduled':
      return 'Put on the work programme, without a meeting yet'
    case 'on-agenda':
      return `Put on the agenda${to ? ` for ${longDate(to)}` : ''}`
    case 'considered':
      return `Considered${to ? ` on ${longDate(to)}` : ''}`
    case 'carried-over':
      return `Carried over${from ? ` from ${longDate(from)}` : ''}`
    case 'withdrawn':
      return `Taken off the work programme${from ? `, where it was down for ${longDate(from)}` : ''}`
    case 'closed':
      return `Closed${elsewhere ? `, after ${plain(elsewhere)}` : ''}`
    // Whoever referred or suggested it is named after this.
    case 'referred':
      return 'Referred to the committee'
    case 'suggested':
      return 'Suggested'
    default:
      return STAGE_WORDS[stage].replace(/^./, (letter) => letter.toUpperCase())
  }
}

const ANSWERS = {
  content: 'content',
  change: 'would like a change',
  ring: 'asked to be rung',
  approve: 'approved it',
  refuse: 'asked for changes',
} as const

const saidLine = ({ name, role, purpose, answer, words }: Said, { settings }: Committee): string =>
  `${purpose === 'approve' ? 'Asked to approve' : 'Consulted'}: ${plain(name)} (${roleWord(role, settings)}), ${
    answer ? ANSWERS[answer] : 'no reply'
  }${words ? `: “${plain(words)}”` : ''}`

/** Which item: the programme's, as buttons. */
export const whichItem = (committee: Committee, items: readonly Item[], note: string | null): Message =>
  message(
    'Which item do you mean?',
    note !== null && section(plain(note)),
    section(
      items.length === 0
        ? 'There is nothing on this programme yet.'
        : '*Which item do you mean?* Type its number, as in `/programme history 12`, or choose here.',
    ),
    actions(
      ...items
        .slice(0, 20)
        .map((item) =>
          runButton(
            { command: '/programme', word: 'history', button: `${item.number}. ${item.title}` },
            { committeeId: committee.id, about: item.id },
          ),
        ),
    ),
  )
