import { z } from 'zod'
import { choice, text } from '../../slack/kit/form.ts'

/** What comes late, and why it cannot wait. */
export const lateItemForm = z.object({
  item: choice('Choose the item that comes late.').pipe(z.uuid('Choose the item that comes late.')),
  circumstances: text({
    missing: 'Say what the special circumstances are: they are printed in the minutes.',
    max: 1000,
    tooLong: 'Keep the special circumstances to 1,000 characters.',
  }),
})
export const lateItemMetadata = z.object({ meeting: z.uuid() })
