/** What may become of an item at a meeting. */
export const OUTCOMES = {
  considered: 'Considered',
  noted: 'Noted',
  endorsed: 'Endorsed',
  resolved: 'Resolved',
  recommended: 'Recommended',
  deferred: 'Deferred',
  referred: 'Referred to another body',
  'not-reached': 'Not reached',
  withdrawn: 'Withdrawn',
} as const

export type OutcomeKind = keyof typeof OUTCOMES
