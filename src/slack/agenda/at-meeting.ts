import type { Deps } from '../../app/deps.ts'
import { meetingMeant } from '../../app/which-meeting.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import type { Answer, CommandHeard } from '../desk/desk.ts'
import { inCommittee } from '../in-committee.ts'
import type { Word } from '../kit/word.ts'
import { refused } from '../refusals/say-refusal.ts'

/** What a listener of `/agenda` gets once it is known which committee and which meeting are meant. */
export type AtMeeting = { readonly heard: CommandHeard; readonly committee: Committee; readonly meeting: Meeting }

/**
 * A command about one meeting's agenda: finds the committee and the meeting meant, asks whether the presser may, and
 * then listens, outside that reading, so that the use-case has its transaction to itself.
 */
export const atMeeting =
  (deps: Deps, word: Word, listener: (given: AtMeeting) => Promise<Answer>) =>
  async (heard: CommandHeard): Promise<Answer> => {
    const found: { meant?: Omit<AtMeeting, 'heard'> } = {}
    const answer = await inCommittee(deps, word, async ({ committee, tx }) => {
      const ruling = await meetingMeant(tx, deps.clock, committee, heard)
      if (!ruling.ok) return refused(ruling.refusal)
      found.meant = { committee, meeting: ruling.value }
      return { is: 'heard' }
    })(heard)
    return found.meant ? listener({ heard, ...found.meant }) : answer
  }
