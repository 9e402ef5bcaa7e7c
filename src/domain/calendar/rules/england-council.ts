import type { Rule } from '../rule.ts'
import { everyCouncil } from './every-council.ts'

const ACT = 'Local Government Act 1972'
const of1972 = (part: string) => `https://www.legislation.gov.uk/ukpga/1972/70/${part}`

/**
 * # England: the agenda of a council meeting
 *
 * In England the agenda, and the reports for it, must be open to the public at least five clear days before the
 * meeting, and public notice of the meeting must be given by the same day. An item that has not been on an agenda open
 * for those five days may be considered only if the person presiding is of the opinion that it is urgent, "by reason
 * of special circumstances, which shall be specified in the minutes".
 * - Local Government Act 1972, [section 100A(6)(a)](https://www.legislation.gov.uk/ukpga/1972/70/section/100A) for the
 *   notice, [section 100B(3) and (4)](https://www.legislation.gov.uk/ukpga/1972/70/section/100B) for the agenda.
 * - It is five days and not three since [S.I. 2002/715](https://www.legislation.gov.uk/uksi/2002/715/made).
 *
 * Members are summoned, and told what the business is, by the same day.
 * - Local Government Act 1972, [Schedule 12, paragraph 4](https://www.legislation.gov.uk/ukpga/1972/70/schedule/12).
 */
export const agendaInEngland: readonly Rule[] = [
  {
    name: 'publish-by',
    title: 'Publish the agenda and reports, and give public notice',
    is: 'by',
    count: 5,
    unit: 'clear-working-days',
    anchor: 'meeting',
    direction: 'before',
    at: null,
    roll: 'none',
    authority: { words: `${ACT}, sections 100A(6)(a) and 100B(3)`, link: of1972('section/100B') },
    statutory: true,
  },
  {
    name: 'summons-by',
    title: 'Summon the members, saying what the business is',
    is: 'by',
    count: 5,
    unit: 'clear-working-days',
    anchor: 'meeting',
    direction: 'before',
    at: null,
    roll: 'none',
    authority: { words: `${ACT}, Schedule 12, paragraph 4`, link: of1972('schedule/12') },
    statutory: true,
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
    authority: { words: `${ACT}, section 100B(4)(b)`, link: of1972('section/100B') },
    statutory: true,
  },
]

/**
 * # England: how long papers are kept
 *
 * The minutes, the agenda and the open reports stay open to inspection "until the expiration of the period of six
 * years beginning with the date of the meeting". The first day is the day of the meeting itself, so papers of a meeting
 * on 11 March 2021 are kept until 10 March 2027. Background papers are kept for four years counted the same way.
 * - Local Government Act 1972, [section 100C(1)](https://www.legislation.gov.uk/ukpga/1972/70/section/100C) and
 *   [section 100D(2)](https://www.legislation.gov.uk/ukpga/1972/70/section/100D).
 */
export const papersKeptInEngland: readonly Rule[] = [
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
    authority: { words: `${ACT}, section 100C(1)`, link: of1972('section/100C') },
    statutory: true,
  },
  {
    name: 'background-papers-kept-until',
    title: 'Keep the background papers open to inspection',
    is: 'until',
    count: 48,
    unit: 'months-beginning-with',
    anchor: 'meeting',
    direction: 'after',
    at: null,
    roll: 'none',
    authority: { words: `${ACT}, section 100D(2)`, link: of1972('section/100D') },
    statutory: true,
  },
]

/**
 * # England: the answer to scrutiny
 *
 * An authority or executive that is given notice in writing must consider the committee's report or recommendations,
 * answer saying what, if any, action it proposes, and publish the answer where the report was published, within two
 * months beginning with the date of receipt, or of the notice if that is later.
 * - Local Government Act 2000, [section 9FE](https://www.legislation.gov.uk/ukpga/2000/22/section/9FE).
 *
 * The day of receipt is the first day: what is received on 15 March is answered by 14 May. A weekend or a holiday at
 * the end does not make it longer.
 */
export const answerToScrutiny: readonly Rule[] = [
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
    authority: {
      words: 'Local Government Act 2000, section 9FE',
      link: 'https://www.legislation.gov.uk/ukpga/2000/22/section/9FE',
    },
    statutory: true,
  },
]

/** Every rule for a council, its committees and its scrutiny panels in England. */
export const englandCouncil: readonly Rule[] = [
  ...agendaInEngland,
  ...papersKeptInEngland,
  ...answerToScrutiny,
  ...everyCouncil,
]
