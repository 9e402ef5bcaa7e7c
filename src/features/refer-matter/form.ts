import { z } from 'zod'
import { optionalText, text, yesNo } from '../../slack/kit/form.ts'

/** What a member refers. */
export const referForm = z.object({
  title: text({ missing: 'Say what the matter is.', max: 500, tooLong: 'Keep this to 500 characters.' }),
  why: text({ missing: 'Say why it matters to the committee.', max: 3000, tooLong: 'Keep this to 3,000 characters.' }),
  outcome: optionalText({ max: 1000, tooLong: 'Keep the outcome to 1,000 characters.' }),
  excluded: yesNo(),
})
export const referMetadata = z.object({ committee: z.uuid() })

/** Why a referral ends. */
export const endForm = z.object({
  why: text({
    missing: 'Give the reason: it is kept with the item.',
    max: 2000,
    tooLong: 'Keep the reason to 2,000 characters.',
  }),
})
export const endMetadata = z.object({ item: z.uuid() })
