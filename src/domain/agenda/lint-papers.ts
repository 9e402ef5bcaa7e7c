import type { Doubt } from './doubt.ts'
import { exemptPapersOf } from './exclusion.ts'
import type { AgendaLine } from './line.ts'

/**
 * What may be amiss with papers that are not for publication: whether a resolution is ready before they are discussed,
 * whether it has a paragraph, and whether somebody has decided what an author was unsure of.
 */
export const onPapers = (lines: readonly AgendaLine[]): readonly Doubt[] => {
  const resolution = lines.findIndex(({ kind }) => kind === 'exclusion')
  return lines.flatMap((line, at): readonly Doubt[] => {
    const undecided = line.papers.filter(({ part, isDecided }) => part !== 'open' && !isDecided)
    const doubts: (Doubt | false)[] = [
      ...exemptPapersOf(line).flatMap((paper): (Doubt | false)[] => [
        (resolution < 0 || resolution > at) && {
          about: 'paper-before-resolution',
          key: line.key,
          says: `“${line.title}” is public, and the committee may go into private for “${paper.title}”: ${
            resolution < 0 ? 'no resolution to exclude the public is on this agenda' : 'the resolution comes after it'
          }. Have it ready before that paper is discussed.`,
        },
        paper.paragraphs.length === 0 && {
          about: 'no-paragraph',
          key: line.key,
          says: `“${paper.title}” of “${line.title}” is not for publication, and no paragraph says why.`,
        },
      ]),
      undecided.length > 0 && {
        about: 'paper-not-decided',
        key: line.key,
        says: `The author of ${undecided.length === 1 ? 'a paper' : `${undecided.length} papers`} of “${line.title}” thinks that it may be exempt, and nobody has decided: the public is not shown it. \`/programme private\` decides.`,
      },
    ]
    return doubts.filter((doubt) => doubt !== false)
  })
}
