import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Drawings } from '../../src/app/drawing.ts'
import type { Store } from '../../src/app/ports/store.ts'
import type { Presser } from '../../src/app/presser.ts'
import { say } from '../../src/app/say.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { URGENCY } from '../../src/domain/delivery/urgency.ts'
import { lookAfter } from '../../src/features/deliver-notices/look-after.ts'
import { type Delivering, runDelivery } from '../../src/jobs/deliver-outbox.ts'
import { resumingPosting } from '../../src/jobs/delivery/stop-posting.ts'
import { message, section } from '../../src/slack/kit/blocks.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { pretendSlack } from './support/pretend-slack.ts'

let council: Council
let panel: Committee
let officer: Presser
let author: Presser
let slack: ReturnType<typeof pretendSlack>
let running: Delivering | null = null

/** What the test says, by its id: a drawing reads it at the moment of sending. */
const words = new Map<string, string | null>()
const drawings: Drawings = {
  words: async (_tx, about) => {
    const text = words.has(about) ? words.get(about)! : about
    if (text === 'FAULT') throw new Error('no words')
    return text === null ? null : message(text, section(text))
  },
  'letter-to-send': async (_tx, about) => message(`letter ${about}`, section('letter')),
  undelivered: async (tx, about) =>
    message(`undelivered ${(await tx.outbox.find(about))!.why}`, section('undelivered')),
  'possibly-sent': async () => message('possibly sent', section('possibly sent')),
}

beforeAll(async () => {
  council = await aCouncil()
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  author = await council.person('U0AUTHOR', 'report-author', panel.id)
})
afterAll(() => council.close())
beforeEach(async () => {
  await running?.stop()
  slack = pretendSlack()
  words.clear()
  await council.here.transaction((tx) => tx.outbox.withdraw({}, 'the next test begins'))
})

/** Nobody loses a lease because the machine is busy with something else; who is to lose one is given `HURRIED`. */
const UNHURRIED = { lease: 60, quarantine: 0.2, tooLate: 50 }
const HURRIED = { lease: 0.6, quarantine: 0.2, tooLate: 0.4 }

const deliver = (given: Partial<Parameters<typeof runDelivery>[0]> = {}) => {
  running = runDelivery({
    ...council.deps,
    drawings,
    speaker: slack.speaker,
    patience: UNHURRIED,
    everyMs: 100_000,
    chance: () => 0,
    ...given,
  })
  return running
}
const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms))
/** Waits for something to come about, however busy the machine is; what else there is to do is done again meanwhile. */
const comesAbout = async (
  isSo: () => boolean | Promise<boolean>,
  meanwhile: () => Promise<unknown> = async () => {},
) => {
  for (let n = 0; n < 1200; n += 1) {
    if (await isSo()) return
    await pause(50)
    await meanwhile()
  }
  throw new Error(`It never came about: ${isSo}`)
}
const delivering = () => running!.deliverDue()

const saying = (about: string, to: { personId: string } | { channel: string } = { personId: author.personId }) =>
  council.here.transaction(async (tx) => {
    await say(tx, council.clock, {
      key: about,
      committeeId: panel.id,
      ...to,
      drawing: 'words',
      about,
      recipient: 'personId' in to ? 'report-author' : 'channel',
      nature: 'request',
    })
    return (await tx.outbox.about(about)).find((row) => row.key === about)!.id
  })
const row = (id: string) => council.here.transaction((tx) => tx.outbox.find(id))

describe('What the bot owes', () => {
  it('is drawn when it is sent, reaches the person, and is remembered as a copy', async () => {
    const id = await saying('first')
    words.set('first', 'as it stands now')
    await deliver().deliverDue()

    expect(slack.texts('D-U0AUTHOR')).toEqual(['as it stands now'])
    expect(await row(id)).toMatchObject({ state: 'sent', attempt: 1 })
    const [copy] = await council.here.transaction((tx) => tx.outbox.copies('words', 'first'))
    expect(copy).toMatchObject({ channel: 'D-U0AUTHOR', ts: slack.posted[0]!.ts, personId: author.personId })
    expect(slack.posted[0]!.row).toBe(id)
  })

  it('is sent once, however often delivery is woken and however many processes deliver', async () => {
    for (let n = 0; n < 12; n += 1) await saying(`once ${n}`, { channel: `C0${n % 4}` })
    const one = deliver()
    const other = runDelivery({ ...council.deps, drawings, speaker: slack.speaker, everyMs: 100_000, name: 'other' })
    const together = () => Promise.all([one.deliverDue(), other.deliverDue(), one.deliverDue()])
    await comesAbout(() => slack.posted.length >= 12, together)
    await other.stop()

    const rows = slack.posted.map((posted) => posted.row)
    expect(new Set(rows).size).toBe(12)
    expect(rows).toHaveLength(12)
    for (const channel of ['C00', 'C01', 'C02', 'C03']) {
      const order = slack.texts(channel).map((text) => Number(text.split(' ')[1]))
      expect(order).toEqual([...order].sort((a, b) => a - b))
    }
  })

  it('that can no longer be drawn is withdrawn, and nothing is sent', async () => {
    const id = await saying('nothing left')
    words.set('nothing left', null)
    await deliver().deliverDue()
    expect(slack.posted).toEqual([])
    expect(await row(id)).toMatchObject({ state: 'withdrawn' })
  })

  it('is not sent before its hour, by our own clock', async () => {
    const id = await council.here.transaction(async (tx) => {
      const later = council.clock.now().plus({ hours: 1 }).toISO()!
      const said = { key: 'later', committeeId: panel.id, channel: 'C0LATER', drawing: 'words', about: 'later' }
      return (await tx.outbox.owe({ ...said, notBefore: later }, 'waiting', council.clock.now().toISO()!))!.id
    })
    await deliver().deliverDue()
    expect(await row(id)).toMatchObject({ state: 'waiting', attempt: 0 })
    council.clock.advance(3601)
    await running!.deliverDue()
    expect(slack.texts('C0LATER')).toEqual(['later'])
  })
})

describe('When the answer of Slack is lost', () => {
  const until = async (id: string, state: string) => {
    await comesAbout(async () => (await row(id))!.state === state, delivering)
  }

  it('after the message was posted, it is found there and not posted again', async () => {
    const id = await saying('lost after')
    slack.goesWrong('post', 'lost-after')
    await deliver().deliverDue()
    await until(id, 'sent')
    expect(slack.texts('D-U0AUTHOR')).toEqual(['lost after'])
    expect(await council.here.transaction((tx) => tx.outbox.copies('words', 'lost after'))).toHaveLength(1)
  })

  it('before the message was posted, it is posted once more and stands there once', async () => {
    const id = await saying('lost before')
    slack.goesWrong('post', 'lost-before')
    await deliver().deliverDue()
    await until(id, 'sent')
    expect(slack.texts('D-U0AUTHOR')).toEqual(['lost before'])
    expect(await row(id)).toMatchObject({ attempt: 2 })
  })

  it('and nothing else is said in that conversation until it is settled, while others go on', async () => {
    const first = await saying('in doubt', { channel: 'C0DOUBT' })
    slack.goesWrong('post', 'lost-after')
    await deliver().deliverDue()
    await saying('after it', { channel: 'C0DOUBT' })
    await saying('elsewhere', { channel: 'C0OTHER' })
    await running!.deliverDue()
    expect(slack.texts('C0DOUBT')).toEqual(['in doubt'])
    expect(slack.texts('C0OTHER')).toEqual(['elsewhere'])
    await until(first, 'sent')
    await comesAbout(() => slack.texts('C0DOUBT').length >= 2, delivering)
    expect(slack.texts('C0DOUBT')).toEqual(['in doubt', 'after it'])
  })

  it('and nobody may look, it is shown to the officer as possibly sent, never sent twice, and the rest goes on', async () => {
    slack = pretendSlack(false)
    const id = await saying('who knows')
    slack.goesWrong('post', 'lost-after')
    await deliver({ speaker: slack.speaker }).deliverDue()
    await comesAbout(() => slack.texts('D-U0OFFICER').length > 0, delivering)
    expect(slack.texts('D-U0OFFICER')).toEqual(['possibly sent'])
    expect(await row(id)).toMatchObject({ state: 'in-doubt' })
    await saying('goes on')
    await comesAbout(() => slack.texts('D-U0AUTHOR').length >= 2, delivering)
    expect(slack.texts('D-U0AUTHOR')).toEqual(['who knows', 'goes on'])
  })

  it('of a redrawing, it is simply made again', async () => {
    const id = await saying('redrawn')
    await deliver().deliverDue()
    words.set('redrawn', 'redrawn, second draft')
    slack.goesWrong('redraw', 'lost-after')
    await council.here.transaction((tx) => tx.outbox.redraw('words', 'redrawn', council.clock.now().toISO()!))
    await comesAbout(() => slack.posted[0]!.redrawn >= 2, delivering)
    expect(slack.posted).toHaveLength(1)
    expect(slack.posted[0]).toMatchObject({ row: id, text: 'redrawn, second draft', redrawn: 2 })
  })
})

describe('A change while a message is on its way', () => {
  it('is drawn into it as soon as it has arrived', async () => {
    let goOn = () => {}
    slack.goesWrong('post', { holdUntil: new Promise<void>((resume) => (goOn = resume)) })
    await saying('changing')
    deliver().wake(council.councilId)
    await comesAbout(() => slack.calls.includes('post'))
    words.set('changing', 'changed meanwhile')
    await council.here.transaction((tx) => tx.outbox.redraw('words', 'changing', council.clock.now().toISO()!))
    goOn()
    await comesAbout(() => slack.posted[0]?.redrawn === 1, delivering)
    expect(slack.texts('D-U0AUTHOR')).toEqual(['changed meanwhile'])
  })

  it('that leaves it as it was is not sent to Slack at all', async () => {
    await saying('the same')
    await deliver().deliverDue()
    await council.here.transaction((tx) => tx.outbox.redraw('words', 'the same', council.clock.now().toISO()!))
    await running!.deliverDue()
    expect(slack.calls).not.toContain('redraw')
  })
})

describe('When Slack says no', () => {
  it('and names a time to wait, nothing goes to that channel before it, and then it goes', async () => {
    await saying('limited', { channel: 'C0LIMITED' })
    slack.goesWrong('post', { is: 'refused', error: 'ratelimited', kind: 'rate-limited', retryAfter: 3 })
    await deliver().deliverDue()
    await running!.deliverDue()
    expect(slack.calls.filter((call) => call === 'post')).toHaveLength(1)
    await comesAbout(() => slack.posted.length > 0, delivering)
    expect(slack.texts('C0LIMITED')).toEqual(['limited'])
    expect(slack.calls.filter((call) => call === 'post')).toHaveLength(2)
  })

  it('for good, the officer is told why, and it goes when they have mended it and pressed Try again', async () => {
    const id = await saying('nowhere', { channel: 'C0GONE' })
    slack.goesWrong('post', { is: 'refused', error: 'is_archived', kind: 'permanent' })
    await deliver().deliverDue()
    await comesAbout(() => slack.texts('D-U0OFFICER').length > 0, delivering)
    expect(slack.texts('D-U0OFFICER')).toEqual(['undelivered is_archived'])
    expect(await row(id)).toMatchObject({ state: 'failed', why: 'is_archived' })

    expect(await lookAfter({ ...council.deps, drawings }, author, id, 'try-again')).toMatchObject({ ok: false })
    expect(await lookAfter({ ...council.deps, drawings }, officer, id, 'try-again')).toMatchObject({ ok: true })
    await comesAbout(() => slack.texts('C0GONE').length > 0, delivering)
    expect(slack.texts('C0GONE')).toEqual(['nowhere'])
  })

  it('because it no longer knows us, posting stops, nothing is lost, and it goes on once it knows us again', async () => {
    const id = await saying('revoked', { channel: 'C0TOKEN' })
    slack.goesWrong('post', { is: 'refused', error: 'token_revoked', kind: 'permanent' })
    await deliver().deliverDue()
    const stopped = async () => (await council.here.transaction((tx) => tx.committees.council())).postingStoppedBecause
    expect(await stopped()).toContain('token_revoked')
    expect(await row(id)).toMatchObject({ state: 'waiting' })
    const resume = resumingPosting({ store: council.store, log: council.deps.log })
    expect(await resume(council.councilId)).toBe(true)
    expect(await stopped()).toBeNull()
    expect(await resume(council.councilId)).toBe(false)
  })

  it('to redraw what somebody has deleted, that copy is let go', async () => {
    await saying('deleted')
    await deliver().deliverDue()
    slack.posted[0]!.removed = true
    words.set('deleted', 'deleted, changed')
    const redraw = () =>
      council.here.transaction((tx) => tx.outbox.redraw('words', 'deleted', council.clock.now().toISO()!))
    await redraw()
    await running!.deliverDue()
    expect(await council.here.transaction((tx) => tx.outbox.copies('words', 'deleted'))).toEqual([])
  })
})

describe('Somebody without Slack', () => {
  it('is written to by the officer, who gets the text and says when it has gone', async () => {
    const outside = await council.here.transaction((tx) =>
      tx.people.add({ name: 'Dr Ffion Marsh', email: 'f.marsh@trust.example', isExternal: true }),
    )
    const id = await saying('an invitation', { personId: outside.id })
    await deliver().deliverDue()
    await running!.deliverDue()
    expect(slack.texts('D-U0OFFICER')).toEqual([`letter ${id}`])
    expect(await row(id)).toMatchObject({ state: 'by-letter' })
    await lookAfter({ ...council.deps, drawings }, officer, id, 'letter-sent')
    expect(await row(id)).toMatchObject({ state: 'sent' })
  })
})

describe('A fault of ours in drawing one message', () => {
  it('stops nobody else’s, and does not go unnoticed', async () => {
    const id = await saying('poison', { channel: 'C0POISON' })
    words.set('poison', 'FAULT')
    await saying('healthy', { channel: 'C0HEALTHY' })
    await deliver().deliverDue()
    expect(slack.texts('C0HEALTHY')).toEqual(['healthy'])
    expect(await row(id)).toMatchObject({ state: 'waiting', why: 'not-drawn', attempt: 1 })
  })
})

describe('A sender that dies or falls asleep', () => {
  it('after it wrote that it would send: another finds it in doubt, looks, and sends what is not there', async () => {
    const id = await saying('orphan', { channel: 'C0ORPHAN' })
    await council.here.transaction(async (tx) => {
      const now = council.clock.now().toISO()!
      await tx.delivery.take(id, now)
      await tx.delivery.markSending(id, 'one that died', 3, now)
    })
    await deliver().deliverDue()
    expect(slack.posted).toEqual([])
    await comesAbout(() => slack.posted.length > 0, delivering)
    expect(slack.texts('C0ORPHAN')).toEqual(['orphan'])
  })

  it('in the middle of a call and wakes after its row was settled: its later copy is taken away', async () => {
    let wakeUp = () => {}
    const asleep = new Promise<void>((resume) => (wakeUp = resume))
    await saying('zombie', { channel: 'C0ZOMBIE' })
    slack.goesWrong('post', { holdUntil: asleep })
    deliver({ name: 'zombie', patience: HURRIED }).wake(council.councilId)
    await comesAbout(() => slack.calls.includes('post'))
    const other = runDelivery({
      ...council.deps,
      drawings,
      speaker: slack.speaker,
      everyMs: 100_000,
      patience: HURRIED,
      name: 'other',
    })
    await comesAbout(
      () => slack.posted.length > 0,
      () => other.deliverDue(),
    )
    wakeUp()
    await running!.stop()
    await other.stop()
    expect(slack.posted).toHaveLength(2)
    expect(slack.texts('C0ZOMBIE')).toEqual(['zombie'])
    expect(slack.posted[1]!.removed).toBe(true)
  })
})

describe('Before anything goes into a channel', () => {
  it('who reads it is looked at: where that is not certain nothing is sent, the reason is kept, and the officer is told', async () => {
    slack.uncertain.set('C0SHARED', 'a guest, another app or someone from elsewhere is in it')
    const id = await saying('for the channel', { channel: 'C0SHARED' })
    words.set('for the channel', 'the agenda')

    await deliver().deliverDue()

    expect(slack.texts('C0SHARED')).toEqual([])
    expect(await row(id)).toMatchObject({ state: 'failed', why: expect.stringContaining('a guest') })
    const told = await council.here.transaction((tx) => tx.outbox.about(id))
    expect(told).toMatchObject([{ drawing: 'undelivered' }])
  })

  it('a person’s own conversation is not looked at, and a channel of our own is', async () => {
    await saying('for a person')
    await saying('for our channel', { channel: 'C0OWN' })

    await deliver().deliverDue()

    expect(slack.calls.filter((call) => call === 'audience')).toHaveLength(1)
    expect(slack.texts('C0OWN')).toHaveLength(1)
  })
})

describe('When things are down', () => {
  it('the database for a while: delivery goes on by itself when it is back, and sends what is owed once', async () => {
    await saying('patient', { channel: 'C0PATIENT' })
    let isAway = true
    const store: Store = {
      ...council.store,
      for: (id) => ({
        ...council.store.for(id),
        transaction: (work) =>
          isAway ? Promise.reject(new Error('connection refused')) : council.store.for(id).transaction(work),
      }),
    }
    deliver({ store, everyMs: 200 }).wake(council.councilId)
    await pause(500)
    expect(slack.posted).toEqual([])
    isAway = false
    await comesAbout(() => slack.posted.length > 0)
    await pause(300)
    expect(slack.texts('C0PATIENT')).toEqual(['patient'])
  })

  it('Slack for a while: everything owed goes when it is back, in order, and once', async () => {
    slack.goesWrong('post', { is: 'refused', error: 'unreachable', kind: 'retryable' }, 3)
    for (const about of ['back 1', 'back 2', 'back 3']) await saying(about, { channel: 'C0BACK' })
    deliver({ everyMs: 200 }).wake(council.councilId)
    await comesAbout(() => slack.posted.length >= 3)
    expect(slack.texts('C0BACK')).toEqual(['back 1', 'back 2', 'back 3'])
  })
})

describe('What goes first', () => {
  /** Councils with this much to say each, all of it owed before anybody else says anything. */
  const storms = async (councils: number, each: number) => {
    const ids: string[] = []
    for (let n = 0; n < councils; n += 1) {
      const named = {
        name: `Stormshire ${n}`,
        nation: 'england',
        zone: 'Europe/London',
        teamId: `T0STORM${n}`,
      } as const
      const id = await council.store.startCouncil(named)
      ids.push(id)
      await council.store.for(id).transaction(async (tx) => {
        for (let m = 0; m < each; m += 1) await tx.outbox.owe(toChannel(`C${n}STORM${m}`), 'waiting', now())
      })
    }
    return ids
  }
  const now = () => council.clock.now().toISO()!
  const toChannel = (channel: string, priority?: number) => {
    const said = { key: channel, committeeId: null, channel, drawing: 'words', about: channel }
    return priority === undefined ? said : { ...said, priority }
  }

  it('one council’s storm, or three councils’, delays no other’s reminder of a deadline: it waits for what is in flight', async () => {
    const calm = await council.store.startCouncil({
      ...{ name: 'Eastmarch District Council', nation: 'england', zone: 'Europe/London', teamId: 'T0OTHER' },
    })
    const stormy = await storms(3, 60)
    await council.store.for(calm).transaction((tx) => tx.outbox.owe(toChannel('C0CALM'), 'waiting', now()))
    const all = deliver()
    for (const id of stormy) all.wake(id)
    all.wake(calm)
    await comesAbout(() => slack.posted.some(({ channel }) => channel === 'C0CALM'))
    const place = slack.posted.findIndex(({ channel }) => channel === 'C0CALM')
    console.info('of 181 messages of four councils the calm one’s went as number', place + 1)
    expect(place).toBeGreaterThanOrEqual(0)
    // four in flight for each of three councils, six altogether, and those that overtake while it is read
    expect(place).toBeLessThan(24)
  })

  it('in one council what asks somebody goes before forty digests that were owed earlier, and the last day before both', async () => {
    for (let n = 0; n < 45; n += 1)
      await council.here.transaction((tx) => tx.outbox.owe(toChannel(`C0DIGEST${n}`, URGENCY.digest), 'waiting', now()))
    await council.here.transaction((tx) => tx.outbox.owe(toChannel('C0APPROVAL'), 'waiting', now()))
    await council.here.transaction((tx) => tx.outbox.owe(toChannel('C0LASTDAY', URGENCY.lastDay), 'waiting', now()))
    deliver({ atOnce: { council: 1, all: 1 } }).wake(council.councilId)
    await comesAbout(() => slack.posted.length > 4)
    expect(slack.posted.slice(0, 3).map(({ channel }) => channel)).toEqual(['C0LASTDAY', 'C0APPROVAL', 'C0DIGEST0'])
  })
})
