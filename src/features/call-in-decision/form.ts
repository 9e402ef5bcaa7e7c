import { z } from 'zod'
import type { CallInOutcome } from '../../domain/calendar/call-in-clock.ts'
import { CALL_IN_OUTCOMES } from '../../domain/constitution/call-in.ts'
import { day, number, oneOf, optionalChoice, optionalText, text, yesNo } from '../../slack/kit/form.ts'

const outcomes = Object.keys(CALL_IN_OUTCOMES) as [CallInOutcome, ...CallInOutcome[]]
const days = number({ min: 1, max: 60, wrong: 'Give a whole number of working days, from 1 to 60.' })

/** One name for each field: the key is the block id in the form, and the place where Slack shows what is amiss. */
export const receiveForm = z
  .object({
    decision: text({ missing: 'Say which decision.', max: 300, tooLong: 'Keep this to 300 characters.' }),
    maker: text({ missing: 'Say who decided.', max: 200, tooLong: 'Keep this to 200 characters.' }),
    authority: optionalChoice(),
    published: day('Choose the day on which the decision was published.'),
    exempt: yesNo(),
    received: day('Choose the day on which the request was received.'),
    signed: optionalText({ max: 3000, tooLong: 'Keep this to 3,000 characters.' }),
    others: optionalText({ max: 3000, tooLong: 'Keep this to 3,000 characters.' }),
    reasons: optionalText({ max: 3000, tooLong: 'Keep the reasons to 3,000 characters.' }),
    closes: days,
    needed: number({ min: 1, max: 60, wrong: 'Give a whole number, from 1 to 60.' }),
    whoMaySign: text({ missing: 'Say who may sign.', max: 120, tooLong: 'Keep this to 120 characters.' }),
    meetWithin: days,
    otherwise: oneOf(['decision-stands', 'decision-waits'], 'Choose what happens if the committee does not meet.'),
    reconsider: days,
  })
  .refine(({ published, received }) => received >= published, {
    path: ['received'],
    message: 'That is before the decision was published.',
  })
export const receiveMetadata = z.object({ committee: z.uuid() })

export const acceptForm = z.object({ agendaReady: day('Choose the day.'), meeting: optionalChoice() })
export const refuseForm = z.object({ words: optionalText({ max: 1000, tooLong: 'Keep this to 1,000 characters.' }) })
export const outcomeForm = z.object({
  outcome: oneOf(outcomes, 'Choose what came of it.'),
  on: day('Choose the day.'),
  words: optionalText({ max: 3000, tooLong: 'Keep this to 3,000 characters.' }),
})
export const reconsideredForm = z.object({
  on: day('Choose the day.'),
  words: text({ missing: 'Say what was decided.', max: 3000, tooLong: 'Keep this to 3,000 characters.' }),
})
export const callInMetadata = z.object({ callIn: z.uuid() })

/** Names, one to a line. */
export const namesIn = (typed: string | undefined): readonly string[] =>
  (typed ?? '')
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '')
