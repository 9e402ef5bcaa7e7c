import type { Rule } from '../rule.ts'
import { everyCouncil, stage } from './every-council.ts'
import { answerWhereNoStatute } from './no-statute.ts'

const ACT = 'Local Government Act 1972'
const of1972 = (part: string) => `https://www.legislation.gov.uk/ukpga/1972/70/${part}`

/**
 * # Wales: three clear days, published electronically
 *
 * In Wales the notice of the meeting, the agenda and the reports are published electronically "at least three clear
 * days before the meeting or, if the meeting is convened at shorter notice, then at the time it is convened".
 * - Local Government Act 1972, [section 100A(6)(aa)](https://www.legislation.gov.uk/ukpga/1972/70/section/100A) and
 *   [section 100BA(3)](https://www.legislation.gov.uk/ukpga/1972/70/section/100BA), inserted by the Local Government
 *   and Elections (Wales) Act 2021, [Schedule 4](https://www.legislation.gov.uk/asc/2021/1/schedule/4).
 *
 * There is no notice of 28 days for key decisions in Wales. Reports go out in both languages, so a stage is kept for
 * the translator: seven working days before the agenda is published, a default to be checked.
 */
export const agendaInWales: readonly Rule[] = [
  {
    name: 'publish-by',
    title: 'Publish the notice, agenda and reports electronically',
    is: 'by',
    count: 3,
    unit: 'clear-working-days',
    anchor: 'meeting',
    direction: 'before',
    at: null,
    roll: 'none',
    authority: { words: `${ACT}, sections 100A(6)(aa) and 100BA(3)`, link: of1972('section/100BA') },
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
    authority: { words: `${ACT}, section 100BA(6)`, link: of1972('section/100BA') },
    statutory: true,
  },
  stage('translation-by', 'Report to the translator', 7),
]

/**
 * # Wales: the note of decisions
 *
 * A note of who attended, apologies, declarations of interest, decisions and the outcome of votes is published "before
 * the end of seven working days beginning with the day on which the meeting is held". The day of the meeting is itself
 * the first of the seven.
 * - Local Government Act 1972, [section 100C(1C)](https://www.legislation.gov.uk/ukpga/1972/70/section/100C).
 *
 * The papers of the meeting stay open to the public for six years beginning with its date, background papers too.
 * - Local Government Act 1972, [section 100C(1A)](https://www.legislation.gov.uk/ukpga/1972/70/section/100C) and
 *   [section 100D](https://www.legislation.gov.uk/ukpga/1972/70/section/100D).
 */
export const afterAMeetingInWales: readonly Rule[] = [
  {
    name: 'decision-note-by',
    title: 'Publish the note of attendance, declarations, decisions and votes',
    is: 'by',
    count: 7,
    unit: 'working-days',
    anchor: 'meeting',
    direction: 'beginning-with',
    at: null,
    roll: 'none',
    authority: { words: `${ACT}, section 100C(1C)`, link: of1972('section/100C') },
    statutory: true,
  },
  {
    name: 'minutes-kept-until',
    title: 'Keep the minutes, agenda and open reports accessible electronically',
    is: 'until',
    count: 72,
    unit: 'months-beginning-with',
    anchor: 'meeting',
    direction: 'after',
    at: null,
    roll: 'none',
    authority: { words: `${ACT}, section 100C(1A)`, link: of1972('section/100C') },
    statutory: true,
  },
  {
    name: 'background-papers-kept-until',
    title: 'Keep the background papers accessible',
    is: 'until',
    count: 72,
    unit: 'months-beginning-with',
    anchor: 'meeting',
    direction: 'after',
    at: null,
    roll: 'none',
    authority: { words: `${ACT}, section 100D`, link: of1972('section/100D') },
    statutory: true,
  },
]

/** Every rule for a principal council in Wales. */
export const wales: readonly Rule[] = [
  ...agendaInWales,
  ...afterAMeetingInWales,
  ...answerWhereNoStatute,
  ...everyCouncil,
]
