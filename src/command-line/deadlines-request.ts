import { parseArgs } from 'node:util'
import { type CivilDate, isCivilDate, isTimeOfDay, timeOfDay } from '../domain/calendar/civil-date.ts'
import {
  defaultProfileOf,
  type Nation,
  nations,
  type ProfileName,
  profileNames,
  profiles,
} from '../domain/calendar/profiles.ts'
import { type Unit, units } from '../domain/calendar/rule.ts'
import type { TimetableOf } from '../domain/calendar/timetable-of.ts'
import type { Closure } from '../domain/calendar/which-days-count.ts'

/** What was asked for, once its arguments are understood. The rules file is still to be read. */
export type DeadlinesRequest = {
  readonly of: TimetableOf
  readonly json: boolean
  readonly rulesFile: string | null
}

/** Arguments that are wrong: said in one sentence, exit 2. */
export class WrongArguments extends Error {}

const options = {
  nation: { type: 'string' },
  profile: { type: 'string' },
  meeting: { type: 'string' },
  'clear-days': { type: 'string' },
  closed: { type: 'string', multiple: true },
  rules: { type: 'string' },
  'key-decision': { type: 'boolean' },
  private: { type: 'boolean' },
  informal: { type: 'boolean' },
  published: { type: 'string' },
  received: { type: 'string' },
  requested: { type: 'string' },
  'exception-notice': { type: 'string' },
  reading: { type: 'string' },
  json: { type: 'boolean' },
} as const

/** Understands the arguments of `cleardays deadlines`. Throws `WrongArguments` with the sentence to say. */
export const deadlinesRequest = (args: readonly string[]): DeadlinesRequest => {
  const given = parsed(args)
  const meeting = given.meeting === undefined ? null : meetingOf(given.meeting)
  const events = {
    ...(given.published !== undefined && { published: dayOf('--published', given.published) }),
    ...(given.received !== undefined && { received: dayOf('--received', given.received) }),
    ...(given.requested !== undefined && { documentRequested: dayOf('--requested', given.requested) }),
    ...(given['exception-notice'] !== undefined && {
      exceptionNotice: dayOf('--exception-notice', given['exception-notice']),
    }),
  }
  if (!meeting && Object.keys(events).length === 0) {
    throw new WrongArguments(
      'Say which meeting, such as --meeting 2026-04-07T10:00, or give --published or --received with a date.',
    )
  }
  if (!meeting && (given['key-decision'] || given.private || given.informal)) {
    throw new WrongArguments('--key-decision, --private and --informal are about a meeting, so give --meeting as well.')
  }

  return {
    of: {
      ...meeting,
      ...events,
      profile: profileOf(given.nation?.toLowerCase(), given.profile?.toLowerCase()),
      closures: (given.closed ?? []).flatMap(closuresOf),
      ...(given['key-decision'] && { keyDecision: true }),
      ...(given.private && { privateMeeting: true }),
      ...(given.informal && { regime: 'informal' }),
      ...(given['clear-days'] !== undefined && { clearDays: wholeNumber('--clear-days', given['clear-days']) }),
      ...(given.reading !== undefined && { reading: readingOf(given.reading) }),
    },
    json: given.json ?? false,
    rulesFile: given.rules ?? null,
  }
}

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values
  } catch (fault) {
    const said = (fault as Error).message.split('. ')[0]!.split('\n')[0]!.replaceAll("'", '')
    throw new WrongArguments(`${said.replace(/\.$/, '')}. Type \`cleardays help deadlines\` for its options.`)
  }
}

const dayOf = (option: string, text: string): CivilDate => {
  if (isCivilDate(text)) return text
  throw new WrongArguments(`${option} ${text} is not a date of the calendar. Write it as 2026-04-07.`)
}

const meetingOf = (text: string): Pick<TimetableOf, 'day' | 'time'> => {
  const [day, time, ...rest] = text.split(/[T ]/)
  const clock = time?.replace(/^(\d\d:\d\d):00$/, '$1')
  if (rest.length > 0 || (clock !== undefined && !isTimeOfDay(clock))) {
    throw new WrongArguments(
      `--meeting ${text} is not a meeting’s date and time. Write it as 2026-04-07T10:00, in the committee’s own time.`,
    )
  }
  return { day: dayOf('--meeting', day!), time: clock === undefined ? null : timeOfDay(clock) }
}

const profileOf = (nation: string | undefined, profile: string | undefined): ProfileName => {
  if (nation !== undefined && !isOneOf(nations, nation)) {
    throw new WrongArguments(`“${nation}” is not a nation known here. Use ${inWords(nations)}.`)
  }
  if (profile === undefined) return defaultProfileOf[nation ?? 'england']
  if (!isOneOf(profileNames, profile)) {
    throw new WrongArguments(`“${profile}” is not a profile known here. Use ${inWords(profileNames)}.`)
  }
  const itsNation: Nation = profiles[profile].nation
  if (nation !== undefined && nation !== itsNation) {
    throw new WrongArguments(`The profile “${profile}” is for ${itsNation}, and --nation says ${nation}.`)
  }
  return profile
}

/** `2026-04-02`, or with its reason `2026-04-02=Town hall closed`; several with commas between. */
const closuresOf = (text: string): readonly Closure[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [day, ...why] = part.split('=')
      return { day: dayOf('--closed', day!), why: why.join('=').trim() }
    })

const wholeNumber = (option: string, text: string): number => {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  throw new WrongArguments(`${option} ${text} is not a whole number of days.`)
}

const readingOf = (text: string): 'earlier' | Unit => {
  const readings = ['earlier', ...units] as const
  if (isOneOf(readings, text)) return text
  throw new WrongArguments(`“${text}” is not a way of reading the statute known here. Use ${inWords(readings)}.`)
}

const isOneOf = <T extends string>(all: readonly T[], text: string): text is T =>
  (all as readonly string[]).includes(text)
const inWords = (all: readonly string[]): string => `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`
