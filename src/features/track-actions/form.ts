import { z } from 'zod'
import { ANSWERS, type AnswerName } from '../../domain/outcomes/tracker.ts'
import { day, oneOf, optionalDay, optionalPerson, optionalText, text } from '../../slack/kit/form.ts'

const names = Object.keys(ANSWERS) as [AnswerName, ...AnswerName[]]

/** A new action. */
export const newActionForm = z.object({
  kind: oneOf(['action', 'undertaking', 'recommendation'], 'Say which it is.'),
  words: text({ missing: 'Say what is to be done.', max: 2000, tooLong: 'Keep it to 2,000 characters.' }),
  owner: optionalPerson(),
  ownerName: optionalText({ max: 200, tooLong: 'Keep the name to 200 characters.' }),
  body: optionalText({ max: 200, tooLong: 'Keep the name to 200 characters.' }),
  due: optionalDay(),
})
export const newActionMetadata = z.object({ committee: z.uuid(), outcome: z.uuid().optional() })

/** What became of an action. */
export const updateForm = z.object({
  answer: oneOf(names, 'Say how it stands.'),
  words: optionalText({ max: 2000, tooLong: 'Keep it to 2,000 characters.' }),
  due: optionalDay(),
})

/** When a recommendation was received, and how that is known. */
export const receivedForm = z.object({
  day: day('Give the day on which it was received.'),
  proof: optionalText({ max: 500, tooLong: 'Keep it to 500 characters.' }),
})
export const actionMetadata = z.object({ action: z.uuid() })
