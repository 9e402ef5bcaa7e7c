import type { Fields } from '../block-kit/check.ts'
import type { DeliveryFault } from '../faults/faults.ts'
import { installation } from '../world/installation.ts'
import type { World } from '../world/world.ts'

/** What is delivered to the app: a command, something pressed or sent, or news. */
export type Parcel = {
  readonly kind: 'slash_commands' | 'interactive' | 'events_api'
  readonly payload: Fields
  readonly retry?: { readonly attempt: number; readonly reason: string }
}

/** What the app made of it. `answer` is what came with the acknowledgement; `isFinal` that it wants no repetition. */
export type Receipt =
  | { readonly answered: 'yes'; readonly answer: unknown }
  | { readonly answered: 'no'; readonly why: string; readonly status?: number; readonly isFinal?: boolean }
  | { readonly answered: 'not-connected' }

/** A way to the app: Socket Mode or HTTP. */
export type Carrier = { carry(parcel: Parcel): Promise<Receipt>; readonly isConnected: boolean; close(): Promise<void> }

const carriers = new WeakMap<World, Carrier>()
const held = new WeakMap<World, (() => void)[]>()

/** Says by which way the app is reached from now on. */
export const reachBy = (world: World, carrier: Carrier): void => void carriers.set(world, carrier)

/** Whether the app can be reached. */
export const isReachable = (world: World): boolean => carriers.get(world)?.isConnected ?? false

const pause = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms))

/** Waits until the next parcel has gone out, or two seconds when none comes. */
const behindNext = (world: World) =>
  new Promise<void>((resume) => {
    held.set(world, [...(held.get(world) ?? []), resume])
    setTimeout(resume, 2000).unref()
  })

const upset = async (world: World, fault: DeliveryFault, carry: () => Promise<Receipt>): Promise<Receipt> => {
  if ('drop' in fault) return { answered: 'no', why: 'it was dropped on the way, by a switch' }
  if ('delay' in fault) await pause(fault.delay)
  if ('behindNext' in fault) await behindNext(world)
  if (!('twice' in fault)) return carry()
  const [first] = await Promise.all([carry(), carry()])
  return first
}

/** Delivers once, with whatever a switch does to it, and writes it in the journal. */
export const deliver = async (world: World, parcel: Parcel): Promise<Receipt> => {
  const sent = world.time.moment()
  const carrier =
    installation(world) === 'uninstalled' && parcel.kind !== 'events_api' ? undefined : carriers.get(world)
  const carry = () => {
    const carried = carrier ? carrier.carry(parcel) : Promise.resolve<Receipt>({ answered: 'not-connected' })
    for (const resume of held.get(world) ?? []) resume()
    held.delete(world)
    return carried
  }
  const fault = world.deliveryFaults.take(parcel.kind, parcel.payload)
  const began = world.stopwatch()
  const receipt = await (fault ? upset(world, fault, carry) : carry())
  world.journal.delivered({
    sent,
    kind: parcel.kind,
    payload: parcel.payload,
    attempt: parcel.retry?.attempt ?? 0,
    answered: receipt.answered,
    took: world.stopwatch() - began,
    ...(receipt.answered === 'yes' && receipt.answer !== undefined && { answer: receipt.answer }),
  })
  return receipt
}
