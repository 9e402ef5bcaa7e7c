import type { Rule } from '../rule.ts'
import { answerToScrutiny } from './england-council.ts'
import { everyCouncil } from './every-council.ts'

const REGULATIONS =
  'Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012'
const link = (part: string) => `https://www.legislation.gov.uk/uksi/2012/2089/${part}`
const regulation = (number: string, page: string) => ({
  words: `${REGULATIONS}, regulation ${number}`,
  link: link(page),
})

/**
 * # England: the twenty-eight days' notice
 *
 * A key decision must not be made until a document saying that it is to be made, by whom and when, has been published
 * for at least 28 clear days. Notice that the executive intends to meet in private is given 28 clear days before as
 * well, with the reasons; and a second notice, with any representations received and the answer to them, five clear
 * days before.
 * - S.I. 2012/2089, [regulation 9](https://www.legislation.gov.uk/uksi/2012/2089/regulation/9/made) for key decisions,
 *   [regulation 5](https://www.legislation.gov.uk/uksi/2012/2089/regulation/5/made) for private meetings.
 *
 * The 28 days are days of any kind; the five are days on which the offices are open, as for an agenda. Where the last
 * day for a 28-day notice is one on which the offices are shut, it is given on the working day before. No page says
 * that it must be: that is the careful reading, a default to be checked with the monitoring officer.
 */
export const twentyEightDayNotices: readonly Rule[] = [
  {
    name: 'key-decision-notice-by',
    title: 'Publish notice of the key decision',
    is: 'by',
    count: 28,
    unit: 'clear-calendar-days',
    anchor: 'meeting',
    direction: 'before',
    at: null,
    roll: 'previous',
    authority: regulation('9', 'regulation/9/made'),
    statutory: true,
    onlyFor: 'key-decision',
    doubt:
      'That a notice is given on the working day before a day on which the offices are shut is a default to check.',
  },
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
    authority: regulation('5(2)', 'regulation/5/made'),
    statutory: true,
    onlyFor: 'private-meeting',
    doubt:
      'That a notice is given on the working day before a day on which the offices are shut is a default to check.',
  },
  {
    name: 'private-meeting-second-notice-by',
    title: 'Publish the second notice of the private meeting, with representations received and the answer',
    is: 'by',
    count: 5,
    unit: 'clear-working-days',
    anchor: 'meeting',
    direction: 'before',
    at: null,
    roll: 'none',
    authority: regulation('5(4)', 'regulation/5/made'),
    statutory: true,
    onlyFor: 'private-meeting',
  },
]

/**
 * # England: where twenty-eight days cannot be given
 *
 * If it is impracticable to give the 28 days' notice, the key decision may be made once the chair of the overview and
 * scrutiny committee has been told in writing, that notice has been made available to the public, and "five clear
 * days have elapsed following the day" on which it was. Those are working days. The decision may be made on the day
 * after the fifth; where that is not a working day, on the next.
 * - S.I. 2012/2089, [regulation 10](https://www.legislation.gov.uk/uksi/2012/2089/regulation/10/made).
 *
 * If even that is impracticable, the decision needs the chair's agreement that it is urgent and cannot reasonably be
 * deferred (regulation 11): that is somebody's judgement and no day can be worked out for it.
 */
export const generalException: readonly Rule[] = [
  {
    name: 'general-exception-decision-from',
    title: 'The key decision may be made, under the general exception',
    is: 'from',
    count: 5,
    unit: 'clear-working-days',
    anchor: 'exception-notice',
    direction: 'after',
    at: null,
    roll: 'next',
    authority: regulation('10', 'regulation/10/made'),
    statutory: true,
  },
]

/**
 * # England: documents a scrutiny member asks for
 *
 * A document that a member of an overview and scrutiny committee asks the executive for is provided as soon as
 * reasonably practicable and in any case no later than ten clear days after the request is received.
 * - S.I. 2012/2089, [regulation 17](https://www.legislation.gov.uk/uksi/2012/2089/regulation/17/made).
 *
 * Whether those are working days or days of any kind is not settled. Both days are given, and the earlier is the one
 * to work to.
 */
export const documentsForScrutiny: readonly Rule[] = [
  {
    name: 'document-request-due',
    title: 'Provide the document that the scrutiny member asked for, or say in writing why not',
    is: 'by',
    count: 10,
    unit: 'days',
    anchor: 'document-requested',
    direction: 'after',
    at: null,
    roll: 'none',
    authority: regulation('17', 'regulation/17/made'),
    statutory: true,
    otherReading: { unit: 'working-days', count: 10 },
    doubt: 'The ten clear days may be working days. The earlier day is the one to work to.',
  },
]

/**
 * # England: the agenda of an executive meeting
 *
 * The time and place of a public meeting of the executive, its agenda and the reports for it are published at least
 * five clear days before, as they are for a council meeting.
 * - S.I. 2012/2089, [regulation 6](https://www.legislation.gov.uk/uksi/2012/2089/regulation/6/made) and
 *   [regulation 7](https://www.legislation.gov.uk/uksi/2012/2089/regulation/7/made).
 *
 * The papers of executive decisions are kept as the council keeps its own: six years, a default to be checked.
 */
export const executiveAgenda: readonly Rule[] = [
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
    authority: regulation('6', 'regulation/6/made'),
    statutory: true,
  },
  {
    name: 'minutes-kept-until',
    title: 'Keep the records of executive decisions open to inspection',
    is: 'until',
    count: 72,
    unit: 'months-beginning-with',
    anchor: 'meeting',
    direction: 'after',
    at: null,
    roll: 'none',
    authority: { words: `${REGULATIONS}`, link: link('contents/made') },
    statutory: false,
    doubt: 'Six years, as for council minutes, is a default to check.',
  },
]

/** Every rule for a cabinet, a mayor, or an executive member in England. */
export const englandExecutive: readonly Rule[] = [
  ...executiveAgenda,
  ...twentyEightDayNotices,
  ...generalException,
  ...documentsForScrutiny,
  ...answerToScrutiny,
  ...everyCouncil,
]
