import { z } from 'zod'
import { files } from '../../slack/kit/form.ts'

/** The lists that can be brought in from a file. */
export const LISTS = ['people', 'meetings', 'programme'] as const
export type ListOf = (typeof LISTS)[number]

/** One name for each field: the key is the block id in the form, and the place where Slack shows what is amiss. */
export const fromFileForm = z.object({
  file: files().pipe(z.tuple([z.object({ id: z.string() })], 'Put in one file.')),
})
export const fromFileMetadata = z.object({ committee: z.uuid(), of: z.enum(LISTS) })

/** What was looked at: the file, and what it held then. */
export const previewMetadata = fromFileMetadata.extend({ file: z.string(), digest: z.string() })

/** What a button to the form carries: `people:<committee>`. Null for what we did not write. */
export const readValue = (value: string): z.output<typeof fromFileMetadata> | null => {
  const [of, committee] = value.split(':')
  return fromFileMetadata.safeParse({ of, committee }).data ?? null
}
