import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { JointShare } from '../../domain/joint/share.ts'
import type { Deps } from '../deps.ts'
import type { Tx } from '../ports/tx.ts'
import { officerOf } from '../say.ts'

/** What a partner did, as its host’s ledger has it. */
export type PartnerDid = 'joint-partner-accepted' | 'joint-partner-refused' | 'joint-partner-left'

/** On the host’s side: its ledger names the council, never a person of it; its officer is told. */
export const notePartner = async (
  tx: Tx,
  clock: Deps['clock'],
  { id, committeeId }: Pick<JointShare, 'id' | 'committeeId'>,
  did: PartnerDid,
  council: string,
): Promise<void> => {
  await tx.ledger.record({
    at: clock.now().toISO()!,
    byId: null,
    did,
    aboutKind: 'committee',
    aboutId: committeeId,
    committeeId,
    detail: { council },
  })
  const committee = await tx.committees.find(committeeId)
  if (committee) await tellOfficer(tx, clock, committee, 'joint-answered', id, did)
}

/** Owes the officer of a committee, or whoever administers the council’s Cleardays, a word about a sharing. */
export const tellOfficer = async (
  tx: Tx,
  clock: Deps['clock'],
  committee: Committee,
  drawing: 'joint-ended' | 'joint-answered',
  about: string,
  became = 'ended',
): Promise<void> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const [administrator] = await tx.people.holding('administrator', committee.id, today)
  const personId = (await officerOf(tx, clock, committee)) ?? administrator?.id
  if (!personId) return
  const key = `${drawing}:${about}:${became}`
  await tx.outbox.owe({ key, committeeId: committee.id, personId, drawing, about }, 'waiting', clock.now().toISO()!)
}
