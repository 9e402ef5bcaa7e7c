import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a stand-in of Slack answered. */
export type Said = Readonly<Record<string, unknown>> & { readonly ok?: boolean; readonly error?: string }
/** Asks it a method, as an app does. */
export type Ask = (
  method: string,
  body?: Readonly<Record<string, unknown>>,
  token?: 'bot' | 'app' | 'wrong' | 'none',
) => Promise<Said>
/** Another stand-in of Slack, asked the same things: a second opinion on ours. */
export type Other = { readonly ask: Ask; readonly channel: string; readonly person: string; close(): Promise<void> }

/** The calls of an app at this address, each with the token it says. */
export const asking =
  (url: string, tokens: { readonly bot: string; readonly app: string }): Ask =>
  async (method, body = {}, token = 'bot') => {
    const form = new URLSearchParams(
      Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
    )
    const bearer = token === 'wrong' ? 'xoxb-nobody' : token === 'none' ? undefined : tokens[token]
    const answer = await fetch(`${url}${method}`, {
      method: 'POST',
      headers: bearer ? { authorization: `Bearer ${bearer}` } : {},
      body: form,
    })
    return (await answer.json()) as Said
  }

const first = (said: Said, key: string, pick: (one: Record<string, unknown>) => boolean): string =>
  String((said[key] as Record<string, unknown>[]).find(pick)?.id)

const here = createRequire(import.meta.url)
/** Whether it was installed with the project. */
export const emulateIsThere = existsSync(new URL('../../node_modules/emulate/package.json', import.meta.url))

/** `emulate`, in this process. */
export const emulate = async (): Promise<Other> => {
  const { createEmulator } = await import('emulate')
  const service = await createEmulator({
    service: 'slack',
    port: 0,
    seed: { slack: { team: { name: 'Westmarch' }, users: [{ name: 'ann' }], channels: [{ name: 'hall' }] } },
  } as never)
  const ask = asking(`${service.url}/api/`, { bot: 'xoxb-test', app: 'xapp-test' })
  const channel = first(await ask('conversations.list'), 'channels', ({ name }) => name === 'general')
  const person = first(await ask('users.list'), 'members', ({ name }) => name === 'ann')
  await ask('conversations.invite', { channel, users: person })
  return { ask, channel, person, close: () => service.close() }
}

/** The program of `local-slack`: where CLEARDAYS_LOCAL_SLACK says, else beside the project's packages, else nowhere. */
export const localSlackProgram: string | undefined = (() => {
  const told = process.env.CLEARDAYS_LOCAL_SLACK
  if (told) return existsSync(told) ? told : undefined
  try {
    return here.resolve('local-slack-linux-x64/bin/local-slack')
  } catch {
    return undefined
  }
})()

const workspace = {
  workspace: { name: 'Westmarch', domain: 'westmarch', teamId: 'T0WEST' },
  app: {
    appId: 'A0APP',
    botUserId: 'U0BOT',
    botName: 'noticeboard',
    botToken: 'xoxb-test',
    appToken: 'xapp-test',
    signingSecret: 'of-a-test',
    mode: 'socket',
  },
  users: [{ id: 'U0ANN', name: 'ann', real_name: 'Ann' }],
  channels: [{ id: 'C0HALL', name: 'hall', members: ['U0ANN', 'U0BOT'] }],
}

/** `local-slack`, a process of its own on a port of its own, ended when it is closed. It listens on every address. */
export const localSlack = async (program: string): Promise<Other> => {
  const folder = mkdtempSync(join(tmpdir(), 'local-slack-'))
  writeFileSync(join(folder, 'config.json'), JSON.stringify(workspace))
  const child = spawn(program, ['--config', 'config.json', '--port', '0', '--files-dir', 'files'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const close = async () => {
    child.kill()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    const read = (part: Buffer) => {
      said += part
      const [, port] = /Web API base:\s+http:\/\/localhost:(\d+)/.exec(said) ?? []
      if (port) resolve(`http://localhost:${port}/api/`)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`local-slack ended with ${code}: ${said}`)))
  }).catch(async (fault) => {
    if (child.pid) await close()
    throw fault
  })
  const ask = asking(url, { bot: 'xoxb-test', app: 'xapp-test' })
  return { ask, channel: 'C0HALL', person: 'U0ANN', close }
}
