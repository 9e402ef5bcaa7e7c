import type { HoldReason } from './hold-reasons.ts'

/** Every way the rules about keeping and erasing can say no. */
export type KeepingRefusal =
  | { readonly rule: 'one-thing-to-hold' }
  | { readonly rule: 'held-already'; readonly why: HoldReason }
  | { readonly rule: 'no-such-hold' }
  | { readonly rule: 'hold-is-over' }
  | { readonly rule: 'person-is-held'; readonly name: string }
  | { readonly rule: 'person-serves'; readonly name: string }
  | { readonly rule: 'nothing-to-erase'; readonly name: string }
  | { readonly rule: 'several-people'; readonly named: string }
