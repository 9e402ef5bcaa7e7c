import { z } from 'zod'
import { manyChoices, oneOf } from '../../slack/kit/form.ts'

/** What is made, as what, and in which columns. */
export const exportProgrammeForm = z.object({
  what: oneOf(['programme', 'report', 'tracker'], 'Choose what to make.'),
  format: oneOf(['xlsx', 'csv', 'docx', 'pdf', 'html', 'md', 'json'], 'Choose a format.'),
  columns: oneOf(['full', 'meeting', 'topic', 'pro-forma', 'own'], 'Choose the columns.'),
  own: manyChoices(),
})
export const exportProgrammeMetadata = z.object({ committee: z.uuid() })
