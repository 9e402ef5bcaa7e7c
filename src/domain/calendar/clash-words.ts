import { clockTime, longDate } from './civil-date.ts'
import type { Clash } from './clashes.ts'

/** A clash in one sentence, from the side of the meeting that is being planned (`of` is its id). */
export const clashWords = ({ one, other, is, people }: Clash, of: string): string => {
  const [ours, theirs] = one.id === of ? [one, other] : [other, one]
  const when = theirs.time === null ? '' : ` at ${clockTime(theirs.time)}`
  const start = `On ${longDate(ours.day)} the ${theirs.committee} also meets${when}`
  switch (is) {
    case 'same-venue':
      return `${start}, in the same place at the same time (${theirs.venue}).`
    case 'same-people':
      return `${start}, at the same time, and ${people.length === 1 ? 'one person is' : `${people.length} people are`} wanted at both: ${people.slice(0, 6).join(', ')}${people.length > 6 ? ' and others' : ''}.`
    case 'same-time':
      return `${start}, at the same time.`
    case 'same-day':
      return `${start}.`
    default:
      return is satisfies never
  }
}
