import { machineClock } from '../clock.ts'
import { calendarRefusalWords } from '../domain/calendar/calendar-refusal-words.ts'
import { civilDateAt } from '../domain/calendar/civil-date.ts'
import type { LocalRule } from '../domain/calendar/rules-in-force.ts'
import { COUNCIL_ZONE, meetingTimetable } from '../domain/calendar/timetable.ts'
import { type CommandLine, type CommandLineIo, endWith, exitCodes } from './command.ts'
import { deadlinesJson } from './deadlines-json.ts'
import { deadlinesRequest, WrongArguments } from './deadlines-request.ts'
import { deadlinesWords } from './deadlines-words.ts'

/** `cleardays deadlines`: every deadline of a meeting, and why. It opens no database and no network. */
export const deadlines: CommandLine = {
  word: 'deadlines',
  says: 'Works out a meeting’s deadlines, each with the days counted and skipped and the rule that says so',
  usage: `cleardays deadlines --meeting 2026-04-07T10:00 [options]

  --meeting DATE[THH:MM]     the meeting, in the committee's own time
  --nation NATION            england (the default), wales, scotland or northern-ireland
  --profile NAME             england-council (the default), england-executive, parish, wales, scotland,
                             northern-ireland
  --clear-days N             the council's own clear days: the statute's number or more
  --closed DATE[,DATE]       days on which the council is closed; DATE=REASON to say why
  --rules FILE               the council's own rules, as JSON
  --key-decision             adds the 28-day notice of a key decision
  --private                  adds the two notices of a private meeting
  --informal                 a gathering that is no meeting in law
  --published DATE           adds call-in, from the day a decision was published
  --received DATE            adds the two-month response, from the day recommendations were received
  --requested DATE           adds the day a scrutiny member's document is due
  --exception-notice DATE    adds the first day for a decision under the general exception
  --reading UNIT             which reading to use where a statute's days have two; the earlier unless given
  --json                     one JSON document on standard output`,

  async run(args, io) {
    try {
      const request = deadlinesRequest(args)
      const overrides = request.rulesFile === null ? [] : await rulesIn(request.rulesFile, io)
      if (typeof overrides === 'string') return endWith(io, exitCodes.failure, overrides)

      const today = civilDateAt(machineClock.now(), COUNCIL_ZONE)
      const ruling = meetingTimetable({ ...request.of, overrides, today })
      if (!ruling.ok) return endWith(io, exitCodes.failure, calendarRefusalWords(ruling.refusal))

      io.out(request.json ? `${JSON.stringify(deadlinesJson(ruling.value))}\n` : deadlinesWords(ruling.value))
      return exitCodes.fine
    } catch (fault) {
      if (fault instanceof WrongArguments) return endWith(io, exitCodes.wrongArguments, fault.message)
      throw fault
    }
  },
}

/** The council's rules from a file; or the sentence that says why they cannot be used. */
const rulesIn = async (path: string, io: CommandLineIo): Promise<readonly LocalRule[] | string> => {
  let bytes: Uint8Array
  try {
    bytes = await io.readFile(path)
  } catch {
    return `The rules file ${path} could not be read.`
  }
  // Loaded only where it is wanted: without a rules file the answer need not wait for the checker of files.
  const { readCouncilRules } = await import('../import/council-rules.ts')
  const read = readCouncilRules(new TextDecoder().decode(bytes))
  return read.ok ? read.rules : `The rules file ${path} cannot be used: ${read.why.replace(/\.$/, '')}.`
}
