import { z } from 'zod'
import { choiceOrNone, optionalDay, optionalLines, optionalText } from '../../slack/kit/form.ts'

const WORDS = { max: 3000, tooLong: 'Keep this to 3,000 characters.' }

/** What is said of a body. The key is the block id in the form, and the place where Slack shows what is amiss. */
export const aboutForm = z.object({
  terms: optionalText(WORDS),
  objective: optionalText({ max: 1000, tooLong: 'Keep the objective to 1,000 characters.' }),
  members: optionalLines(WORDS),
  formerName: optionalText({ max: 200, tooLong: 'Keep the name to 200 characters.' }),
  formerUntil: optionalDay(),
  reportsTo: choiceOrNone(),
})
export const aboutMetadata = z.object({
  committee: z.uuid(),
  /** When it was last said, as the form had it. */
  seen: z.string().nullable(),
})
