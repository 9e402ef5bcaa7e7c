import type { Attended, Declared } from '../../domain/outcomes/attendance.ts'

/** Who was at a meeting, and what they declared. */
export type Attendances = {
  attendanceOf(meetingId: string): Promise<readonly Attended[]>
  declarationsOf(meetingId: string): Promise<readonly Declared[]>
  /** An interest that is declared before the meeting, in this business. Declared again it is the later that holds. */
  declareInterest(
    meetingId: string,
    declared: Omit<Declared, 'nature'> & { readonly personId: string; readonly itemIds: readonly string[] },
  ): Promise<void>
  /**
   * Records the whole of it anew; whose a declaration is, and in which business, is kept where it is declared again.
   * Who had said beforehand that they were coming is kept apart, as they said it.
   */
  setAttendance(meetingId: string, attended: readonly Attended[], declared: readonly Declared[]): Promise<void>
}
