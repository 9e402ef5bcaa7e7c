import { z } from 'zod'
import { oneOf, optionalChoice, person, text } from '../../slack/kit/form.ts'

/** Who, for what, and why. */
export const clearForm = z.object({
  person: person('Choose a person.'),
  item: optionalChoice().pipe(z.uuid().optional()),
  answer: oneOf(['cleared', 'withdrawn'], 'Choose one.'),
  why: text({ missing: 'Say why: it is kept.', max: 500, tooLong: 'Keep the reason to 500 characters.' }),
})
export const clearMetadata = z.object({ committee: z.uuid() })
