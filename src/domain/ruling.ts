import type { Refusal } from './refusal.ts'

/** What a rule answers: yes, with what follows; or no, with a reason that has words of its own. Never thrown. */
export type Ruling<T, R = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R }

/** Yes, and this follows. */
export const allow = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

/** No, because of this. */
export const refuse = <R>(refusal: R): { readonly ok: false; readonly refusal: R } => ({ ok: false, refusal })
