import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takingNow } from '../../src/app/taking.ts'
import type { Desk } from '../../src/slack/desk/desk.ts'
import { forgetfulInbox, type Inbox } from '../../src/slack/desk/inbox.ts'
import { actionIds } from '../../src/slack/kit/action-ids.ts'
import { message, section } from '../../src/slack/kit/blocks.ts'
import { type OpenSpool, openSpool } from '../../src/spool/open-spool.ts'
import { alison, aWord, openDesk } from './support/open-desk.ts'
import { payloads } from './support/signed.ts'

const said = (text: string) => message(text, section(text))
const GONE = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })

let desk: Awaited<ReturnType<typeof openDesk>>
let spool: OpenSpool
let folder = ''
let isThere = true
let effects: string[] = []
let done: Set<string>

const open = async (
  bounds?: { entries: number; bytes: number },
  over: Partial<Parameters<typeof openDesk>[1]> = {},
) => {
  spool = openSpool(join(folder, 'spool'), () => {}, bounds)
  const inbox: Inbox = { ...forgetfulInbox(), hasTakenEffect: async (key) => done.has(key) }
  desk = await openDesk(listen, {
    inbox,
    identify: async () => {
      if (!isThere) throw GONE
      return alison
    },
    shelter: {
      isThere: () => isThere,
      troubleOf: (fault) => (fault === GONE ? 'away' : (fault as { full?: true }).full ? 'full' : null),
      spool,
    },
    ...over,
  })
}
/** As the store does: whatever writes takes effect by its key. */
const takesEffect = (what: string) => {
  effects.push(what)
  done.add(takingNow()!.key)
}
const listen = (to: Desk) => {
  to.onCommand(aWord('/programme', ''), async () => ({ is: 'say', message: said('The programme') }))
  to.onPress('item.accept', async ({ value }) => {
    takesEffect(value)
    return { is: 'say', message: said(`Accepted ${value}`) }
  })
  to.onPress('item.refuse', async () => ({ is: 'say', message: said('It was accepted by somebody else') }))
  to.onPress('item.form', async () => ({ is: 'heard' }), { opensForm: true })
  to.onPress('item.fault', async () => {
    throw new Error('no such thing')
  })
  to.onPress('item.full', async () => {
    throw Object.assign(new Error('could not extend file'), { full: true })
  })
  to.onSubmit('item.add', async ({ view }) => {
    if (JSON.stringify(view.values).includes('bad')) return { is: 'errors', errors: { title: 'Give it a title.' } }
    takesEffect('added')
    return { is: 'say', message: said('Added') }
  })
  to.onSubmit(actionIds.whatINeedSubmitted, async () => {
    takesEffect('needs')
    return { is: 'say', message: said('Noted') }
  })
  to.onEvent('channel_archive', async ({ event }) => void effects.push(`archived ${event.channel}`))
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shelter-'))
  isThere = true
  effects = []
  done = new Set()
})
afterEach(async () => {
  await desk?.desk.stopTakingUp()
  await desk?.close()
  await spool?.close()
  rmSync(folder, { recursive: true, force: true })
})
const press = (action: string, value = '') => payloads.press(action, value, { response_url: desk.slack.responseUrl })
const answers = () => JSON.stringify(desk.slack.heard('answer/1'))
const back = async (left = 0) => {
  isThere = true
  desk.desk.takeUp()
  for (let n = 0; n < 200 && spool.left().length > left; n += 1) await new Promise((again) => setTimeout(again, 10))
}

describe('While the database is away', () => {
  it('a command is refused in words, and nothing of it is kept', async () => {
    await open()
    isThere = false
    const { said: heard } = await desk.sendAndSettle(payloads.command('/programme', ''))
    expect(heard).toMatchObject({ text: expect.stringContaining('the database is not answering just now') })
    expect(spool.left()).toEqual([])
  })

  it('a press is kept, which is said; it takes effect once when the database is back, and that is said too', async () => {
    await open()
    isThere = false
    expect((await desk.sendAndSettle(press('item.accept', 'item 7'))).status).toBe(200)
    expect(answers()).toContain('nothing has been changed yet')
    expect(effects).toEqual([])
    desk.slack.clear()

    await back()
    expect(effects).toEqual(['item 7'])
    expect(answers()).toContain('It has taken effect now.')
    expect(answers()).toContain('Accepted item 7')
    await back()
    expect(effects).toEqual(['item 7'])
  })

  it('presses are taken up in the order in which they came, and what is new waits behind them', async () => {
    await open()
    isThere = false
    for (const value of ['1', '2', '3']) await desk.sendAndSettle(press('item.accept', value))
    isThere = true
    await desk.sendAndSettle(press('item.accept', '4'))
    await back()
    expect(effects).toEqual(['1', '2', '3', '4'])
  })

  it('the same press delivered again is kept once and takes effect once', async () => {
    await open()
    isThere = false
    const one = press('item.accept', 'once')
    await Promise.all([desk.sendAndSettle(one), desk.sendAndSettle({ ...one, retried: 1 })])
    expect(spool.left()).toHaveLength(1)
    await back()
    await desk.sendAndSettle({ ...one, retried: 2 })
    expect(effects).toEqual(['once'])
  })

  it('a form with what is kept on no disk is refused in words, and nothing of it is written down', async () => {
    await open()
    isThere = false
    const needs = { needs: { input: { value: 'A hearing loop' } } }
    const { said: heard } = await desk.sendAndSettle(payloads.submit(actionIds.whatINeedSubmitted, needs))
    expect(JSON.stringify(heard)).toContain('the database is not answering just now')
    expect(spool.left()).toEqual([])
    await back()
    expect(effects).toEqual([])
  })

  it('a form that is complete is kept, shown as kept in its place, and drawn again when it has taken effect', async () => {
    await open()
    isThere = false
    const { said: heard } = await desk.sendAndSettle(payloads.submit('item.add', { title: 'x' }))
    expect(heard).toMatchObject({ response_action: 'update' })
    expect(JSON.stringify(heard)).toContain('I have written that down')
    await back()
    expect(effects).toEqual(['added'])
    expect(JSON.stringify(desk.slack.heard('views.update'))).toContain('It has taken effect now.')
  })

  it('a form with something amiss is answered with what, later, in the person’s own messages where it is closed', async () => {
    await open()
    isThere = false
    await desk.sendAndSettle(payloads.submit('item.add', { title: 'bad' }))
    desk.slack.next('views.update', { ok: false, error: 'not_found' })
    await back()
    expect(effects).toEqual([])
    const [direct] = desk.slack.heard('chat.postMessage')
    expect(JSON.stringify(direct)).toContain('Give it a title.')
    expect(JSON.stringify(direct)).toContain('nothing was changed')
  })

  it('a press that opens a form is refused at once: its moment will have passed', async () => {
    await open()
    isThere = false
    await desk.sendAndSettle(press('item.form'))
    expect(answers()).toContain('Please try again in a minute or two')
    expect(spool.left()).toEqual([])
  })

  it('a press that is refused when it is taken up says why, and one of our faults gives its reference', async () => {
    await open()
    isThere = false
    await desk.sendAndSettle(press('item.refuse'))
    await desk.sendAndSettle(press('item.fault'))
    desk.slack.clear()
    await back()
    expect(answers()).toContain('nothing was changed.')
    expect(answers()).toContain('It was accepted by somebody else')
    expect(answers()).toContain('Reference')
    expect(spool.left()).toEqual([])
  })

  it('an event is kept and acknowledged, and heard when the database is back', async () => {
    await open(undefined, { inbox: { ...forgetfulInbox(), keep: async () => true, handled: async () => {} } })
    isThere = false
    expect((await desk.sendAndSettle(payloads.event({ type: 'channel_archive', channel: 'C1' }))).status).toBe(200)
    expect(effects).toEqual([])
    await back()
    expect(effects).toEqual(['archived C1'])
  })

  it('and there is no room: the press is refused in words, never dropped in silence', async () => {
    await open({ entries: 1, bytes: 1_000_000 })
    isThere = false
    await desk.sendAndSettle(press('item.accept', 'first'))
    desk.slack.clear()
    await desk.sendAndSettle(press('item.accept', 'second'))
    expect(answers()).toContain('there is no room to keep it for later')
    await back()
    expect(effects).toEqual(['first'])
  })
})

describe('A press that is under way when the database goes', () => {
  it('is kept when its fault comes, though nobody knew yet', async () => {
    let isFirst = true
    await open(undefined, {
      identify: async () => {
        if (isFirst) {
          isFirst = false
          throw GONE
        }
        return alison
      },
    })
    await desk.sendAndSettle(press('item.accept', 'late'))
    await back()
    expect(effects).toEqual(['late'])
  })

  it('is on the disk before Slack is told that it was heard, where it takes long, and is struck off when done', async () => {
    let answer = (_: typeof alison) => {}
    await open(undefined, { identify: () => new Promise((done_) => (answer = done_)), deadline: 30 })
    const status = (await desk.send(press('item.accept', 'slow'))).status
    expect(status).toBe(200)
    expect(spool.left()).toHaveLength(1)
    answer(alison)
    await desk.desk.settled()
    expect(effects).toEqual(['slow'])
    expect(spool.left()).toEqual([])
  })

  it('and of which the effect stands already is not done again by whoever takes it up', async () => {
    await open()
    isThere = false
    const one = press('item.accept', 'before')
    await desk.sendAndSettle(one)
    done.add(`T1:press:${one.trigger_id}`)
    await back()
    expect(effects).toEqual([])
    expect(answers()).toContain('It has taken effect now.')
  })
})

describe('A disk that is full', () => {
  it('is said in words, and what was asked is not kept: the database has rolled it back', async () => {
    await open()
    await desk.sendAndSettle(press('item.full'))
    expect(answers()).toContain('there is no room left on the disk')
    expect(spool.left()).toEqual([])
  })
})

describe('Somebody who cannot be told', () => {
  it('is told later: it stays in the spool as settled, and takes effect only once', async () => {
    await open()
    isThere = false
    await desk.sendAndSettle(press('item.accept', 'quiet'))
    desk.slack.next('answer/1', { status: 500 })
    desk.slack.next('chat.postMessage', { ok: false, error: 'service_unavailable' })
    isThere = true
    desk.desk.takeUp()
    await new Promise((soon) => setTimeout(soon, 150))
    expect(effects).toEqual(['quiet'])
    expect(spool.left()).toMatchObject([{ isSettled: true }])
    await desk.desk.stopTakingUp()
    expect(effects).toEqual(['quiet'])
  })
})
