import { z } from 'zod'
import { choice, oneOf } from '../../slack/kit/form.ts'

/** Which item, and whether with what is closed about it. */
export const bundleForm = z.object({
  item: choice('Choose an item.').pipe(z.uuid('Choose an item.')),
  form: oneOf(['open', 'closed'], 'Choose one.'),
})
export const bundleMetadata = z.object({ committee: z.uuid() })
