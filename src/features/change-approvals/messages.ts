import { PAPERS, type PaperKind } from '../../domain/approvals/approval-settings.ts'
import { chainFor } from '../../domain/approvals/chain.ts'
import { stepWords } from '../../domain/approvals/chain-words.ts'
import { MOST_STEPS } from '../../domain/approvals/change-chain.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, button, context, type Message, message, plain, runButton, section } from '../../slack/kit/blocks.ts'
import type { Approvals } from './change-approvals.ts'

const papers = Object.keys(PAPERS) as PaperKind[]

/** Who is asked about each kind of paper, step by step, and what can be changed. */
export const approvalsPage = (approvals: Approvals): Message => {
  const { committee } = approvals
  const { standInAfter, forbidsOwnWork } = committee.settings.approvals
  const days = standInAfter === 1 ? 'one working day' : `${standInAfter} working days`
  return message(
    `Who is asked about the papers of the ${committee.name}`,
    section(`*Who is asked about the papers of the ${plain(committee.name)}*`),
    papers.map((paper) => [section(chainLines(approvals, paper)), actions(...changes(approvals, paper))]),
    section(
      [
        `Somebody who is away, or has not answered after ${days}, is passed over where somebody is named to stand in.`,
        forbidsOwnWork
          ? 'Nobody approves what they alone wrote.'
          : 'Somebody may approve what they alone wrote. Forbid it where the constitution does.',
      ].join('\n'),
    ),
    actions(
      button('Standing in, and own work', actionIds.approvalRules, `${committee.id} ${committee.revision}`),
      runButton({ command: '/committee', word: 'people', button: 'People' }, { committeeId: committee.id }),
    ),
    context(
      'No unanswered button holds up a lawful publication: from 12 noon on the working day before the last day it goes out without one, with the reason.',
      'A change holds from the next time an agenda is put to somebody or a report comes in.',
    ),
  )
}

const chainLines = ({ committee, names }: Approvals, paper: PaperKind): string => {
  const chain = chainFor(paper, committee.settings)
  const isUsual = committee.settings.approvals.chains[paper] === undefined
  const given = { chairWord: committee.settings.chairWord, names }
  const lines =
    chain.length === 0
      ? [paper === 'report' ? 'Nobody clears them.' : 'Nobody is asked: the officer publishes them.']
      : chain.map((step, index) => `${index + 1}. ${plain(capital(stepWords(step, paper, given)))}.`)
  return [`*${PAPERS[paper]}*${isUsual ? ' (as usual)' : ''}`, ...lines].join('\n')
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const changes = ({ committee }: Approvals, paper: PaperKind) => {
  const value = `${committee.id} ${committee.revision} ${paper}`
  const chain = chainFor(paper, committee.settings)
  const own = committee.settings.approvals.chains[paper]
  const what = PAPERS[paper].toLowerCase()
  return [
    chain.length < MOST_STEPS &&
      button('Add a step', actionIds.approvalAddStep, value, undefined, { says: `Add a step for ${what}` }),
    chain.length > (paper === 'agenda' ? 1 : 0) &&
      button('Take off the last step', actionIds.approvalTakeOff, value, undefined, {
        says: `Take off the last step for ${what}`,
      }),
    own !== undefined &&
      button('Back to the usual', actionIds.approvalUsual, value, undefined, { says: `Back to the usual for ${what}` }),
  ]
}

/** What the officer is told after a form. */
export const approvalsChanged = (approvals: Approvals): Message => {
  const page = approvalsPage(approvals)
  return { text: `It is saved. ${page.text}`, blocks: [...section('It is saved.'), ...page.blocks] }
}
