import { z } from 'zod'
import { canCount } from '../../domain/agenda/numbering.ts'
import { isCivilDate } from '../../domain/calendar/civil-date.ts'
import { type ProfileName, profileNames } from '../../domain/calendar/profiles.ts'
import type { Hosting } from '../../domain/committee/hosting.ts'
import type { CommitteeSettings } from '../../domain/committee/settings.ts'
import { oneOf, optionalChoice, optionalNumber, optionalText, optionalTime, text, yesNo } from '../../slack/kit/form.ts'

/** How a host numbers minutes: as the committee does, its own on from meeting to meeting, or from 1 at each. */
const NUMBERINGS = ['committee', 'continuous', 'per-meeting'] as const
const STAGES_WRONG =
  'Give five numbers of working days before despatch, the earliest first: requested, draft, cleared, chair’s briefing, final. For example 30, 15, 10, 8, 3.'

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
    clerk: optionalChoice(),
    numbering: oneOf(NUMBERINGS, 'Say how it numbers minutes.'),
    minute: optionalText({ max: 40, tooLong: 'Keep the number to 40 characters.' }),
    stages: optionalText({ max: 100, tooLong: STAGES_WRONG }),
    target: optionalNumber({ min: 0, max: 10, wrong: 'Give a whole number of working days, from 0 to 10.' }),
    cutOff: optionalTime(),
    questionsDays: optionalNumber({ min: 0, max: 30, wrong: 'Give a whole number of working days, from 0 to 30.' }),
    questionsAt: optionalTime(),
    chairWord: optionalChoice().pipe(z.enum(['chair', 'chairman', 'chairwoman', 'convener']).optional()),
    privateWord: optionalChoice().pipe(z.enum(['private session', 'Part 2', 'Part B']).optional()),
  })
  .refine(({ turns }) => linesOf(turns).every(isCivilDate), {
    path: ['turns'],
    message: 'Write each day as 2026-05-20, one to a line.',
  })
  .refine(({ closures }) => linesOf(closures).every((line) => isCivilDate(line.slice(0, 10))), {
    path: ['closures'],
    message: 'Begin each line with the day: 2026-12-24 Town hall closed.',
  })
  .refine(({ numbering, minute }) => numbering !== 'continuous' || (minute !== undefined && canCount(minute)), {
    path: ['minute'],
    message: 'Give the number of its next minute, such as 304 or 60/18.',
  })
  .refine(({ stages }) => stages === undefined || stagesOf(stages) !== null, {
    path: ['stages'],
    message: STAGES_WRONG,
  })
  .refine(({ questionsDays, questionsAt }) => (questionsDays === undefined) === (questionsAt === undefined), {
    path: ['questionsAt'],
    message: 'Give both the working days and the time, or neither.',
  })

/** What the form says holds while the authority hosts. */
export const hostingOf = (said: z.output<typeof authorityForm>): Hosting => {
  const stages = said.stages === undefined ? null : stagesOf(said.stages)
  return {
    clerkId: said.clerk ?? null,
    numbering: said.numbering === 'committee' ? null : said.numbering,
    nextMinuteNumber: said.numbering === 'continuous' ? (said.minute ?? null) : null,
    settings: {
      ...(stages && { stages }),
      ...(said.target !== undefined && { targetDaysBefore: said.target }),
      ...(said.cutOff && { cutOff: said.cutOff }),
      ...(said.questionsDays !== undefined &&
        said.questionsAt && { publicQuestions: { workingDaysBefore: said.questionsDays, at: said.questionsAt } }),
      ...(said.chairWord && { chairWord: said.chairWord }),
      ...(said.privateWord && { privateWord: said.privateWord }),
    },
  }
}

/** Five numbers of working days, the earliest stage first; null for anything else, or out of order. */
const stagesOf = (typed: string): CommitteeSettings['stages'] | null => {
  const days = typed.split(/[\s,;]+/).filter((part) => part !== '')
  if (days.length !== 5 || !days.every((part) => /^\d{1,2}$/.test(part))) return null
  const [request, draft, clearance, briefing, final] = days.map(Number) as [number, number, number, number, number]
  return request >= draft && draft >= clearance && clearance >= final && draft >= final && request <= 90
    ? { request, draft, clearance, briefing, final }
    : null
}

export const authorityMetadata = z.object({ committee: z.uuid(), was: z.string().nullable() })

/** What was typed, one to a line. */
export const linesOf = (typed: string | undefined): readonly string[] =>
  (typed ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
