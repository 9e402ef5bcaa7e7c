import type { CivilDate } from '../calendar/civil-date.ts'

/** Every way that making a paper can be refused. */
export type PapersRefusal =
  | { readonly rule: 'draft-is-not-public'; readonly day: CivilDate }
  | { readonly rule: 'file-not-shared'; readonly why: string }
  | { readonly rule: 'format-is-for-agendas'; readonly format: string }
  /** What is not for publication is marked on every page: it needs pages. */
  | { readonly rule: 'format-has-no-pages'; readonly format: string }
  | { readonly rule: 'closed-is-of-the-agenda' }
  | { readonly rule: 'format-is-for-programmes'; readonly format: string }
  | { readonly rule: 'template-unknown-fields'; readonly unknown: readonly string[]; readonly known: readonly string[] }
  | { readonly rule: 'template-without-business' }
  | { readonly rule: 'template-not-word' }
  | { readonly rule: 'columns-needed' }
  | { readonly rule: 'not-late'; readonly title: string; readonly lastDay: CivilDate | null }
  | { readonly rule: 'nothing-prepared'; readonly title: string }
  | { readonly rule: 'not-published-yet'; readonly day: CivilDate }
  | { readonly rule: 'no-such-supplement' }
  | { readonly rule: 'supplement-is-published'; readonly number: number; readonly on: CivilDate }
  | { readonly rule: 'supplement-day-wrong'; readonly day: CivilDate }
