import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { CommandLine } from '../../src/command-line/command.ts'
import { runWord } from '../../src/command-line/run-word.ts'

const aWord = (given: Partial<CommandLine> = {}): CommandLine => ({
  word: 'count',
  says: 'Counts',
  usage: 'cleardays count [options]',
  run: async (args, io) => {
    io.out(args.join(' '))
    return 0
  },
  ...given,
})
const typed = async (line: string, word = aWord()) => {
  const said = { out: '', err: '' }
  const io = {
    out: (text: string) => {
      said.out += text
    },
    err: (text: string) => {
      said.err += text
    },
    readFile: async () => new Uint8Array(),
  }
  const code = await runWord({ count: async () => word }, line.split(' ').filter(Boolean), io)
  return { code, ...said }
}

describe('The command line', () => {
  it('runs the word that was typed, with what follows it', async () => {
    expect(await typed('count --to 5')).toEqual({ code: 0, out: '--to 5', err: '' })
  })

  it('lists its words where none is typed, and their options where they are asked for', async () => {
    expect((await typed('')).out).toContain('count  Counts')
    expect((await typed('help count')).out).toContain('cleardays count [options]')
    expect((await typed('count --help')).out).toContain('cleardays count [options]')
  })

  it('offers the nearest word for one it does not know', async () => {
    expect(await typed('cuont')).toEqual({ code: 2, out: '', err: 'There is no “cuont” here. Did you mean “count”?\n' })
    expect((await typed('constructor')).code).toBe(2)
    expect((await typed('z')).err).toContain('cleardays help')
  })

  it('says one sentence, and no more, where something of ours went wrong', async () => {
    const broken = aWord({
      run: async () => {
        throw new Error('the disc is full\n    at somewhere')
      },
    })
    expect(await typed('count', broken)).toEqual({
      code: 1,
      out: '',
      err: '“cleardays count” could not finish: the disc is full\n',
    })
  })

  it('prints one JSON document and nothing else when it is run as a program', async () => {
    const program = fileURLToPath(new URL('../../src/cleardays.ts', import.meta.url))
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [
      program,
      'deadlines',
      ...'--nation england --meeting 2026-04-07T10:00 --json'.split(' '),
    ])
    expect(stderr).toBe('')
    expect(JSON.parse(stdout).nation).toBe('england')
  }, 30_000)
})
