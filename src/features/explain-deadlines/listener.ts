import { besidesOf, timetableOf } from '../../app/calendars.ts'
import type { Deps } from '../../app/deps.ts'
import { noticesOf } from '../../app/notices-of.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { meetingMeant } from '../../app/which-meeting.ts'
import { preElectionPeriodsOn, preElectionWords } from '../../domain/calendar/pre-election.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import type { Answer, Desk } from '../../slack/desk/desk.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { deadlinesView } from './messages.ts'

const answer = async (tx: Tx, committee: Committee, meeting: Meeting | null): Promise<Answer> => {
  if (!meeting) return refused({ rule: 'no-such-meeting' })
  const items = await tx.items.at(meeting.id)
  const timetable = await timetableOf(tx, committee, meeting, besidesOf(committee, items))
  // Anybody may look: what is the committee's own is named to nobody here.
  const shown = items.filter(({ part }) => part !== 'committee-private')
  const notices = await noticesOf(tx, committee, meeting, shown)
  const periods = preElectionPeriodsOn(meeting.day, await tx.elections.periods(meeting.day)).map(preElectionWords)
  return timetable.ok
    ? { is: 'form', view: deadlinesView(committee, meeting, timetable.value, periods, notices) }
    : refused(timetable.refusal)
}

/** Slack in, the reasons out. `actionIds.whyTheseDates` with a meeting's id opens them from any message. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ heard, committee, tx }) => {
        const meant = await meetingMeant(tx, deps.clock, committee, heard)
        return meant.ok ? answer(tx, committee, meant.value) : refused(meant.refusal)
      }),
    )
    desk.onPress(
      actionIds.whyTheseDates,
      ({ who, value }) =>
        deps.store.for(who.councilId).transaction(async (tx) => {
          const meeting = await tx.meetings.find(value)
          const committee = meeting && (await tx.committees.find(meeting.committeeId))
          if (!committee) return refused({ rule: 'no-such-meeting' })
          const may = await permitted(tx, deps.clock, who, word.permission, committee.id)
          return may.ok ? answer(tx, committee, meeting) : refused(may.refusal)
        }),
      { opensForm: true },
    )
  }
