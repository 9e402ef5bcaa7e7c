import type { Attended, Declared } from '../../domain/outcomes/attendance.ts'

/** Who was at a meeting, and what they declared. */
export type Attendances = {
  attendanceOf(meetingId: string): Promise<readonly Attended[]>
  declarationsOf(meetingId: string): Promise<readonly Declared[]>
  /** Records the whole of it anew. Who had said beforehand that they were coming is kept apart, as they said it. */
  setAttendance(meetingId: string, attended: readonly Attended[], declared: readonly Declared[]): Promise<void>
}
