import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { forgetfulInbox, type Inbox } from '../../src/slack/desk/inbox.ts'
import { pacing } from '../../src/slack/desk/per-person.ts'
import { message, section } from '../../src/slack/kit/blocks.ts'
import { alison, aWord, openDesk } from './support/open-desk.ts'
import { payloads } from './support/signed.ts'

const said = (text: string) => message(text, section(text))
const show = aWord('/programme', '')

let desk: Awaited<ReturnType<typeof openDesk>> | undefined
afterEach(async () => {
  await desk?.close()
  desk = undefined
})

describe('Whatever is away or slow', () => {
  it('the database: the person is told, and nothing is left hanging', async () => {
    desk = await openDesk((to) => to.onCommand(show, async () => ({ is: 'heard' })), {
      identify: async () => {
        throw new Error('Connection terminated')
      },
    })
    const answer = await desk.sendAndSettle(payloads.command('/programme', ''))
    expect(answer.said).toMatchObject({ text: expect.stringContaining('nothing was changed') })
  })

  it('the database, for ever: Slack is answered in time', async () => {
    desk = await openDesk((to) => to.onCommand(show, async () => ({ is: 'heard' })), {
      identify: () => new Promise(() => undefined),
      deadline: 50,
    })
    expect((await desk.send(payloads.command('/programme', ''))).said).toMatchObject({ text: 'Working on it…' })
    expect((await desk.send(payloads.press('x', ''))).status).toBe(200)
    expect((await desk.send(payloads.submit('x'))).said).toMatchObject({ response_action: 'update' })
    expect((await desk.send(payloads.shortcut('x'))).status).toBe(200)
    expect(await desk.desk.settled(50)).toBe(false)
  })

  it('Slack: a fault is logged, and the press is acknowledged', async () => {
    desk = await openDesk((to) => {
      to.onPress('item.open', async () => ({ is: 'say', message: said('Hello') }))
    })
    for (const method of ['answer/1', 'chat.postEphemeral']) desk.slack.next(method, { drop: true })
    const { status } = await desk.sendAndSettle(
      payloads.press('item.open', '', { response_url: desk.slack.responseUrl }),
    )
    expect(status).toBe(200)
    expect(desk.log()).toMatch(/Fault [a-z]{8}/)
    expect(desk.log()).not.toContain(desk.slack.responseUrl.slice(0, -1).concat('1"'))
  })

  it('the form that was closed meanwhile: nobody is told of a fault', async () => {
    desk = await openDesk((to) => {
      to.onPress('item.open', async () => ({ is: 'say', message: said('Hello') }), { opensForm: true })
    })
    desk.slack.next('views.update', { ok: false, error: 'not_found' })
    await desk.sendAndSettle(payloads.press('item.open', ''))
    expect(desk.log()).not.toContain('Fault')
  })

  it('a listener that is slow on Home: a waiting form is opened while it still can be', async () => {
    desk = await openDesk(
      (to) => {
        to.onPress('item.open', async () => {
          await wait(150)
          return { is: 'say', message: said('Hello') }
        })
      },
      { deadline: 50 },
    )
    const view = { id: 'V9', type: 'home', callback_id: '' }
    await desk.sendAndSettle(payloads.press('item.open', '', { view, channel: undefined, message: undefined }))
    expect(desk.slack.asked.map(({ method }) => method)).toEqual(['views.open', 'views.update'])
    expect(JSON.stringify(desk.slack.heard('views.update'))).toContain('Hello')
  })
})

describe('One person', () => {
  it('is heard at the pace of a person, and others meanwhile', async () => {
    const mayBeHeard = pacing({ atOnce: 3, aSecond: 0.0001 })
    desk = await openDesk((to) => to.onCommand(show, async () => ({ is: 'say', message: said('Here') })), {
      mayBeHeard,
      identify: async () => alison,
    })
    const texts: unknown[] = []
    for (let n = 0; n < 5; n++) texts.push((await desk.send(payloads.command('/programme', ''))).said)
    expect(texts.map((text) => (text as { text: string }).text === 'Here')).toEqual([true, true, true, false, false])
    expect(texts[4]).toMatchObject({ text: expect.stringContaining('a lot at once') })
    const other = await desk.send(payloads.command('/programme', '', { user_id: 'U7' }))
    expect(other.said).toMatchObject({ text: 'Here' })
  })

  it('may go on after a while', () => {
    const may = pacing({ atOnce: 2, aSecond: 1 })
    expect([may('a', 0), may('a', 0), may('a', 0), may('a', 1000), may('a', 1001)]).toEqual([
      true,
      true,
      false,
      true,
      false,
    ])
  })
})

describe('Each delivery', () => {
  it('takes effect once among several replicas, by the inbox they share', async () => {
    let effects = 0
    const inbox = forgetfulInbox()
    const listen = (to: Parameters<Parameters<typeof openDesk>[0]>[0]) =>
      to.onPress('item.accept', async () => {
        effects += 1
        return { is: 'heard' }
      })
    desk = await openDesk(listen, { inbox })
    const other = await openDesk(listen, { inbox })
    const press = payloads.press('item.accept', '')
    expect((await desk.send(press)).status).toBe(200)
    expect((await other.send(press)).status).toBe(200)
    expect(effects).toBe(1)
    await other.close()
  })

  it('of an event is written down before Slack is told, struck off when handled, and heard again where it was not', async () => {
    const kept = new Map<string, unknown>()
    let fails = true
    const heard: unknown[] = []
    const inbox: Inbox = {
      ...forgetfulInbox(),
      keep: async (key, _team, body) => {
        if (kept.has(key)) return false
        kept.set(key, body)
        return true
      },
      handled: async (key) => void kept.delete(key),
    }
    desk = await openDesk(
      (to) =>
        to.onEvent('channel_archive', async ({ event, councilId }) => {
          if (fails) throw new Error('no database')
          heard.push({ channel: event.channel, councilId })
        }),
      { inbox },
    )
    const event = payloads.event({ type: 'channel_archive', channel: 'C1', user: 'U1' })
    expect((await desk.sendAndSettle(event)).status).toBe(200)
    await desk.sendAndSettle({ ...event, again: 1 })
    expect(kept.size).toBe(1)
    expect(heard).toEqual([])
    fails = false
    expect(await desk.desk.happened([...kept.values()][0])).toBe(true)
    expect(heard).toEqual([{ channel: 'C1', councilId: 'council-1' }])

    await desk.sendAndSettle(payloads.event({ type: 'channel_archive', channel: 'C2' }))
    expect(heard).toHaveLength(2)
    expect(kept.size).toBe(1)
  })

  it('of an event that could not be written down is asked for again', async () => {
    const inbox: Inbox = { ...forgetfulInbox(), keep: () => Promise.reject(new Error('no database')) }
    desk = await openDesk((to) => to.onEvent('channel_archive', async () => undefined), { inbox })
    expect((await desk.send(payloads.event({ type: 'channel_archive', channel: 'C1' }))).status).toBe(503)
    expect((await desk.send(payloads.event({ type: 'nobody_listens' }))).status).toBe(200)
  })
})

describe('Stopping', () => {
  it('finishes what is being answered, and hears nothing new', async () => {
    const open = await openDesk((to) =>
      to.onCommand(show, async () => {
        await wait(200)
        return { is: 'say', message: said('Here at last') }
      }),
    )
    const asked = open.send(payloads.command('/programme', ''))
    await wait(50)
    const stopped = open.stop()
    expect((await asked).said).toMatchObject({ text: 'Here at last' })
    await stopped
    await expect(open.send(payloads.command('/programme', ''))).rejects.toThrow()
    await open.slack.close()
  })
})
