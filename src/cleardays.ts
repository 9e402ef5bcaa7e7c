import { readFile } from 'node:fs/promises'
import type { CommandLine, CommandLineIo } from './command-line/command.ts'
import { runWord } from './command-line/run-word.ts'
import { knowAddresses } from './start/addresses.ts'

/**
 * Every word of `cleardays`, loaded only when it is typed: `deadlines` and `read` open no database and no network,
 * and must not wait for the modules of those that do.
 */
const words: Readonly<Record<string, () => Promise<CommandLine>>> = {
  deadlines: async () => (await import('./command-line/deadlines.ts')).deadlines,
  doctor: async () => (await import('./command-line/doctor.ts')).doctor,
  export: async () => (await import('./command-line/export.ts')).exportWord,
  holidays: async () => (await import('./command-line/holidays.ts')).holidays,
  keys: async () => (await import('./command-line/keys.ts')).keys,
  manifest: async () => (await import('./command-line/manifest.ts')).manifest,
  start: async () => (await import('./command-line/start.ts')).start,
  migrate: async () => (await import('./command-line/migrate.ts')).migrate,
  person: async () => (await import('./command-line/person.ts')).person,
  publish: async () => (await import('./command-line/publish.ts')).publish,
  read: async () => (await import('./command-line/read.ts')).read,
}

const io: CommandLineIo = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  readFile: async (path) => new Uint8Array(await readFile(path)),
}

// A reader that has seen enough (`cleardays … | head`) closes the pipe; that is no failure.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault
})

knowAddresses()
process.exitCode = await runWord(words, process.argv.slice(2), io)
