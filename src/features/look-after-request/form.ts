import { z } from 'zod'
import {
  choice,
  day,
  optionalDay,
  optionalEmail,
  optionalText,
  optionalWebAddress,
  person,
} from '../../slack/kit/form.ts'

/** One name for each field: the key is the block id in the form, and the place where Slack shows what is amiss. */
export const newDateForm = z
  .object({ draft: optionalDay(), final: day('Say by which day it is needed.') })
  .refine((said) => !said.draft || said.draft <= said.final, {
    path: ['draft'],
    message: 'The draft is due after the final report. Turn them round.',
  })

export const leadForm = z.object({
  person: person('Choose whom to ask.'),
  words: optionalText({ max: 1000, tooLong: 'Keep this to 1,000 characters.' }),
})

export const toFollowForm = z.object({ why: optionalText({ max: 500, tooLong: 'Keep the reason to 500 characters.' }) })

/** What somebody outside Slack answered, with whatever that answer needs. */
export const recordForm = z
  .object({
    answer: choice('Choose what they answered.'),
    name: optionalText({ max: 200, tooLong: 'Keep the name to 200 characters.' }),
    email: optionalEmail('That is not an e-mail address.'),
    until: optionalDay(),
    link: optionalWebAddress('That is not a web address: it begins with https.'),
    words: optionalText({ max: 1000, tooLong: 'Keep this to 1,000 characters.' }),
  })
  .refine((said) => !['someone-else', 'colleague'].includes(said.answer) || said.name, {
    path: ['name'],
    message: 'Give the name of whoever it is for, or who comes instead.',
  })
  .refine((said) => said.answer !== 'longer' || said.until, { path: ['until'], message: 'Say until which day.' })
  .refine((said) => said.answer !== 'here' || said.link, {
    path: ['link'],
    message: 'Put it in the council’s own system and give the link.',
  })

export const lookAfterMetadata = z.object({ request: z.uuid(), revision: z.number() })
