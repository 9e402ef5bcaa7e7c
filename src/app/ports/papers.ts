import type { LinePaper, PaperPart, PaperState } from '../../domain/agenda/line.ts'
import type { WordTemplates } from './word-templates.ts'

/** A report, appendix or background paper. Its content is in the council's own system: a link or a Slack file. */
export type Paper = LinePaper & {
  readonly id: string
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

/** The papers of items, and the Word documents that agendas are made in. */
export type Papers = WordTemplates & {
  find(id: string): Promise<Paper | null>
  /** Of these items, oldest first. */
  of(itemIds: readonly string[]): Promise<readonly Paper[]>
  add(paper: Omit<Paper, 'id'>): Promise<Paper>
  change(
    id: string,
    change: Partial<{
      readonly title: string
      readonly state: PaperState
      readonly part: PaperPart
      readonly link: string | null
      readonly slackFileId: string | null
      readonly fileName: string | null
      readonly summary: string | null
      readonly lateReason: string | null
      readonly receivedAt: string | null
      readonly byId: string | null
    }>,
  ): Promise<void>
}
