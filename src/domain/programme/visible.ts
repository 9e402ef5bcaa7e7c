import type { CommitteeSettings } from '../committee/settings.ts'
import type { Role } from '../people/roles.ts'
import type { Item } from './item.ts'

const OF_THE_COMMITTEE: readonly Role[] = [
  'officer',
  'deputy',
  'proper-officer',
  'monitoring-officer',
  'scrutiny-officer',
  'chair',
  'vice-chair',
  'member',
  'co-opted-voting',
  'co-opted-non-voting',
  'substitute',
]

/** Whether somebody with these roles is shown the item at all. What is private to the committee is its own affair. */
export const maySeeItem = (item: Pick<Item, 'part'>, roles: ReadonlySet<Role>): boolean =>
  item.part !== 'committee-private' || OF_THE_COMMITTEE.some((role) => roles.has(role))

/**
 * What is said beside the open title of an item that is not wholly public: `considered in private (paragraph 3)`. The
 * words of what is closed are never held on the item, so nobody can be shown them here.
 */
export const partWords = (
  item: Pick<Item, 'part' | 'paragraphs'>,
  settings: Pick<CommitteeSettings, 'privateWord'>,
): string | null => {
  const paragraphs = item.paragraphs.map((one) => one.replace(/^paragraph\s*/i, ''))
  const where =
    paragraphs.length === 0 ? '' : ` (paragraph${paragraphs.length > 1 ? 's' : ''} ${paragraphs.join(', ')})`
  const privately = settings.privateWord === 'private session' ? 'in private' : `in ${settings.privateWord}`
  switch (item.part) {
    case 'open':
      return null
    case 'exempt':
      return `considered ${privately}${where}`
    case 'confidential':
      return `considered ${privately}, confidential${where}`
    case 'possible':
      return `may be considered ${privately}${where}`
    case 'committee-private':
      return 'for the committee only'
    default:
      return item.part satisfies never
  }
}

/** Whether the reader may be told which member proposed something: the committee and its officers, nobody else. */
export const seesNames = (roles: ReadonlySet<Role>): boolean => OF_THE_COMMITTEE.some((role) => roles.has(role))
