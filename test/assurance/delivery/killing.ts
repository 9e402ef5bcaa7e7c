import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ASLEEP, type Step } from './asleep-at.ts'
import type { Chance } from './chance.ts'

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url))
const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms))

/** Real processes that deliver. They are killed, or put to sleep, and others are started in their place. */
export const workers = (url: string, api: string, chance: Chance) => {
  const running: { child: ChildProcess; isReady: boolean; isAsleep: boolean }[] = []
  let kills = 0
  let sleeps = 0

  const start = (asleepAt?: Step) => {
    const said = [url, api, ...(asleepAt ? [asleepAt] : [])]
    const child = spawn(process.execPath, [WORKER, ...said], { stdio: ['ignore', 'pipe', 'inherit'] })
    const worker = { child, isReady: false, isAsleep: false }
    child.stdout.on('data', (text: Buffer) => {
      worker.isReady = true
      if (text.toString().endsWith(ASLEEP)) worker.isAsleep = true
    })
    running.push(worker)
    return worker
  }
  const ready = async () => {
    for (let n = 0; n < 400 && !running.some(({ isReady }) => isReady); n += 1) await pause(50)
  }
  const gone = (child: ChildProcess) =>
    new Promise<void>((done) =>
      child.exitCode !== null || child.signalCode ? done() : child.once('exit', () => done()),
    )

  return {
    start,
    ready,
    kills: () => kills,
    sleeps: () => sleeps,
    /** Kills one that is working, with no warning at all, and starts another. */
    async killOne() {
      const working = running.filter(({ isReady }) => isReady)
      if (working.length === 0) return
      const victim = chance.oneOf(working)
      running.splice(running.indexOf(victim), 1)
      victim.child.kill('SIGKILL')
      kills += 1
      start()
      await gone(victim.child)
    },
    /** Puts one to sleep past its lease, wherever it is, and wakes it. */
    async sleepOne(ms: number) {
      const working = running.filter(({ isReady }) => isReady)
      if (working.length === 0) return
      const victim = chance.oneOf(working)
      victim.child.kill('SIGSTOP')
      sleeps += 1
      await pause(ms)
      victim.child.kill('SIGCONT')
    },
    async stopAll() {
      for (const { child } of running.splice(0)) {
        child.kill('SIGKILL')
        await gone(child)
      }
    },
  }
}
