import { z } from 'zod'
import { type ClearanceKind, isClearanceKind } from '../../domain/reports/clearance.ts'
import { text } from '../../slack/kit/form.ts'

/** Which changes are needed. */
export const changesForm = z.object({
  words: text({
    missing: 'Say what has to change: the author sees it word for word.',
    max: 2000,
    tooLong: 'Keep this to 2,000 characters.',
  }),
})

/** What a form was opened for, and what a button carries: the request and the kind of clearance. */
export const clearanceMeant = z.object({
  request: z.uuid(),
  kind: z.custom<ClearanceKind>((value) => typeof value === 'string' && isClearanceKind(value)),
})
