import { z } from 'zod'
import { type CivilDate, isCivilDate, isTimeOfDay, type TimeOfDay } from '../domain/calendar/civil-date.ts'
import { units } from '../domain/calendar/rule.ts'
import type { LocalRule } from '../domain/calendar/rules-in-force.ts'

const name = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Use small letters and hyphens, such as “final-report-by”.')
  .max(60)

const realDay = z
  .string()
  .refine(isCivilDate, 'is not a day, such as “2026-11-12”.')
  .transform((text) => text as CivilDate)

/** “Previous working day” and nothing at all are written in several ways, and mean one thing each. */
const plainRoll = (given: unknown): unknown =>
  given === null ? 'none' : typeof given === 'string' ? given.replace(/[- ]working[- ]day$/, '') : given

const rule = z
  .strictObject({
    name,
    title: z.string().trim().min(1).max(200).optional(),
    is: z.enum(['by', 'from', 'until']).optional(),
    count: z.int().min(0).max(3660),
    unit: z.enum(units as readonly [string, ...string[]]).transform((unit) => unit as LocalRule['unit']),
    anchor: name,
    direction: z.enum(['before', 'after', 'beginning-with']),
    at: z
      .string()
      .refine(isTimeOfDay, 'Use the 24-hour clock, such as “09:00”.')
      .transform((time) => time as TimeOfDay)
      .nullable()
      .default(null),
    roll: z.preprocess(plainRoll, z.enum(['previous', 'next', 'none'])).default('none'),
    authority: z.preprocess(
      (given) => (typeof given === 'string' ? { words: given } : given),
      z.strictObject({
        words: z.string().trim().min(1).max(300),
        link: z
          .url({ protocol: /^https?$/ })
          .nullable()
          .default(null),
      }),
    ),
    statutory: z.boolean().default(false),
    /** Real dates to which a stage is tied: the day is the last of them on or before the day that was counted. */
    lastOf: z
      .strictObject({ words: z.string().trim().min(1).max(100), days: z.array(realDay).min(1).max(366) })
      .optional(),
  })
  .check((context) => {
    const { unit, direction } = context.value
    const wrong = (message: string) =>
      context.issues.push({ code: 'custom', input: direction, path: ['direction'], message })
    if (unit === 'months-beginning-with' && direction === 'before') wrong('Months are counted on from a day, not back.')
    if (unit.startsWith('clear-') && direction === 'beginning-with') wrong('Clear days never count the day itself.')
  })

const rules = z
  .array(rule)
  .max(200)
  .check((context) => {
    const seen = new Set<string>()
    for (const [index, { name }] of context.value.entries()) {
      if (seen.has(name)) {
        context.issues.push({
          code: 'custom',
          input: name,
          path: [index, 'name'],
          message: `“${name}” is there twice.`,
        })
      }
      seen.add(name)
    }
  })

/** What a file of a council's rules holds, or one sentence saying what is wrong and where. */
export type CouncilRules =
  | { readonly ok: true; readonly rules: readonly LocalRule[] }
  | { readonly ok: false; readonly why: string }

/** Reads a council's own rules from JSON: a list of them, or an object with the list under `rules`. */
export const readCouncilRules = (text: string): CouncilRules => {
  let given: unknown
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (fault) {
    return { ok: false, why: `it is not JSON (${(fault as Error).message})` }
  }
  const inObject = isHolder(given)
  const checked = rules.safeParse(isHolder(given) ? given.rules : given)
  if (checked.success)
    return {
      ok: true,
      rules: checked.data.map(({ title, is, lastOf, ...rest }) => ({
        ...rest,
        ...(title && { title }),
        ...(is && { is }),
        ...(lastOf && { lastOf }),
      })),
    }
  const [first] = checked.error.issues
  const path = [...(inObject ? ['rules'] : []), ...first!.path]
  return { ok: false, why: `at ${pathWords(path)}: ${first!.message}` }
}

const isHolder = (given: unknown): given is { readonly rules: unknown } =>
  typeof given === 'object' && given !== null && !Array.isArray(given) && 'rules' in given

const pathWords = (path: readonly PropertyKey[]): string =>
  path.length === 0
    ? 'the top'
    : path
        .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`))
        .join('')
