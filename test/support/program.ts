import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The whole program as a process of its own, as `npm start` runs it. */
export type Program = {
  readonly process: ChildProcess
  /** The line it printed when it was ready. */
  readonly says: string
  /** The playground's address, where it has one. */
  readonly page: string
  readonly health: string
  /** Asks it to stop, and waits: the exit code. */
  stop(): Promise<number | null>
  /** Ends it as a power cut would, and waits. */
  kill(): Promise<void>
}

/** What a process that would not start said, and how it ended. */
export type WouldNotStart = { readonly code: number | null; readonly said: string }

const exited = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', (code) => resolve(code)))

/** Starts it with this environment and nothing else of ours; resolves when it is ready, or has ended without. */
export const startProgram = async (
  env: Readonly<Record<string, string>>,
  nodeOptions: readonly string[] = [],
): Promise<Program | WouldNotStart> => {
  const { PATH = '', HOME = '', NODE_COMPILE_CACHE } = process.env
  const child = spawn(process.execPath, [...nodeOptions, 'src/main.ts'], {
    cwd: root,
    env: {
      PATH,
      HOME,
      PORT: '0',
      CLEARDAYS_PLAYGROUND_PORT: '0',
      LOG_LEVEL: 'warn',
      ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let said = ''
  child.stderr!.on('data', (part) => (said += part))
  const ready = new Promise<boolean>((resolve) => {
    child.stdout!.on('data', (part) => {
      out += part
      if (out.includes('\n')) resolve(true)
    })
    child.once('exit', () => resolve(false))
  })
  if (!(await ready)) return { code: child.exitCode, said }
  const [says = ''] = out.split('\n')
  return {
    process: child,
    says,
    page: /open (http\S+)/.exec(says)?.[1] ?? '',
    health: /Health: (http\S+)\/readyz/.exec(says)?.[1] ?? '',
    stop: () => {
      child.kill('SIGTERM')
      return exited(child)
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exited(child)
    },
  }
}

/** It started; anything else stops the test with what it said. */
export const started = (program: Program | WouldNotStart): Program => {
  if ('code' in program) throw new Error(`It would not start (${program.code}): ${program.said}`)
  return program
}

/** Does something in the playground of a running program, as one of its people. */
export const act = async (
  program: Program,
  performed: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> => {
  const { origin } = new URL(program.page)
  const answer = await fetch(`${origin}/playground/act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(performed),
  })
  return (await answer.json()) as Record<string, unknown>
}

/** What somebody sees in a conversation, as text. */
export const seen = async (program: Program, as: string, channel: string): Promise<string> =>
  (await fetch(`${new URL(program.page).origin}/playground/state?as=${as}&channel=${channel}`)).text()

/** Looks until it is so, for at most this long. */
export const eventually = async <T>(look: () => Promise<T | null | undefined | false>, within = 20_000): Promise<T> => {
  const end = performance.now() + within
  for (;;) {
    const found = await look()
    if (found) return found
    if (performance.now() > end) throw new Error(`Not within ${within} ms: ${look}`)
    await new Promise((again) => setTimeout(again, 100))
  }
}
