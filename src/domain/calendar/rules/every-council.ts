import { type TimeOfDay, timeOfDay } from '../civil-date.ts'
import type { Rule } from '../rule.ts'

const local = (what: string) => ({ words: `The council’s own rules: ${what}`, link: null })

/**
 * # Public questions
 *
 * When members of the public must say that they wish to speak is for each council’s constitution. The default here is
 * 9.00am on the working day before the meeting: one to be changed to the council’s own.
 */
export const publicQuestions: readonly Rule[] = [
  {
    name: 'public-questions-by',
    title: 'Public questions and requests to speak close',
    is: 'by',
    count: 1,
    unit: 'working-days',
    anchor: 'meeting',
    direction: 'before',
    at: timeOfDay('09:00'),
    roll: 'none',
    authority: local('public participation'),
    statutory: false,
    doubt: 'When public questions close is the council’s own rule; this is a default to check.',
  },
]

/**
 * # The stages of a report
 *
 * No statute says when a report is asked for, drafted, cleared or finished: each council counts back, in working days,
 * from the last lawful day to publish. The defaults are 30 working days for the request, 15 for the draft to finance,
 * legal and the monitoring officer, 10 for their clearance, 8 for the chair’s briefing and 3 for the final report.
 *
 * The council’s own target for publishing is one working day before the law’s last day, at 4.00pm, so that something
 * can go wrong and the meeting still be lawful. Both days are always shown.
 */
export const reportStages: readonly Rule[] = [
  stage('request-report-by', 'Ask for the report', 30),
  stage('draft-report-by', 'Draft report to finance, legal and the monitoring officer', 15),
  stage('clearance-by', 'Finance, legal and the monitoring officer have cleared the report', 10),
  stage('chairs-briefing', 'Chair’s briefing', 8),
  stage('final-report-by', 'Final report', 3),
  stage('our-target', 'Our own target for publishing the agenda', 1, timeOfDay('16:00')),
]

/** A stage so many working days before the last lawful day to publish. */
export function stage(name: string, title: string, workingDays: number, at: TimeOfDay | null = null): Rule {
  return {
    name,
    title,
    is: 'by',
    count: workingDays,
    unit: 'working-days',
    anchor: 'publish-by',
    direction: 'before',
    at,
    roll: 'previous',
    authority: local('how reports are prepared'),
    statutory: false,
  }
}

/**
 * # Call-in
 *
 * A decision that has been made and not yet carried out may be called in for scrutiny. The power is in statute; how
 * long it lasts is for each council’s constitution.
 * - Local Government Act 2000, [section 9F](https://www.legislation.gov.uk/ukpga/2000/22/section/9F).
 *
 * The default is the commonest: call-in closes at the end of the fifth working day after the decision is published,
 * the day of publication not counted, and the decision may be carried out on the day after; where that is not a
 * working day, on the next.
 */
export const callIn: readonly Rule[] = [
  {
    name: 'call-in-closes',
    title: 'Call-in closes',
    is: 'by',
    count: 5,
    unit: 'working-days',
    anchor: 'published',
    direction: 'after',
    at: null,
    roll: 'none',
    authority: local('call-in'),
    statutory: false,
    doubt: 'How long call-in lasts is the council’s own rule; five working days is a default to check.',
  },
  {
    name: 'implementable-from',
    title: 'The decision may be carried out, if it is not called in',
    is: 'from',
    count: 5,
    unit: 'clear-working-days',
    anchor: 'published',
    direction: 'after',
    at: null,
    roll: 'next',
    authority: local('call-in'),
    statutory: false,
    doubt: 'How long call-in lasts is the council’s own rule; five working days is a default to check.',
  },
]

/**
 * # Draft minutes
 *
 * When draft minutes are ready is for each council: five working days after the meeting is the default here.
 */
export const draftMinutes: readonly Rule[] = [
  {
    name: 'draft-minutes-by',
    title: 'Draft minutes ready',
    is: 'by',
    count: 5,
    unit: 'working-days',
    anchor: 'meeting',
    direction: 'after',
    at: null,
    roll: 'none',
    authority: local('minutes'),
    statutory: false,
    doubt: 'When draft minutes are ready is the council’s own rule; five working days is a default to check.',
  },
]

/** The local rules that every profile starts from. */
export const everyCouncil: readonly Rule[] = [...publicQuestions, ...reportStages, ...draftMinutes, ...callIn]
