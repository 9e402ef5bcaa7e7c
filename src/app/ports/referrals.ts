import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Referral } from '../../domain/outcomes/referral.ts'

/** What is put to other bodies. */
export type Referrals = {
  findReferral(id: string): Promise<Referral | null>
  referralsOf(meetingId: string): Promise<readonly Referral[]>
  addReferral(
    referral: Pick<
      Referral,
      'committeeId' | 'itemId' | 'meetingId' | 'minute' | 'toBody' | 'forDay' | 'words' | 'comments'
    >,
    at: string,
  ): Promise<Referral>
  changeReferral(
    id: string,
    change: Partial<Pick<Referral, 'state' | 'deliveredAt' | 'deliveryProof' | 'response'>> & {
      readonly receivedOn?: CivilDate
    },
  ): Promise<void>
}
