import { z } from 'zod'
import { optionalText, text } from '../../slack/kit/form.ts'

const lines = () => optionalText({ max: 3000, tooLong: 'Keep this to 3,000 characters.' })

/** Who was there, one to a line. */
export const attendanceForm = z.object({
  present: text({
    missing: 'Say who was present, one to a line.',
    max: 3000,
    tooLong: 'Keep this to 3,000 characters.',
  }),
  apologies: lines(),
  substitutes: lines(),
  attending: lines(),
  declarations: lines(),
})
export const attendanceMetadata = z.object({ meeting: z.uuid() })
