import { z } from 'zod'
import { text } from '../../slack/kit/form.ts'

/** What the chair would like instead, or why the officer goes ahead. */
export const wordsForm = z.object({
  words: text({ missing: 'Please say it in a few words.', max: 1000, tooLong: 'Keep this to 1,000 characters.' }),
})
export const wordsMetadata = z.object({
  proposal: z.uuid(),
  revision: z.number(),
  answer: z.enum(['change', 'refuse']).optional(),
})
