import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { heldClock } from '../../src/clock.ts'
import { type Playground, startPlayground } from '../../src/playground/playground.ts'
import { aManifest, aPlayground, calling, people } from './a-workspace.ts'

let folder: string
const open: Playground[] = []
const start = async (given: Parameters<typeof aPlayground>[0] = {}) => {
  const playground = await aPlayground({ folder, ...given })
  open.push(playground)
  return playground
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'playground-'))
})
afterEach(async () => {
  for (const playground of open.splice(0)) await playground.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What must be the same after a restart: everything that is not about the machine. */
const pictureOf = (playground: Playground) => ({
  tokens: [playground.botToken, playground.appToken, playground.signingSecret],
  clock: playground.clock.now().toISO(),
  messages: playground.workspace.messages(),
  mara: { ...playground.workspace.as('U0MARA').sees('C0NOTICES'), app: undefined },
  form: playground.workspace.as('U0MARA').form(),
})

describe('A workspace that is kept in a folder', () => {
  it('is the same after a restart, whatever happened in it', async () => {
    const first = await start()
    const call = calling(first)
    const mara = first.workspace.as('U0MARA')
    await call('chat.postMessage', { channel: 'U0MARA', text: 'For you' })
    const { ts } = await call('chat.postMessage', { channel: 'C0NOTICES', text: 'one' })
    await call('chat.update', { channel: 'C0NOTICES', ts, text: 'two' })
    await mara.says('three', 'C0NOTICES', String(ts))
    await mara.does({ do: 'shortcut', callbackId: 'notice.new' })
    const trigger_id = first.workspace.journal.deliveries.at(-1)?.payload.trigger_id
    const text = (words: string) => ({ type: 'plain_text', text: words })
    const blocks = [
      { type: 'input', block_id: 'a', label: text('A'), element: { type: 'plain_text_input', action_id: 'i' } },
    ]
    await call('views.open', { trigger_id, view: { type: 'modal', title: text('T'), submit: text('S'), blocks } })
    await mara.chooses('a', 'half')
    mara.upload('brief.pdf', '%PDF-')
    await mara.does({ do: 'write-letter', to: 'U0WITNESS', subject: 'x', body: 'y' })
    await mara.does({ do: 'tour', step: 'first' })
    first.workspace.admin.rename('C0PANEL', 'scrutiny')
    first.clock.set('2026-11-03T09:00:00Z')
    const before = pictureOf(first)
    await first.close()

    const second = await start({ clock: heldClock('2026-10-05T09:00:00+01:00') })

    expect(pictureOf(second)).toEqual(before)
    expect(before.clock).toContain('2026-11-03')
    expect(before.form?.answers).toEqual({ a: { i: 'half' } })
  })

  it('names later messages after earlier ones, though the clock went back', async () => {
    const first = await start()
    const early = await calling(first)('chat.postMessage', { channel: 'C0NOTICES', text: 'one' })
    await first.close()
    const second = await start()
    second.clock.set('2025-01-01T00:00:00Z')
    const late = await calling(second)('chat.postMessage', { channel: 'C0NOTICES', text: 'two' })

    expect(String(late.ts) > String(early.ts)).toBe(true)
  })

  it('leaves out a last line that a crash cut short, and refuses one that is damaged in the middle', async () => {
    const first = await start()
    await calling(first)('chat.postMessage', { channel: 'C0NOTICES', text: 'one' })
    await first.close()
    const file = join(folder, 'workspace.jsonl')
    appendFileSync(file, '{"shelf":"messages","id":"C0NOT')

    const second = await start()
    expect(second.workspace.messages()).toHaveLength(1)
    await second.close()

    writeFileSync(file, readFileSync(file, 'utf8').replace('{"shelf"', '{"sh'))
    await expect(start()).rejects.toThrow(/^The playground's notebook is damaged at line 1 of /)
  })

  it('is refused to a second playground while the first one is there', async () => {
    const first = await start()

    await expect(start()).rejects.toThrow(
      `Another playground is using the folder ${folder} (it is at http://127.0.0.1:${first.port}). ` +
        'Use that one, stop it, or choose another folder with CLEARDAYS_DATA.',
    )
    await first.close()
    await start()
  })
})

describe('A playground that is killed', () => {
  const children: ChildProcess[] = []
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
  })

  const run = (program: string) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    children.push(child)
    return new Promise<{ child: ChildProcess; said: Record<string, string> }>((resolve) => {
      child.stdout?.once('data', (data) => resolve({ child, said: JSON.parse(String(data)) as Record<string, string> }))
    })
  }

  it('has everything it answered for when it is started again, five times over', async () => {
    const module = fileURLToPath(new URL('../../src/playground/playground.ts', import.meta.url))
    const options = JSON.stringify({
      manifest: aManifest,
      folder,
      people,
      channels: [{ id: 'C0NOTICES', name: 'notices', members: ['U0MARA'] }],
      limits: 'none',
    })
    const program = `
      const { startPlayground } = await import(${JSON.stringify(module)})
      const playground = await startPlayground(${options})
      console.log(JSON.stringify({ apiUrl: playground.apiUrl, botToken: playground.botToken }))
    `
    const answered: string[] = []
    for (let round = 0; round < 5; round++) {
      const { child, said } = await run(program)
      const call = calling({ apiUrl: said.apiUrl, botToken: said.botToken } as unknown as Playground)
      const dead = new Promise((resolve) => child.once('exit', resolve))
      const posting = Array.from({ length: 4 }, async (_, line) => {
        for (let turn = 0; turn < 500; turn++) {
          const text = `${round}.${line}.${turn}`
          const answer = await call('chat.postMessage', { channel: 'C0NOTICES', text }).catch(() => undefined)
          if (!answer?.ok) return
          answered.push(text)
          if (line === 0 && turn === 20) child.kill('SIGKILL')
        }
      })
      await Promise.all(posting)
      await dead
    }

    const after = await start({ channels: [] })
    const kept = new Set(after.workspace.messages('C0NOTICES').map(({ text }) => text))
    expect(answered.length).toBeGreaterThan(100)
    expect(answered.filter((text) => !kept.has(text))).toEqual([])
    // Each was said once: none has been written down twice under another name.
    expect(after.workspace.messages('C0NOTICES')).toHaveLength(kept.size)
  }, 180_000)
})

describe('Starting', () => {
  it('says what to do when the port is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }

    await expect(start({ port })).rejects.toThrow(
      `Port ${port} is taken by another program. Stop that one, or give the playground another port with CLEARDAYS_PLAYGROUND_PORT.`,
    )
    other.close()
  })

  it('names the place when the manifest cannot be used', async () => {
    await expect(startPlayground({ manifest: { display_information: {} } })).rejects.toThrow(
      /^The manifest cannot be used: display_information\.name: /,
    )
  })

  it('listens on this machine only', async () => {
    const { url } = await start()
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  })
})
