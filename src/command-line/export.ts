import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type CommandLine, type CommandLineIo, endWith, exitCodes } from './command.ts'
import { agenda } from './export/agenda.ts'
import { calendar } from './export/calendar.ts'
import { decision } from './export/decision.ts'
import { grid } from './export/grid.ts'
import { item } from './export/item.ts'
import type { ExportAsked, Exported, ExportFrom, ExportKind } from './export/kind.ts'
import { programme, report } from './export/programme.ts'
import { tracker } from './export/tracker.ts'
import { whichCouncil } from './which-council.ts'
import { withStore } from './with-store.ts'

/** What can be exported. A new kind is a file in `export/` and a line here. */
const exportKinds: Readonly<Record<string, ExportKind>> = {
  programme,
  report,
  agenda,
  decision,
  item,
  calendar,
  grid,
  tracker,
}

const IS_TEXT = ['ics', 'json', 'csv', 'md', 'html', 'xml']

/** `cleardays export`: what is kept here, as a file that others can use. */
export const exportWord: CommandLine = {
  word: 'export',
  says: 'Writes what is kept here as a file: programmes, agendas, decisions, calendars, deadline grids, trackers',
  usage: `cleardays export KIND [options]

${Object.entries(exportKinds)
  .map(([name, { says, formats }]) => `  ${name.padEnd(10)}  ${says} (${formats.join(', ')})`)
  .join('\n')}

  --format FORMAT      one of those of the kind; the first unless told
  --committee NAME     one committee; all unless told
  --council NAME       which council, where there are several
  --columns NAMES      of a table: full, meeting, topic, pro-forma, or headings separated by commas
  --template FILE      of an agenda as docx: your own Word document with fields such as {{committee}} and {{business}}
  --minute NUMBER      of decisions or items: the one of this minute
  --on DATE            the day of a meeting; or a day of the municipal year that is meant, such as 2026-11-12; today unless told
  --out FILE           where to write it; standard output unless told, and needed for what is not text
  --json               short for --format json
  --closed --as NAME   with what is closed, as this person is cleared for it: marked on every page, and in the ledger

The database is that of the environment, as for \`cleardays start\`.`,

  async run(args, io) {
    const asked = askedFor(args)
    if (typeof asked === 'string') return endWith(io, exitCodes.wrongArguments, asked)
    return withStore(io, (needs) => exportOne(asked, needs, io))
  },
}

/** A kind, what was asked of it, and where it goes. */
export type ExportLine = {
  readonly kind: string
  readonly out: string | null
  readonly asked: ExportAsked
  /** Which council, where there are several. */
  readonly council?: string | undefined
}

/** Writes one export, from an open store: what the word does once the database is there. */
export const exportOne = async (
  { kind, out, asked, council }: ExportLine,
  from: Omit<ExportFrom, 'councilId' | 'readFile'>,
  io: CommandLineIo,
): Promise<number> => {
  const meant = await whichCouncil(from.store, council ?? null)
  if ('why' in meant) return endWith(io, exitCodes.failure, meant.why)
  const { councilId } = meant
  const exported: Exported = await exportKinds[kind]!.write(asked, { ...from, councilId, readFile: io.readFile })
  if ('why' in exported) return endWith(io, exitCodes.failure, exported.why)
  if (out === null) io.out(new TextDecoder().decode(exported.bytes))
  else await writeFile(out, exported.bytes)
  return exitCodes.fine
}

/** Reads the arguments, or says in a sentence what is wrong with them. */
export const askedFor = (args: readonly string[]): ExportLine | string => {
  const said = parsed(args)
  if (typeof said === 'string') return said
  const { positionals, values } = said
  const [kind, ...more] = positionals
  const kinds = Object.keys(exportKinds).join(', ')
  const one = kind !== undefined && Object.hasOwn(exportKinds, kind) ? exportKinds[kind] : undefined
  if (kind === undefined || !one || more.length > 0) return `Say what to export, one of: ${kinds}.`
  const format = values.format ?? (values.json ? 'json' : one.formats[0]!)
  if (!one.formats.includes(format)) return `“${kind}” can be exported as ${one.formats.join(', ')}, not as ${format}.`
  const out = values.out ?? null
  if (out === null && !IS_TEXT.includes(format)) return `${format} is not text: say where to write it with --out FILE.`
  const { committee = null, on = null, columns = null, minute = null, template = null, closed = false } = values
  const closedFor = values.as?.trim() || null
  if (closed && !one.hasClosed) return `There is nothing closed in “${kind}”: leave out --closed.`
  if (closed && closedFor === null)
    return 'Say for whom with --as NAME: only somebody who is cleared is given what is closed.'
  if (!closed && closedFor !== null) return '--as NAME goes with --closed: the public form is for anybody.'
  const asked = { format, committee, on, columns, minute, template, closedFor }
  return { kind, out, council: values.council, asked }
}

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        committee: { type: 'string' },
        council: { type: 'string' },
        on: { type: 'string' },
        columns: { type: 'string' },
        minute: { type: 'string' },
        template: { type: 'string' },
        out: { type: 'string' },
        json: { type: 'boolean' },
        closed: { type: 'boolean' },
        as: { type: 'string' },
      },
    })
  } catch (fault) {
    return (fault as Error).message.split('. ')[0]!.replace(/\.?$/, '.')
  }
}
