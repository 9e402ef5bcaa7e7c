import { z } from 'zod'
import { day, oneOf, optionalText, text, time } from '../../slack/kit/form.ts'

/** One name for each field: the key is the block id in the form, and the place where Slack shows what is amiss. */
export const addMeetingsForm = z.object({
  dates: text({
    missing: 'Give at least one date, or the pattern of the meetings.',
    max: 3000,
    tooLong: 'Keep this to 3,000 characters.',
  }),
})
export const addMeetingsMetadata = z.object({ committee: z.uuid() })

/** The same for moving or cancelling. */
export const changeMeetingForm = z.object({
  day: day('Choose the day.'),
  time: time('Choose the time.'),
  venue: optionalText({ max: 200, tooLong: 'Keep the place to 200 characters.' }),
  why: optionalText({ max: 500, tooLong: 'Keep the reason to 500 characters.' }),
})
/** What the officer has in hand: the meeting, what is to be done with it, and (once shown) what was seen. */
export const changeMeetingMetadata = z.object({
  meeting: z.uuid(),
  revision: z.number(),
  what: z.enum(['move', 'cancel']),
  to: z
    .object({ day: z.string(), time: z.string(), venue: z.string().nullable(), why: z.string().nullable() })
    .optional(),
})

/** What became of a meeting that did not go ahead. */
export const notHeldForm = z.object({
  because: oneOf(['inquorate', 'adjourned'], 'Choose what happened.'),
  why: optionalText({ max: 500, tooLong: 'Keep this to 500 characters.' }),
})
export const notHeldMetadata = z.object({ meeting: z.uuid(), revision: z.number() })
