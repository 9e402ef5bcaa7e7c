import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { read } from '../src/import/read.ts'
import type { Proposal } from '../src/import/reading.ts'

const GOLD = fileURLToPath(new URL('../../shared/data/gold/', import.meta.url))
const TRACKER = 'panel-2012-03-action-report.txt'

/** How well a folder of real minutes was read, as shares of one, and what was missed or proposed besides, line by line. */
export type Score = {
  readonly recall: number
  readonly precision: number
  readonly owner: number
  readonly lines: readonly string[]
}

const words = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/[a-z]{3,}/g) ?? []).map((word) => word.slice(0, 7)))
const alike = (a: string, b: string): number => {
  const [one, other] = [words(a), words(b)]
  return [...one].filter((word) => other.has(word)).length / Math.max(1, Math.min(one.size, other.size))
}

type Tracked = { readonly action: string; readonly owner: string | null }

/** The tracker's rows: an issue, then its action and its latest position, each behind a bar, then a line of dashes. */
const tracked = (text: string): Tracked[] =>
  text
    .split(/\n-{4}\n/)
    .map((row) => row.split('\n\t|').map((cell) => cell.trim())[1] ?? '')
    .filter((action) => action && action !== 'Action')
    .map((action) => ({
      action: action.replace(/\s+/g, ' '),
      owner: /^(?:It was agreed )?(?:Request for )?(.{2,40}?) (?:to|would) /.exec(action)?.[1] ?? null,
    }))

/** Every "Action" paragraph of the minutes themselves. */
const actionLines = (html: string): string[] =>
  [...html.matchAll(/<strong>Action(?: Point)?:?\s*(?:<\/strong>)?(.*?)<\/p>/g)].map((m) =>
    m[1]!
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )

/**
 * Scores the reading of promises against real minutes and the action tracker their secretariat wrote from them, in
 * `../shared/data/gold` or the folder that is named. Recall: the tracker's actions that were found. Precision: what
 * was proposed that is an "Action" line of the minutes or in the tracker; the rest is printed to be looked at.
 */
export const scoreReading = async (folder = GOLD): Promise<Score | null> => {
  const file = (name: string): string => `${folder.replace(/\/?$/, '/')}${name}`
  if (!existsSync(file(TRACKER))) return null
  const lines_: string[] = []
  const say = (line: string): number => lines_.push(line)
  const minutes = ['panel-2011-11-minutes.html.md', 'panel-2012-01-minutes.html.md']
  const proposals: Proposal[] = []
  const lines: string[] = []
  for (const name of minutes) {
    const bytes = readFileSync(file(name))
    const ruling = await read(new Uint8Array(bytes))
    if (!ruling.ok) throw new Error(`${name} was refused`)
    proposals.push(...ruling.value.proposals)
    lines.push(...actionLines(bytes.toString()))
  }

  const tracker = tracked(readFileSync(file(TRACKER), 'utf8'))
  const wanted: Tracked[] = [
    ...lines.map((line) => ({
      action: line,
      owner: /^(?:It was agreed )?(?:Request for )?(.{2,40}?) (?:to|would) /.exec(line)?.[1] ?? null,
    })),
    ...tracker,
  ]
  const matchOf = (one: Tracked): Proposal | undefined =>
    proposals
      .map((proposal) => ({ proposal, score: alike(proposal.evidence.text, one.action) }))
      .filter(({ score }) => score >= 0.6)

      // the tracker keeps an action of two sentences as one: its first is the one that counts
      .sort((a, b) =>
        Math.abs(b.score - a.score) > 0.15 ? b.score - a.score : a.proposal.evidence.start - b.proposal.evidence.start,
      )[0]?.proposal

  const found = wanted.map((one) => ({ one, proposal: matchOf(one) }))
  const owned = found.filter(({ one, proposal }) => proposal && one.owner !== null)
  const right = owned.filter(
    ({ one, proposal }) =>
      proposal!.owner !== null && (proposal!.owner.includes(one.owner!) || one.owner!.includes(proposal!.owner)),
  )
  const true_ = proposals.filter((proposal) => wanted.some((one) => alike(proposal.evidence.text, one.action) >= 0.6))
  const percent = (part: number, whole: number): string =>
    `${((100 * part) / Math.max(1, whole)).toFixed(1)}% (${part} of ${whole})`

  for (const { one, proposal } of found) if (!proposal) say(`missed     ${one.action.slice(0, 140)}`)
  for (const { one, proposal } of owned)
    if (!right.some((each) => each.one === one))
      say(`owner      said ${one.owner}, read ${proposal!.owner}: ${one.action.slice(0, 100)}`)
  for (const proposal of proposals)
    if (!true_.includes(proposal))
      say(`besides    ${proposal.certainty} ${proposal.change}: ${proposal.evidence.text.slice(0, 140)}`)
  say(`recall     ${percent(found.filter(({ proposal }) => proposal).length, wanted.length)}`)
  say(`precision  ${percent(true_.length, proposals.length)}`)
  say(`owner      ${percent(right.length, owned.length)}`)
  return {
    recall: found.filter(({ proposal }) => proposal).length / Math.max(1, wanted.length),
    precision: true_.length / Math.max(1, proposals.length),
    owner: right.length / Math.max(1, owned.length),
    lines: lines_,
  }
}

if (import.meta.main) {
  const score = await scoreReading(process.argv[2])
  console.log(score?.lines.join('\n') ?? 'Nothing to score: the folder is not there.')
}
