import type { Nation } from '../committee/committee.ts'

/** Every way the rules about private business can say no. */
export type ClosedRefusal =
  | { readonly rule: 'paragraph-needed' }
  | { readonly rule: 'no-such-paragraph'; readonly number: string; readonly nation: Nation }
  | { readonly rule: 'private-reason-needed'; readonly to: 'close' | 'open' }
  | { readonly rule: 'part-is-that-already'; readonly title: string; readonly part: string }
  | { readonly rule: 'closed-text-not-held' }
  | { readonly rule: 'no-such-paper' }
  | { readonly rule: 'nothing-to-split-off' }
  /** A paper cannot be for the committee only by itself. */
  | { readonly rule: 'only-as-a-whole' }
  | { readonly rule: 'not-cleared'; readonly because: NotCleared }
  | { readonly rule: 'nothing-private-here' }
  /** Something on the agenda is for the committee only, and whoever asks is not of it. */
  | { readonly rule: 'agenda-holds-own-business' }
  | { readonly rule: 'leak-is-over' }
  | { readonly rule: 'posting-goes-on' }

/** Why somebody is not shown private business. */
export type NotCleared =
  | 'not-a-full-member'
  | 'not-cleared'
  | 'withdrawn-for-item'
  | 'withdrawn'
  /** Question plans and notes are kept from those who are to be questioned. */
  | 'to-be-questioned'
