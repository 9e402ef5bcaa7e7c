import type { Answer } from './desk.ts'

const MOST = 1000

/** Takes what was sent in from a form, once for each time the form was drawn. */
export type SentIn = (form: string, take: () => Promise<Answer>) => Promise<Answer>

/**
 * A form sent in twice, by a double press or by two windows, is taken once: the second hears what the first heard.
 * Slack gives each press a trigger of its own, so it is the form as it was drawn (its id and hash), with what stands in
 * it, that tells. A form that came back with something amiss may be sent in again. Where the second reaches another
 * replica, the database tells (`takenOnce`): it takes no effect there, and is said to have been taken.
 */
export const sentIn = (): SentIn => {
  const taken = new Map<string, Promise<Answer>>()
  return async (form, take) => {
    const first = taken.get(form)
    if (first) return first
    const answer = take()
    taken.set(form, answer)
    if (taken.size > MOST) taken.delete(taken.keys().next().value!)
    try {
      const given = await answer
      if (given.is === 'errors' || given.is === 'again') taken.delete(form)
      return given
    } catch (fault) {
      taken.delete(form)
      throw fault
    }
  }
}
