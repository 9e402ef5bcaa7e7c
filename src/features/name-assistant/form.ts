import { z } from 'zod'
import { optionalPerson } from '../../slack/kit/form.ts'

/** Who answers for them; left empty, nobody does. */
export const assistantForm = z.object({ assistant: optionalPerson() })
