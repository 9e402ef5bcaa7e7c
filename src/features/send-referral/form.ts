import { z } from 'zod'
import { day, optionalDay, optionalText, text } from '../../slack/kit/form.ts'

const long = 'Keep this to 3,000 characters.'

/** A memo to another body. */
export const referralForm = z.object({
  body: text({ missing: 'Name the body it goes to.', max: 200, tooLong: 'Keep the name to 200 characters.' }),
  forDay: optionalDay(),
  words: text({ missing: 'Say what is put to them.', max: 3000, tooLong: long }),
  comments: optionalText({ max: 3000, tooLong: long }),
})
export const referralMetadata = z.object({ outcome: z.uuid() })

/** That it was delivered. */
export const deliveredForm = z.object({
  day: day('Give the day on which it was received.'),
  proof: text({ missing: 'Say how that is known.', max: 500, tooLong: 'Keep it to 500 characters.' }),
})

/** What was answered. */
export const answeredForm = z.object({
  response: text({ missing: 'Give their answer.', max: 3000, tooLong: long }),
})
export const memoMetadata = z.object({ memo: z.uuid() })
