import { z } from 'zod'
import { choice, optionalDay, optionalPerson, optionalText, text } from '../../slack/kit/form.ts'

/** Which item, and where it is to go: the id of a meeting, or `elsewhere:` and a kind of destination. */
export const scheduleForm = z.object({
  item: choice('Choose an item from the work programme.'),
  where: choice('Choose a meeting, or somewhere that is not a meeting.'),
})
export const scheduleMetadata = z.object({ committee: z.uuid() })

const why = optionalText({ max: 1000, tooLong: 'Keep the reason to 1,000 characters.' })
const minute = optionalText({ max: 100, tooLong: 'Keep the minute to 100 characters.' })

/** What is said before it is made. */
export const confirmForm = z.object({
  why,
  minute,
  urgency: optionalText({ max: 1000, tooLong: 'Keep the special circumstances to 1,000 characters.' }),
})
export const confirmMetadata = z.object({
  item: z.uuid(),
  meeting: z.uuid(),
  revision: z.number(),
})

/** Somewhere that is not a meeting. */
export const elsewhereForm = z.object({
  name: text({ missing: 'Say what it is.', max: 200, tooLong: 'Keep this to 200 characters.' }),
  owner: optionalPerson(),
  due: optionalDay(),
  why,
  minute,
})
export const elsewhereMetadata = z.object({ item: z.uuid(), kind: z.string(), revision: z.number() })

/** What shows that it happened. */
export const happenedForm = z.object({
  proof: text({ missing: 'Say what shows that it happened.', max: 500, tooLong: 'Keep this to 500 characters.' }),
})
export const happenedMetadata = z.object({ item: z.uuid() })
