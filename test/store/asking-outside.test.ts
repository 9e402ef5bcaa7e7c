import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { personOf } from '../../src/app/identify.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { giveRole } from '../../src/features/manage-people/give-role.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
beforeAll(async () => {
  council = await aCouncil()
})
afterAll(() => council.close())

/** How many connections of this database stand in a transaction and wait for whoever began it. */
const held = async (): Promise<number> => {
  const { rows } = await council.ownerPool.query(`SELECT count(*)::int AS held FROM pg_stat_activity
    WHERE datname = current_database() AND state = 'idle in transaction'`)
  return rows[0].held
}

describe('Slack is asked who somebody is', () => {
  it('while no connection is held, however deep in a transaction they are named', async () => {
    const heldMeanwhile: number[] = []
    const profiles: typeof council.deps.profiles = {
      of: async (...account) => {
        heldMeanwhile.push(await held())
        return council.deps.profiles.of(...account)
      },
    }
    const panel = await council.committee()
    const officer = await council.person('U0OFFICER', 'officer', panel.id)

    const given = await giveRole({ ...council.deps, profiles }, officer, {
      committeeId: panel.id,
      slackId: 'U0NEVERMET',
      name: null,
      email: null,
      organisation: null,
      role: 'member',
      title: null,
      since: civilDate('2021-01-04'),
      until: null,
    })

    expect(given).toMatchObject({ ok: true })
    expect(heldMeanwhile).toEqual([0])
  })

  it('once, and what the transaction had done before is done once', async () => {
    let asked = 0
    let begun = 0
    const profiles = {
      of: async (teamId: string, slackId: string) => {
        asked++
        return council.deps.profiles.of(teamId, slackId)
      },
    }
    const both = await council.here.transaction(async (tx) => {
      begun++
      await tx.people.add({ name: 'Written before it was asked' })
      const account = { teamId: council.teamId, slackId: 'U0ONCE' }
      return [await personOf(tx, profiles, account), await personOf(tx, profiles, account)]
    })

    expect(both[0]).toMatchObject({ slackId: 'U0ONCE' })
    expect(both[1]).toEqual(both[0])
    expect([asked, begun]).toEqual([1, 2])
    expect(await council.here.transaction((tx) => tx.people.byName('Written before it was asked'))).toHaveLength(1)
  })

  it('and nothing is kept where Slack gives no answer', async () => {
    const work = council.here.transaction(async (tx) => {
      await tx.people.add({ name: 'Never kept' })
      return personOf(
        tx,
        { of: async () => Promise.reject(new Error('Slack is away')) },
        { teamId: council.teamId, slackId: 'U0AWAY' },
      )
    })

    await expect(work).rejects.toThrow('Slack is away')
    expect(await council.here.transaction((tx) => tx.people.byName('Never kept'))).toEqual([])
  })
})
