import { z } from 'zod'
import { CLOSURE_KINDS, type ClosureKind } from '../../domain/calendar/closure-days.ts'
import { day, oneOf, optionalDay, text } from '../../slack/kit/form.ts'

const kinds = Object.keys(CLOSURE_KINDS) as [ClosureKind, ...ClosureKind[]]

/** One name for each field: the key is the block id in the form, and the place where Slack shows what is amiss. */
export const closuresForm = z.object({
  from: day('Choose the day.'),
  until: optionalDay(),
  kind: oneOf(kinds, 'Choose what kind of day it is.'),
  why: text({
    missing: 'Say what it is: the words stand beside every date it moves.',
    max: 120,
    tooLong: 'Keep this to 120 characters.',
  }),
})
export const closuresMetadata = z.object({ committee: z.uuid() })
