import { clockTime, longDate } from './civil-date.ts'
import type { Deadline } from './deadline.ts'
import { listOfDays, listOfSkipped } from './list-of-days.ts'
import { measureOf } from './rule.ts'

/** Why a deadline is the day it is, in whole sentences, each of which may be left out of a narrow place. */
export type Explanation = {
  /** `Thursday 26 March 2026`, with the time at which it closes where there is one. */
  readonly when: string
  /** What was counted, from what, and each day that counted. */
  readonly counted: string
  /** The days that did not count and why; null where every day did. */
  readonly skipped: string | null
  /** Where the day was moved because the offices are shut, from which day; null where it was not. */
  readonly rolled: string | null
  readonly authority: { readonly words: string; readonly link: string | null }
  /** What is a default to be checked, or not settled; null where nothing is. */
  readonly doubt: string | null
}

/** The explanation behind “Why this date?”. */
export const explain = (deadline: Deadline): Explanation => {
  const { rule, day, at, rolledFrom, skipped, whose } = deadline
  return {
    when: at === null ? longDate(day) : `${longDate(day)}, ${clockTime(at)}`,
    counted: countedSentence(deadline) + (whose === null ? '' : ` This is the day for ${whose}, the strictest.`),
    skipped: skipped.length === 0 ? null : `Not counted: ${listOfSkipped(skipped)}.`,
    rolled: rolledFrom === null ? null : rolledSentence(deadline, longDate(rolledFrom)),
    authority: rule.authority,
    doubt: rule.doubt ?? null,
  }
}

const rolledSentence = ({ rule }: Deadline, from: string): string => {
  if (rule.lastOf) return `The count reaches ${from}; this is the last ${rule.lastOf.words} on or before it.`
  return `The count reaches ${from}, when the offices are shut, so it is the working day ${rule.roll === 'next' ? 'after' : 'before'}.`
}

const countedSentence = ({ rule, anchorDay, counted }: Deadline): string => {
  const anchor = anchorWords(rule.anchor)
  const on = longDate(anchorDay)
  if (rule.count === 0) return `This is ${anchor}, ${on}.`
  const measure = sentenceCase(measureOf(rule))
  switch (rule.unit) {
    case 'months-beginning-with':
      return `${measure.replace(/ the day$/, '')} ${theDayOf(anchor)}, ${on}, which is itself the first day.`
    case 'clear-working-days':
    case 'clear-calendar-days':
      return rule.direction === 'before'
        ? `${measure} lie between this day and ${anchor}, ${on}: ${listOfDays(counted)}.`
        : `${measure} after ${anchor}, ${on}, must first have passed: ${listOfDays(counted)}.`
    default:
      return `${measure} ${rule.direction.replace('-', ' ')} ${anchor}, ${on}: ${listOfDays(counted)}.`
  }
}

const ANCHORS: Readonly<Record<string, string>> = {
  meeting: 'the meeting',
  published: 'the day the decision was published',
  received: 'the day the recommendations were received',
  'document-requested': 'the day the request was received',
  'exception-notice': 'the day the notice was made available',
  'publish-by': 'the last lawful day to publish',
}

/** What a rule counts from, in words. */
export const anchorWords = (anchor: string): string => ANCHORS[anchor] ?? `“${anchor.replaceAll('-', ' ')}”`

/** The day of an anchor, for a period that begins with it: `the day of the meeting`. */
export const theDayOf = (anchor: string): string => (anchor.startsWith('the day') ? anchor : `the day of ${anchor}`)

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
