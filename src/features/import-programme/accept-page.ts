import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { say } from '../../app/say.ts'
import type { PageProposal, PageRead } from '../../domain/proposals/reading.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** A page as it is given: a file that was put into the form, or the words themselves. */
export type GivenPage = { readonly committeeId: string; readonly source: NonNullable<PageRead['source']> }

const UNREAD: Omit<PageRead, 'source'> = {
  progress: 'reading',
  why: null,
  kind: null,
  committee: null,
  meeting: { day: null, time: null, how: null },
  counts: { items: 0, people: 0, resolutions: 0, documents: 0 },
  warnings: [],
  again: 0,
  leftOut: 0,
  acts: [],
}

/**
 * Accepts a page to be read: from here on it is not lost, and whoever gave it has a message that follows its reading.
 * The words of a page are kept only until they have been read.
 */
export const acceptPage = (
  deps: Deps,
  who: Presser,
  { committeeId, source }: GivenPage,
): Promise<Ruling<PageProposal>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = await tx.committees.find(committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'import-programme', committee.id)
    if (!may.ok) return may
    const at = deps.clock.now().toISO()!
    const page = await tx.proposals.add<PageRead>({
      committeeId: committee.id,
      kind: 'reading',
      change: { ...UNREAD, source },
      title: 'A page',
      proposedById: who.personId,
      proposedAt: at,
    })
    await say(tx, deps.clock, {
      key: `page-read:${page.id}:${who.personId}`,
      committeeId: null,
      personId: who.personId,
      recipient: 'officer',
      nature: 'answer',
      drawing: 'page-read',
      about: page.id,
    })
    await tx.ledger.record({
      at,
      byId: who.personId,
      did: 'page-brought-in',
      aboutKind: 'proposal',
      aboutId: page.id,
      committeeId: committee.id,
      detail: { from: source.is },
    })
    return allow(page)
  })
