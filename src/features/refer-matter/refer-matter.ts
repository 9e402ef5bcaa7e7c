import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { officerOf, say } from '../../app/say.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { addItem } from '../../domain/programme/add.ts'
import type { Item } from '../../domain/programme/item.ts'
import { takesReferrals } from '../../domain/programme/referral.ts'
import type { Asked } from '../../domain/proposals/proposal.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { remindToSchedule } from './remind-to-schedule.ts'

export type ReferMatter = {
  readonly committeeId: string
  readonly title: string
  readonly why: string | null
  readonly desiredOutcome: string | null
  /** The member says that it may concern an excluded matter: the monitoring officer is told, and nothing is held up. */
  readonly mayBeExcluded: boolean
}

/**
 * A member refers a matter: it is on the programme at once, to be put on an agenda. No officer, chair or setting is
 * asked whether it may be.
 */
export const referMatter = (
  deps: Deps,
  who: Presser,
  command: ReferMatter,
): Promise<Ruling<{ readonly item: Item; readonly committee: Committee }>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = await tx.committees.find(command.committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'refer-matter', committee.id)
    if (!may.ok) return may
    if (!takesReferrals(committee.kind)) return refuse({ rule: 'takes-no-referrals', committee: committee.name })
    const ruling = addItem(
      {
        committeeId: committee.id,
        title: command.title,
        why: command.why,
        desiredOutcome: command.desiredOutcome,
        origin: 'referral',
        proposedById: who.personId,
        createdById: who.personId,
      },
      await tx.committees.takeItemNumber(committee.id),
    )
    if (!ruling.ok) return ruling

    const now = deps.clock.now().toISO()!
    const item = await tx.items.add({ ...ruling.value, stage: { is: 'referred' } })
    const referral = await tx.proposals.add<Asked>({
      committeeId: committee.id,
      kind: 'referral',
      change: { is: 'refer', desiredOutcome: command.desiredOutcome, mayBeExcluded: command.mayBeExcluded },
      title: item.title,
      words: command.why,
      itemId: item.id,
      proposedById: who.personId,
      proposedAt: now,
    })
    await tx.items.record(item.id, {
      at: now,
      stage: 'referred',
      meetingId: null,
      fromMeetingId: null,
      destinationId: null,
      byId: who.personId,
      why: command.why,
      minute: null,
      proposalId: referral.id,
    })
    const officer = await officerOf(tx, deps.clock, committee)
    const today = civilDateAt(deps.clock.now(), committee.zone)
    const monitoring = command.mayBeExcluded ? await tx.people.holding('monitoring-officer', committee.id, today) : []
    const told = [
      ...(officer ? [{ personId: officer, drawing: 'referral', recipient: 'officer' as const }] : []),
      ...monitoring.map(({ id }) => ({
        personId: id,
        drawing: 'referral-to-rule',
        recipient: 'council-officer' as const,
      })),
    ]
    for (const one of told)
      await say(tx, deps.clock, {
        ...one,
        key: `${one.drawing}:${referral.id}:${one.personId}`,
        committeeId: committee.id,
        nature: 'request',
        about: referral.id,
      })
    if (officer) await remindToSchedule(tx, deps.clock, committee, referral.id, officer)
    await tx.ledger.record({
      at: now,
      byId: who.personId,
      did: 'matter-referred',
      aboutKind: 'item',
      aboutId: item.id,
      committeeId: committee.id,
      detail: { title: item.title, number: item.number, mayBeExcluded: command.mayBeExcluded },
    })
    return allow({ item, committee })
  })
