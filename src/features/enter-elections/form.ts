import { z } from 'zod'
import { day, optionalText, text } from '../../slack/kit/form.ts'

/** One name for each field: the key is the block id in the form, and the place where Slack shows what is amiss. */
export const electionForm = z.object({
  election: text({ missing: 'Say which election it is.', max: 120, tooLong: 'Keep this to 120 characters.' }),
  area: optionalText({ max: 120, tooLong: 'Keep this to 120 characters.' }),
  from: day('Choose the first day.'),
  until: day('Choose the last day.'),
})
export const electionMetadata = z.object({ committee: z.uuid() })

export const adviceForm = z.object({
  words: text({ missing: 'Give your advice in a few words.', max: 3000, tooLong: 'Keep this to 3,000 characters.' }),
})
export const adviceMetadata = z.object({ about: z.string() })
