import type { CivilDate } from '../calendar/civil-date.ts'

/** Every way the rules about what a council adds to the law can say no. */
export type ConstitutionRefusal =
  | { readonly rule: 'days-out-of-order'; readonly from: CivilDate; readonly until: CivilDate }
  | { readonly rule: 'too-many-days'; readonly most: number }
  | { readonly rule: 'not-a-closure-day'; readonly day: CivilDate }
  | { readonly rule: 'no-such-rule'; readonly name: string }
  | { readonly rule: 'rule-file-not-read'; readonly why: string }
  | { readonly rule: 'file-not-fetched' }
  | { readonly rule: 'nothing-to-put-in-a-file'; readonly what: string }
  | { readonly rule: 'no-such-period' }
  | { readonly rule: 'period-answered'; readonly answer: string }
  | { readonly rule: 'no-monitoring-officer' }
  | { readonly rule: 'no-advice-asked' }
  | { readonly rule: 'no-such-call-in' }
  | { readonly rule: 'call-in-moved-on'; readonly stands: string }
  | { readonly rule: 'call-in-cannot-be-accepted'; readonly because: readonly string[] }
  | { readonly rule: 'call-in-refusal-needs-reasons' }
  | { readonly rule: 'line-not-read'; readonly line: string; readonly expected: string }
  | { readonly rule: 'one-host-needed' }
  | { readonly rule: 'no-such-directorate'; readonly name: string }
