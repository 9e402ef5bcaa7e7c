import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { startPlayground } from '../../src/playground/playground.ts'
import { act, eventually, type Program, seen, started, startProgram, type WouldNotStart } from '../support/program.ts'

const folders: string[] = []
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'cleardays-'))
  folders.push(made)
  return made
}
let running: Program | null = null
const start = async (env: Record<string, string>): Promise<Program> => {
  running = started(await startProgram(env))
  return running
}
afterEach(async () => {
  await running?.stop()
  running = null
})
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true })
})

const add = async (program: Program, title: string) => {
  await act(program, { as: 'U0ALISON', do: 'command', channel: 'C0PANEL', text: `/programme add ${title}` })
  const form = await eventually(async () => {
    const state = JSON.parse(await seen(program, 'U0ALISON', 'C0PANEL'))
    return state.modals.find((modal: { callback_id: string }) => modal.callback_id === 'item.add.submitted')
  })
  await act(program, { as: 'U0ALISON', do: 'submit', view: form.id, answers: form.answers ?? {} })
  await act(program, { as: 'U0ALISON', do: 'close', view: form.id, all: true })
}
const programme = async (program: Program): Promise<string> => {
  await act(program, { as: 'U0ALISON', do: 'command', channel: 'C0PANEL', text: '/programme' })
  return eventually(async () => {
    const text = await seen(program, 'U0ALISON', 'C0PANEL')
    return text.includes('Work programme: Corporate') && text
  })
}

describe('The whole program, with nothing set', () => {
  it('starts with a demonstration council, says one line, is ready, and keeps everything through a kill -9', async () => {
    const data = folder()
    const program = await start({ CLEARDAYS_DATA: data })
    expect(program.says).toMatch(/^Cleardays is ready: open http:\/\/127\.0\.0\.1:\d+\/ in your browser\./)
    expect((await fetch(`${program.health}/readyz`)).status).toBe(200)
    expect(await programme(program)).toContain('Apprenticeship Strategy')
    await add(program, 'Flood defences at Netherbury')
    await eventually(async () => (await programme(program)).includes('Flood defences at Netherbury'))

    await program.kill()
    const again = await start({ CLEARDAYS_DATA: data })

    expect(await programme(again)).toContain('Flood defences at Netherbury')
    expect(await again.stop(), 'it stops when it is asked to').toBe(0)
  })
})

describe('The whole program, with credentials', () => {
  it('joins that workspace, starts empty, and loads nothing of the playground', async () => {
    const manifest = parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8'))
    const workspace = await startPlayground({
      manifest,
      people: [{ id: 'U0ONE', name: 'Ann Rees' }],
      channels: [{ id: 'C0HALL', name: 'hall', members: ['U0ONE'] }],
    })
    const coverage = folder()
    const program = await start({
      CLEARDAYS_DATA: folder(),
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_APP_TOKEN: workspace.appToken,
      SLACK_API_URL: workspace.apiUrl,
      NODE_V8_COVERAGE: coverage,
    })
    expect(program.says).toContain('by Socket Mode')
    await workspace.workspace.as('U0ONE').command('/programme', 'C0HALL')
    await workspace.workspace.until(
      () =>
        workspace.workspace
          .as('U0ONE')
          .reads('C0HALL')
          .some(({ text }) => text.includes('There is no committee yet')),
      20_000,
    )

    await program.stop()
    running = null
    await workspace.close()

    const loaded = readdirSync(coverage).flatMap((name) =>
      JSON.parse(readFileSync(join(coverage, name), 'utf8')).result.map(({ url }: { url: string }) => url),
    )
    expect(
      loaded.some((url) => url.includes('/src/slack/app.ts')),
      'the list is of what was loaded',
    ).toBe(true)
    // prom-client loads the interface, which does nothing by itself
    expect(loaded.filter((url) => /@opentelemetry\/(?!api\/)|open-tracing/.test(url))).toEqual([])
    expect(loaded.filter((url) => url.includes('/src/playground/') || url.includes('/src/demonstration/'))).toEqual([])
  })

  it('is refused when they are half-set, wrong, or not known to Slack', async () => {
    const refused = async (env: Record<string, string>): Promise<WouldNotStart> => {
      const program = await startProgram({ CLEARDAYS_DATA: folder(), ...env })
      if ('stop' in program) throw new Error(`It started: ${program.says}`)
      return program
    }

    const half = await refused({ SLACK_BOT_TOKEN: 'xoxb-1-2-abc' })
    const unknown = await refused({
      SLACK_BOT_TOKEN: 'xoxb-1-2-abc',
      SLACK_APP_TOKEN: 'xapp-1-abc',
      SLACK_API_URL: 'http://127.0.0.1:9/api/',
    })

    expect(half).toMatchObject({ code: 1, said: expect.stringMatching(/^SLACK_BOT_TOKEN is set alone\..*\n$/) })
    expect(unknown.code).toBe(1)
    expect(unknown.said).not.toContain('    at ')
    expect(unknown.said).not.toContain('xoxb-1-2-abc')
  })
})

describe('A port that is taken', () => {
  it.each(['PORT', 'CLEARDAYS_PLAYGROUND_PORT'])('%s: one sentence that says how to move', async (name) => {
    const other = createServer()
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
    const address = other.address()
    const port = typeof address === 'object' ? String(address?.port) : ''

    const program = await startProgram({ CLEARDAYS_DATA: folder(), [name]: port })

    expect(program).toMatchObject({ code: 1 })
    expect('said' in program && program.said).toContain(port)
    expect('said' in program && program.said).toContain(name)
    expect('said' in program && program.said).not.toContain('    at ')
    await new Promise((closed) => other.close(closed))
  })
})
