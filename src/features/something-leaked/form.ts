import { z } from 'zod'
import { oneOf, text } from '../../slack/kit/form.ts'

/** Where it was seen, in a sentence. */
export const leakForm = z.object({
  where: text({ missing: 'Say where it was seen.', max: 300, tooLong: 'Keep this to 300 characters.' }),
})
/** The committee, and the message where the alarm was raised on one. */
export const leakMetadata = z.object({
  committee: z.uuid().nullable(),
  channel: z.string().max(40).optional(),
  ts: z.string().max(40).optional(),
})

/** What became of the clock: told, or not to be told, with the reference or the reason. */
export const endClockForm = z.object({
  told: oneOf(['told', 'not-needed'], 'Choose one.'),
  words: text({ missing: 'Give the reference, or say why.', max: 1000, tooLong: 'Keep this to 1,000 characters.' }),
})
export const endClockMetadata = z.object({ leak: z.number() })
