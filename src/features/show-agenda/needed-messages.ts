import type { StillNeeded } from '../../app/still-needed.ts'
import { longDate } from '../../domain/calendar/civil-date.ts'
import { plain } from '../../slack/kit/blocks.ts'

const NEEDS: Readonly<Record<StillNeeded['needs'], string>> = {
  report: 'report not yet received',
  'report-not-asked': 'no report has been asked for',
  answer: 'invited, no answer yet',
  'lead-officer': 'no lead officer',
}

/** One thing still needed, for officers only: it may name whoever it is needed from. */
export const neededInWords = ({ title, needs, from, dueOn }: StillNeeded): string => {
  const about = [from && plain(from), dueOn && `due ${longDate(dueOn)}`].filter((part) => part).join(', ')
  return `${plain(title)}: ${NEEDS[needs]}${about ? ` (${about})` : ''}`
}
