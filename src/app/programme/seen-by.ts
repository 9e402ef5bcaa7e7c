import type { Role } from '../../domain/people/roles.ts'
import type { Item } from '../../domain/programme/item.ts'
import { maySeeItem } from '../../domain/programme/visible.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { Tx } from '../ports/tx.ts'

/** Whether what is private to the committee is kept from somebody with these roles: from administrators, too. */
const isKeptFrom = (roles: ReadonlySet<Role>): boolean => !maySeeItem({ part: 'committee-private' }, roles)

/**
 * The same transaction as somebody with these roles sees it: what is private to the committee is not there for whoever
 * is not of the committee, whatever they may do with the rest of its programme. For reading; a rule that has to weigh
 * everything on an agenda reads the whole.
 */
export const seenBy = (tx: Tx, roles: ReadonlySet<Role>): Tx => {
  if (!isKeptFrom(roles)) return tx
  const { items } = tx
  const shown = (all: readonly Item[]) => all.filter((item) => maySeeItem(item, roles))
  const one = (item: Item | null) => (item && maySeeItem(item, roles) ? item : null)
  return {
    ...tx,
    items: {
      ...items,
      find: async (...asked) => one(await items.find(...asked)),
      byNumber: async (...asked) => one(await items.byNumber(...asked)),
      findMany: async (...asked) => shown(await items.findMany(...asked)),
      of: async (...asked) => shown(await items.of(...asked)),
      at: async (...asked) => shown(await items.at(...asked)),
      like: async (...asked) => shown(await items.like(...asked)),
      fromMinutesBy: async (...asked) => shown(await items.fromMinutesBy(...asked)),
      changedBetween: async (...asked) => shown(await items.changedBetween(...asked)),
    },
  }
}

/**
 * Whether somebody with these roles may read and order all of a meeting's agenda; refused where something on it is
 * private to the committee and they are not of it.
 */
export const seesWholeAgenda = async (
  tx: Tx,
  meetingId: string,
  roles: ReadonlySet<Role>,
): Promise<Ruling<null, { readonly rule: 'agenda-holds-own-business' }>> => {
  const isHeldBack =
    isKeptFrom(roles) && (await tx.items.at(meetingId)).some(({ part }) => part === 'committee-private')
  return isHeldBack ? refuse({ rule: 'agenda-holds-own-business' }) : allow(null)
}
