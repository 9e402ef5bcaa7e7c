import type { PaperPart } from '../../domain/agenda/line-paper.ts'
import { longDate } from '../../domain/calendar/civil-date.ts'
import type { Part } from '../../domain/programme/item.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  fields,
  list,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import { on, partInWords } from './messages.ts'
import type { PaperSeen } from './see-part.ts'

/** The part of a paper in words: what its author is unsure of may be exempt, and nobody has decided. */
export const paperPartWords = (
  { part, paragraphs }: { readonly part: PaperPart; readonly paragraphs: readonly string[] },
  committee: PaperSeen['committee'],
): string => (part === 'unsure' ? 'not decided' : partInWords(part satisfies Part, paragraphs, committee))

const ofItem = ({ item, committee }: PaperSeen) =>
  `of item ${item.number}, “${plain(item.title)}” (${plain(committee.name)})`

const decideButton = ({ paper, committee }: PaperSeen, label: string, style?: 'primary') =>
  runButton(
    { command: '/programme', word: 'private', button: label },
    { committeeId: committee.id, about: paper.id, ...(style && { style }) },
  )

/** To the proper and monitoring officers: somebody suggests that a paper is private. Decided, it says so instead. */
export const paperSuggested = (seen: PaperSeen): Message => {
  const { item, paper, committee, changes } = seen
  const last = changes.at(-1)
  if (!last || last.decidedById) return paperDecided(seen)
  const asked = partInWords(last.now, last.paragraphs, committee)
  const by = last.by ?? 'Somebody'
  return message(
    `${by} suggests that a paper of item ${item.number}, “${item.title}” (${committee.name}), is ${asked}. It is for you to decide`,
    section(`A paper ${ofItem(seen)}: ${plain(by)} suggests that it is *${asked}*.`),
    fields(
      ['Why', last.reason && plain(last.reason)],
      ['It is now', paperPartWords(paper, committee)],
      ['Meeting', seen.meetingDay && longDate(seen.meetingDay)],
    ),
    context('Until it is decided the public is not given it. The rest of the item stays as it is.'),
    actions(decideButton(seen, 'Decide', 'primary'), button('Open', actionIds.openClosed, item.id)),
  )
}

/** What was decided of one paper, and what follows from it. Every word of it may be printed. */
export const paperDecided = (seen: PaperSeen): Message => {
  const { item, paper, committee, changes } = seen
  const last = changes.findLast(({ decidedById }) => decidedById !== null)
  const now = paperPartWords(paper, committee)
  return message(
    `“${paper.title}” of item ${item.number} (${committee.name}) is ${now}`,
    section(`*${plain(paper.title)}* ${ofItem(seen)} is *${now}*.`),
    fields(
      ['Why', paper.partReason && plain(paper.partReason)],
      ['Decided', last && `${last.by ? `${plain(last.by)}, ` : ''}${on(last, committee)}`],
      ['Meeting', seen.meetingDay && longDate(seen.meetingDay)],
    ),
    list(followsFrom(seen)),
    actions(
      paper.part !== 'open' && button('Open', actionIds.openClosed, item.id),
      decideButton(seen, 'Change it'),
      runButton({ command: '/agenda', word: '', button: 'See the agenda' }, { committeeId: committee.id }),
    ),
  )
}

const followsFrom = ({ item, paper, papers, publishedOn }: PaperSeen): string[] => {
  const isClosed = paper.part !== 'open'
  const lines: (string | false)[] = [
    isClosed &&
      item.part === 'open' &&
      'The item is taken in public. The agenda lists this paper by its open title, without a link, and has the resolution ready in case the committee goes into private for it.',
    isClosed && 'Who is cleared can open it; that is asked each time.',
    !isClosed && 'The agenda gives it to the public with the rest.',
    paper.isAppendix &&
      papers.some(({ id, state }) => id === paper.appendixOfId && state === 'to-follow') &&
      'The open report is still to follow.',
    isClosed &&
      publishedOn !== null &&
      `The agenda was published on ${longDate(publishedOn)}. What the public has been given stands; \`/committee leaked\` if it said too much.`,
    !isClosed && publishedOn === null && 'A draft of the agenda has it once it is drafted again.',
  ]
  return lines.filter((line) => line !== false)
}
