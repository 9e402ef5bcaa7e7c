import type { Nation } from '../domain/committee/committee.ts'
import { type ClosedSection, pageMark, sectionMark } from '../domain/papers/closed-section.ts'
import { type Block, heading, linked, type Paper, paragraph } from './document/paper.ts'

/**
 * A document with what is closed after what is public, for somebody who is cleared: every page says that it is not for
 * publication and under which paragraphs, and each section says it again of itself.
 */
export const closedPaper = (paper: Paper, sections: readonly ClosedSection[], nation: Nation): Paper => ({
  ...paper,
  mark: pageMark(sections, nation),
  blocks: [
    ...paper.blocks,
    heading('Not for publication'),
    ...sections.flatMap((section): readonly Block[] => [
      heading(section.title ?? section.openTitle, section.number, 3),
      ...paragraph(sectionMark(section, nation)),
      ...(section.title !== null ? paragraph(`In public: ${section.openTitle}`, 'note') : []),
      ...paragraph(section.summary),
      ...(section.link !== null ? paragraph([linked('In the council’s own system', section.link)]) : []),
      ...(section.title === null && section.summary === null
        ? paragraph('Cleardays keeps no private text about this.', 'note')
        : []),
    ]),
  ],
})
