import { z } from 'zod'
import { REGIMES, type Regime } from '../../domain/committee/committee.ts'
import {
  manyChoices,
  number,
  oneOf,
  optionalChannel,
  optionalPerson,
  optionalText,
  optionalTime,
  text,
  time,
} from '../../slack/kit/form.ts'

const regimes = Object.keys(REGIMES) as [Regime, ...Regime[]]

const stage = number({ min: 0, max: 90, wrong: 'Give a whole number of working days, from 0 to 90.' })

/** One name for each field: the key is the block id in the form, and the place where Slack shows what is amiss. */
export const settingsForm = z
  .object({
    channel: optionalChannel(),
    venue: optionalText({ max: 200, tooLong: 'Keep the place to 200 characters.' }),
    regime: oneOf(regimes, 'Choose how it meets.'),
    usually: time('Give the time its meetings usually start.'),
    lasts: number({ min: 15, max: 720, wrong: 'Give a whole number of minutes, from 15 to 720.' }),
    warnAt: number({ min: 1, max: 30, wrong: 'Give a whole number of items, from 1 to 30.' }),
    contact: optionalPerson(),
    decidedBy: text({
      missing: 'Say who decides on what members suggest.',
      max: 100,
      tooLong: 'Keep this to 100 characters.',
    }),
    minute: optionalText({ max: 40, tooLong: 'Keep the number to 40 characters.' }),
    chairs: oneOf(['consult', 'approve'], 'Choose what the constitution says of the chair.'),
    consultOn: manyChoices().pipe(z.array(z.enum(['add', 'move', 'remove']))),
    chairWord: oneOf(['chair', 'chairman', 'chairwoman', 'convener'], 'Choose a word.'),
    cabinetWord: oneOf(['cabinet member', 'executive member'], 'Choose a word.'),
    target: number({ min: 0, max: 10, wrong: 'Give a whole number of working days, from 0 to 10.' }),
    cutOff: time('Give the time of day.'),
    request: stage,
    draft: stage,
    clearance: stage,
    briefing: stage,
    final: stage,
    questionsAt: optionalTime(),
    questionsDays: number({ min: 0, max: 10, wrong: 'Give a whole number of working days, from 0 to 10.' }),
    remindersOn: manyChoices(),
  })
  .refine((said) => said.request >= said.draft, {
    path: ['request'],
    message: 'A report is requested before its draft is due: give more days here than for the draft.',
  })
  .refine((said) => said.draft >= said.final, {
    path: ['draft'],
    message: 'A draft is due before the final report: give more days here than for the final.',
  })

export const settingsMetadata = z.object({ committee: z.uuid(), revision: z.number() })
