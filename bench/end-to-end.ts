// The whole program as a process, its PostgreSQL a process beside it, a council with a programme of 200 items: signed
// commands at 200 a second, each sent at its time; and what the process weighs after many. SELECT 1 and an answer that
// reads nothing stand beside them in the same run, so that a slow machine is seen to be slow.
//
//   npm run bench -- end-to-end
//   CLEARDAYS_LONG=1 npm run bench -- end-to-end     100,000 commands
import { readFileSync } from 'node:fs'
import { civilDate } from '../src/domain/calendar/civil-date.ts'
import { fillCouncil } from './program/fill.ts'
import { openSurroundings, startProcess } from './program/server.ts'
import { load, steadily, type Typed } from './slack/load.ts'
import type { Row } from './slack.ts'

const PER_SECOND = 200
const SECONDS = 15
const MANY = process.env.CLEARDAYS_LONG ? 100_000 : 10_000

const WORDS: readonly Typed[] = [
  { command: '/programme', text: 'help' },
  { command: '/programme', text: '' },
  { command: '/agenda', text: '' },
  { command: '/report', text: '' },
]

/** CPU milliseconds of a process so far, and what it holds in memory (MB), as Linux keeps them. */
const standing = (pid: number) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return { cpu: (Number(fields[11]) + Number(fields[12])) * 10, rss: Number(rss?.[1]) / 1024 }
}

const rounded = (value: number, digits = 1) => Number(value.toFixed(digits))

/** The table. */
export const run = async (): Promise<readonly Row[]> => {
  const surroundings = await openSurroundings()
  try {
    const inFourWeeks = new Date(Date.now() + 28 * 86_400_000).toISOString().slice(0, 10)
    const filled = await fillCouncil({ is: 'server', url: surroundings.database }, civilDate(inFourWeeks))
    await filled.database.close()
    const program = await startProcess(['src/main.ts'], surroundings.env)
    const pid = program.process.pid!
    try {
      const rows: Row[] = []
      for (const typed of WORDS) {
        await load(program.port, 400, 8, typed)
        const before = standing(pid)
        const waits = (await steadily(program.port, PER_SECOND, SECONDS, typed)).sort((one, other) => one - other)
        const cpu = (standing(pid).cpu - before.cpu) / waits.length
        const at = (share: number) => rounded(waits[Math.floor(waits.length * share)]!)
        rows.push({
          name: `${`${typed.command} ${typed.text}`.trim()}, ${PER_SECOND} a second`,
          unit: 'p99 ms',
          value: at(0.99),
          note: `p50 ${at(0.5)} ms, CPU ${rounded(cpu, 2)} ms each; goal: p99 under 50`,
        })
      }
      await load(program.port, 1000, 8, WORDS[0])
      const early = standing(pid).rss
      for (let done = 1000; done < MANY; done += 1000)
        await load(program.port, 1000, 8, WORDS[(done / 1000) % WORDS.length])
      const late = standing(pid).rss
      rows.push({
        name: `Resident memory after ${MANY.toLocaleString('en-GB')} further commands, over that before them`,
        unit: '×',
        value: rounded(late / early, 2),
        note: `${rounded(early, 0)} MB, then ${rounded(late, 0)} MB; goal: flat`,
      })
      return rows
    } finally {
      await program.stop()
    }
  } finally {
    await surroundings.close()
  }
}
