import { z } from 'zod'
import { text } from '../../slack/kit/form.ts'

/** What they need, in their own words. */
export const needsForm = z.object({
  needs: text({ missing: 'Please say what you need.', max: 2000, tooLong: 'Keep this to 2,000 characters.' }),
})
export const needsMetadata = z.object({ request: z.uuid() })
