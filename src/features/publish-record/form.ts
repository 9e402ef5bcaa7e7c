import { z } from 'zod'
import { day, optionalWebAddress } from '../../slack/kit/form.ts'

/** What is recorded of a publication. */
export const publishRecordForm = z.object({
  day: day('Give the day on which it was published.'),
  link: optionalWebAddress('Give the whole address of the page, from https:// on.'),
})
export const publishRecordMetadata = z.object({ meeting: z.uuid(), kind: z.enum(['decisions', 'note', 'minutes']) })
