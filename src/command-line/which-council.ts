import type { Store } from '../app/ports/store.ts'

/** The council that is meant: the only one there is, or the one of this name. In a sentence why none is. */
export const whichCouncil = async (
  store: Pick<Store, 'councilIds' | 'for'>,
  named: string | null,
): Promise<{ readonly councilId: string } | { readonly why: string }> => {
  const ids = await store.councilIds()
  const [only, ...others] = ids
  if (only === undefined) return { why: 'Nothing is kept here yet: start Cleardays first.' }
  if (others.length === 0 && named === null) return { councilId: only }
  const names = new Map<string, string>()
  for (const id of ids)
    names.set(id, await store.for(id).transaction(async (tx) => (await tx.committees.council()).name))
  const found = [...names].filter(([, name]) => name.toLowerCase() === named?.trim().toLowerCase())
  const list = [...names.values()].toSorted((one, other) => one.localeCompare(other, 'en')).join(', ')
  if (named === null) return { why: `Several councils are kept here. Say which with --council NAME: ${list}.` }
  if (found.length > 1) return { why: `There are ${found.length} councils called ${named} here.` }
  const [one] = found
  return one ? { councilId: one[0] } : { why: `There is no council called ${named} here. There are: ${list}.` }
}
