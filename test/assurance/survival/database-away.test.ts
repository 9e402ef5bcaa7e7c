import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../../support/program.ts'
import { type CouncilOverHttp, councilOverHttp, inTime, type Sent, tally } from './council-over-http.ts'
import { aPostgres, type OwnPostgres } from './postgres.ts'

/**
 * The whole program, over HTTP, while its PostgreSQL is killed, sleeps, and comes back; and while it is killed itself
 * with things kept. `CLEARDAYS_LONG=1`: a minute's outage each time, at fifty forms a second.
 */
const isLong = process.env.CLEARDAYS_LONG === '1'
const AWAY_MS = isLong ? 60_000 : 5_000
const ASLEEP_MS = isLong ? 60_000 : 11_000
const EVERY_MS = isLong ? 20 : 100
/** How long is waited for what must come about. On a busy machine it takes as long as it takes; the long form has it alone. */
const SOON_MS = isLong ? 10_000 : 120_000

let postgres: OwnPostgres
let council: CouncilOverHttp
beforeAll(async () => {
  postgres = await aPostgres()
  council = await councilOverHttp(postgres)
  await council.start()
})
afterAll(async () => {
  await council?.close()
  await postgres?.close()
})

/** Sends forms, and a command now and then, without waiting for the answers, until it is told to stop. */
const stream = () => {
  const forms: Promise<Sent>[] = []
  const commands: Promise<{ status: number; ms: number; text: string }>[] = []
  const timer = setInterval(() => {
    forms.push(council.sendForm())
    if (forms.length % 5 === 0) commands.push(council.sendCommand())
  }, EVERY_MS)
  return {
    async stop() {
      clearInterval(timer)
      return { forms: await Promise.all(forms), commands: await Promise.all(commands) }
    },
  }
}
/** When everything that was kept has taken effect and its sender was told. */
const settled = async (forms: readonly Sent[]) => {
  const until = performance.now() + (isLong ? 300_000 : SOON_MS)
  for (;;) {
    const figures = tally(forms, council, await council.stands())
    if ((figures.lost === 0 && figures.untold === 0 && figures.silent === 0) || performance.now() > until)
      return figures
    await sleep(250)
  }
}
const GOOD = { faults: 0, lost: 0, silent: 0, doubled: 0, refusedAndThere: 0, untold: 0, notAnswered: 0 }

describe('While PostgreSQL', () => {
  it(
    'is killed and comes back: each form is kept or refused in words within three seconds, none is lost, none twice',
    async () => {
      const sending = stream()
      await sleep(1000)
      await postgres.kill()
      await eventually(async () => !(await council.isReady()), SOON_MS)
      await sleep(AWAY_MS)
      const away = performance.now()
      await postgres.start()
      await eventually(() => council.isReady(), SOON_MS)
      const readyAfterMs = Math.round(performance.now() - away)
      await sleep(2000)
      const { forms, commands } = await sending.stop()
      const figures = await settled(forms)
      console.info('killed', { ...figures, readyAfterMs, commands: commands.length })

      expect(figures).toMatchObject(GOOD)
      expect(figures.kept, 'the test is about forms that are kept').toBeGreaterThan(10)
      inTime([figures.slowestMs, ...commands.map(({ ms }) => ms)])
      for (const { status, text } of commands) {
        expect(status).toBe(200)
        expect(text).not.toBe('')
      }
    },
    AWAY_MS + 400_000,
  )

  it(
    'sleeps and wakes: nobody waits for ever, none is lost, none twice',
    async () => {
      const sending = stream()
      await sleep(500)
      postgres.sleep()
      await eventually(async () => !(await council.isReady()), SOON_MS)
      await sleep(ASLEEP_MS)
      postgres.wake()
      await eventually(() => council.isReady(), SOON_MS)
      await sleep(2000)
      const { forms, commands } = await sending.stop()
      const figures = await settled(forms)
      console.info('slept', { ...figures, commands: commands.length })

      expect(figures).toMatchObject(GOOD)
      expect(figures.kept).toBeGreaterThan(10)
      inTime([figures.slowestMs, ...commands.map(({ ms }) => ms)])
      for (const { status } of commands) expect(status).toBe(200)
    },
    ASLEEP_MS + 400_000,
  )
})

describe('The program killed with things kept', () => {
  it('applies them after it has been started again, once, whenever in between it is killed again', async () => {
    await postgres.kill()
    await eventually(async () => !(await council.isReady()), SOON_MS)
    const forms = await Promise.all(Array.from({ length: 60 }, () => council.sendForm()))
    expect(tally(forms, council, new Map()).kept).toBe(60)
    await council.program().kill()
    await postgres.start()
    for (const after of [0, 60, 120, 200]) {
      await council.start()
      await sleep(after)
      await council.program().kill()
    }
    await council.start()
    const figures = await settled(forms)
    console.info('killed while kept', figures)
    expect(figures).toMatchObject({ ...GOOD, kept: 60 })
  }, 180_000)
})
