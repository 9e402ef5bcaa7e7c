/** One thing that is kept for a time and then forgotten: what it is, why it is kept, and for how long, in words. */
type Kept = { readonly what: string; readonly why: string; readonly kept: string }

/**
 * How long things are kept: the one table of it. Tidying reads the numbers, `docs/security.md` says the words. Whatever
 * a hold is about stays until the hold is released, and is forgotten at the next tidying after that. Minutes (six
 * years) and background papers (four; in Wales six) are not forgotten here: that is for whoever keeps the record.
 * - Local Government Act 1972, [section 100C](https://www.legislation.gov.uk/ukpga/1972/70/section/100C).
 */
export const RETENTION = {
  deliveryLog: {
    what: 'What was sent, to whom, when',
    why: 'to prove that it was asked, and once',
    kept: 'two years',
    years: 2,
  },
  drafts: { what: 'Superseded drafts', why: 'to see what changed', kept: 'one year', years: 1 },
  accessNeeds: {
    what: 'Access needs (special-category)',
    why: 'so that the contact officer can arrange them',
    kept: 'ten working days after the meeting; never in a channel, ledger, export or log',
    workingDays: 10,
  },
  closedWords: {
    what: 'Closed titles and summaries',
    why: 'only where switched on',
    kept: 'until the exemption ends, or holding is switched off',
  },
  delivered: {
    what: 'What Slack has delivered, by its key',
    why: 'so that it takes effect once',
    kept: 'eight days',
    days: 8,
  },
} as const satisfies Record<string, Kept & { years?: number; workingDays?: number; days?: number }>
