import { z } from 'zod'
import { DECISIONS, type Decision } from '../../domain/proposals/proposal.ts'
import { oneOf, optionalChoice, optionalDay, optionalText, text } from '../../slack/kit/form.ts'

/** What a member suggests. */
export const suggestForm = z.object({
  title: text({ missing: 'Say what it is about.', max: 500, tooLong: 'Keep this to 500 characters.' }),
  why: text({ missing: 'Say why it should be looked at.', max: 3000, tooLong: 'Keep this to 3,000 characters.' }),
  outcome: optionalText({ max: 1000, tooLong: 'Keep the outcome to 1,000 characters.' }),
})
export const suggestMetadata = z.object({ committee: z.uuid() })

/** The officer's advice. */
export const adviseForm = z.object({
  advice: text({ missing: 'Say what you advise.', max: 2000, tooLong: 'Keep the advice to 2,000 characters.' }),
})
export const suggestionMetadata = z.object({ suggestion: z.uuid() })

const decisions = Object.keys(DECISIONS) as [Decision, ...Decision[]]

/** What the committee decided. */
export const decideForm = z.object({
  decision: oneOf(decisions, 'Choose what was decided.'),
  meeting: optionalChoice(),
  minute: optionalText({ max: 100, tooLong: 'Keep the minute to 100 characters.' }),
  reason: optionalText({ max: 2000, tooLong: 'Keep the reason to 2,000 characters.' }),
  body: optionalText({ max: 200, tooLong: 'Keep the name to 200 characters.' }),
  due: optionalDay(),
})
