import { z } from 'zod'
import {
  day,
  EITHER_OF_TWO,
  files,
  oneOf,
  optionalEmail,
  optionalPerson,
  optionalText,
  optionalWebAddress,
  text,
} from '../../slack/kit/form.ts'

const why = optionalText({ max: 1000, tooLong: 'Keep this to 1,000 characters.' })
const words = (missing: string) => text({ missing, max: 1000, tooLong: 'Keep this to 1,000 characters.' })

/** Who is to be asked, or comes, instead. */
export const insteadForm = z
  .object({
    person: optionalPerson(),
    name: optionalText({ max: 200, tooLong: 'Keep the name to 200 characters.' }),
    email: optionalEmail('That is not an e-mail address.'),
    why,
  })
  .refine((said) => said.person || said.name, {
    path: ['name'],
    message: 'Choose somebody in Slack above, or give the name of somebody outside it.',
  })
  .refine((said) => !(said.person && said.name), { path: ['name'], message: EITHER_OF_TWO })

/** Until when, and why. */
export const longerForm = z.object({
  until: day('Say until which day you need.'),
  words: words('Say in a few words why: the officer has to explain it.'),
})

/** What stops it, or which date would be better. */
export const wordsForm = z.object({ words: words('Please say it in a few words.') })

/** The report itself: where it is, in short, and whether it may be exempt. */
export const hereForm = z
  .object({
    link: optionalWebAddress('That is not a web address: it begins with https.'),
    file: files(),
    summary: optionalText({ max: 2000, tooLong: 'Keep the summary to 2,000 characters.' }),
    part: oneOf(['open', 'exempt', 'unsure'], 'Say whether it may be exempt.'),
  })
  .refine((said) => said.link || said.file.length > 0, {
    path: ['link'],
    message: 'Give a link to it, or a file.',
  })

/** What the form was opened for. */
export const requestMetadata = z.object({ request: z.uuid() })
