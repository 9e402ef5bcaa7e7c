import { z } from 'zod'
import { isCivilDate } from '../../domain/calendar/civil-date.ts'
import { units } from '../../domain/calendar/rule.ts'
import {
  choice,
  files,
  number,
  oneOf,
  optionalText,
  optionalTime,
  optionalWebAddress,
  text,
} from '../../slack/kit/form.ts'

const scope = oneOf(['committee', 'council'], 'Choose for whom it is.')

/** Which rule is meant; `new` is one of the council’s own. */
export const chooseRuleForm = z.object({ rule: choice('Choose a rule, or a new one.') })
export const chooseRuleMetadata = z.object({ committee: z.uuid() })

/** One name for each field: the key is the block id in the form, and the place where Slack shows what is amiss. */
export const ruleForm = z
  .object({
    scope,
    title: text({ missing: 'Say what is to be done by then.', max: 100, tooLong: 'Keep this to 100 characters.' }),
    count: number({ min: 0, max: 3660, wrong: 'Give a whole number, from 0 to 3,660.' }),
    unit: oneOf(units as unknown as readonly [string, ...string[]], 'Choose how it is counted.'),
    direction: oneOf(['before', 'after', 'beginning-with'], 'Choose before or after.'),
    anchor: choice('Choose what it counts from.'),
    at: optionalTime(),
    roll: oneOf(['previous', 'next', 'none'], 'Choose what happens on a day the offices are shut.'),
    authority: text({
      missing: 'Say whose rule it is: the words stand beside every date it gives.',
      max: 300,
      tooLong: 'Keep this to 300 characters.',
    }),
    link: optionalWebAddress('Give the address of a page, or leave it out.'),
    datesOf: optionalText({ max: 100, tooLong: 'Keep this to 100 characters.' }),
    dates: optionalText({ max: 3000, tooLong: 'Keep this to 3,000 characters.' }),
  })
  .refine(({ unit, direction }) => !(unit === 'months-beginning-with' && direction === 'before'), {
    path: ['direction'],
    message: 'Months are counted on from a day, not back.',
  })
  .refine(({ unit, direction }) => !(unit.startsWith('clear-') && direction === 'beginning-with'), {
    path: ['direction'],
    message: 'Clear days never count the day itself.',
  })
  .refine(({ datesOf, dates }) => (datesOf === undefined) === (dates === undefined), {
    path: ['dates'],
    message: 'Give both what the dates are and the dates, or neither.',
  })
  .refine(({ dates }) => daysIn(dates).every(isCivilDate), {
    path: ['dates'],
    message: 'Write each date as 2026-11-12, one to a line.',
  })
export const ruleMetadata = z.object({ committee: z.uuid(), name: z.string().max(60).nullable() })

/** The dates that were typed, one to a line. */
export const daysIn = (dates: string | undefined): readonly string[] => dates?.split(/[\s,;]+/).filter(Boolean) ?? []

export const rulesFileForm = z.object({
  scope,
  file: files().pipe(z.array(z.object({ id: z.string() })).min(1, 'Choose a file.')),
})
