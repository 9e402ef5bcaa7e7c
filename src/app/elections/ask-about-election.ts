import type { Clock } from '../../clock.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { isStanding, type Meeting } from '../../domain/meetings/meeting.ts'
import type { EnteredPeriod } from '../ports/elections.ts'
import type { Tx } from '../ports/tx.ts'
import { officerOf, say } from '../say.ts'

/** What the question about a meeting in a period is about, on its buttons and in the outbox. */
export const aboutElection = (periodId: string, meetingId: string): string => `${periodId}:${meetingId}`

/**
 * Asks the committee’s officer, once for each period, about a meeting that falls in it: go ahead, move, or advice.
 * Nothing is cancelled. What was asked before is drawn again, for the meeting may have moved out.
 */
export const askAboutElections = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  meeting: Meeting,
  among?: readonly EnteredPeriod[],
): Promise<number> => {
  const now = clock.now()
  let asked = 0
  for (const period of among ?? (await tx.elections.periods(civilDateAt(now, committee.zone)))) {
    const about = aboutElection(period.id, meeting.id)
    await tx.outbox.redraw('pre-election-asked', about, now.toISO()!)
    if (!isStanding(meeting) || meeting.day < period.from || period.until < meeting.day) continue
    const officer = await officerOf(tx, clock, committee)
    if (!officer) continue
    const said = await say(tx, clock, {
      key: `pre-election-asked:${about}`,
      committeeId: committee.id,
      personId: officer,
      drawing: 'pre-election-asked',
      about,
      recipient: 'officer',
      nature: 'notice',
    })
    if (said !== 'said-before') asked += 1
  }
  return asked
}
