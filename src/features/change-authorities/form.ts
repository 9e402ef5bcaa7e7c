import { z } from 'zod'
import { isCivilDate } from '../../domain/calendar/civil-date.ts'
import { type ProfileName, profileNames } from '../../domain/calendar/profiles.ts'
import { oneOf, optionalText, text, yesNo } from '../../slack/kit/form.ts'

const lines = optionalText({ max: 3000, tooLong: 'Keep this to 3,000 characters.' })

/** One name for each field: the key is the block id in the form, and the place where Slack shows what is amiss. */
export const authorityForm = z
  .object({
    name: text({ missing: 'Give the authority its name.', max: 100, tooLong: 'Keep the name to 100 characters.' }),
    profile: oneOf(profileNames as readonly [ProfileName, ...ProfileName[]], 'Choose its rules.'),
    host: yesNo(),
    turns: lines,
    closures: lines,
    remove: yesNo(),
  })
  .refine(({ turns }) => linesOf(turns).every(isCivilDate), {
    path: ['turns'],
    message: 'Write each day as 2026-05-20, one to a line.',
  })
  .refine(({ closures }) => linesOf(closures).every((line) => isCivilDate(line.slice(0, 10))), {
    path: ['closures'],
    message: 'Begin each line with the day: 2026-12-24 Town hall closed.',
  })
export const authorityMetadata = z.object({ committee: z.uuid(), was: z.string().nullable() })

/** What was typed, one to a line. */
export const linesOf = (typed: string | undefined): readonly string[] =>
  (typed ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
