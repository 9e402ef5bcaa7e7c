import { z } from 'zod'
import { choice } from '../../slack/kit/form.ts'

/** Whom to remind, and of what. */
export const remindForm = z.object({ request: choice('Choose whom to remind.') })
