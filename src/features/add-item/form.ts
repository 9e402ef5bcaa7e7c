import { z } from 'zod'
import { PURPOSES, type Purpose } from '../../domain/programme/item.ts'
import { optionalChoice, optionalDay, optionalPerson, optionalText, text, yesNo } from '../../slack/kit/form.ts'
import { recursChosen } from '../../slack/kit/programme/recurs.ts'

const purposes = Object.keys(PURPOSES) as [Purpose, ...Purpose[]]

/** One name for each field: the key is the block id in the form, and the place where Slack shows what is amiss. */
export const addItemForm = z.object({
  /** Only where the form asked which. */
  committee: optionalChoice().pipe(z.uuid().optional()),
  title: text({ missing: 'Give the item a title.', max: 500, tooLong: 'Keep the title to 500 characters.' }),
  why: optionalText({ max: 3000, tooLong: 'Keep this to 3,000 characters.' }),
  outcome: optionalText({ max: 1000, tooLong: 'Keep the outcome to 1,000 characters.' }),
  purpose: optionalChoice().transform((chosen) => purposes.find((purpose) => purpose === chosen) ?? null),
  lead: optionalPerson(),
  portfolio: optionalPerson(),
  witnesses: optionalText({ max: 1000, tooLong: 'Keep the witnesses to 1,000 characters.' }),
  wantedBy: optionalDay(),
  source: optionalText({ max: 300, tooLong: 'Keep the source to 300 characters.' }),
  key: yesNo(),
  recurs: recursChosen(),
  until: optionalDay(),
})

/** What the form was opened for; comes back with it. */
export const addItemMetadata = z.object({
  committee: z.uuid(),
  /** The message it was added from, by the message shortcut. */
  from: z.enum(['shortcut', 'minutes']).optional(),
  parent: z.uuid().optional(),
})
