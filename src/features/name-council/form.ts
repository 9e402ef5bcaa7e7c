import { z } from 'zod'
import { NATIONS, type Nation } from '../../domain/committee/committee.ts'
import { oneOf, text } from '../../slack/kit/form.ts'

const nations = Object.keys(NATIONS) as [Nation, ...Nation[]]

/** What the council is called, and in which nation it is. */
export const councilForm = z.object({
  name: text({ missing: 'Give the council its full name.', max: 200, tooLong: 'Keep the name to 200 characters.' }),
  nation: oneOf(nations, 'Choose the nation.'),
})

/** What stood there when the form was opened. */
export const councilMetadata = z.object({ was: z.string() })
