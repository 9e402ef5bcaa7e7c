import type { Draw } from '../../app/drawing.ts'
import { meetingChangedNotice } from './messages.ts'

/** What the channel is told, drawn as the meeting stands now; where it was before is in its history. */
export const drawMeetingChanged: Draw = async (tx, about) => {
  const meeting = await tx.meetings.find(about)
  const committee = meeting && (await tx.committees.find(meeting.committeeId))
  if (!meeting || !committee) return null
  return meetingChangedNotice(committee, meeting, await tx.meetings.dayBefore(about))
}
