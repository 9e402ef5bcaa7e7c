import type { Rule } from '../rule.ts'
import { everyCouncil } from './every-council.ts'
import { answerWhereNoStatute } from './no-statute.ts'

const ACT = 'Local Government Act 1972'
const of1972 = (part: string) => `https://www.legislation.gov.uk/ukpga/1972/70/${part}`

/**
 * # Parish and town councils in England
 *
 * Three clear days at least before a meeting of a parish council, notice of it is fixed in a conspicuous place in the
 * parish, and a summons saying what the business is goes to every member.
 * - Local Government Act 1972, [Schedule 12, paragraph 10(2)](https://www.legislation.gov.uk/ukpga/1972/70/schedule/12).
 *
 * The days that do not count are those of section 243, so Saturdays count: see "Which days count for a parish or town
 * council". The clerk's own stages count the days on which offices work. A parish council keeps its minutes for ever, has no executive, and so has no call-in.
 */
export const parishNotice: readonly Rule[] = [
  {
    name: 'publish-by',
    title: 'Fix the notice of the meeting in the parish',
    is: 'by',
    count: 3,
    unit: 'clear-working-days',
    anchor: 'meeting',
    direction: 'before',
    at: null,
    roll: 'none',
    authority: {
      words: `${ACT}, Schedule 12, paragraph 10(2)(a), counted under section 243`,
      link: of1972('schedule/12'),
    },
    statutory: true,
  },
  {
    name: 'summons-by',
    title: 'Summon the members, saying what the business is',
    is: 'by',
    count: 3,
    unit: 'clear-working-days',
    anchor: 'meeting',
    direction: 'before',
    at: null,
    roll: 'none',
    authority: {
      words: `${ACT}, Schedule 12, paragraph 10(2)(b), counted under section 243`,
      link: of1972('schedule/12'),
    },
    statutory: true,
  },
]

/** Every rule for a parish or town council in England. */
export const parish: readonly Rule[] = [
  ...parishNotice,
  ...everyCouncil.map((rule): Rule => ({ ...rule, counting: 'office-days' })),
  ...answerWhereNoStatute,
]
