import type { Paper } from './document/paper.ts'
import { fileName } from './file-name.ts'
import type { Made } from './made.ts'

/** The formats of a document that is read rather than worked with. */
export const PAPER_FORMATS = { docx: 'Word', pdf: 'PDF', html: 'Web page', md: 'Markdown' } as const
export type PaperFormat = keyof typeof PAPER_FORMATS

/** Whether a format is one of a document that is read. */
export const isPaperFormat = (format: string): format is PaperFormat => Object.hasOwn(PAPER_FORMATS, format)

/**
 * A document's bytes. What makes a format is loaded when that format is first asked for: the libraries of all of them
 * would take longer to load than the whole rest of the program.
 */
export const paperBytes = async (paper: Paper, format: PaperFormat): Promise<Uint8Array> => {
  const text = (words: string) => new TextEncoder().encode(words)
  switch (format) {
    case 'docx':
      return (await import('./word/docx.ts')).docx(paper)
    case 'pdf':
      return (await import('./pdf/pdf.ts')).pdf(paper)
    case 'html':
      return text((await import('./web/html.ts')).html(paper))
    case 'md':
      return text((await import('./document/markdown.ts')).markdown(paper))
    default:
      return format satisfies never
  }
}

/** A document as a file. */
export const paperFile = async (paper: Paper, format: PaperFormat): Promise<Made> => ({
  name: fileName([...(paper.mark === undefined ? [] : ['not for publication']), paper.title, paper.day], format),
  title: paper.title,
  bytes: await paperBytes(paper, format),
})
