import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { heldClock } from '../../src/clock.ts'
import { checkDelivery } from '../../src/command-line/doctor/check-delivery.ts'
import { type Config, readConfig } from '../../src/config.ts'
import { openSpool } from '../../src/spool/open-spool.ts'
import { type SmallCouncil, smallCouncil } from '../assurance/delivery/small-council.ts'

const clock = heldClock('2026-11-20T10:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'cleardays-doctor-'))
let council: SmallCouncil
let config: Config
beforeAll(async () => {
  council = await smallCouncil()
  const read = readConfig({
    SLACK_BOT_TOKEN: 'xoxb-0000-invented',
    SLACK_APP_TOKEN: 'xapp-1-A0000-invented',
    DATABASE_URL: council.appUrl,
    CLEARDAYS_DATA: folder,
  })
  if (!read.ok) throw new Error(read.refusal.join())
  config = read.value
})
afterAll(async () => {
  await council.close()
  rmSync(folder, { recursive: true, force: true })
})
const said = async () =>
  (await checkDelivery(config, clock)).map(
    ({ about, isRight, says }) => `${isRight ? 'well' : 'amiss'} ${about}: ${says}`,
  )
const owe = (key: string, at = '2026-11-20T09:59:30Z') =>
  council.here.transaction((tx) =>
    tx.outbox.owe(
      { key, committeeId: council.panel.id, channel: `C0${key}`, drawing: 'x', about: council.panel.id },
      'waiting',
      at,
    ),
  )
const state = (key: string, to: string) =>
  council.ownerPool.query('UPDATE outbox_message SET state = $2 WHERE key = $1', [key, to])

describe('The doctor, of what is owed', () => {
  it('is content where nothing waits for long, and where nothing is kept', async () => {
    await owe('one')
    expect(await said()).toEqual([
      'well Messages: Westmarch County Council: 1 message to send, 0 kept for an officer to send.',
      'well Spool: Nothing is kept for the database.',
    ])
  })

  it('says what is late, in doubt, undelivered and stopped, of which council, and the way to mend it', async () => {
    await owe('two')
    await owe('three')
    await state('two', 'in-doubt')
    await state('three', 'failed')
    clock.advance(600)
    const amiss = (await said()).filter((line) => line.startsWith('amiss'))
    expect(amiss).toEqual([
      'amiss Messages: Westmarch County Council: the oldest message that is due has waited for 11 minutes. Is a replica running, and can it reach Slack?',
      'amiss In doubt: Westmarch County Council: Slack did not say whether it took 1 message. An administrator settles that on the Home tab.',
      'amiss Undelivered: Westmarch County Council: 1 message could not be delivered. The Home tab says why, and mends it.',
    ])
    await council.here.transaction((tx) => tx.committees.changeCouncil({ postingStoppedBecause: 'a leak alarm' }))
    expect((await said()).filter((line) => line.startsWith('amiss'))).toEqual([
      'amiss Posting: Westmarch County Council: posting has been stopped: a leak alarm. The runbook says who can end that.',
      ...amiss.slice(1),
    ])
  })

  it('says what is kept on this machine, and what was written over from outside', async () => {
    const spool = openSpool(join(folder, 'spool'))
    await spool.keep({ id: 'press 1', at: '2026-11-20T10:00:00Z', body: {} })
    await spool.keep({ id: 'press 2', at: '2026-11-20T10:00:01Z', body: {} })
    await spool.strikeOff('press 2')
    expect((await said()).at(-1)).toMatch(/^amiss Spool: 1 thing that people pressed or sent in, kept in /)
    await spool.strikeOff('press 1')
    await spool.close()
    expect((await said()).at(-1)).toBe('well Spool: Nothing is kept for the database.')
    writeFileSync(join(folder, 'spool', 'other~1~a.spool.damaged'), 'x')
    expect((await said()).at(-1)).toContain('1 file in ')
  })
})
