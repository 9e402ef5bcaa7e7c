import type { Rule } from '../rule.ts'
import { everyCouncil } from './every-council.ts'
import { answerWhereNoStatute } from './no-statute.ts'

const ACT = 'Local Government Act (Northern Ireland) 2014'
const of2014 = (part: string) => `https://www.legislation.gov.uk/nia/2014/8/${part}`
const REGULATIONS = 'Local Government (Executive Arrangements) Regulations (Northern Ireland) 2015'
const of2015 = 'https://www.legislation.gov.uk/nisr/2015/44/part/5/chapter/1'
const DOUBT =
  'The statute says “days” and not “clear days”, and does not say whether they are working days. The earlier reading is used.'

/**
 * # Northern Ireland: five days, and how they are read
 *
 * In Northern Ireland public notice of a meeting is given five days before it. The Act says "days": not "clear days",
 * and not "working days".
 * - Local Government Act (Northern Ireland) 2014, [Part 8](https://www.legislation.gov.uk/nia/2014/8/part/8). The
 *   section is a default to be checked.
 *
 * Nobody has settled how those days are read. Read as they stand they are days of any kind, counted back from the
 * meeting; read as in England they are clear working days, which is always earlier. The earlier day is used unless the
 * council chooses otherwise, and both are always named.
 *
 * The summons to a meeting of the council is served "at least three days before".
 * - Local Government Act (Northern Ireland) 2014, [Schedule 5, paragraph 5](https://www.legislation.gov.uk/nia/2014/8/schedule/5).
 */
export const agendaInNorthernIreland: readonly Rule[] = [
  {
    name: 'publish-by',
    title: 'Give public notice, and publish the agenda and reports',
    is: 'by',
    count: 5,
    unit: 'clear-working-days',
    anchor: 'meeting',
    direction: 'before',
    at: null,
    roll: 'previous',
    authority: { words: `${ACT}, section 42`, link: of2014('section/42') },
    statutory: true,
    otherReading: { unit: 'days', count: 5 },
    doubt: DOUBT,
  },
  {
    name: 'summons-by',
    title: 'Serve the summons on the members, saying what the business is',
    is: 'by',
    count: 3,
    unit: 'clear-working-days',
    anchor: 'meeting',
    direction: 'before',
    at: null,
    roll: 'previous',
    authority: { words: `${ACT}, Schedule 5, paragraph 5`, link: of2014('schedule/5') },
    statutory: true,
    otherReading: { unit: 'days', count: 3 },
    doubt: DOUBT,
  },
]

/**
 * # Northern Ireland: private meetings of an executive
 *
 * "At least 28 days before a private meeting" the council makes its notice available and publishes it, with the
 * reasons; and "at least five days before", a further notice with any representations received and its answer.
 * - S.R. 2015/44, [regulation 20](https://www.legislation.gov.uk/nisr/2015/44/part/5/chapter/1).
 *
 * Again the word is "days". The earlier reading is used, and both are named.
 */
export const privateMeetingsInNorthernIreland: readonly Rule[] = [
  {
    name: 'private-meeting-notice-by',
    title: 'Publish notice that the meeting is to be held in private, with the reasons',
    is: 'by',
    count: 28,
    unit: 'clear-calendar-days',
    anchor: 'meeting',
    direction: 'before',
    at: null,
    roll: 'previous',
    authority: { words: `${REGULATIONS}, regulation 20(2)`, link: of2015 },
    statutory: true,
    onlyFor: 'private-meeting',
    otherReading: { unit: 'days', count: 28 },
    doubt: DOUBT,
  },
  {
    name: 'private-meeting-second-notice-by',
    title: 'Publish the further notice of the private meeting, with representations received and the answer',
    is: 'by',
    count: 5,
    unit: 'clear-working-days',
    anchor: 'meeting',
    direction: 'before',
    at: null,
    roll: 'previous',
    authority: { words: `${REGULATIONS}, regulation 20(4)`, link: of2015 },
    statutory: true,
    onlyFor: 'private-meeting',
    otherReading: { unit: 'days', count: 5 },
    doubt: DOUBT,
  },
]

/**
 * # Northern Ireland: how long minutes are kept
 *
 * Minutes, agenda and open reports are open to inspection "until the expiration of the period of six years from the
 * date of the meeting", and the minutes are put on the website as soon as is reasonably practicable; the audio
 * recording of a meeting of the full council is kept for six years.
 * - Local Government Act (Northern Ireland) 2014, [section 44](https://www.legislation.gov.uk/nia/2014/8/section/44)
 *   and [section 47](https://www.legislation.gov.uk/nia/2014/8/section/47).
 */
export const minutesKeptInNorthernIreland: readonly Rule[] = [
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
    authority: { words: `${ACT}, section 44`, link: of2014('section/44') },
    statutory: true,
    doubt: 'The Act says “from the date of the meeting”, which may leave that day out: one day longer is safe.',
  },
]

/** Every rule for a council in Northern Ireland. */
export const northernIreland: readonly Rule[] = [
  ...agendaInNorthernIreland,
  ...privateMeetingsInNorthernIreland,
  ...minutesKeptInNorthernIreland,
  ...answerWhereNoStatute,
  ...everyCouncil,
]
