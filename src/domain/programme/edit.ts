import { allow, type Ruling, refuse } from '../ruling.ts'
import type { Item } from './item.ts'
import type { ProgrammeRefusal } from './refusals.ts'
import { isFinished, STAGE_WORDS } from './stage-words.ts'

/** What may be put right about an item without moving it. The chair is not consulted on any of it. */
export type ItemDetails = Pick<
  Item,
  | 'title'
  | 'why'
  | 'desiredOutcome'
  | 'purpose'
  | 'leadOfficerId'
  | 'portfolioHolderId'
  | 'wantedBy'
  | 'originMinute'
  | 'isKeyDecision'
  | 'minutesNeeded'
  | 'recurs'
  | 'recursUntil'
>

/** Puts an item's details right, and names those that changed: a typing error, another lead officer, the time it needs. */
export const editItem = (
  item: Item,
  details: ItemDetails,
): Ruling<{ readonly item: Item; readonly changed: readonly (keyof ItemDetails)[] }, ProgrammeRefusal> => {
  if (isFinished(item))
    return refuse({ rule: 'item-is-finished', title: item.title, stage: STAGE_WORDS[item.stage.is] })
  const title = details.title.replace(/\s+/g, ' ').trim()
  if (title === '') return refuse({ rule: 'title-needed' })
  const given = { ...details, title }
  const changed = (Object.keys(given) as (keyof ItemDetails)[]).filter((name) => given[name] !== item[name])
  return allow({ item: { ...item, ...given }, changed })
}
