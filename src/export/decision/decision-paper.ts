import { longDate } from '../../domain/calendar/civil-date.ts'
import type { Resolution } from '../../domain/outcomes/outcome.ts'
import type { Correction, DecisionOut, DecisionsOut } from '../../domain/papers/decision-out.ts'
import { listedPaper } from '../document/listed-paper.ts'
import { type Block, facts, heading, list, type Paper, paragraph } from '../document/paper.ts'
import { resolutionWords } from './minutes-paper.ts'

/** Everything that was decided at a meeting: each decision in the shape in which councils publish one. */
export const decisionsPaper = (out: DecisionsOut): Paper => ({
  title: `Decisions: ${out.maker}, ${longDate(out.day)}`,
  above: out.council,
  language: 'en-GB',
  day: out.day,
  blocks:
    out.decisions.length === 0
      ? paragraph('No decision is recorded yet.')
      : out.decisions.flatMap((one) => [heading(one.title, one.minute), ...record(out, one, 3)]),
})

/** The record of one decision: title, maker, status, key, call-in, what was decided, by whom it was attended, and why. */
export const decisionPaper = (out: DecisionsOut, one: DecisionOut): Paper => ({
  title: one.title,
  above: 'Decision details',
  language: 'en-GB',
  day: out.day,
  blocks: record(out, one, 2),
})

const yesOrNo = (it: boolean | null): string | null => (it === null ? null : it ? 'Yes' : 'No')

const record = (out: DecisionsOut, one: DecisionOut, level: 2 | 3): readonly Block[] => [
  ...facts(
    ['Decision Maker', out.maker],
    ['Decision status', one.status],
    ['Is Key decision?', yesOrNo(one.isKey)],
    ['Is subject to call in?', yesOrNo(one.isSubjectToCallIn)],
  ),
  ...part('Decisions', level, [
    ...(one.inPrivate ? paragraph(`Considered in private: ${one.inPrivate}.`, 'note') : []),
    ...paragraph(one.exclusion),
    ...paragraph(one.decisions),
  ]),
  ...part('Witnesses', level, list(one.witnesses)),
  ...part('Key Points', level, list(one.keyPoints, true)),
  ...part('Questions and statements', level, list(one.said)),
  ...part('Resolutions', level, resolutions(out, one.resolutions)),
  ...facts(
    ['Report author', one.reportAuthor],
    ['Minute number', one.minute],
    ['Publication date', out.published && longDate(out.published.on)],
    ['Date of decision', longDate(out.day)],
    ['Decided at meeting', `${longDate(out.day)} - ${out.maker}`],
    ['Contact officer', out.contact && [out.contact.name, out.contact.telephone].filter(Boolean).join(', ')],
  ),
  ...part('See also', level, list(one.seeAlso)),
  ...part('Accompanying Documents', level, list(one.documents.map(listedPaper))),
  ...part('Corrections', level, list(one.corrections.map((correction) => corrected(out, one, correction)))),
]

/** What stood when it was published stays readable beside what stands now; of private business only that it changed. */
const corrected = (
  out: DecisionsOut,
  one: DecisionOut,
  { on, status, decisions, resolutions: was }: Correction,
): string =>
  [
    `Corrected on ${longDate(on)}.`,
    ...(one.inPrivate
      ? []
      : [`As published it was: ${status}.`, ...(decisions ? [decisions] : []), ...was.map((it) => inWords(out, it))]),
  ].join(' ')

/** A part with its heading; nothing where there is nothing in it. */
const part = (title: string, level: 2 | 3, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [heading(title, null, level), ...blocks]

/** What was decided of one piece of business, shortly: the outcome, the motion to exclude the public, the resolutions. */
export const decisionBlocks = (out: DecisionsOut, one: DecisionOut): readonly Block[] => [
  ...(one.inPrivate ? paragraph(`Considered in private: ${one.inPrivate}.`, 'note') : []),
  ...paragraph(one.exclusion),
  ...(one.inPrivate ? [] : paragraph(one.decisions ? `${one.status}: ${one.decisions}` : `${one.status}.`)),
  ...resolutions(out, one.resolutions),
]

const inWords = ({ maker, day }: DecisionsOut, one: Resolution): string =>
  `The ${maker.replace(/^the /i, '')} ${one.verb.toUpperCase()} ${resolutionWords(one, day)}`

const resolutions = (out: DecisionsOut, all: readonly Resolution[]): readonly Block[] => {
  const said = all.map((one) => inWords(out, one))
  return said.length === 1 ? paragraph(said[0]!) : list(said, true)
}
