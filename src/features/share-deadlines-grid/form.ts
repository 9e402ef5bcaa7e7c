import { z } from 'zod'
import { choice, day, manyChoices, oneOf, optionalPerson, someChoices, text, yesNo } from '../../slack/kit/form.ts'

/** Whose grid: the committee’s, the council’s, or `directorate:<name>`. */
export const gridForm = z.object({
  whose: choice('Choose whose deadlines.'),
  year: oneOf(['this', 'next'], 'Choose the year.'),
  formats: someChoices('Choose at least one kind of file.').pipe(z.array(z.enum(['xlsx', 'docx', 'ics']))),
})
export const gridMetadata = z.object({ committee: z.uuid() })

export const annualMeetingForm = z.object({ day: day('Choose the day.') })
export const callForm = z.object({ from: day('Choose the first day.'), until: day('Choose the last day.') })

export const directorateForm = z.object({
  name: text({ missing: 'Give the directorate its name.', max: 60, tooLong: 'Keep the name to 60 characters.' }),
  contact: optionalPerson(),
  committees: manyChoices(),
  remove: yesNo(),
})
export const directorateMetadata = z.object({ committee: z.uuid(), was: z.string().nullable() })
