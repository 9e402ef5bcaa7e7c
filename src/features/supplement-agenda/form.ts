import { z } from 'zod'
import { day, oneOf, optionalChoice, optionalText, optionalWebAddress, text } from '../../slack/kit/form.ts'

/** What came after publication: about an item, or about the agenda itself. */
export const addSupplementForm = z
  .object({
    change: oneOf(['late-report', 'item-withdrawn', 'correction'], 'Choose what happened.'),
    item: optionalChoice().pipe(z.uuid().optional()),
    reason: text({
      missing: 'Say why: the reason is printed.',
      max: 1000,
      tooLong: 'Keep the reason to 1,000 characters.',
    }),
  })
  .refine(({ change, item }) => change === 'correction' || item, {
    path: ['item'],
    message: 'Choose the item it is about.',
  })
export const addSupplementMetadata = z.object({ meeting: z.uuid() })

/** What is recorded of a supplement's publication. */
export const publishSupplementForm = z.object({
  day: day('Give the day on which it was published.'),
  link: optionalWebAddress('Give the whole address of the page, from https:// on.'),
  reason: optionalText({ max: 1000, tooLong: 'Keep the reason to 1,000 characters.' }),
})
export const publishSupplementMetadata = z.object({ meeting: z.uuid(), supplement: z.uuid() })
