import { z } from 'zod'
import { choice, optionalText, text } from '../../slack/kit/form.ts'

/** Which item, and why. */
export const removeForm = z.object({
  item: choice('Choose an item from the work programme.'),
  why: text({
    missing: 'Say why it comes off the programme: members will ask, and the history shows it.',
    max: 1000,
    tooLong: 'Keep the reason to 1,000 characters.',
  }),
  minute: optionalText({ max: 100, tooLong: 'Keep the minute to 100 characters.' }),
})
export const removeMetadata = z.object({
  committee: z.uuid(),
  item: z.uuid().optional(),
  revision: z.number().optional(),
})
