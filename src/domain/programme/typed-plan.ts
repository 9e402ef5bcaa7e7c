import { type CivilDate, longDate } from '../calendar/civil-date.ts'
import { typedComingDate } from '../calendar/typed-date.ts'
import type { Meeting } from '../meetings/meeting.ts'

/** What somebody meant by `12 to 12 November`: the item's number, the meeting, and what could not be settled. */
export type Meant = {
  readonly number: number | null
  readonly meeting: Meeting | null
  /** A sentence where the words did not settle it; the form is offered all the same. */
  readonly note: string | null
}

/** Reads what was typed after `schedule` or `defer`. A day on which the committee does not meet is said, never rounded. */
export const typedPlan = (text: string, meetings: readonly Meeting[], today: CivilDate): Meant => {
  const words = text.trim()
  if (words === '') return { number: null, meeting: null, note: null }
  const [, digits, day] = /^(?:item\s+)?(\d{1,9})?\s*(?:(?:to|for|on|at|until)\s+(.+))?$/i.exec(words) ?? []
  const number = digits ? Number(digits) : null
  if (!digits && !day)
    return { number: null, meeting: null, note: `I did not understand “${words}”. Choose here instead.` }
  if (!day) return { number, meeting: null, note: null }

  const date = typedComingDate(day, today)
  if (!date.ok) {
    const why = 'why' in date.refusal ? date.refusal.why : `I do not know the day “${day}”.`
    return { number, meeting: null, note: `${why} Choose the meeting here.` }
  }
  const meeting = meetings.find((one) => one.day === date.value.day) ?? null
  const note = meeting ? null : `The committee has no meeting on ${longDate(date.value.day)}. Choose one that it has.`
  return { number, meeting, note }
}
