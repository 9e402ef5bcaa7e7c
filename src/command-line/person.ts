import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { erasePerson, seeErasure } from '../app/person-data/erase-person.ts'
import { gatherPerson, personCalled } from '../app/person-data/gather-person.ts'
import type { Store } from '../app/ports/store.ts'
import type { Clock } from '../clock.ts'
import type { Counted } from '../domain/keeping/erasure.ts'
import { recordZip } from '../export/record/record-zip.ts'
import { sayRefusal } from '../slack/refusals/say-refusal.ts'
import { type CommandLine, type CommandLineIo, endWith, exitCodes } from './command.ts'
import { whichCouncil } from './which-council.ts'
import { withStore } from './with-store.ts'

/** What was typed: whose data, and what is to be done with it. */
export type PersonAsked = {
  readonly does: 'export' | 'erase'
  readonly named: string
  readonly out: string | null
  readonly council: string | null
  readonly yes: boolean
}

/** `cleardays person`: somebody's right to have what is held of them, and to have it erased. */
export const person: CommandLine = {
  word: 'person',
  says: 'Gathers what is held of a person in one file, or erases what need not be kept of them',
  usage: `cleardays person export NAME --out FILE [--council NAME]
cleardays person erase NAME [--yes] [--council NAME]

  NAME            as it is printed, or the e-mail address
  --out FILE      where to write the zip: a page to read, tables and JSON
  --yes           erases; without it, says what would go, what stays and why
  --council NAME  which council, where there are several

What a council did, and who did it, is its record and stays; the chain of the ledger still verifies afterwards
(cleardays doctor --ledger). Refused while something of theirs is kept for an inquiry, or they hold a role.`,

  async run(args, io) {
    const asked = askedFor(args)
    if (typeof asked === 'string') return endWith(io, exitCodes.wrongArguments, asked)
    return withStore(io, ({ store, clock }) => doPerson(asked, store, clock, io))
  },
}

/** Does what was typed, on an open store. */
export const doPerson = async (asked: PersonAsked, store: Store, clock: Clock, io: CommandLineIo): Promise<number> => {
  const meant = await whichCouncil(store, asked.council)
  if ('why' in meant) return endWith(io, exitCodes.failure, meant.why)
  const here = store.for(meant.councilId)
  if (asked.does === 'export') {
    const found = await here.transaction(async (tx) => {
      const one = await personCalled(tx, asked.named)
      return one.ok ? gatherPerson(tx, clock, one.value, null) : one
    })
    if (!found.ok) return endWith(io, exitCodes.failure, sayRefusal(found.refusal))
    await writeFile(asked.out!, recordZip(found.value.titled, found.value.gathered).bytes)
    io.out(`${found.value.titled.title} is in ${asked.out}.\n`)
    return exitCodes.fine
  }
  const seen = await here.transaction(async (tx) => {
    const one = await personCalled(tx, asked.named)
    if (!one.ok) return one
    return asked.yes ? erasePerson(tx, clock, one.value, null) : seeErasure(tx, clock, one.value)
  })
  if (!seen.ok) return endWith(io, exitCodes.failure, sayRefusal(seen.refusal))
  const { erasure } = seen.value
  const name = asked.named
  io.out(
    [
      asked.yes
        ? `What need not be kept of ${name} was erased.`
        : `This would be erased of ${name}; add --yes to do it.`,
      ...lines(asked.yes ? 'Gone' : 'Would go', erasure.goes),
      ...lines('Stays, as the council’s record (UK GDPR, Article 17(3))', erasure.stays),
      erasure.keepsName
        ? 'The name stays where the record names them.'
        : 'They are in no record: the name goes as well.',
      '',
    ].join('\n'),
  )
  return exitCodes.fine
}

const lines = (heading: string, counted: readonly Counted[]): string[] =>
  counted.length === 0 ? [] : [`${heading}:`, ...counted.map(({ what, rows }) => `  ${what} (${rows})`)]

/** Reads the arguments, or says in a sentence what is wrong with them. */
export const askedFor = (args: readonly string[]): PersonAsked | string => {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' }, council: { type: 'string' }, yes: { type: 'boolean' } },
    })
    const [does, ...words] = positionals
    const named = words.join(' ').trim()
    if (does !== 'export' && does !== 'erase') return 'Say what to do: export or erase.'
    if (named === '') return 'Say whose: the name as it is printed, or the e-mail address.'
    if (does === 'export' && !values.out) return 'Say where to write the file with --out FILE.'
    return { does, named, out: values.out ?? null, council: values.council ?? null, yes: values.yes ?? false }
  } catch (fault) {
    return (fault as Error).message.split('. ')[0]!.replace(/\.?$/, '.')
  }
}
