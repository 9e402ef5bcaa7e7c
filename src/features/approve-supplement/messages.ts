import type { ModalView } from '@slack/types'
import type { SupplementApproval } from '../../app/approvals/supplement-approval.ts'
import { theirs } from '../../domain/agenda/answering.ts'
import { ANSWERS, type Asking, stands } from '../../domain/agenda/asking.ts'
import { LATER_CHANGES } from '../../domain/agenda/supplement.ts'
import { listedWith } from '../../domain/approvals/chain-words.ts'
import { civilDateOf, longDate } from '../../domain/calendar/civil-date.ts'
import { agendaNamed } from '../../slack/agenda/agenda-words.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  type Message,
  message,
  plain,
  quoted,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import { longText } from '../../slack/kit/inputs.ts'
import { clip } from '../../slack/kit/text.ts'
import { modal } from '../../slack/kit/views.ts'

const forWhich = ({ supplement, committee, meeting }: SupplementApproval): string =>
  `supplement ${supplement.number} to the ${agendaNamed({ committee, meeting })}`

/** Puts a supplement to whoever is asked about it: what came, why, and the answers that are theirs. */
export const approvalAsked = (approval: SupplementApproval, reader: string): Message | null => {
  const { askings, progress, supplement, names, proposal, committee } = approval
  const mine = theirs({ personId: reader, answersFor: [] }, askings, progress.step)
  if (!mine) return null
  const first = askings.find((one) => one.position === mine.position && stands(one, 1))
  const isClosed = mine.needs === 'any' && !stands(mine, 1) && first !== undefined
  const verb = mine.purpose === 'approve' ? 'for you to approve' : 'for your comments'
  const over = supplement.publishedAt
    ? `Nothing more is asked of you about ${forWhich(approval)}. It was published on ${longDate(civilDateOf(supplement.publishedAt, committee.zone))}.`
    : isClosed
      ? `One answer was enough about ${forWhich(approval)}, and ${names.get(first.personId) ?? 'somebody else'} answered first. Nothing more is asked of you.`
      : null
  const says = over ?? `${names.get(reader) ?? ''}, ${forWhich(approval)} is ready ${verb}.`
  return message(
    says,
    section(plain(says)),
    section(
      [
        ...supplement.lines.map(({ change, title }) => `${LATER_CHANGES[change]}: *${plain(clip(title, 300))}*`),
        plain(clip(supplement.reason, 1500)),
      ].join('\n'),
    ),
    mine.answer !== null && section(`*You said*: ${ANSWERS[mine.answer]}.`),
    mine.answer !== null && mine.words !== null && section(quoted(clip(mine.words, 1500))),
    over === null && actions(...answers(mine, proposal.id)),
    over === null &&
      context('No unanswered button holds it up: the officer may publish it without an answer, with the reason.'),
  )
}

const answers = ({ purpose }: Asking, proposalId: string) =>
  purpose === 'approve'
    ? [
        button('Approve', actionIds.supplementApprove, proposalId, 'primary'),
        button('Ask for changes', actionIds.supplementChange, proposalId),
      ]
    : [
        button('I’m content', actionIds.supplementContent, proposalId, 'primary'),
        button('I’d like a change', actionIds.supplementChange, proposalId),
        button('Please ring me', actionIds.supplementRing, proposalId),
      ]

/** What each of those asked about a supplement has said, a line each. */
const linesOf = ({ askings, names }: SupplementApproval): readonly string[] =>
  askings.map((one) => {
    const instead = one.delegateForId ? ` (in place of ${plain(names.get(one.delegateForId) ?? 'somebody')})` : ''
    return `${plain(names.get(one.personId) ?? 'Somebody who has left')}${instead}: ${one.answer ? ANSWERS[one.answer] : 'no answer yet'}`
  })

/** What the officer is told: who answered, in which words, and whom it waits for. */
export const answeredTold = (approval: SupplementApproval): Message | null => {
  const { askings, names, progress, committee, meeting } = approval
  const [latest] = askings
    .filter(({ answeredAt }) => answeredAt !== null)
    .toSorted((one, other) => (one.answeredAt! < other.answeredAt! ? 1 : -1))
  if (!latest?.answer) return null
  const says = `${names.get(latest.personId) ?? 'Somebody who has left'} ${ANSWERS[latest.answer]}: ${forWhich(approval)}.`
  const waits = progress.waitingFor.map((id) => plain(names.get(id) ?? 'somebody'))
  return message(
    says,
    section(plain(says)),
    latest.words !== null && section(quoted(clip(latest.words, 1500))),
    section(
      [...linesOf(approval), ...(waits.length > 0 ? [`It waits for ${listedWith(waits, 'and')}.`] : [])].join('\n'),
    ),
    actions(
      runButton(
        { command: '/agenda', word: 'supplement', button: 'Supplements' },
        { committeeId: committee.id, about: meeting.id },
      ),
    ),
  )
}

/** What somebody is told once their answer is recorded. */
export const thanked = (approval: SupplementApproval): Message => {
  const says = `Thank you. Your answer to ${forWhich(approval)} is recorded.`
  return message(says, section(plain(says)))
}

/** What somebody is asked who would like a change. */
export const changeView = (proposalId: string): ModalView =>
  modal({
    title: 'A change to it',
    callbackId: actionIds.supplementChangeSubmitted,
    metadata: { proposal: proposalId },
    submit: 'Send',
    blocks: [
      longText('words', 'What would you like changed?', {
        max: 2000,
        hint: 'In your own words. The contact officer gets them as you write them.',
      }),
    ],
  })
