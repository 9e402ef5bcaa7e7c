import { z } from 'zod'
import { text } from '../../slack/kit/form.ts'

/** What somebody would like changed in a supplement. */
export const changeForm = z.object({
  words: text({
    missing: 'Say in a few words what you would like changed.',
    max: 2000,
    tooLong: 'Keep this to 2,000 characters.',
  }),
})
export const changeMetadata = z.object({ proposal: z.uuid() })
