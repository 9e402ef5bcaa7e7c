import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { ClosedText } from '../../app/ports/closed.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { replanItem } from '../../app/programme/replan-item.ts'
import { unlessStale } from '../../app/unless-stale.ts'
import type { Clock } from '../../clock.ts'
import { changePart, type PartAsked, type PartChange } from '../../domain/closed/part.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import type { Person } from '../../domain/people/person.ts'
import type { Item } from '../../domain/programme/item.ts'
import { maySeeItem } from '../../domain/programme/visible.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { type PartSeen, seePart } from './see-part.ts'
import { redrawPart, tellOfPart, tellWhoAsked, whoDecide } from './who-is-told.ts'
import { withdrawFromOutside } from './withdraw-from-outside.ts'

/** What is asked for an item. `title` null: as it is. Closed words only where the council holds them. */
export type MarkPart = Omit<PartAsked, 'title'> & {
  readonly itemId: string
  readonly title: string | null
  readonly closed: ClosedText | null
  /** The revision the form was opened on; null where it was opened on no item. */
  readonly revision: number | null
}
export type Marked = PartSeen & {
  readonly is: 'decided' | 'suggested'
  /** Who decides, where it was a suggestion. */
  readonly asked: readonly Person[]
}

/** Officers and authors suggest; the proper or monitoring officer decides. Each is written with who and when. */
export const markPart = async (deps: Deps, who: Presser, command: MarkPart): Promise<Ruling<Marked>> =>
  unlessStale(() => deps.store.for(who.councilId).transaction((tx) => mark(tx, deps.clock, who, command)), {
    rule: 'item-changed-meanwhile',
    title: command.title ?? 'The item',
  })

const mark = async (tx: Tx, clock: Clock, who: Presser, command: MarkPart): Promise<Ruling<Marked>> => {
  const item = await tx.items.find(command.itemId)
  const committee = item && (await tx.committees.find(item.committeeId))
  if (!item || !committee) return refuse({ rule: 'no-such-item' })
  const roles = await permitted(tx, clock, who, 'suggest-private', committee.id)
  if (!roles.ok) return roles
  if (!maySeeItem(item, roles.value)) return refuse({ rule: 'no-such-item' })
  const changed = changePart(item, { ...command, title: command.title ?? item.title }, committee.nation)
  if (command.revision !== null && command.revision !== item.revision)
    return refuse(
      !changed.ok && changed.refusal.rule === 'part-is-that-already' && !command.closed
        ? { rule: 'saved-already', what: `“${item.title}” is ${item.part.replaceAll('-', ' ')}` }
        : { rule: 'item-changed-meanwhile', title: item.title },
    )
  if (!changed.ok) return changed
  return mayDo('decide-exemption', roles.value)
    ? decide(tx, clock, who, {
        was: item,
        now: changed.value,
        committee,
        closed: command.closed,
        reason: command.reason?.trim() ?? null,
      })
    : suggest(tx, clock, who, { was: item, now: changed.value, committee, reason: command.reason })
}

const changeOf = (was: Item, now: Item, reason: string | null, at: string) =>
  ({ at, was: was.part, now: now.part, paragraphs: now.paragraphs, reason }) as const

const suggest = async (
  tx: Tx,
  clock: Clock,
  who: Presser,
  { was, now, committee, reason }: { was: Item; now: Item; committee: Committee; reason: string | null },
): Promise<Ruling<Marked>> => {
  const at = clock.now().toISO()!
  const by = { suggestedById: who.personId, decidedById: null }
  await tx.closed.recordChange(was.id, { ...changeOf(was, now, reason, at), ...by })
  await record(tx, who, committee, was, at, 'private-suggested', { part: now.part, paragraphs: now.paragraphs, reason })
  const asked = await whoDecide(tx, clock, committee)
  await tellOfPart(tx, clock, asked, { committee, drawing: 'private-suggested', about: was.id, key: at })
  return allow({ is: 'suggested', asked, ...(await seePart(tx, was, committee)) })
}

type Decided = {
  readonly was: Item
  readonly now: Item
  readonly committee: Committee
  readonly closed: ClosedText | null
  readonly reason: string | null
}

const decide = async (
  tx: Tx,
  clock: Clock,
  who: Presser,
  { was, now, committee, closed, reason }: Decided,
): Promise<Ruling<Marked>> => {
  const at = clock.now().toISO()!
  const { holdsExemptText } = await tx.committees.council()
  if (closed && !holdsExemptText) return refuse({ rule: 'closed-text-not-held' })
  const suggested = waiting(await tx.closed.changesOf(was.id))
  await tx.items.save(now)
  await tx.closed.recordChange(was.id, {
    ...changeOf(was, now, reason, at),
    suggestedById: suggested?.suggestedById ?? null,
    decidedById: who.personId,
  })
  if (now.part === 'open') await tx.closed.erase(was.id)
  else if (closed) await tx.closed.keep({ kind: 'item', id: was.id }, closed, { personId: who.personId, at })
  const detail = { was: was.part, now: now.part, paragraphs: now.paragraphs, reason }
  await record(tx, who, committee, was, at, 'part-decided', detail)
  await withdrawFromOutside(tx, clock, who, now)
  await redrawPart(tx, was.id, now, at)
  const told = { committee, drawing: 'private-decided', about: was.id, key: String(was.revision) } as const
  await tellWhoAsked(tx, clock, who, suggested?.suggestedById ?? null, told)
  const saved = (await tx.items.find(was.id))!
  // A cabinet has the notices of its private business to publish, and its officer to be reminded of them.
  await replanItem(tx, clock, committee, saved)
  return allow({ is: 'decided', asked: [], ...(await seePart(tx, saved, committee)) })
}

/** Writes into the ledger what was suggested or decided of an item, or of one of its papers. Open words only. */
export const record = (
  tx: Tx,
  who: Presser,
  committee: Committee,
  item: Item,
  at: string,
  did: string,
  detail: Readonly<Record<string, unknown>>,
) =>
  tx.ledger.record({
    at,
    byId: who.personId,
    did,
    aboutKind: 'item',
    aboutId: item.id,
    committeeId: committee.id,
    detail,
  })

/** The last suggestion that nobody has decided since. */
export const waiting = (changes: readonly PartChange[]): PartChange | null => {
  const last = changes.at(-1)
  return last && last.decidedById === null ? last : null
}
