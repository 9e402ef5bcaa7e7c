import { PAPERS, type PaperKind } from '../../domain/approvals/approval-settings.ts'
import { chainFor, peopleIn } from '../../domain/approvals/chain.ts'
import { chainWords } from '../../domain/approvals/chain-words.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Tx } from '../ports/tx.ts'

const papers = Object.keys(PAPERS) as PaperKind[]

/** The names of everybody a committee's chains name. */
export const namesInChains = async (
  tx: Tx,
  { settings }: Pick<Committee, 'settings'>,
): Promise<ReadonlyMap<string, string>> => {
  const people = await tx.people.findMany(papers.flatMap((paper) => peopleIn(chainFor(paper, settings))))
  return new Map(people.map(({ id, name }) => [id, name]))
}

/** Who is asked about each kind of paper, a line each: `Agendas: the chair is consulted, then legal approves`. */
export const approvalLines = async (tx: Tx, committee: Committee): Promise<readonly string[]> => {
  const names = await namesInChains(tx, committee)
  const { settings } = committee
  return papers.map(
    (paper) =>
      `${PAPERS[paper]}: ${chainWords(chainFor(paper, settings), paper, { chairWord: settings.chairWord, names })}`,
  )
}
