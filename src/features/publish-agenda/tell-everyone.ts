import type { AgendaAt } from '../../app/agenda-at.ts'
import { draftName } from '../../app/draft-named.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { say } from '../../app/say.ts'
import type { Clock } from '../../clock.ts'

/**
 * Says that an agenda is out: in the committee's channel, unless that is switched off; and on every copy of the draft,
 * which is drawn for the last time, as published and without buttons.
 */
export const tellEveryone = async (tx: Tx, clock: Clock, at: AgendaAt): Promise<void> => {
  const { committee, meeting, agenda } = at
  const now = clock.now().toISO()!
  await tx.outbox.redraw('agenda-in-channel', meeting.id, now)
  for (let draft = 1; draft <= agenda.revision; draft += 1) {
    const about = draftName({ meetingId: meeting.id, revision: draft })
    await tx.outbox.withdraw({ drawing: 'agenda-consultation', about }, 'the agenda is published')
    await tx.outbox.redraw('agenda-consultation', about, now)
  }

  if (!committee.slackChannel || committee.settings.remindersOff.includes('agenda-published-channel')) return
  await say(tx, clock, {
    key: `agenda-published:${meeting.id}`,
    committeeId: committee.id,
    channel: committee.slackChannel,
    drawing: 'agenda-published',
    about: meeting.id,
    recipient: 'channel',
    nature: 'notice',
  })
}
