import { z } from 'zod'
import {
  choice,
  EITHER_OF_TWO,
  oneOf,
  optionalChoice,
  optionalDay,
  optionalEmail,
  optionalPerson,
  optionalText,
  text,
} from '../../slack/kit/form.ts'

/** How somebody takes part. */
export const HOW = {
  'in-person': 'In person',
  remotely: 'Remotely',
  either: 'In person or remotely',
  'in-writing': 'In writing only',
} as const
export type How = keyof typeof HOW
const ways = Object.keys(HOW) as [How, ...How[]]

/** One name for each field: the key is the block id in the form, and the place where Slack shows what is amiss. */
export const inviteForm = z
  .object({
    item: choice('Choose an item from the work programme.'),
    known: optionalChoice(),
    person: optionalPerson(),
    name: optionalText({ max: 200, tooLong: 'Keep the name to 200 characters.' }),
    organisation: optionalText({ max: 200, tooLong: 'Keep the organisation to 200 characters.' }),
    email: optionalEmail('That is not an e-mail address.'),
    how: oneOf(ways, 'Choose how they take part.'),
    lines: text({
      missing: 'Say what the committee wants to understand.',
      max: 3000,
      tooLong: 'Keep this to 3,000 characters.',
    }),
    why: optionalText({ max: 1000, tooLong: 'Keep this to 1,000 characters.' }),
    answer: optionalDay(),
    evidence: optionalDay(),
    present: optionalText({ max: 500, tooLong: 'Keep this to 500 characters.' }),
  })
  .refine((said) => said.known || said.person || said.name, {
    path: ['known'],
    message: 'Choose somebody, or give the name of somebody new below.',
  })
  .refine((said) => !(said.person && said.name), { path: ['name'], message: EITHER_OF_TWO })
  .refine((said) => said.how === 'in-writing' || said.answer, {
    path: ['answer'],
    message: 'Say by which day you would like an answer.',
  })
  .refine((said) => said.how !== 'in-writing' || said.evidence, {
    path: ['evidence'],
    message: 'Say by which day the evidence is wanted.',
  })

export const inviteMetadata = z.object({ committee: z.uuid() })
