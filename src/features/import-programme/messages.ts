import type { KnownBlock } from '@slack/types'
import { type Act, type ChangeProposal, canBeUndone, undoUntil } from '../../domain/proposals/reading.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  count,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import { pageOf, pagerButtons, whereIn } from '../../slack/kit/paging.ts'
import { sayRefusal } from '../../slack/refusals/say-refusal.ts'
import type { Added } from './add-changes.ts'
import { cameWords, changeWords, dayRead, evidenceWords } from './change-messages.ts'
import type { PageSeen } from './look-at-page.ts'

const KINDS: Readonly<Record<string, string>> = {
  'agenda-and-minutes': 'an agenda or minutes',
  'agenda-item': 'one item with its minute',
  decision: 'a decision',
  'work-programme': 'a work programme',
  calendar: 'a calendar',
  unknown: 'a page I do not know the kind of',
}
const PROPOSALS_A_PAGE = 8

/** A page that was brought in: what it is, what was read, and every change it proposes with its sentence. */
export const pageReadMessage = (seen: PageSeen, shownPage = 1): Message => {
  const { page, committee } = seen
  if (page.change.progress !== 'read') return notReadYet(seen)
  const open = seen.changes.filter(({ state }) => state === 'open')
  const certain = open.filter(({ change }) => change.certainty === 'certain')
  const shown = pageOf(seen.changes, shownPage, PROPOSALS_A_PAGE)
  const at = `${page.id}::${shown.page}`
  const undo = page.change.acts.filter((act) => canBeUndone(act, seen.now)).slice(-3)
  return message(
    `${page.title}: ${count(seen.changes.length, 'change')} proposed${seen.changes.length === 0 ? '' : open.length === 0 ? ', all settled' : `, ${open.length} to look at`}`,
    section(`*${plain(page.title)}*\n${factsOf(seen)}`),
    warnings(seen),
    aheadWords(seen),
    section(summary(seen, open.length)),
    shown.shown.flatMap((proposal) => drawOne(proposal, seen, shown.page)),
    undo.map((act) => undoLine(act, seen, shown.page)),
    actions(
      certain.length > 0 && button(`Add all certain (${certain.length})`, actionIds.addAllCertain, at, 'primary'),
      ...pagerButtons(shown, actionIds.pagePage, (to) => `${page.id}::${to}`),
      seen.changes.length > 0 && button('Share with the other officers', actionIds.sharePage, at),
      runButton({ command: '/programme', word: '', button: 'Show the programme' }, { committeeId: committee.id }),
    ),
    context(
      whereIn(shown, 'Proposals'),
      'Nothing is added before you press. What you add can be undone for ten minutes, and nobody is told before they are over.',
    ),
  )
}

const factsOf = ({ page, committee }: PageSeen): string => {
  const { kind, committee: said, meeting, counts } = page.change
  const facts = [
    `It is ${KINDS[kind ?? 'unknown'] ?? KINDS.unknown}${said ? ` of the ${plain(said.replace(/^the /i, ''))}` : ''}`,
    meeting.day ? `${dayRead(meeting.day)}${meeting.how ? ` (${plain(meeting.how)})` : ''}` : 'no date is printed',
    count(counts.items, 'item'),
    count(counts.resolutions, 'resolution'),
    `${count(counts.people, 'person', 'people')} named`,
    count(counts.documents, 'document'),
  ]
  return `${facts.join(' · ')}. Read for the ${plain(committee.name)}.`
}

const warnings = ({ page }: PageSeen): KnownBlock[] =>
  page.change.warnings.length === 0
    ? []
    : section(`*To look at on the page*\n${page.change.warnings.map((says) => `• ${plain(says)}`).join('\n')}`)

const MOST_AHEAD = 15
/** Of a forward plan: until when the committee can still be heard on what is on its programme. */
const aheadWords = ({ page, ahead }: PageSeen): KnownBlock[] => {
  const announced = page.change.decisions?.length ?? 0
  if (announced === 0) return []
  const lines = ahead
    .slice(0, MOST_AHEAD)
    .map(({ item, words }) => `• *${item.number}. ${plain(item.title)}*: ${words}`)
  const more = ahead.length - lines.length
  return section(
    [
      `*Decisions to come*: ${count(announced, 'decision')} on this plan, ${ahead.length === 0 ? 'none about an item on the programme' : `${ahead.length} about items on the programme`}.`,
      ...lines,
      ...(more > 0 ? [`and ${more} more`] : []),
    ].join('\n'),
  )
}

const summary = ({ page, changes }: PageSeen, open: number): string => {
  const { again, leftOut } = page.change
  return [
    changes.length === 0
      ? again > 0
        ? 'It proposes nothing new.'
        : 'I found nothing on it that was promised, asked for or put off.'
      : `It proposes *${count(changes.length, 'change')}*; ${open === 0 ? 'all are settled' : `${open} to look at`}.`,
    again > 0 &&
      `${count(again, 'change')} of it ${again === 1 ? 'was' : 'were'} proposed from the same words before, and ${again === 1 ? 'is' : 'are'} not proposed again.`,
    leftOut > 0 &&
      `${count(leftOut, 'promise')} under private items ${leftOut === 1 ? 'was' : 'were'} left out: add them by hand, with a title that the public may read.`,
  ]
    .filter((one) => typeof one === 'string')
    .join(' ')
}

const drawOne = (proposal: ChangeProposal, seen: PageSeen, shown: number): KnownBlock[] => {
  if (proposal.state === 'dismissed') return context(`~${plain(proposal.title)}~ · dismissed`)
  if (proposal.state === 'applied') return context(`*${plain(proposal.title)}*`, cameWords(proposal))
  const value = `${seen.page.id}:${proposal.id}:${shown}`
  return [
    ...section(`${changeWords(proposal, seen)}\n${evidenceWords(proposal)}`),
    ...actions(
      button('Add', actionIds.addRead, value, undefined, { says: `Add: ${proposal.title}` }),
      button('Edit', actionIds.editRead, value, undefined, { says: `Edit: ${proposal.title}` }),
      button('Dismiss', actionIds.dismissRead, value, undefined, { says: `Dismiss: ${proposal.title}` }),
    ),
  ]
}

const undoLine = (act: Act, seen: PageSeen, shown: number): KnownBlock[] =>
  section(
    `${count(act.proposals.length, 'change')} added by ${plain(act.byName)}. Nobody is told before ${undoUntil(act, seen.committee.zone)}.`,
    button('Undo', actionIds.undoAdding, `${seen.page.id}:${act.id}:${shown}`),
  )

const notReadYet = ({ page }: PageSeen): Message =>
  page.change.progress === 'reading'
    ? message(
        'The page is being read',
        section('*The page is being read.* This message changes as soon as that is done.'),
        actions(button('Read it now', actionIds.readAgain, page.id)),
        context(
          'If nothing changes within a few minutes it is read again by itself; “Read it now” does not wait. It is read once, however often you press.',
        ),
      )
    : message(
        'The page could not be read',
        section(`*The page could not be read, and nothing was changed.* ${plain(page.change.why ?? '')}`),
        actions(
          runButton(
            { command: '/programme', word: 'import', button: 'Bring in another' },
            { committeeId: page.committeeId },
          ),
        ),
      )

/** What is told besides where a rule did not allow everything that was pressed. */
export const notAllAdded = ({ not }: Added): Message =>
  message(
    `${count(not.length, 'change')} not added`,
    section(`*${count(not.length, 'change')} not added*, and still open:`),
    not.slice(0, 10).map(({ title, why }) => section(`${plain(title)}: ${plain(sayRefusal(why))}`)),
  )

/** What the officer is told once a page has been accepted. */
export const pageAccepted = (seen: PageSeen): Message =>
  seen.page.change.progress === 'read'
    ? message(
        'The page has been read',
        section(
          `*${plain(seen.page.title)}* has been read: ${count(seen.changes.length, 'change')} proposed. The preview is in your messages with Cleardays.`,
        ),
      )
    : notReadYet(seen)

/** What the officer is told once the others have been shown a page. */
export const pageShared = (names: readonly string[]): Message =>
  message(
    'Shared',
    section(
      names.length > 0
        ? `${plain(names.join(', '))} ${names.length === 1 ? 'gets' : 'get'} the same preview. What any of you does shows on every copy.`
        : 'There is no other officer of this committee to share it with, or each has it already.',
    ),
  )

/** What the officer is told once a proposal has been made to say what was meant. */
export const changeEdited = (title: string): Message =>
  message(
    'Saved',
    section(`*${plain(title)}* is saved as you put it, and nothing is added yet: press *Add* in the preview.`),
  )
