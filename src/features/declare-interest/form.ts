import { z } from 'zod'
import { oneOf, optionalPerson, someChoices, yesNo } from '../../slack/kit/form.ts'

/** Who has it, in what. Nobody is chosen where it is one's own. */
export const interestForm = z.object({
  person: optionalPerson(),
  items: someChoices('Choose at least one item the interest is in.'),
  kind: oneOf(['disclosable', 'other'], 'Choose what kind of interest it is.'),
  sensitive: yesNo(),
})
export const interestMetadata = z.object({ meeting: z.uuid() })
