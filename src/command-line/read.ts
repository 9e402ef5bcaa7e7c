import { readCalendarFile } from '../import/calendar-file.ts'
import { read as readFile } from '../import/read.ts'
import type { CommitteeCalendar } from '../import/reading.ts'
import { sayReadingRefusal } from '../import/say-reading-refusal.ts'
import { type CommandLine, type CommandLineIo, endWith, exitCodes } from './command.ts'
import { readRequest } from './read-request.ts'
import { readingWords } from './read-words.ts'

/** `cleardays read`: what a published page says, and what it proposes to change. It opens no database and no network. */
export const read: CommandLine = {
  word: 'read',
  says: 'Reads a published page: what it says, and what it proposes to change, each with the sentence that says so',
  usage: `cleardays read FILE [options]

  FILE                       minutes, an agenda, a decision, a work programme or a calendar: text, HTML, Word, PDF,
                             OpenDocument, CSV, Excel, iCalendar, XML or JSON; its content decides, not its name
  --committee-file FILE      the committee's calendar (\`cleardays export calendar --json\`), to settle "next meeting"
  --json                     one JSON document on standard output`,

  async run(args, io) {
    const request = readRequest(args)
    if (!request.ok) return endWith(io, exitCodes.wrongArguments, request.why)
    const bytes = await fileIn(request.file, io)
    if (!bytes) return endWith(io, exitCodes.failure, `The file ${request.file} could not be read.`)

    let calendar: CommitteeCalendar | null = null
    if (request.committeeFile !== null) {
      const given = await fileIn(request.committeeFile, io)
      if (!given)
        return endWith(io, exitCodes.failure, `The committee file ${request.committeeFile} could not be read.`)
      calendar = readCalendarFile(new TextDecoder().decode(given))
      if (!calendar)
        return endWith(
          io,
          exitCodes.failure,
          `The committee file ${request.committeeFile} is not a calendar: it holds no list of meetings with dates.`,
        )
    }

    const ruling = await readFile(bytes, { name: request.file, ...(calendar ? { calendar } : {}) })
    if (!ruling.ok) return endWith(io, exitCodes.failure, sayReadingRefusal(ruling.refusal))
    io.out(request.json ? `${JSON.stringify(ruling.value)}\n` : readingWords(ruling.value))
    return exitCodes.fine
  },
}

const fileIn = async (path: string, io: CommandLineIo): Promise<Uint8Array | null> => {
  try {
    return await io.readFile(path)
  } catch {
    return null
  }
}
