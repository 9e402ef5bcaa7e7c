import { parseArgs } from 'node:util'
import type { Store } from '../app/ports/store.ts'
import type { Clock } from '../clock.ts'
import { siteFiles } from '../export/site/site.ts'
import { type CommandLine, type CommandLineIo, endWith, exitCodes } from './command.ts'
import { gatherSite } from './publish/gather-site.ts'
import { CannotWrite, type Written, writeSite } from './publish/write-site.ts'
import { whichCouncil } from './which-council.ts'
import { withStore } from './with-store.ts'

/** `cleardays publish DIR`: static pages that any web server can serve, of what is public and nothing else. */
export const publish: CommandLine = {
  word: 'publish',
  says: 'Writes static public pages: committees, programmes, published agendas, calendars to subscribe to',
  usage: `cleardays publish DIR [--council NAME] [--json]

  DIR      the folder to write into; it is made if it is not there. What an earlier run wrote and is no longer
           public is taken away; what others put there is left alone.
  --council NAME   which council, where there are several
  --json   one JSON document on standard output

The database is that of the environment, as for \`cleardays start\`.`,

  async run(args, io) {
    const asked = askedFor(args)
    if (typeof asked === 'string') return endWith(io, exitCodes.wrongArguments, asked)
    return withStore(io, (needs) => publishInto(asked, needs, io))
  },
}

type Asked = { readonly folder: string; readonly json: boolean; readonly council?: string | undefined }

/** Writes the pages from an open store: what the word does once the database is there. */
export const publishInto = async (
  { folder, json, council }: Asked,
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  io: CommandLineIo,
): Promise<number> => {
  const meant = await whichCouncil(store, council ?? null)
  if ('why' in meant) return endWith(io, exitCodes.failure, meant.why)
  const site = await store.for(meant.councilId).transaction((tx) => gatherSite(tx, clock))
  try {
    const written = await writeSite(folder, await siteFiles(site))
    io.out(json ? `${JSON.stringify({ folder, ...written }, null, 2)}\n` : inWords(folder, written))
    return exitCodes.fine
  } catch (fault) {
    if (fault instanceof CannotWrite) return endWith(io, exitCodes.failure, fault.message)
    throw fault
  }
}

const inWords = (folder: string, { files, changed, removed }: Written): string =>
  `${files} files stand in ${folder}: ${changed} written, ${removed} taken away, the others unchanged.\n`

const askedFor = (args: readonly string[]): Asked | string => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { council: { type: 'string' }, json: { type: 'boolean' } },
    })
    const [folder, ...more] = positionals
    if (!folder || more.length > 0) return 'Say which folder to write into: cleardays publish DIR.'
    return { folder, json: values.json ?? false, council: values.council }
  } catch {
    return 'cleardays publish takes a folder, --council and --json, and nothing else.'
  }
}
