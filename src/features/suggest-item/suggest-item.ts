import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { officerOf, say } from '../../app/say.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Item } from '../../domain/programme/item.ts'
import type { Asked, Proposal } from '../../domain/proposals/proposal.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

export type SuggestItem = {
  readonly committeeId: string
  readonly title: string
  readonly why: string | null
  readonly desiredOutcome: string | null
}
export type Suggested = {
  readonly suggestion: Proposal<Asked>
  readonly committee: Committee
  readonly alike: readonly Item[]
  readonly officer: string | null
}

/** A member suggests something: it is kept, the officer is told, and the committee decides. Nothing is public. */
export const suggestItem = (deps: Deps, who: Presser, command: SuggestItem): Promise<Ruling<Suggested>> =>
  deps.store.for(who.councilId).transaction(async (tx): Promise<Ruling<Suggested>> => {
    const committee = await tx.committees.find(command.committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'suggest-item', committee.id)
    if (!may.ok) return may
    const title = command.title.replace(/\s+/g, ' ').trim()
    if (title === '') return refuse({ rule: 'title-needed' })

    const now = deps.clock.now().toISO()!
    const suggestion = await tx.proposals.add<Asked>({
      committeeId: committee.id,
      kind: 'suggestion',
      change: { is: 'suggest', desiredOutcome: command.desiredOutcome },
      title,
      words: command.why,
      proposedById: who.personId,
      proposedAt: now,
    })
    const officer = await officerOf(tx, deps.clock, committee)
    if (officer)
      await say(tx, deps.clock, {
        key: `suggestion:${suggestion.id}`,
        committeeId: committee.id,
        personId: officer,
        recipient: 'officer',
        nature: 'request',
        drawing: 'suggestion',
        about: suggestion.id,
      })
    await tx.ledger.record({
      at: now,
      byId: who.personId,
      did: 'item-suggested',
      aboutKind: 'proposal',
      aboutId: suggestion.id,
      committeeId: committee.id,
      detail: { title },
    })
    const named = officer ? await tx.people.find(officer) : null
    const alike = (await tx.items.like(committee.id, title)).filter(({ part }) => part !== 'committee-private')
    return allow({ suggestion, committee, alike, officer: named?.name ?? null })
  })
