import { z } from 'zod'
import { PURPOSES, type Purpose } from '../../domain/programme/item.ts'
import {
  optionalChoice,
  optionalDay,
  optionalNumber,
  optionalPerson,
  optionalText,
  text,
  yesNo,
} from '../../slack/kit/form.ts'
import { recursChosen } from '../../slack/kit/programme/recurs.ts'

const purposes = Object.keys(PURPOSES) as [Purpose, ...Purpose[]]

/** Everything about an item that can be put right without moving it. */
export const editForm = z.object({
  title: text({ missing: 'Give the item a title.', max: 500, tooLong: 'Keep the title to 500 characters.' }),
  why: optionalText({ max: 3000, tooLong: 'Keep this to 3,000 characters.' }),
  outcome: optionalText({ max: 1000, tooLong: 'Keep the outcome to 1,000 characters.' }),
  purpose: optionalChoice().transform((chosen) => purposes.find((purpose) => purpose === chosen) ?? null),
  lead: optionalPerson(),
  portfolio: optionalPerson(),
  wantedBy: optionalDay(),
  source: optionalText({ max: 300, tooLong: 'Keep the source to 300 characters.' }),
  minutes: optionalNumber({ min: 1, max: 600, wrong: 'Give the minutes it needs, from 1 to 600.' }),
  key: yesNo(),
  recurs: recursChosen(),
  until: optionalDay(),
})
export const editMetadata = z.object({ item: z.uuid(), revision: z.number() })
