import { z } from 'zod'
import { text } from '../../slack/kit/form.ts'

/** Which council is invited. */
export const inviteForm = z.object({
  authority: text({ missing: 'Name the council.', max: 100, tooLong: 'Keep the name to 100 characters.' }),
})
/** The code that another council’s officer gave. */
export const codeForm = z.object({
  code: text({ missing: 'Give the code.', max: 40, tooLong: 'A code has 16 letters and digits.' }),
})
export const ofCommittee = z.object({ committee: z.uuid() })
/** The answer to an invitation: the digest of its code, never the code. */
export const answerMetadata = z.object({ committee: z.uuid(), digest: z.string().regex(/^[0-9a-f]{64}$/) })
