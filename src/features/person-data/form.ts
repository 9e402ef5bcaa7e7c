import { z } from 'zod'
import { EITHER_OF_TWO, oneOf, optionalPerson, optionalText } from '../../slack/kit/form.ts'

/** Whose data, and what is to be done with it. */
export const personDataForm = z
  .object({
    person: optionalPerson(),
    name: optionalText({ max: 254, tooLong: 'Keep the name to 254 characters.' }),
    what: oneOf(['gather', 'erase'], 'Choose one.'),
  })
  .refine((said) => said.person || said.name, {
    path: ['name'],
    message: 'Choose somebody in Slack above, or give the name of somebody who is not.',
  })
  .refine((said) => !(said.person && said.name), { path: ['name'], message: EITHER_OF_TWO })
export const personDataMetadata = z.object({ committee: z.uuid() })
