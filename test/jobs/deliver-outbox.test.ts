import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Drawings } from '../../src/app/drawing.ts'
import type { Presser } from '../../src/app/presser.ts'
import { say } from '../../src/app/say.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { type Delivering, runDelivery } from '../../src/jobs/deliver-outbox.ts'
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
  undelivered: async (tx, about) => message(`undelivered ${(await tx.outbox.find(about))!.why}`, section('undelivered')),
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

const deliver = (given: Partial<Parameters<typeof runDelivery>[0]> = {}) => {
  running = runDelivery({
    ...council.deps,
    drawings,
    speaker: slack.speaker,
    patience: { lease: 0.6, quarantine: 0.2, tooLate: 0.4 },
    everyMs: 100_000,
    chance: () => 0,
    ...given,
  })
  return running
}
const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms))

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
    for (let n = 0; n < 40 && slack.posted.length < 12; n += 1) {
      await Promise.all([one.deliverDue(), other.deliverDue(), one.deliverDue()])
      await pause(120)
    }
    await other.stop()

    const rows = slack.posted.map((posted) => posted.row)
    expect(new Set(rows).size).toBe(12)
    expect(rows).toHaveLength(12)
    for (const channel of ['C00', 'C01', 'C02', 'C03']) {
      const order = slack.texts(channel).map((text) => Number(text.split(' ')[1]))
      expect(order).toEqual([...order].sort((a, b) => a - b))
    }
  })
})
