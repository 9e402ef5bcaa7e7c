import { z } from 'zod'
import { day, optionalPerson, person } from '../../slack/kit/form.ts'

/** One name for each field: the key is the block id in the form, and the place where Slack shows what is amiss. */
export const awayForm = z
  .object({
    person: person('Choose who is away.'),
    since: day('Say from which day.'),
    until: day('Say until which day.'),
    deputy: optionalPerson(),
  })
  .refine((said) => said.until >= said.since, {
    path: ['until'],
    message: 'The last day is before the first. Turn them round.',
  })
  .refine((said) => said.deputy !== said.person, { path: ['deputy'], message: 'Choose somebody else to stand in.' })

export const awayMetadata = z.object({ committee: z.uuid() })
