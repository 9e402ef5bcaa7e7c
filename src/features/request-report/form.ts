import { z } from 'zod'
import { choice, oneOf, optionalDay, optionalEmail, optionalPerson, optionalText, text } from '../../slack/kit/form.ts'

/** One name for each field: the key is the block id in the form, and the place where Slack shows what is amiss. */
export const requestForm = z
  .object({
    item: choice('Choose an item from the work programme.'),
    person: optionalPerson(),
    name: optionalText({ max: 200, tooLong: 'Keep the name to 200 characters.' }),
    email: optionalEmail('That is not an e-mail address.'),
    kind: oneOf(['report', 'written-evidence'], 'Choose what is asked for.'),
    lines: text({
      missing: 'Say what the committee wants to understand.',
      max: 3000,
      tooLong: 'Keep this to 3,000 characters.',
    }),
    previous: optionalText({ max: 300, tooLong: 'Keep this to 300 characters.' }),
    format: optionalText({ max: 200, tooLong: 'Keep this to 200 characters.' }),
    draft: optionalDay(),
    final: optionalDay(),
    why: optionalText({ max: 1000, tooLong: 'Keep the reason to 1,000 characters.' }),
  })
  .refine((said) => said.person || said.name, {
    path: ['name'],
    message: 'Choose somebody in Slack above, or give the name of somebody outside it.',
  })
  .refine((said) => !said.draft || !said.final || said.draft <= said.final, {
    path: ['draft'],
    message: 'The draft is due after the final report. Turn them round.',
  })

/** Whose form it is, and whom it offered to ask: the author of the item it was drawn for, a Slack id. */
export const requestMetadata = z.object({ committee: z.uuid(), author: z.string().optional() })

/** Whom the officer has chosen so far. */
export const personAsked = z.object({ person: optionalPerson() })
