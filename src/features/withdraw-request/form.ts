import { z } from 'zod'
import { choice, text } from '../../slack/kit/form.ts'

/** What is withdrawn, and why: the person sees the reason. */
export const withdrawForm = z.object({
  request: choice('Choose what is no longer needed.'),
  why: text({
    missing: 'Say why it is no longer needed: they have put work into it.',
    max: 1000,
    tooLong: 'Keep the reason to 1,000 characters.',
  }),
})
