import { z } from 'zod'
import { optionalChoice, optionalDay, optionalText } from '../../slack/kit/form.ts'

/** What is chosen where it reports into none: a menu cannot be emptied again. */
export const NONE = 'none'

const words = () => optionalText({ max: 3000, tooLong: 'Keep this to 3,000 characters.' })

/** What is said of a body. The key is the block id in the form, and the place where Slack shows what is amiss. */
export const aboutForm = z.object({
  terms: words(),
  objective: optionalText({ max: 1000, tooLong: 'Keep the objective to 1,000 characters.' }),
  members: words().transform((typed) => (typed ?? '').split('\n').flatMap((line) => line.trim() || [])),
  formerName: optionalText({ max: 200, tooLong: 'Keep the name to 200 characters.' }),
  formerUntil: optionalDay(),
  reportsTo: optionalChoice().transform((chosen) => (chosen === NONE ? undefined : chosen)),
})
export const aboutMetadata = z.object({
  committee: z.uuid(),
  /** When it was last said, as the form had it. */
  seen: z.string().nullable(),
})
