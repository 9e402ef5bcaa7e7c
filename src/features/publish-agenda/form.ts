import { z } from 'zod'
import { day, optionalText, optionalWebAddress, yesNo } from '../../slack/kit/form.ts'

const reason = () => optionalText({ max: 1000, tooLong: 'Keep the reason to 1,000 characters.' })

/** What is recorded of a publication. */
export const publishForm = z.object({
  day: day('Give the day on which it was published.'),
  link: optionalWebAddress('Give the whole address of the page, from https:// on.'),
  notice: yesNo(),
  summons: yesNo(),
  reason: reason(),
  late: reason(),
})
export const publishMetadata = z.object({ draft: z.string().max(60) })
