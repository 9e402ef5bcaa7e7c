import type { Rule } from '../rule.ts'

/**
 * # Where no statute gives a day for answering scrutiny
 *
 * Section 9FE of the Local Government Act 2000 is about England. Elsewhere the same two months are used as a council's
 * own default, to be checked against its constitution.
 */
export const answerWhereNoStatute: readonly Rule[] = [
  {
    name: 'response-due',
    title: 'Answer the scrutiny committee’s recommendations',
    is: 'by',
    count: 2,
    unit: 'months-beginning-with',
    anchor: 'received',
    direction: 'after',
    at: null,
    roll: 'none',
    authority: { words: 'The council’s own rules: answers to scrutiny', link: null },
    statutory: false,
    doubt: 'Two months is the rule in England; here it is a default to check.',
  },
]
