import { z } from 'zod'
import { HOLD_REASONS, type HoldReason } from '../../domain/keeping/hold-reasons.ts'
import { oneOf, optionalChoice, optionalPerson, yesNo } from '../../slack/kit/form.ts'

const reasons = Object.keys(HOLD_REASONS) as [HoldReason, ...HoldReason[]]

/** Why, and one thing: which of the four is asked by the rule. */
export const holdForm = z.object({
  why: oneOf(reasons, 'Choose why.'),
  item: optionalChoice().pipe(z.uuid().optional()),
  meeting: optionalChoice().pipe(z.uuid().optional()),
  person: optionalPerson(),
  all: yesNo(),
})
export const holdMetadata = z.object({ committee: z.uuid() })
