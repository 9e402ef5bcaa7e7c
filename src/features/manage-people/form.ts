import { z } from 'zod'
import { ROLES, type Role } from '../../domain/people/roles.ts'
import { day, oneOf, optionalDay, optionalEmail, optionalPerson, optionalText } from '../../slack/kit/form.ts'

const roles = Object.keys(ROLES) as [Role, ...Role[]]

/** One name for each field: the key is the block id in the form, and the place where Slack shows what is amiss. */
export const giveRoleForm = z
  .object({
    person: optionalPerson(),
    name: optionalText({ max: 200, tooLong: 'Keep the name to 200 characters.' }),
    email: optionalEmail('That is not an e-mail address.'),
    organisation: optionalText({ max: 200, tooLong: 'Keep the organisation to 200 characters.' }),
    role: oneOf(roles, 'Choose the role.'),
    title: optionalText({ max: 200, tooLong: 'Keep the title to 200 characters.' }),
    since: day('Say from which day.'),
    until: optionalDay(),
  })
  .refine((said) => said.person || said.name, {
    path: ['name'],
    message: 'Choose somebody in Slack above, or give the name of somebody outside it.',
  })
  .refine((said) => !said.until || said.until >= said.since, {
    path: ['until'],
    message: 'The last day is before the first. Turn them round.',
  })

export const giveRoleMetadata = z.object({ committee: z.uuid() })
