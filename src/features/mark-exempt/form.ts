import { z } from 'zod'
import { choice, manyChoices, oneOf, optionalChoice, optionalText, optionalWebAddress } from '../../slack/kit/form.ts'

/** How the choice is offered: what became of possibly exempt business is chosen by what happened. */
export const CHOICES = [
  'exempt',
  'possible',
  'confidential',
  'committee-private',
  'open',
  'open-not-used',
  'open-motion-lost',
] as const

/** What is meant: the item as a whole, an appendix to be split off, or a paper by its id. */
export const AS_A_WHOLE = 'item'
export const SPLIT_OFF = 'appendix'

/** Which item or paper, in which part, and why. */
export const privateForm = z.object({
  item: choice('Choose an item from the work programme.'),
  of: optionalChoice(),
  part: oneOf(CHOICES, 'Choose one.'),
  paragraphs: manyChoices(),
  reason: optionalText({ max: 1000, tooLong: 'Keep the reason to 1,000 characters.' }),
  title: optionalText({ max: 500, tooLong: 'Keep the title to 500 characters.' }),
  link: optionalWebAddress('Give the address of the page in the council’s own system, beginning with https.'),
  closedTitle: optionalText({ max: 500, tooLong: 'Keep the closed title to 500 characters.' }),
  closedSummary: optionalText({ max: 3000, tooLong: 'Keep the closed summary to 3,000 characters.' }),
})

/** What the form was opened for. */
export const privateMetadata = z.object({
  committee: z.uuid(),
  item: z.uuid().optional(),
  revision: z.number().optional(),
})
