import { calendarRefusalWords } from '../../domain/calendar/calendar-refusal-words.ts'
import type { CalendarRefusal } from '../../domain/calendar/refusals.ts'
import type { WordsFor } from './words-for.ts'

export const calendarWords: WordsFor<CalendarRefusal> = {
  'calendar-not-known': calendarRefusalWords,
  'weaker-than-statute': calendarRefusalWords,
  'anchor-not-known': calendarRefusalWords,
  'rules-go-round': calendarRefusalWords,
  'date-not-settled': calendarRefusalWords,
}
