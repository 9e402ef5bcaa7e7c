import { z } from 'zod'
import { files, yesNo } from '../../slack/kit/form.ts'

/** One Word document, and whether it is for every committee that has none of its own. */
export const templateForm = z.object({
  file: files().pipe(z.tuple([z.object({ id: z.string() })], 'Put in one Word document.')),
  all: yesNo(),
})
export const templateMetadata = z.object({ committee: z.uuid() })
