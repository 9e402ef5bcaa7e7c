import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Deps } from '../../src/app/deps.ts'
import type { Audience } from '../../src/app/ports/audience.ts'
import type { Presser } from '../../src/app/presser.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { endClock } from '../../src/features/something-leaked/end-clock.ts'
import { somethingLeaked } from '../../src/features/something-leaked/index.ts'
import { readLeak } from '../../src/features/something-leaked/leak.ts'
import { raiseLeak, resumePosting } from '../../src/features/something-leaked/raise-leak.ts'
import { takeBackLeft } from '../../src/features/something-leaked/take-back.ts'
import { accountChanged, channelChanged, readersOf } from '../../src/features/watch-audience/watch-audience.ts'
import { runDelivery } from '../../src/jobs/deliver-outbox.ts'
import { message, section } from '../../src/slack/kit/blocks.ts'
import { pretendSlack } from '../jobs/support/pretend-slack.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
let deps: Deps
let panel: Committee
let officer: Presser
let monitoring: Presser
let member: Presser
let audience: Audience
let removed: { channel: string; ts: string }[]
let isOurs: boolean

beforeEach(async () => {
  council = await aCouncil('2026-11-06T15:30:00Z')
  panel = await council.committee()
  officer = await council.person('U0ALISON', 'officer', panel.id, 'Alison Reed')
  monitoring = await council.person('U0OWEN', 'monitoring-officer', null, 'Owen Pratt')
  member = await council.person('U0NAIR', 'member', panel.id, 'Councillor Priya Nair')
  audience = { is: 'ours', slackIds: ['U0ALISON', 'U0NAIR'] }
  removed = []
  isOurs = true
  deps = {
    ...council.deps,
    channels: {
      audience: async () => audience,
      remove: async (where) => {
        removed.push(where)
        return { is: isOurs ? 'sent' : 'refused' }
      },
    },
  }
})
afterEach(() => council.close())

const raised = (who = member) =>
  raiseLeak(deps, who, {
    committeeId: panel.id,
    where: 'In the panel’s channel, about item 9',
    message: { channel: 'C0PANEL', ts: '1790000000.000100' },
  })
const here = <T>(work: Parameters<typeof council.here.transaction<T>>[0]) => council.here.transaction(work)
const alarm = (position: number) =>
  here((tx) =>
    somethingLeaked.draws!['leak-alarm']!(tx, String(position), monitoring.personId, {
      clock: council.clock,
      drawings: {},
    }),
  )

describe('Something leaked', () => {
  it('stops all posting, takes the message back, writes down who could have read it, and tells those who look after it', async () => {
    const ruling = await raised()

    expect(ruling).toMatchObject({
      ok: true,
      value: { takenBack: 'taken-back', readers: ['Alison Reed', 'Councillor Priya Nair'], resumed: null },
    })
    expect(removed).toEqual([{ channel: 'C0PANEL', ts: '1790000000.000100' }])
    expect((await here((tx) => tx.committees.council())).postingStoppedBecause).toContain('Something may have leaked')
    const position = ruling.ok ? ruling.value.position : 0
    const owed = await here((tx) => tx.outbox.about(String(position)))
    const alarms = owed.filter(({ drawing }) => drawing === 'leak-alarm')
    expect(new Set(alarms.map(({ personId }) => personId))).toEqual(new Set([officer.personId, monitoring.personId]))
    expect(alarms.every(({ priority }) => priority === 0)).toBe(true)
  })

  it('is found whatever else of the council the ledger has come to hold since', async () => {
    const ruling = await raised()
    await here(async (tx) => {
      for (let n = 0; n < 205; n += 1)
        await tx.ledger.record({
          ...{ at: '2026-11-06T16:00:00Z', byId: monitoring.personId, did: 'closures-changed', committeeId: null },
          ...{ aboutKind: 'council', aboutId: tx.councilId, detail: { n } },
        })
    })

    const position = ruling.ok ? ruling.value.position : 0
    expect(await here((tx) => readLeak(tx, position))).toMatchObject({ position, takenBack: 'taken-back' })
    expect((await here((tx) => readLeak(tx, null)))?.position).toBe(position)
  })

  it('takes the message back after all where the process died once posting had stopped, once', async () => {
    const dies = { ...deps.channels, remove: () => Promise.reject(new Error('killed')) }
    await expect(
      raiseLeak({ ...deps, channels: dies }, member, {
        committeeId: panel.id,
        where: 'In the panel’s channel, about item 9',
        message: { channel: 'C0PANEL', ts: '1790000000.000100' },
      }),
    ).rejects.toThrow('killed')
    expect((await here((tx) => tx.committees.council())).postingStoppedBecause).not.toBeNull()
    expect(await takeBackLeft(deps, council.councilId)).toBe(0)

    council.clock.set('2026-11-06T15:31:30Z')
    expect(await somethingLeaked.resumes!(deps, council.councilId)).toBe(1)
    expect(await takeBackLeft(deps, council.councilId)).toBe(0)

    expect(removed).toEqual([{ channel: 'C0PANEL', ts: '1790000000.000100' }])
    const leak = await here((tx) => readLeak(tx, null))
    expect(leak).toMatchObject({ takenBack: 'taken-back', readers: ['Alison Reed', 'Councillor Priya Nair'] })
    expect(JSON.stringify(await alarm(leak!.position))).toContain('has been taken back')
  })

  it('is looked for again although posting was let go on within a minute, before the message had been taken back', async () => {
    const died = { ...deps.channels, remove: async () => Promise.reject(new Error('killed')) }
    const message = { channel: 'C0PANEL', ts: '1790000000.000100' }
    const command = { committeeId: panel.id, where: 'In the panel’s channel, about item 9', message }
    await expect(raiseLeak({ ...deps, channels: died }, member, command)).rejects.toThrow('killed')
    const { position } = (await here((tx) => readLeak(tx, null)))!
    expect(await resumePosting(deps, monitoring, position)).toMatchObject({ ok: true, value: { takenBack: null } })

    council.clock.set('2026-11-06T15:31:30Z')
    expect(await takeBackLeft(deps, council.councilId)).toBe(1)
    expect(removed).toEqual([message])
    expect(await here((tx) => readLeak(tx, null))).toMatchObject({
      takenBack: 'taken-back',
      resumed: { by: 'Owen Pratt' },
    })
    expect(await takeBackLeft(deps, council.councilId)).toBe(0)
  })

  it('is looked for no more once the 72 hours are over', async () => {
    const silent = {
      ...deps.channels,
      remove: async () => ({ is: 'refused', error: 'unreachable', kind: 'retryable' }) as const,
    }
    const before = deps
    deps = { ...deps, channels: silent }
    expect(await raised()).toMatchObject({ value: { takenBack: 'no-answer' } })
    deps = before
    council.clock.set('2026-11-09T15:29:00Z')
    expect(await takeBackLeft(deps, council.councilId)).toBe(1)
    council.clock.set('2026-11-09T15:31:00Z')
    expect(await takeBackLeft(deps, council.councilId)).toBe(0)
  })

  it('asks Slack again while it does not answer, and records it once when it has', async () => {
    let answer: Awaited<ReturnType<Deps['channels']['remove']>> = {
      is: 'refused',
      error: 'unreachable',
      kind: 'retryable',
    }
    const channels = { ...deps.channels, remove: async () => answer }
    const before = deps
    deps = { ...deps, channels }
    expect(await raised()).toMatchObject({ value: { takenBack: 'no-answer' } })
    council.clock.set('2026-11-06T15:31:30Z')
    const entries = async () => (await here((tx) => tx.ledger.page({ aboutId: council.councilId, atMost: 50 }))).entries
    const soFar = (await entries()).length
    expect(await takeBackLeft(deps, council.councilId)).toBe(1)
    expect(await entries()).toHaveLength(soFar)

    answer = { is: 'refused', error: 'message_not_found', kind: 'permanent' }
    expect(await takeBackLeft(deps, council.councilId)).toBe(1)
    expect(await here((tx) => readLeak(tx, null))).toMatchObject({ takenBack: 'gone' })
    expect(await takeBackLeft(deps, council.councilId)).toBe(0)
    deps = before
  })

  it('lets the alarm through while everything else waits, until somebody who may lets posting go on', async () => {
    const slack = pretendSlack()
    const drawings = {
      ...somethingLeaked.draws,
      words: async () => message('An ordinary message', section('An ordinary message')),
    }
    const delivery = runDelivery({ ...deps, drawings, speaker: slack.speaker, everyMs: 100_000 })
    const ordinary = {
      key: 'ordinary',
      committeeId: panel.id,
      personId: member.personId,
      drawing: 'words',
      about: 'ordinary',
    }
    const ruling = await raised()
    await here((tx) => tx.outbox.owe(ordinary, 'waiting', council.clock.now().toISO()!))
    const position = ruling.ok ? ruling.value.position : 0

    await delivery.deliverDue()
    expect(slack.texts('D-U0OWEN')[0]).toContain('Posting has stopped')
    expect(slack.texts('D-U0NAIR')).toEqual([])

    expect(await resumePosting(deps, member, position)).toMatchObject({ ok: false, refusal: { rule: 'not-permitted' } })
    expect(await resumePosting(deps, monitoring, position)).toMatchObject({ ok: true })
    await delivery.deliverDue()
    expect(slack.texts('D-U0NAIR')).toEqual(['An ordinary message'])
    expect(slack.texts('D-U0OWEN')[0]).toContain('posting goes on')
    expect(await resumePosting(deps, officer, position)).toMatchObject({ refusal: { rule: 'leak-is-over' } })
    await delivery.stop()
  })

  it('starts a clock of seventy-two hours, over the weekend, and reminds of it while it runs', async () => {
    const ruling = await raised()
    const position = ruling.ok ? ruling.value.position : 0

    expect(JSON.stringify(await alarm(position))).toContain('Monday 9 November 2026, 3.30pm')
    const owed = await here((tx) => tx.outbox.about(String(position)))
    const clock = owed.filter(({ drawing, personId }) => drawing === 'leak-clock' && personId === monitoring.personId)
    expect(clock.map(({ notBefore }) => new Date(notBefore).toISOString()).toSorted()).toEqual([
      '2026-11-07T15:30:00.000Z',
      '2026-11-08T15:30:00.000Z',
      '2026-11-09T11:30:00.000Z',
      '2026-11-09T15:30:00.000Z',
    ])
  })

  it('shows how long the clock still runs whenever it is drawn, and that it has ended when it has', async () => {
    const ruling = await raised()
    const position = ruling.ok ? ruling.value.position : 0
    const at = async (instant: string) => {
      council.clock.set(instant)
      return JSON.stringify(await alarm(position))
    }

    expect(await at('2026-11-06T15:30:00Z')).toContain('72 hours of the 72 were left')
    expect(await at('2026-11-09T11:30:00Z')).toContain('Monday 9 November 2026, 11.30am, 4 hours of the 72 were left')
    expect(await at('2026-11-09T15:31:00Z')).toContain('The 72 hours have ended. Whoever is told later is told why')
  })

  it('ends the clock once it is recorded whether the Commissioner was told: nobody is reminded any more', async () => {
    const ruling = await raised()
    const position = ruling.ok ? ruling.value.position : 0
    const told = { position, isTold: true, words: 'Reference IC-0000' }
    expect(await endClock(deps, member, told)).toMatchObject({ refusal: { rule: 'not-permitted' } })
    expect(await endClock(deps, monitoring, { ...told, position: position + 1 })).toMatchObject({
      refusal: { rule: 'leak-is-over' },
    })

    expect(await endClock(deps, monitoring, told)).toMatchObject({
      ok: true,
      value: { commissioner: { isTold: true, words: 'Reference IC-0000', by: 'Owen Pratt' }, resumed: null },
    })

    const owed = await here((tx) => tx.outbox.about(String(position)))
    const reminders = owed.filter(({ drawing }) => drawing === 'leak-clock')
    expect(reminders.length).toBeGreaterThan(0)
    expect(new Set(reminders.map(({ state }) => state))).toEqual(new Set(['withdrawn']))
    expect(JSON.stringify(await alarm(position))).toContain('has been told*: “Reference IC-0000” (Owen Pratt, Friday 6')
    expect(await endClock(deps, officer, told)).toMatchObject({ refusal: { rule: 'leak-is-over' } })
    expect((await here((tx) => tx.committees.council())).postingStoppedBecause).not.toBeNull()
  })

  it('says what cannot be taken back, and that it is not certain who read it', async () => {
    isOurs = false
    audience = { is: 'not-certain', because: 'a guest is in it' }

    const ruling = await raised()

    expect(ruling).toMatchObject({ value: { takenBack: 'not-ours', readers: null, uncertain: 'a guest is in it' } })
    const drawn = JSON.stringify(await alarm(ruling.ok ? ruling.value.position : 0))
    expect(drawn).toContain('not one Cleardays can take back')
  })

  it('cannot be raised by a guest', async () => {
    expect(await raised({ ...member, isFullMember: false })).toMatchObject({ refusal: { rule: 'not-a-full-member' } })
    expect((await here((tx) => tx.committees.council())).postingStoppedBecause).toBeNull()
  })
})

describe('Who reads the committee’s channel', () => {
  it('is told by name to whoever asks', async () => {
    expect(await readersOf(deps, council.councilId, council.teamId, 'C0PANEL')).toEqual({
      is: 'ours',
      names: ['Alison Reed', 'Councillor Priya Nair'],
    })
  })

  it('is told to its officer, once a day, when it is no longer the council’s own people alone', async () => {
    audience = { is: 'not-certain', because: 'a guest, another app or someone from elsewhere is in it' }

    expect(await channelChanged(deps, council.councilId, 'C0PANEL')).toBe('warned')
    await channelChanged(deps, council.councilId, 'C0PANEL')

    const owed = await here((tx) => tx.outbox.about(panel.id))
    expect(owed).toMatchObject([{ drawing: 'audience-warning', personId: officer.personId }])
    expect(await channelChanged(deps, council.councilId, 'C0ELSEWHERE')).toBe('certain')
  })

  it('is looked at again when somebody becomes a guest, who is one from then on', async () => {
    audience = { is: 'not-certain', because: 'a guest, another app or someone from elsewhere is in it' }
    const asGuest = {
      name: 'Councillor Priya Nair',
      title: null,
      email: null,
      zone: 'Europe/London',
      isFullMember: false,
    }

    await accountChanged(
      { ...deps, profiles: { of: async () => asGuest } },
      council.councilId,
      council.teamId,
      'U0NAIR',
    )

    expect((await here((tx) => tx.people.presser(council.teamId, 'U0NAIR')))?.isFullMember).toBe(false)
    expect(await here((tx) => tx.outbox.about(panel.id))).toHaveLength(1)
  })
})
