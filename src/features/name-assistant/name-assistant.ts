import type { Deps } from '../../app/deps.ts'
import { personOf } from '../../app/identify.ts'
import type { Presser } from '../../app/presser.ts'
import { redrawRequest } from '../../app/reports/tell.ts'
import type { Person } from '../../domain/people/person.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** Who answers for somebody, from now on; null: nobody but themselves. Only they say so, for themselves. */
export const nameAssistant = (deps: Deps, who: Presser, slackId: string | null): Promise<Ruling<Person | null>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    if (!who.isFullMember) return refuse({ rule: 'not-a-full-member' })
    const assistant = slackId ? await personOf(tx, deps.profiles, { teamId: who.teamId, slackId }) : null
    if (slackId && !assistant) return refuse({ rule: 'no-such-person' })
    if (assistant?.hasLeft) return refuse({ rule: 'person-has-left', name: assistant.name })
    const meant = assistant?.id === who.personId ? null : assistant
    const before = await tx.people.find(who.personId)
    if (before?.assistantId === (meant?.id ?? null)) return allow(meant)
    await tx.people.change(who.personId, { assistantId: meant?.id ?? null })
    await tx.ledger.record({
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: meant ? 'assistant-named' : 'assistant-ended',
      aboutKind: 'person',
      aboutId: who.personId,
      committeeId: null,
      detail: { assistantId: meant?.id ?? null },
    })
    for (const { id } of await tx.requests.askedOf([who.personId])) await redrawRequest(tx, deps.clock, id)
    return allow(meant)
  })
