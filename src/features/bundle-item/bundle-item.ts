import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { shareFiles } from '../../app/share-files.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Gathered } from '../../domain/keeping/record.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { Made } from '../../export/made.ts'
import type { RecordTitled } from '../../export/record/record-zip.ts'
import { asItReads } from './as-it-reads.ts'
import { closedSheet } from './closed-words.ts'

/** The item, and whether with what is closed about it. */
export type BundleAsked = { readonly committeeId: string; readonly itemId: string; readonly closed: boolean }
export type BundleMade = Made & { readonly isClosed: boolean }

const NOTES = [
  'Everything that is kept about this item: what it is, its life, what was proposed, asked, answered, sent and decided, with comments, and who pressed what, when (ledger entry).',
  'Words of messages are drawn anew from the record: they read as they would today. Slack may hold earlier copies.',
  'Of agendas, the lines of this item only. What somebody needs in order to take part, and why somebody is not cleared, are left out.',
]

/** Gathers all that is kept about an item and gives it, as a file, to whoever asked. Closed words only where cleared, now. */
export const bundleItem = async (deps: Deps, who: Presser, asked: BundleAsked): Promise<Ruling<BundleMade>> => {
  const found = await deps.store
    .for(who.councilId)
    .transaction(async (tx): Promise<Ruling<{ titled: RecordTitled; gathered: Gathered }>> => {
      const committee = await tx.committees.find(asked.committeeId)
      if (!committee) return refuse({ rule: 'no-such-committee' })
      const may = await permitted(tx, deps.clock, who, 'make-bundle', committee.id)
      if (!may.ok) return may
      const item = await tx.items.find(asked.itemId)
      if (!item || item.committeeId !== committee.id) return refuse({ rule: 'no-such-item' })
      const closed = asked.closed ? await closedSheet(tx, who, item, may.value) : null
      if (closed && !closed.ok) return closed
      const { sheets, names } = await tx.records.ofItem(item.id)
      const all = [...(closed ? [closed.value] : []), ...(await asItReads(tx, deps, sheets))]
      await tx.ledger.record({
        at: deps.clock.now().toISO()!,
        byId: who.personId,
        did: 'bundle-made',
        aboutKind: 'item',
        aboutId: item.id,
        committeeId: committee.id,
        detail: { closed: asked.closed },
      })
      const titled = {
        title: `Everything about item ${item.number}, ${item.title}`,
        council: `${(await tx.committees.council()).name}, ${committee.name}`,
        day: civilDateAt(deps.clock.now(), committee.zone),
        notes: closed
          ? [...NOTES, 'What is closed about the item is in it (closed words): not for publication.']
          : [...NOTES, 'Nothing that is closed about the item is in it.'],
        ...(closed && { marked: 'not for publication' }),
      }
      return allow({ titled, gathered: { sheets: all, names } })
    })
  if (!found.ok) return found
  const { recordZip } = await import('../../export/record/record-zip.ts')
  const made = recordZip(found.value.titled, found.value.gathered)
  const says = asked.closed ? 'Not for publication.' : 'It holds names and comments, and nothing closed.'
  const shared = await shareFiles(deps, who, [made], `${made.title}. ${says}`)
  if (!shared.ok) return shared
  return allow({ ...made, isClosed: asked.closed })
}
