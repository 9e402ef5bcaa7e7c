import { z } from 'zod'
import { type CivilDate, isCivilDate, isTimeOfDay, type TimeOfDay } from '../../domain/calendar/civil-date.ts'
import { isWebAddress, legible } from './text.ts'

// Slack sends each answer as { block_id: { action_id: answer } }. We put one input in a block, so whatever the action
// is called, the block has one answer. A field that is not on the form at all reads as one that was left empty.

const answerOf = (block: unknown): Readonly<Record<string, unknown>> => {
  const [answer] = typeof block === 'object' && block !== null ? Object.values(block) : []
  return typeof answer === 'object' && answer !== null ? answer : {}
}

const field = <S extends z.ZodType>(pick: (answer: Readonly<Record<string, unknown>>) => unknown, schema: S) =>
  z.preprocess((block) => pick(answerOf(block)) ?? undefined, schema)

const words = (answer: Readonly<Record<string, unknown>>) =>
  typeof answer.value === 'string' ? legible(answer.value).trim() : undefined

/** Text that must be there, on its way to the database: trimmed, well formed, nothing hidden in it. */
export const text = (rule: { readonly missing: string; readonly max: number; readonly tooLong: string }) =>
  field(words, z.string(rule.missing).min(1, rule.missing).max(rule.max, rule.tooLong))

/** Text that may be left out: undefined then. */
export const optionalText = (rule: { readonly max: number; readonly tooLong: string }) =>
  field((answer) => words(answer) || undefined, z.string().max(rule.max, rule.tooLong).optional())

/** The address of a page that a browser may open, where it may be left out. */
export const optionalWebAddress = (wrong: string) =>
  field((answer) => words(answer) || undefined, z.string(wrong).max(3000, wrong).refine(isWebAddress, wrong).optional())

/** An e-mail address, where it may be left out. */
export const optionalEmail = (wrong: string) =>
  field((answer) => words(answer) || undefined, z.email(wrong).max(254, wrong).optional())

const chosen = (answer: Readonly<Record<string, unknown>>) => optionValue(answer.selected_option)
const optionValue = (option: unknown): unknown =>
  typeof option === 'object' && option !== null && 'value' in option ? option.value : undefined

/** What was chosen in a menu, in radio buttons or in type-ahead. */
export const choice = (missing: string) => field(chosen, z.string(missing).min(1, missing))

/** The same, where nothing need be chosen. */
export const optionalChoice = () => field(chosen, z.string().optional())

/** What is chosen to have none of something: a menu cannot be emptied again. */
export const NONE = 'none'

/** One of a menu that offers *None of them* as well; undefined for none. */
export const choiceOrNone = () => optionalChoice().transform((one) => (one === NONE ? undefined : one))

/** The same, one of a known few. */
export const oneOf = <const V extends readonly [string, ...string[]]>(values: V, missing: string) =>
  field(chosen, z.enum(values, missing))

const several = (answer: Readonly<Record<string, unknown>>) =>
  Array.isArray(answer.selected_options) ? answer.selected_options.map(optionValue) : []

/** What was chosen in a menu of many or in checkboxes: none is an empty list. */
export const manyChoices = () => field(several, z.array(z.string()))

/** The same, where at least one must be chosen. */
export const someChoices = (missing: string) => field(several, z.array(z.string()).min(1, missing))

/** Whether a `tick` was ticked. */
export const yesNo = () => field((answer) => several(answer).includes('yes'), z.boolean())

/** A day. */
export const day = (missing: string) =>
  field(
    ({ selected_date }) => selected_date,
    z.string(missing).refine((it): it is CivilDate => isCivilDate(it), missing),
  )

/** A day that may be left out. */
export const optionalDay = () =>
  field(
    ({ selected_date }) => selected_date,
    z
      .string()
      .refine((it): it is CivilDate => isCivilDate(it), 'That is not a day.')
      .optional(),
  )

/** A time of day. */
export const time = (missing: string) =>
  field(
    ({ selected_time }) => selected_time,
    z.string(missing).refine((it): it is TimeOfDay => isTimeOfDay(it), missing),
  )

/** A time of day that may be left out. */
export const optionalTime = () =>
  field(
    ({ selected_time }) => selected_time,
    z
      .string()
      .refine((it): it is TimeOfDay => isTimeOfDay(it), 'That is not a time.')
      .optional(),
  )

/** A person of the workspace, as a Slack id. */
export const person = (missing: string) =>
  field(({ selected_user }) => selected_user, z.string(missing).min(1, missing))

/** A person who may be left out. */
export const optionalPerson = () => field(({ selected_user }) => selected_user, z.string().optional())

/** Several people of the workspace, as Slack ids. */
export const people = () => field(({ selected_users }) => selected_users ?? [], z.array(z.string()))

/** A channel, as a Slack id. */
export const channel = (missing: string) =>
  field(({ selected_conversation, selected_channel }) => selected_conversation ?? selected_channel, z.string(missing))

/** A channel that may be left out. */
export const optionalChannel = () =>
  field(
    ({ selected_conversation, selected_channel }) => selected_conversation ?? selected_channel,
    z.string().optional(),
  )

/** A whole number between two ends, both included. */
export const number = (rule: { readonly min: number; readonly max: number; readonly wrong: string }) =>
  field(
    (answer) => (words(answer) ? Number(words(answer)) : undefined),
    z.int(rule.wrong).min(rule.min, rule.wrong).max(rule.max, rule.wrong),
  )

/** A whole number that may be left out. */
export const optionalNumber = (rule: { readonly min: number; readonly max: number; readonly wrong: string }) =>
  field(
    (answer) => (words(answer) ? Number(words(answer)) : undefined),
    z.int(rule.wrong).min(rule.min, rule.wrong).max(rule.max, rule.wrong).optional(),
  )

const file = z.object({
  id: z.string(),
  name: z.string().nullish(),
  title: z.string().nullish(),
  mimetype: z.string().nullish(),
  size: z.number().nullish(),
})

/** Files that were put in: what Slack says of each. Their bytes are fetched with the bot's token. */
export const files = () => field((answer) => answer.files ?? [], z.array(file))

/** What stands on a form or a button is not what is drawn there now: an earlier version drew it, or somebody made it up. */
export class NotAsDrawn extends Error {
  override readonly name = 'NotAsDrawn'
}

/** Reads what we wrote on a form when we drew it. Throws `NotAsDrawn` for anything else, and the desk says so. */
export const readMetadata = <S extends z.ZodType>(schema: S, metadata: string): z.output<S> => {
  const read = schema.safeParse(metadata === '' ? {} : parsed(metadata))
  if (read.success) return read.data
  throw new NotAsDrawn(read.error.issues.map(({ path, code }) => `${path.join('.') || 'it'}: ${code}`).join(', '))
}
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What Slack wants back when a form is wrong: the first thing amiss with each field, in a sentence. */
export const fieldErrors = (error: z.ZodError): Record<string, string> =>
  Object.fromEntries(error.issues.map((issue) => [String(issue.path[0]), issue.message] as const).reverse())

/** What was typed one to a line; empty lines are none. */
export const optionalLines = (asked: Parameters<typeof optionalText>[0]) =>
  optionalText(asked).transform((typed) => (typed ?? '').split('\n').flatMap((line) => line.trim() || []))

/** Where a form takes somebody in Slack or a name, and was given both: whom it means is asked, not guessed. */
export const EITHER_OF_TWO = 'Somebody in Slack is chosen above as well. Keep one of the two.'
