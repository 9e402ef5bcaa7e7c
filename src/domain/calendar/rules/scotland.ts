import type { Rule } from '../rule.ts'
import { everyCouncil } from './every-council.ts'
import { answerWhereNoStatute } from './no-statute.ts'

const ACT = 'Local Government (Scotland) Act 1973'
const of1973 = (part: string) => `https://www.legislation.gov.uk/ukpga/1973/65/${part}`
const DOUBT =
  'That the three clear days are working days rests on an English case; in Scotland it is a default to check.'

/**
 * # Scotland: three clear days
 *
 * In Scotland notice of the meeting and the summons to members are given three clear days before it, and the agenda
 * and reports are open to the public for three clear days before it. An item added later may be taken only as urgent,
 * and the minutes say why.
 * - Local Government (Scotland) Act 1973, [Schedule 7, paragraph 2](https://www.legislation.gov.uk/ukpga/1973/65/schedule/7)
 *   and [section 50B](https://www.legislation.gov.uk/ukpga/1973/65/section/50B).
 *
 * The bank holidays are Scotland's: Easter Monday is not one of them, 2 January and St Andrew's Day are. A council's
 * local holidays are added as closure days. That a clear day is a working day was decided in an English case; in
 * Scotland it is the careful reading, and a default to be checked with the monitoring officer.
 */
export const agendaInScotland: readonly Rule[] = [
  {
    name: 'publish-by',
    title: 'Publish the agenda and reports, and give public notice',
    is: 'by',
    count: 3,
    unit: 'clear-working-days',
    anchor: 'meeting',
    direction: 'before',
    at: null,
    roll: 'none',
    authority: { words: `${ACT}, section 50B`, link: of1973('section/50B') },
    statutory: true,
    doubt: DOUBT,
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
    authority: { words: `${ACT}, Schedule 7, paragraph 2`, link: of1973('schedule/7') },
    statutory: true,
    doubt: DOUBT,
  },
  {
    name: 'late-items-after',
    title: 'Anything added after this day needs the person presiding to find it urgent',
    is: 'until',
    count: 0,
    unit: 'days',
    anchor: 'publish-by',
    direction: 'before',
    at: null,
    roll: 'none',
    authority: { words: `${ACT}, section 50B`, link: of1973('section/50B') },
    statutory: true,
  },
]

/**
 * # Scotland: how long papers are kept
 *
 * The minutes, the agenda and the open reports stay open to inspection "until the expiration of the period of six
 * years beginning with the date of the meeting".
 * - Local Government (Scotland) Act 1973, [section 50C(1)](https://www.legislation.gov.uk/ukpga/1973/65/section/50C).
 */
export const papersKeptInScotland: readonly Rule[] = [
  {
    name: 'minutes-kept-until',
    title: 'Keep the minutes, agenda and open reports open to inspection',
    is: 'until',
    count: 72,
    unit: 'months-beginning-with',
    anchor: 'meeting',
    direction: 'after',
    at: null,
    roll: 'none',
    authority: { words: `${ACT}, section 50C(1)`, link: of1973('section/50C') },
    statutory: true,
  },
]

/** Every rule for a council in Scotland. */
export const scotland: readonly Rule[] = [
  ...agendaInScotland,
  ...papersKeptInScotland,
  ...answerWhereNoStatute,
  ...everyCouncil,
]
