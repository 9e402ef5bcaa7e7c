import { z } from 'zod'
import { EXCLUSION_RESULTS, type ExclusionResult } from '../../domain/outcomes/exclusion-motion.ts'
import { OUTCOMES, type OutcomeKind } from '../../domain/outcomes/outcome-kinds.ts'
import { chosenIn, typedMinutes } from '../../domain/outcomes/see-also.ts'
import { manyChoices, oneOf, optionalChoice, optionalText } from '../../slack/kit/form.ts'

const kinds = Object.keys(OUTCOMES) as [OutcomeKind, ...OutcomeKind[]]
const results = Object.keys(EXCLUSION_RESULTS) as [ExclusionResult, ...ExclusionResult[]]
const words = () => optionalText({ max: 3000, tooLong: 'Keep this to 3,000 characters.' })

/** What became of one piece of business. */
export const outcomeForm = z.object({
  kind: oneOf(kinds, 'Say what became of it.'),
  resolutions: words(),
  words: words(),
  body: optionalText({ max: 200, tooLong: 'Keep the name to 200 characters.' }),
  deferredTo: optionalChoice().pipe(z.uuid().optional()),
  points: words(),
  said: words(),
  seeAlso: manyChoices().transform((chosen) => chosen.flatMap(chosenIn)),
  minutes: optionalText({ max: 300, tooLong: 'Keep this to 300 characters.' }).transform((typed) =>
    typedMinutes(typed ?? ''),
  ),
  exclusion: optionalChoice().pipe(z.enum(results).optional()),
  movedBy: optionalText({ max: 200, tooLong: 'Keep the name to 200 characters.' }),
  secondedBy: optionalText({ max: 200, tooLong: 'Keep the name to 200 characters.' }),
})
export const outcomeMetadata = z.object({
  meeting: z.uuid(),
  key: z.string().max(100),
  /** What was recorded of it when the form was drawn. */
  seen: z.uuid().nullable(),
})
