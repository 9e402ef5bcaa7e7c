import type { NoticeGiven } from '../../domain/notices/notice.ts'

/** The notices that were given. One recorded later stands instead of the one before it, which is kept. */
export type Notices = {
  /** Those recorded for the business of a meeting, oldest first. */
  at(meetingId: string): Promise<readonly NoticeGiven[]>
  record(notice: NoticeGiven): Promise<void>
}
