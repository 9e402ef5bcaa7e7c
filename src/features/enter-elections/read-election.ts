import type { ElectionAnswer, EnteredPeriod } from '../../app/ports/elections.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { isStanding, type Meeting } from '../../domain/meetings/meeting.ts'

/** A meeting and a period it falls, or fell, in. */
export type InElection = {
  readonly period: EnteredPeriod
  readonly committee: Committee
  readonly meeting: Meeting
  /** Still expected to happen, within the period. */
  readonly isInside: boolean
  readonly items: readonly string[]
  readonly answer: (ElectionAnswer & { readonly by: string | null }) | null
}

/** Reads what a question is about; null where the period or the meeting has gone. */
export const readElection = async (tx: Tx, about: string): Promise<InElection | null> => {
  const [periodId = '', meetingId = ''] = about.split(':')
  const period = await tx.elections.find(periodId)
  const meeting = period && (await tx.meetings.find(meetingId))
  const committee = meeting && (await tx.committees.find(meeting.committeeId))
  if (!period || !meeting || !committee) return null
  const answer = await tx.elections.answer(periodId, meetingId)
  const by = answer?.byId ? await tx.people.find(answer.byId) : null
  return {
    period,
    committee,
    meeting,
    isInside: isStanding(meeting) && period.from <= meeting.day && meeting.day <= period.until,
    items: (await tx.items.at(meeting.id)).map(({ number, title }) => `item ${number}, “${title}”`),
    answer: answer && { ...answer, by: by?.name ?? null },
  }
}
