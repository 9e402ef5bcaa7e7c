import { z } from 'zod'
import { HOLD_REASONS, type HoldReason } from '../../domain/keeping/hold-reasons.ts'
import { oneOf, optionalChoice, optionalPerson, yesNo } from '../../slack/kit/form.ts'
import type { HoldAsked } from './place-hold.ts'

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

/** The field that says what is to be kept; the last of the four, which is always there, where none or several do. */
export const fieldMeant = ({ itemId, meetingId, slackId, all }: HoldAsked): 'item' | 'meeting' | 'person' | 'all' => {
  const [field, ...more] = [
    itemId !== null && ('item' as const),
    meetingId !== null && ('meeting' as const),
    slackId !== null && ('person' as const),
    all && ('all' as const),
  ].filter((name) => name !== false)
  return field && more.length === 0 ? field : 'all'
}
