import type { Draw } from '../../app/drawing.ts'
import { isFinished } from '../../domain/programme/stage-words.ts'
import type { Message } from '../../slack/kit/blocks.ts'
import { referralPutOff, referralTold, referralToOfficer, referralToRule } from './messages.ts'
import { type ReferralSeen, referralSeen } from './referral-seen.ts'

const drawn =
  (say: (seen: ReferralSeen) => Message): Draw =>
  async (tx, about, _reader, { clock }) => {
    const seen = await referralSeen(tx, clock, about)
    return seen && say(seen)
  }

/** What the officer is shown. */
export const drawReferral = drawn(referralToOfficer)
/** What the member is told. */
export const drawReferralTold = drawn(referralTold)
/** What the monitoring officer is asked, where it may be excluded. */
export const drawReferralToRule = drawn(referralToRule)
/** What the monitoring officer is told the second time it is put off. */
export const drawReferralPutOff = drawn(referralPutOff)
/** What the officer is reminded of while it has no meeting. */
export const drawReferralWaits: Draw = async (tx, about, _reader, { clock }) => {
  const seen = await referralSeen(tx, clock, about)
  return seen && seen.meetingDay === null && !isFinished(seen.item) ? referralToOfficer(seen) : null
}
