import { parseArgs } from 'node:util'
import { environment, readConfig } from '../config.ts'
import { DatabaseFault } from '../database/database-fault.ts'
import { openDatabase } from '../database/open-database.ts'
import { newKey } from '../secrets/keys.ts'
import { openSeals } from '../secrets/seal.ts'
import { CannotStart } from '../slack/cannot-start.ts'
import { keysIn } from '../start/keys.ts'
import { openInstallations } from '../store/installations.ts'
import { type CommandLine, type CommandLineIo, endWith, exitCodes } from './command.ts'

/** `cleardays keys`: the keys that seal Slack's tokens in the database. No key and no token is ever shown, but a new one. */
export const keys: CommandLine = {
  word: 'keys',
  says: 'The keys that seal Slack’s tokens: a new one, which are in use, and sealing everything again',
  usage: `cleardays keys [new | rotate] [--json]

  (bare)   which keys have sealed how many tokens
  new      prints a new key, for CLEARDAYS_TOKEN_KEY
  rotate   seals with CLEARDAYS_TOKEN_KEY what the keys in CLEARDAYS_TOKEN_KEYS have sealed; it may be run while everything works
  --json   one JSON document on standard output

To change the key: add the new one to CLEARDAYS_TOKEN_KEYS everywhere, then make it CLEARDAYS_TOKEN_KEY and put the old one
into CLEARDAYS_TOKEN_KEYS everywhere, then \`cleardays keys rotate\`, then take the old one out.`,

  async run(args, io) {
    const asked = askedFor(args)
    if (typeof asked === 'string') return endWith(io, exitCodes.wrongArguments, asked)
    if (asked.does === 'new') {
      const key = newKey()
      io.out(asked.json ? `${JSON.stringify({ key })}\n` : `${key}\n`)
      return exitCodes.fine
    }
    const config = readConfig(environment())
    if (!config.ok) return endWith(io, exitCodes.failure, config.refusal.join(' '))
    if (config.value.mode !== 'councils')
      return endWith(
        io,
        exitCodes.failure,
        'There is one workspace, whose token is in the environment: nothing is sealed. CLEARDAYS_TOKEN_KEY is for several councils.',
      )
    try {
      const ours = keysIn(config.value)
      const database = await openDatabase(config.value.database)
      try {
        const installations = openInstallations(database.prisma, openSeals(ours))
        if (asked.does === 'rotate') return said(io, asked.json, await installations.reseal())
        return listed(io, asked.json, ours, await installations.byKey())
      } finally {
        await database.close()
      }
    } catch (fault) {
      if (fault instanceof DatabaseFault || fault instanceof CannotStart)
        return endWith(io, exitCodes.failure, fault.message)
      throw fault
    }
  },
}

type Resealed = { readonly sealed: number; readonly already: number; readonly broken: readonly string[] }

const said = (io: CommandLineIo, json: boolean, { sealed, already, broken }: Resealed): number => {
  if (json) io.out(`${JSON.stringify({ sealed, already, broken }, null, 2)}\n`)
  else io.out(`Sealed again: ${sealed}. Sealed with the current key already: ${already}.\n`)
  if (broken.length === 0) return exitCodes.fine
  return endWith(
    io,
    exitCodes.failure,
    `The tokens of ${broken.join(', ')} cannot be opened with any key that is here: put the key into CLEARDAYS_TOKEN_KEYS, or install Cleardays there again.`,
  )
}

const listed = (
  io: CommandLineIo,
  json: boolean,
  { current, all }: ReturnType<typeof keysIn>,
  counts: ReadonlyMap<string, number>,
): number => {
  const list = [...new Set([current.id, ...all.keys(), ...counts.keys()])].map((id) => ({
    key: id,
    is: id === current.id ? 'current' : all.has(id) ? 'earlier' : 'not here',
    tokens: counts.get(id) ?? 0,
  }))
  if (json) io.out(`${JSON.stringify(list, null, 2)}\n`)
  else io.out(`${list.map(({ key, is, tokens }) => `${key}  ${is.padEnd(8)}  ${tokens}`).join('\n')}\n`)
  return exitCodes.fine
}

const askedFor = (args: readonly string[]): { does: 'list' | 'new' | 'rotate'; json: boolean } | string => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    })
    const [does = 'list', ...more] = positionals
    if (more.length > 0 || (does !== 'list' && does !== 'new' && does !== 'rotate'))
      return 'cleardays keys takes new or rotate, or neither, and --json.'
    return { does, json: values.json ?? false }
  } catch {
    return 'cleardays keys takes new or rotate, or neither, and --json.'
  }
}
