import type { LinePaper, PaperState } from '../../domain/agenda/line-paper.ts'
import type { WordTemplates } from './word-templates.ts'

/**
 * A report, appendix or background paper. Its content is in the council's own system: a link or a Slack file. It is in
 * a part of its own, whatever its item's: an open report may have an exempt appendix.
 */
export type Paper = LinePaper & {
  readonly id: string
  /** The public-interest reason, where it is closed. */
  readonly partReason: string | null
  readonly decidedById: string | null
  /** Instant, ISO; null while its part is only as its author said. */
  readonly decidedAt: string | null
  readonly itemId: string | null
  readonly requestId: string | null
  readonly meetingId: string | null
  readonly appendixOfId: string | null
  readonly slackFileId: string | null
  readonly fileName: string | null
  readonly summary: string | null
  readonly lateReason: string | null
  /** Instant, ISO. */
  readonly receivedAt: string | null
  readonly byId: string | null
}

/** A paper as it is added: what is not said of its part has not been decided. */
export type NewPaper = Omit<Paper, 'id' | 'isAppendix' | 'isDecided' | keyof PaperPartDecided> &
  Pick<Paper, 'part'> &
  Partial<PaperPartDecided>

/** The part that somebody who may has decided for a paper, or nobody yet. */
export type PaperPartDecided = Pick<Paper, 'part' | 'paragraphs' | 'partReason' | 'decidedById' | 'decidedAt'>

/** The papers of items, and the Word documents that agendas are made in. */
export type Papers = WordTemplates & {
  find(id: string): Promise<Paper | null>
  /** Of these items, oldest first. */
  of(itemIds: readonly string[]): Promise<readonly Paper[]>
  add(paper: NewPaper): Promise<Paper>
  change(
    id: string,
    change: Partial<
      PaperPartDecided & {
        readonly title: string
        readonly state: PaperState
        readonly link: string | null
        readonly slackFileId: string | null
        readonly fileName: string | null
        readonly summary: string | null
        readonly lateReason: string | null
        readonly receivedAt: string | null
        readonly byId: string | null
      }
    >,
  ): Promise<void>
}
