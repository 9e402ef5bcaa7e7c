import type { AgendaFormat } from '../../export/agenda/agenda-files.ts'

/** What is to be made: the agenda, what was decided, the note of it (Wales), or one of the supplements by its number. */
export type AgendaAsked = {
  readonly meetingId: string
  readonly what: 'agenda' | 'decisions' | 'note' | number
  readonly format: AgendaFormat
  /** With what is closed, for somebody who is cleared now; of the agenda only. */
  readonly closed?: boolean
}
