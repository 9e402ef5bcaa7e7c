import { describe, expect, it } from 'vitest'
import type { Deps } from '../../src/app/deps.ts'
import { tellWhoLeft } from '../../src/features/tell-who-left/index.ts'
import { accountChanged } from '../../src/features/watch-audience/watch-audience.ts'
import { aPanelThatAsks } from '../support/requests.ts'

const account = (hasLeft: boolean) => ({
  name: 'Dawn Fletcher',
  title: null,
  email: null,
  zone: 'Europe/London',
  isFullMember: !hasLeft,
  hasLeft,
})

describe('An author who has left', () => {
  it('is reminded of nothing, and the officer is told once what is still open', async () => {
    const { council, officer, author, asked } = await aPanelThatAsks()
    const request = await asked()
    const changed = (hasLeft: boolean) => {
      const deps: Deps = { ...council.deps, profiles: { of: async () => account(hasLeft) } }
      return accountChanged(deps, council.councilId, council.teamId, 'U0DAWN')
    }
    const told = () =>
      council.here.transaction(async (tx) => {
        const rows = await tx.outbox.about(`${author.personId}:${request.committeeId}`)
        const [row] = rows
        const message =
          row &&
          (await tellWhoLeft.draws!['person-left']!(tx, row.about, row.personId, {
            clock: council.clock,
            drawings: {},
          }))
        return { count: rows.length, to: row?.personId, text: message?.text }
      })

    await changed(false)
    expect((await told()).count).toBe(0)
    await changed(true)
    await changed(true)
    expect(await told()).toEqual({
      count: 1,
      to: officer.personId,
      text: 'Dawn Fletcher no longer has an account here: 1 thing asked (Corporate and Communities Panel)',
    })
    expect(await council.here.transaction((tx) => tx.people.find(author.personId))).toMatchObject({ hasLeft: true })

    await changed(false)
    expect(await council.here.transaction((tx) => tx.people.find(author.personId))).toMatchObject({ hasLeft: false })
    expect((await told()).text).toBeUndefined()
    await council.close()
  })
})
