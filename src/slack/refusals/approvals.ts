import { approverWords, listedWith } from '../../domain/approvals/chain-words.ts'
import type { ApprovalRefusal } from '../../domain/approvals/refusals.ts'
import type { WordsFor } from './words-for.ts'

export const approvalWords: WordsFor<ApprovalRefusal> = {
  'step-needs-somebody': () => 'Choose at least one office or person who is asked in this step.',
  'chain-too-long': ({ most }) =>
    `A chain has at most ${most} steps: more could not be answered in time. Ask several at once in one step instead.`,
  'stands-in-for-themselves': () => 'Whoever stands in is asked in this step already. Choose somebody else, or nobody.',
  'already-in-chain': ({ who }) =>
    `${capital(approverWords(who, { chairWord: 'chair', names: new Map() }))} is asked in an earlier step already, and is asked once.`,
  'approves-own-work': ({ paper }) =>
    `This committee’s rule is that nobody approves what they alone wrote, and you alone wrote ${paper}. Nothing was recorded: somebody else is to be asked.`,
  'step-is-closed': ({ by }) => `One answer was enough here, and ${by} answered first. Nothing more is asked of you.`,
  'interest-of-somebody-else': ({ name }) =>
    `An interest is declared by whoever has it, or written down by an officer of the committee. Nothing was recorded of ${name}.`,
  'interest-in-nothing': () => 'Choose at least one item the interest is in.',
  'step-not-open': ({ waitingFor }) =>
    `It is not your turn yet${waitingFor.length > 0 ? `: ${listedWith(waitingFor, 'and')} ${waitingFor.length === 1 ? 'is' : 'are'} asked first` : ''}. Nothing was recorded; you are asked as soon as it is.`,
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
