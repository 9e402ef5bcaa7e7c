import type { ActResult } from '../protocol.ts'
import type { World } from '../world/world.ts'
import { done } from './people-acting.ts'

/** How far the visitor is with the tour. */
export type Tour = { readonly done: readonly string[]; readonly hidden: boolean }

/** The tour, as it was left. */
export const tourOf = (world: World): Tour =>
  (world.facts.get('tour')?.value as Tour | undefined) ?? { done: [], hidden: false }

type TourAct = { readonly step?: string; readonly undone?: string; readonly hidden?: boolean }

/** Ticks a step of the tour, or takes the tick away; hides the tour, or shows it again. */
export const takeStep = (world: World, { step, undone, hidden }: TourAct): ActResult => {
  const tour = tourOf(world)
  const steps = [...new Set([...tour.done, ...(step ? [step] : [])])].filter((each) => each !== undone)
  world.facts.put({ id: 'tour', value: { done: steps, hidden: hidden ?? tour.hidden } })
  world.changes.tell({ changed: 'tour' })
  return done
}
