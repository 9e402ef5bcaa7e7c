import { z } from 'zod'
import { choice, optionalText, text } from '../../slack/kit/form.ts'

/** Which item, until when, and why. `later` is the pool, until there is a meeting for it. */
export const deferForm = z.object({
  item: choice('Choose an item from the work programme.'),
  until: choice('Choose a meeting, or leave it without one for now.'),
  why: text({
    missing: 'Say why it is put off: members will ask, and the history shows it.',
    max: 1000,
    tooLong: 'Keep the reason to 1,000 characters.',
  }),
  minute: optionalText({ max: 100, tooLong: 'Keep the minute to 100 characters.' }),
})
export const deferMetadata = z.object({
  committee: z.uuid(),
  item: z.uuid().optional(),
  revision: z.number().optional(),
})

/** The choice that names no meeting. */
export const LATER = 'later'
