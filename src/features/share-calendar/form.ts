import { z } from 'zod'
import { oneOf } from '../../slack/kit/form.ts'

/** One name for each field: the key is the block id in the form, and the place where Slack shows what is amiss. */
export const shareCalendarForm = z.object({ whose: oneOf(['committee', 'council'], 'Choose whose meetings.') })
export const shareCalendarMetadata = z.object({ committee: z.uuid() })
