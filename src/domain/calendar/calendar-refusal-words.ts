import { clockTime, longDate, timeOfDay } from './civil-date.ts'
import type { CalendarRefusal } from './refusals.ts'

/** Each refusal of the calendar in plain words: what stopped it, and what can be done now. One or two sentences. */
export const calendarRefusalWords = (refusal: CalendarRefusal): string => {
  switch (refusal.rule) {
    case 'calendar-not-known':
      return (
        `Bank holidays are known from ${longDate(refusal.from)} to ${longDate(refusal.until)}, and ` +
        `${longDate(refusal.day)} is outside that, so nothing that depends on it has been worked out.`
      )
    case 'weaker-than-statute':
      return (
        `${refusal.asked} is weaker than the law requires, which is ${refusal.statute} (${refusal.section})` +
        `${refusal.example === null ? '' : `: for ${longDate(refusal.example)}, for one`}. ` +
        'A council may be stricter than the statute and not weaker.'
      )
    case 'anchor-not-known':
      return `The rule “${refusal.name}” counts from “${refusal.anchor}”, which this timetable does not have.`
    case 'rules-go-round':
      return `These rules count from each other, so none of them has a first day: ${refusal.names.join(', ')}.`
    case 'date-not-settled': {
      const choices = refusal.choices.map(
        ({ day, time }) => longDate(day) + (time === null ? '' : ` at ${clockTime(timeOfDay(time))}`),
      )
      return choices.length === 0 ? refusal.why : `${refusal.why} Choose: ${choices.join('; ')}.`
    }
    default:
      return refusal satisfies never
  }
}
