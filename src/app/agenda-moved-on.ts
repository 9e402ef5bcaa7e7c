import type { Clock } from '../clock.ts'
import type { Committee } from '../domain/committee/committee.ts'
import { draftName } from './draft-named.ts'
import type { Tx } from './ports/tx.ts'
import { say } from './say.ts'

/**
 * A draft has become the next: every copy of an earlier one changes, and the thread of the posted one says what is new.
 * Who was to be asked of an earlier one and has not been yet is asked anew by the officer; where it was only brought up to
 * date, they are asked as before.
 */
export const agendaMovedOn = async (
  tx: Tx,
  clock: Clock,
  committee: Pick<Committee, 'id' | 'slackChannel'>,
  {
    meetingId,
    revision,
    isBroughtUpToDate = false,
  }: { readonly meetingId: string; readonly revision: number; readonly isBroughtUpToDate?: boolean },
): Promise<void> => {
  const now = clock.now().toISO()!
  await tx.outbox.redraw('agenda-in-channel', meetingId, now)
  for (let older = 1; older < revision; older += 1) {
    const about = draftName({ meetingId, revision: older })
    if (!isBroughtUpToDate)
      await tx.outbox.withdraw({ drawing: 'agenda-consultation', about }, 'the draft has moved on')
    await tx.outbox.redraw('agenda-consultation', about, now)
  }

  const posted = await tx.outbox.copies('agenda-in-channel', meetingId)
  if (posted.length === 0 || !committee.slackChannel) return
  await say(tx, clock, {
    key: `agenda-changed:${meetingId}:${revision}`,
    committeeId: committee.id,
    channel: posted.at(-1)!.channel,
    drawing: 'agenda-changed',
    about: draftName({ meetingId, revision }),
    inThreadOf: { drawing: 'agenda-in-channel', about: meetingId },
    recipient: 'channel',
    nature: 'notice',
  })
}
