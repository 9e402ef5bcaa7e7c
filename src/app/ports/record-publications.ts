import type { RecordPublication } from '../../domain/outcomes/record-publication.ts'

/** When what a meeting did was published: its decisions, the note of them, its minutes. */
export type RecordPublications = {
  /** Of a meeting, in the order in which they were recorded. */
  publishedOf(meetingId: string): Promise<readonly RecordPublication[]>
  recordPublished(publication: Omit<RecordPublication, 'id'>): Promise<RecordPublication>
}
