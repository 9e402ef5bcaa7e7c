import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join as join_ } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { machineClock } from '../../src/clock.ts'
import { openMetrics } from '../../src/observe/metrics.ts'
import type { Playground } from '../../src/playground/playground.ts'
import { joinSlack, type Slack, type SlackOptions, type SlackPlace } from '../../src/slack/app.ts'
import { actions, button, message, section } from '../../src/slack/kit/blocks.ts'
import { text } from '../../src/slack/kit/form.ts'
import { textInput } from '../../src/slack/kit/inputs.ts'
import { home, modal } from '../../src/slack/kit/views.ts'
import type { Command } from '../../src/slack/kit/word.ts'
import { openSpool } from '../../src/spool/open-spool.ts'
import { aPlayground } from '../playground/a-workspace.ts'
import { freePort } from '../support/free-port.ts'
import { alison, aWord, silence } from './support/open-desk.ts'

const notice = '/notice' as Command
const said = (words: string) => message(words, section(words))
const titled = z.object({ title: text({ missing: 'Give it a title.', max: 50, tooLong: 'Keep it short.' }) })

/** A small feature on the real desk. */
const listen = ({ desk }: Slack) => {
  desk.onCommand(aWord(notice, 'list'), async () => ({
    is: 'say',
    message: message('No notices yet', section('No notices yet'), actions(button('Keep it so', 'notice.keep', 'n-1'))),
  }))
  desk.onCommand(aWord(notice, 'add', { opensForm: true }), async () => ({
    is: 'form',
    view: modal({
      title: 'Add a notice',
      callbackId: 'notice.add',
      submit: 'Add',
      blocks: [textInput('title', 'Title')],
    }),
  }))
  desk.onSubmit('notice.add', async ({ view }) => ({
    is: 'say',
    message: said(`Added: ${titled.parse(view.values).title}`),
  }))
  desk.onPress('notice.keep', async ({ who }) => ({ is: 'redrawn', message: said(`Kept by ${who.name}`) }))
  desk.onHome(async () => home(section('Your notices')))
}

let playground: Playground | undefined
let slack: Slack | undefined
afterEach(async () => {
  await slack?.stop(500)
  await playground?.close()
  slack = playground = undefined
})

const options = {
  identify: async () => alison,
  councilOf: async () => 'council-1',
  log: silence,
  metrics: openMetrics(),
  wallClock: machineClock,
  readiness: async () => ({ ready: true as const }),
}
const join = async (mode: 'socket' | 'http', over: Partial<SlackOptions> = {}) => {
  const port = await freePort()
  const requestUrl = `http://127.0.0.1:${port}/slack/events`
  playground = await aPlayground(mode === 'http' ? { app: { mode, requestUrl } } : {})
  const { apiUrl, botToken, appToken, signingSecret } = playground
  const place: SlackPlace =
    mode === 'http'
      ? { mode, botToken, signingSecrets: [signingSecret], port, slackApiUrl: apiUrl }
      : { mode, botToken, appToken, port: 0, slackApiUrl: apiUrl }
  slack = await joinSlack(place, { ...options, ...over })
  listen(slack)
  await slack.start()
  return { ...playground, hester: playground.workspace.as('Hester Lund') }
}

describe.each(['socket', 'http'] as const)('The desk, joined to a workspace by %s', (mode) => {
  it('answers a command, fills a form, redraws a message and draws Home', async () => {
    const { hester, workspace } = await join(mode)
    expect(slack!.self).toMatchObject({
      botUserId: expect.stringMatching(/^U/),
      scopes: expect.arrayContaining(['commands']),
    })

    await hester.command('/notice list', 'C0NOTICES')
    const shown = await workspace.until(() => hester.reads('C0NOTICES').at(-1))
    expect(shown.text).toBe('No notices yet')

    await hester.press('Keep it so')
    await workspace.until(() => hester.reads('C0NOTICES').at(-1)?.text === 'Kept by Alison Reed')

    await hester.command('/notice add', 'C0NOTICES')
    await workspace.until(() => JSON.stringify(hester.form() ?? '').includes('notice.add'))
    expect(await hester.submit({ title: 'Road closed' })).toEqual({ ok: true })
    expect(JSON.stringify(hester.form())).toContain('Added: Road closed')

    await hester.does({ do: 'open-home', tab: 'home' })
    await workspace.until(() => JSON.stringify(hester.home() ?? '').includes('Your notices'))
  })
})

describe.each(['socket', 'http'] as const)('The desk without its database, joined by %s', (mode) => {
  it('has a press on the disk before Slack is told, says so, and does it once when the database is back', async () => {
    const folder = mkdtempSync(join_(tmpdir(), 'spool-'))
    const spool = openSpool(folder)
    let isThere = true
    const { hester, workspace } = await join(mode, {
      shelter: { isThere: () => isThere, troubleOf: () => null, spool },
    })
    await hester.command('/notice list', 'C0NOTICES')
    await workspace.until(() => hester.reads('C0NOTICES').at(-1)?.text === 'No notices yet')

    isThere = false
    await hester.press('Keep it so')
    expect(spool.left(), 'it was acknowledged, so it is kept').toHaveLength(1)
    await workspace.until(() => hester.reads('C0NOTICES').at(-1)?.text.startsWith('I have written that down'))

    isThere = true
    slack!.desk.takeUp()
    await workspace.until(() => hester.reads('C0NOTICES').some(({ text }) => text === 'Kept by Alison Reed'))
    await workspace.until(() => spool.left().length === 0)
    await slack!.desk.stopTakingUp()
    await spool.close()
    rmSync(folder, { recursive: true, force: true })
  })
})

describe('A socket that is lost', () => {
  it('is opened again by itself, and readiness says so meanwhile', async () => {
    const { hester, workspace } = await join('socket')
    const asked = () => fetch(`http://127.0.0.1:${slack!.port()}/readyz`)
    const ready = async () => (await asked()).status
    expect(await ready()).toBe(200)

    workspace.sockets.refuse(2)
    workspace.sockets.cut()
    await workspace.until(() => !slack!.isConnected())
    expect(await ready()).toBe(503)
    expect(await (await asked()).text()).toBe('not ready: not connected to Slack\n')
    await workspace.until(() => slack!.isConnected(), 15_000)
    expect(await ready()).toBe(200)

    await hester.command('/notice list', 'C0NOTICES')
    await workspace.until(() => hester.reads('C0NOTICES').at(-1)?.text === 'No notices yet')
  }, 120_000)
})

it('A program that is being stopped is not ready, while it still finishes an answer', async () => {
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
  const { hester, workspace } = await join('socket')
  let isHeard = false
  slack!.desk.onCommand(aWord(notice, 'slowly'), async () => {
    isHeard = true
    await held
    return { is: 'say', message: said('Slowly done') }
  })
  void hester.command('/notice slowly', 'C0NOTICES')
  await workspace.until(() => isHeard)
  const { port } = slack!
  const address = `http://127.0.0.1:${port()}/readyz`
  const stopping = slack!.stop()
  const answer = await fetch(address)
  expect([answer.status, await answer.text()]).toEqual([503, 'not ready: it is being stopped\n'])
  letGo()
  await stopping
  await workspace.until(() => hester.reads('C0NOTICES').at(-1)?.text === 'Slowly done')
  slack = undefined
})

describe('What cannot be joined is said in a sentence', () => {
  const place = async (): Promise<SlackPlace> => {
    playground = await aPlayground()
    const { apiUrl, botToken, appToken } = playground
    return { mode: 'socket', botToken, appToken, port: 0, slackApiUrl: apiUrl }
  }
  it('a token that Slack does not know', async () => {
    const wrong = { ...(await place()), botToken: 'xoxb-1-2-wrong' }
    await expect(joinSlack(wrong, options)).rejects.toThrow(
      /does not let Cleardays in \(invalid_auth\).*SLACK_BOT_TOKEN/,
    )
  })

  it('a port that is taken', async () => {
    const port = await freePort()
    const taken = createServer().listen(port)
    const joined = await joinSlack({ ...(await place()), port }, options)
    await expect(joined.start()).rejects.toThrow(`Port ${port} is in use`)
    taken.close()
  })

  it('a secret that is none', async () => {
    const { botToken, slackApiUrl } = (await place()) as SlackPlace & { slackApiUrl: string }
    await expect(
      joinSlack({ mode: 'http', botToken, slackApiUrl, port: 0, signingSecrets: [''] }, options),
    ).rejects.toThrow('SLACK_SIGNING_SECRET')
  })

  it('Slack itself away', async () => {
    const port = await freePort()
    const away = {
      mode: 'socket',
      botToken: 'xoxb-1',
      appToken: 'xapp-1',
      port: 0,
      slackApiUrl: `http://127.0.0.1:${port}/api/`,
    } as const
    await expect(joinSlack(away, options)).rejects.toThrow('can reach Slack')
  }, 120_000)
})
