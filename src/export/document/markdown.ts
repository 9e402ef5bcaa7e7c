import type { Block, Paper, Run } from './paper.ts'

/** Words as they are read, whatever marks stand in them. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|#~]/g, '\\$&')
    .replace(/^(\s*)([-+])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2')
const runOf = (run: Run): string => {
  const text = escaped(run.text)
  const strong = run.bold && text !== '' ? `**${text}**` : text
  return run.link ? `[${strong}](<${run.link.replace(/[<>]/g, encodeURIComponent)}>)` : strong
}
const runsOf = (runs: readonly Run[]): string => runs.map(runOf).join('')
const cell = (text: string): string => escaped(text).replaceAll('\n', '<br>')

const block = (it: Block): string => {
  switch (it.is) {
    case 'heading':
      return `${'#'.repeat(it.level)} ${it.number === null ? '' : `${escaped(it.number)}. `}${escaped(it.text)}`
    case 'paragraph':
      return runsOf(it.runs).replaceAll('\n', '  \n')
    case 'facts':
      return it.facts.map(([label, said]) => `${escaped(label)}: ${escaped(said).replaceAll('\n', ' ')}`).join('  \n')
    case 'list':
      return it.entries
        .map((entry, at) => `${it.isNumbered ? `${at + 1}.` : '-'} ${runsOf(entry).replaceAll('\n', '  \n   ')}`)
        .join('\n')
    case 'table':
      return [
        ...(it.isCaptionShown ? [`**${escaped(it.caption)}**`, ''] : []),
        `| ${it.head.map(cell).join(' | ')} |`,
        `|${it.head.map(() => ' --- |').join('')}`,
        ...it.rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
      ].join('\n')
    default:
      return it satisfies never
  }
}

/** A document as Markdown, with tables in the common extension. */
export const markdown = (paper: Paper): string =>
  `${[
    ...marked(paper),
    escaped(paper.above),
    `# ${escaped(paper.title)}`,
    ...paper.blocks.map(block),
    ...marked(paper),
  ].join('\n\n')}\n`

/** A text has no pages: the mark stands at its beginning and its end. */
const marked = ({ mark }: Paper): readonly string[] => (mark === undefined ? [] : [`**${escaped(mark)}**`])
