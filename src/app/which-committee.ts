import type { Committee } from '../domain/committee/committee.ts'
import type { Tx } from './ports/tx.ts'
import type { Presser } from './presser.ts'

/** Which committee is meant: one is, or it must be picked from these, or there is none yet. Never guessed. */
export type CommitteeMeant =
  | { readonly is: 'this'; readonly committee: Committee }
  | { readonly is: 'pick'; readonly from: readonly Committee[] }
  | { readonly is: 'none' }

/** The one already picked; else the channel's; else the person's only one; else the council's only one; else a choice. */
export const committeeMeant = async (
  tx: Tx,
  who: Pick<Presser, 'personId'>,
  heard: { readonly committeeId: string | null; readonly channel: string | null },
): Promise<CommitteeMeant> => {
  if (heard.committeeId) {
    const picked = await tx.committees.find(heard.committeeId)
    if (picked) return { is: 'this', committee: picked }
  }
  const here = heard.channel ? await tx.committees.byChannel(heard.channel) : null
  if (here) return { is: 'this', committee: here }

  const all = await tx.committees.all()
  const held = new Set((await tx.people.holdingsOf(who.personId)).map((holding) => holding.committeeId))
  const theirs = all.filter((committee) => held.has(committee.id))
  const choice = theirs.length > 0 ? theirs : all
  if (choice.length === 1) return { is: 'this', committee: choice[0]! }
  return choice.length === 0 ? { is: 'none' } : { is: 'pick', from: choice }
}
