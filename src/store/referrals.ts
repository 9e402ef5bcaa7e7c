import type { Referrals } from '../app/ports/referrals.ts'
import { isUuid } from '../domain/is-uuid.ts'
import type { Referral, Theme } from '../domain/outcomes/referral.ts'
import { fromDayOrNull, fromInstant, toDayOrNull } from './days.ts'
import type { Db } from './db.ts'
import type { Referral as Row } from './generated/client.ts'

const toReferral = (row: Row): Referral => ({
  id: row.id,
  committeeId: row.committeeId,
  itemId: row.itemId,
  meetingId: row.meetingId,
  minute: row.minute,
  toBody: row.toBody,
  forDay: toDayOrNull(row.forDay),
  words: row.words,
  comments: (row.comments ?? []) as unknown as Theme[],
  deliveredAt: row.deliveredAt?.toISOString() ?? null,
  deliveryProof: row.deliveryProof,
  receivedOn: toDayOrNull(row.receivedOn),
  response: row.response,
  state: row.state as Referral['state'],
})

/** Keeps what is put to other bodies, and what came of it. */
export const referrals = (db: Db, councilId: string): Referrals => ({
  async findReferral(id) {
    const row = isUuid(id) ? await db.referral.findFirst({ where: { id, councilId } }) : null
    return row && toReferral(row)
  },
  async referralsOf(meetingId) {
    const rows = await db.referral.findMany({
      where: { councilId, meetingId },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    })
    return rows.map(toReferral)
  },
  async addReferral({ forDay, comments, ...referral }, at) {
    const row = await db.referral.create({
      data: {
        councilId,
        ...referral,
        forDay: fromDayOrNull(forDay),
        comments: comments.map(({ theme, comments: of }) => ({ theme, comments: [...of] })),
        at: fromInstant(at),
      },
    })
    return toReferral(row)
  },
  async changeReferral(id, { receivedOn, deliveredAt, ...change }) {
    await db.referral.updateMany({
      where: { id, councilId },
      data: {
        ...change,
        ...(receivedOn && { receivedOn: fromDayOrNull(receivedOn) }),
        ...(deliveredAt && { deliveredAt: fromInstant(deliveredAt) }),
      },
    })
  },
})
