import { z } from 'zod'
import { oneOf, optionalChoice } from '../../slack/kit/form.ts'

/** The formats, in the order in which they are offered. */
export const FORMATS = ['docx', 'pdf', 'html', 'md', 'ics', 'json', 'xml'] as const

/** What is made, and as what. Of an agenda without supplements nothing need be chosen. */
export const exportAgendaForm = z.object({
  what: optionalChoice().pipe(
    z
      .string()
      .regex(/^(?:agenda|decisions|note|\d{1,4})$/)
      .optional(),
  ),
  format: oneOf(FORMATS, 'Choose a format.'),
  /** Asked only where some of the agenda is private. */
  form: optionalChoice().pipe(z.enum(['open', 'closed']).optional()),
})
export const exportAgendaMetadata = z.object({ meeting: z.uuid() })
