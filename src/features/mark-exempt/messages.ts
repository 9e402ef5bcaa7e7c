import { DateTime } from 'luxon'
import { paragraphsInWords } from '../../domain/agenda/exclusion.ts'
import { civilDateAt, longDate } from '../../domain/calendar/civil-date.ts'
import { PART_NAMES } from '../../domain/closed/part.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Part } from '../../domain/programme/item.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  fields,
  linkButton,
  list,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import type { PaperSeen, PartSeen } from './see-part.ts'

type Change = PartSeen['changes'][number]

/** `exempt, paragraph 3, financial or business affairs` */
export const partInWords = (part: Part, paragraphs: readonly string[], committee: Pick<Committee, 'nation'>): string =>
  [PART_NAMES[part], paragraphsInWords(paragraphs, committee)].filter((words) => words !== '').join(', ')

export const on = ({ at }: Change, committee: Pick<Committee, 'zone'>): string =>
  longDate(civilDateAt(DateTime.fromISO(at), committee.zone))

/** One change or suggestion as a line of the item’s history. */
export const changeLine = (change: Change, committee: Committee): string =>
  `${on(change, committee)}: ${change.decidedById ? '' : 'suggested as '}${partInWords(change.now, change.paragraphs, committee)}${change.by ? ` (${plain(change.by)})` : ''}${change.reason ? `. ${plain(change.reason)}` : ''}`

const openButton = ({ item }: PartSeen) => item.part !== 'open' && button('Open', actionIds.openClosed, item.id)

const decideButton = ({ item, committee }: PartSeen, label: string, style?: 'primary') =>
  runButton(
    { command: '/programme', word: 'private', button: label },
    { committeeId: committee.id, about: item.id, ...(style && { style }) },
  )

/** To the proper and monitoring officers: somebody suggests that an item is private. Decided, it says so instead. */
export const partSuggested = (seen: PartSeen): Message => {
  const { item, committee, changes } = seen
  const last = changes.at(-1)
  if (!last || last.decidedById) return partDecided(seen)
  const asked = partInWords(last.now, last.paragraphs, committee)
  return message(
    `${last.by ?? 'Somebody'} suggests that item ${item.number}, “${item.title}” (${committee.name}), is ${asked}. It is for you to decide`,
    section(
      `*${plain(item.title)}* (item ${item.number}, ${plain(committee.name)}): ${plain(last.by ?? 'somebody')} suggests that it is *${asked}*.`,
    ),
    fields(
      ['Why', last.reason && plain(last.reason)],
      ['It is now', partInWords(item.part, item.paragraphs, committee)],
      ['Meeting', seen.meetingDay && longDate(seen.meetingDay)],
    ),
    context('Nothing has changed. Authors and officers suggest; the proper or monitoring officer decides.'),
    actions(decideButton(seen, 'Decide', 'primary')),
  )
}

/** What was decided, and what follows from it. Every word of it may be printed. */
export const partDecided = (seen: PartSeen): Message => {
  const { item, committee, changes } = seen
  const last = changes.findLast(({ decidedById }) => decidedById !== null)
  const now = partInWords(item.part, item.paragraphs, committee)
  return message(
    `Item ${item.number}, “${item.title}” (${committee.name}), is ${now}`,
    section(`*${plain(item.title)}* (item ${item.number}, ${plain(committee.name)}) is *${now}*.`),
    fields(
      ['Why', item.partReason && plain(item.partReason)],
      ['Decided', last && `${last.by ? `${plain(last.by)}, ` : ''}${on(last, committee)}`],
      ['Meeting', seen.meetingDay && longDate(seen.meetingDay)],
    ),
    list(followsFrom(seen)),
    actions(
      openButton(seen),
      item.heldElsewhere !== null && linkButton('In the council’s own system', item.heldElsewhere),
      decideButton(seen, 'Change it'),
      runButton({ command: '/agenda', word: '', button: 'See the agenda' }, { committeeId: committee.id }),
    ),
  )
}

const followsFrom = ({ item, committee, changes, publishedOn }: PartSeen): string[] => {
  const was = changes.findLast(({ decidedById }) => decidedById !== null)?.was ?? 'open'
  const lines: (string | false)[] = [
    item.part === 'exempt' &&
      'The agenda puts it after the public business, with the resolution to exclude the public before it. The meeting decides.',
    item.part === 'confidential' && 'The public must be excluded: it needs no resolution, and no paragraph.',
    item.part === 'possible' &&
      'The resolution is prepared, to be moved only if the discussion comes to need it. Afterwards say what became of it.',
    item.part === 'committee-private' && 'Cabinet members, report authors and witnesses are not shown it.',
    item.part === 'open' &&
      was !== 'open' &&
      'It is taken in public: its papers have to be open to the public in good time, or it has to be put off.',
    (item.part === 'exempt' || item.part === 'possible') &&
      committee.profile === 'england-executive' &&
      'Notice of the private meeting, with reasons, has to be out 28 clear days before, and again five clear days before (S.I. 2012/2089, regulation 5). `/committee deadlines` has the days.',
    publishedOn !== null &&
      `The agenda was published on ${longDate(publishedOn)}. What the public has been given stands; \`/committee leaked\` if it said too much.`,
    item.part !== 'open' &&
      publishedOn === null &&
      'An agenda that has been drafted keeps its earlier words until it is drafted again.',
  ]
  return lines.filter((line) => line !== false)
}

/** To whoever suggested it, of an item or of one of its papers: who decides now. */
export const suggestionMade = (
  seen: PartSeen & { readonly paper?: PaperSeen['paper'] },
  asked: readonly string[],
): Message => {
  const { item, committee, changes } = seen
  const last = changes.at(-1)!
  const what = partInWords(last.now, last.paragraphs, committee)
  const ofWhat = seen.paper ? 'a paper of ' : ''
  return message(
    `Your suggestion that ${ofWhat}item ${item.number}, “${item.title}” (${committee.name}), is ${what} has been noted`,
    section(`Noted: you suggest that ${ofWhat}*${plain(item.title)}* is *${what}*.`),
    asked.length > 0
      ? context(`${asked.map(plain).join(' and ')} will decide, and you will be told.`)
      : section(
          'No proper or monitoring officer is recorded, so nobody has been asked. `/committee people` says who holds which role.',
        ),
    context(
      `${seen.paper ? 'Until it is decided the public is not given it.' : 'Until it is decided the item stays as it was.'} Leave private papers in the council’s own system.`,
    ),
  )
}

/** To whoever suggested it and is not shown what became of it: it is the committee's own, and so is its title. */
export const decidedWithoutWords = (committee: Pick<Committee, 'name'>): Message =>
  message(
    'What you suggested has been decided',
    section(`What you suggested has been decided. It is a matter for the ${plain(committee.name)} only.`),
    context('The committee’s officer can say more.'),
  )
