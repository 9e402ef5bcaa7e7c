import type { Role } from '../people/roles.ts'
import type { Item } from '../programme/item.ts'
import { allow, type Ruling, refuse } from '../ruling.ts'
import type { ClosedRefusal } from './refusals.ts'

/** Somebody was cleared for a committee's private business, or for one item's; or it was withdrawn from them. */
export type Clearing = {
  readonly personId: string
  readonly committeeId: string | null
  readonly itemId: string | null
  readonly isWithdrawn: boolean
  readonly why: string | null
  readonly byId: string | null
  /** Instant, ISO. The latest word about the same thing holds. */
  readonly at: string
}

/** All that decides whether somebody is shown the private business of an item, now. */
export type Asking = {
  readonly personId: string
  readonly isFullMember: boolean
  /** Their roles for the item's committee, today. */
  readonly roles: ReadonlySet<Role>
  readonly clearings: readonly Clearing[]
}

/** Only this file can make one: without it, the store hands out nothing that is closed. */
const PASS: unique symbol = Symbol('cleared')
/** Somebody has been cleared for one item, in this transaction. Never kept: it is asked for again at every press. */
export type Cleared = { readonly [PASS]: true; readonly personId: string; readonly itemId: string }

/** Cleared by what they are: the committee's members, its officers and those who clear reports. Not administrators. */
export const CLEARED_BY_ROLE: readonly Role[] = [
  'officer',
  'deputy',
  'proper-officer',
  'monitoring-officer',
  'scrutiny-officer',
  'finance',
  'legal',
  'chair',
  'vice-chair',
  'member',
  'co-opted-voting',
  'substitute',
]
const OF_THE_COMMITTEE: readonly Role[] = [...CLEARED_BY_ROLE.filter((role) => role !== 'finance' && role !== 'legal')]
const QUESTIONED: readonly Role[] = ['portfolio-holder', 'lead-officer', 'report-author', 'witness']

/**
 * Whether somebody may be shown what is closed about an item. A full member of the workspace, cleared by role or by
 * name, from whom it has not been withdrawn for this item or for the committee. What is the committee's own is kept
 * besides from everybody who may be questioned about it. For the closed papers of an item taken in public it is the same.
 */
export const clearedFor = (
  item: Pick<Item, 'id' | 'committeeId' | 'part'>,
  asking: Asking,
): Ruling<Cleared, ClosedRefusal> => {
  const no = (because: Extract<ClosedRefusal, { rule: 'not-cleared' }>['because']) =>
    refuse({ rule: 'not-cleared', because } as const)
  if (!asking.isFullMember) return no('not-a-full-member')

  const theirs = asking.clearings.filter(({ personId }) => personId === asking.personId)
  const forItem = latest(theirs.filter(({ itemId }) => itemId === item.id))
  const forCommittee = latest(
    theirs.filter(({ itemId, committeeId }) => itemId === null && committeeId === item.committeeId),
  )
  if (forItem?.isWithdrawn) return no('withdrawn-for-item')

  if (item.part === 'committee-private') {
    if (QUESTIONED.some((role) => asking.roles.has(role))) return no('to-be-questioned')
    if (!OF_THE_COMMITTEE.some((role) => asking.roles.has(role))) return no('not-cleared')
    return forCommittee?.isWithdrawn ? no('withdrawn') : allow(pass(asking.personId, item.id))
  }
  if (forItem) return allow(pass(asking.personId, item.id))
  if (forCommittee?.isWithdrawn) return no('withdrawn')
  return forCommittee || CLEARED_BY_ROLE.some((role) => asking.roles.has(role))
    ? allow(pass(asking.personId, item.id))
    : no('not-cleared')
}

const pass = (personId: string, itemId: string): Cleared => ({ [PASS]: true, personId, itemId })

const latest = (clearings: readonly Clearing[]): Clearing | null =>
  clearings.reduce<Clearing | null>((last, one) => (last === null || one.at >= last.at ? one : last), null)
