import { markdown } from './document/markdown.ts'
import type { Paper } from './document/paper.ts'
import { fileName } from './file-name.ts'
import type { Made } from './made.ts'
import { pdf } from './pdf/pdf.ts'
import { html } from './web/html.ts'
import { docx } from './word/docx.ts'

/** The formats of a document that is read rather than worked with. */
export const PAPER_FORMATS = { docx: 'Word', pdf: 'PDF', html: 'Web page', md: 'Markdown' } as const
export type PaperFormat = keyof typeof PAPER_FORMATS

/** A document as a file. */
export const paperFile = async (paper: Paper, format: PaperFormat): Promise<Made> => {
  const text = (words: string) => new TextEncoder().encode(words)
  const bytes = {
    docx: () => docx(paper),
    pdf: () => pdf(paper),
    html: async () => text(html(paper)),
    md: async () => text(markdown(paper)),
  }[format]
  return { name: fileName([paper.title, paper.day], format), title: paper.title, bytes: await bytes() }
}
