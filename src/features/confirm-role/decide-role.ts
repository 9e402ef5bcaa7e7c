import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import { planRemindersOf } from '../../app/plan-agenda-reminders.ts'
import type { Presser } from '../../app/presser.ts'
import { say } from '../../app/say.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { type RoleSeen, seeRole } from './see-role.ts'

/** Confirms it, or does not. Never by whoever gave themselves the role, and once. */
export const decideRole = (
  deps: Deps,
  who: Presser,
  proposalId: string,
  isConfirmed: boolean,
): Promise<Ruling<RoleSeen>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const proposal = await tx.roleProposals.find(proposalId)
    const committee = proposal && (await tx.committees.find(proposal.committeeId))
    if (!proposal || !committee) return refuse({ rule: 'no-such-role-proposal' })
    const may = await permitted(tx, deps.clock, who, 'confirm-role', committee.id)
    if (!may.ok) return may
    if (proposal.personId === who.personId) return refuse({ rule: 'own-role' })

    const at = deps.clock.now().toISO()!
    const { id, personId, role, title, since, until } = proposal
    const state = isConfirmed ? 'confirmed' : 'refused'
    if (!(await tx.roleProposals.decide(id, { state, byId: who.personId, at }))) {
      const now = await seeRole(tx, id)
      return refuse({
        rule: 'role-decided-already',
        confirmed: now?.state === 'confirmed',
        by: now?.decidedBy ?? null,
      })
    }
    if (isConfirmed) {
      const representing = null
      const given = { personId, committeeId: committee.id, role, title, representing, meetingId: null, since, until }
      await tx.people.give(given)
      await planRemindersOf(tx, deps.clock, committee)
    }
    await tx.ledger.record({
      at,
      byId: who.personId,
      did: isConfirmed ? 'role-given' : 'role-refused',
      aboutKind: 'person',
      aboutId: personId,
      committeeId: committee.id,
      detail: { role, since, until, proposal: id },
    })
    await tx.outbox.redraw('role-to-confirm', id, at)
    await say(tx, deps.clock, {
      key: `role-decided:${id}`,
      committeeId: committee.id,
      personId,
      drawing: 'role-decided',
      about: id,
      recipient: 'officer',
      nature: 'answer',
    })
    return allow((await seeRole(tx, id))!)
  })
