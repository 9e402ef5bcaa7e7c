import { beforeEach, describe, expect, it } from 'vitest'
import { heldClock } from '../../src/clock.ts'
import { keysOf, newKey, readKey } from '../../src/secrets/keys.ts'
import { openSeals } from '../../src/secrets/seal.ts'
import { type InstallStates, installStates } from '../../src/slack/installed/install-state.ts'

const COUNCIL = '0192f000-0000-7000-8000-000000000001'

let clock: ReturnType<typeof heldClock>
let states: InstallStates

const statesBy = (key: string): InstallStates => {
  const used = new Set<string>()
  return installStates({
    seals: openSeals(keysOf(readKey(key)!)),
    clock,
    redirectUri: 'https://cleardays.council.example/slack/oauth_redirect',
    once: async (one) => !used.has(one) && Boolean(used.add(one)),
  })
}
const begun = (metadata?: string) =>
  states.stateStore.generateStateParam({ scopes: [], ...(metadata && { metadata }) }, new Date())
const ended = (state: string) => states.stateStore.verifyStateParam(new Date(), state)

beforeEach(() => {
  clock = heldClock('2026-11-06T10:00:00Z')
  states = statesBy(newKey())
})

describe('The state of an installation', () => {
  it('is good for ten minutes, and once', async () => {
    const state = await begun()
    clock.advance(10 * 60)
    expect(await ended(state)).toMatchObject({ redirectUri: 'https://cleardays.council.example/slack/oauth_redirect' })
    await expect(ended(state)).rejects.toMatchObject({ code: 'slack_oauth_invalid_state' })
  })

  it('is not good a second after that', async () => {
    const state = await begun()
    clock.advance(10 * 60 + 1)
    await expect(ended(state)).rejects.toMatchObject({ code: 'slack_oauth_invalid_state' })
  })

  it('is ours: another key’s, a changed one, one with more to it and a link’s code are not', async () => {
    const state = await begun()
    const another = await statesBy(newKey()).stateStore.generateStateParam({ scopes: [] }, new Date())
    const changed = state.slice(0, -6) + (state.at(-6) === 'A' ? 'B' : 'A') + state.slice(-5)
    for (const one of [another, changed, `${state}.more`, '', 'a.b', states.joinCode(COUNCIL), 'x'.repeat(2001)])
      await expect(ended(one)).rejects.toMatchObject({ code: 'slack_oauth_invalid_state' })
    await expect(ended(state)).resolves.toBeTruthy()
  })
})

describe('A link for a further workspace of a council', () => {
  it('is good for seven days, and joins once', async () => {
    const code = states.joinCode(COUNCIL)
    clock.advance(7 * 86_400)
    expect(states.isGoodJoinCode(code)).toBe(true)
    const both = [await ended(await begun(code)), await ended(await begun(code))]
    expect(await states.joins(both[0]?.metadata)).toEqual({ joins: COUNCIL })
    expect(await states.joins(both[1]?.metadata)).toBe('used')
    clock.advance(1)
    expect(states.isGoodJoinCode(code)).toBe(false)
  })

  it('is no state, and a state is no link', async () => {
    expect(states.isGoodJoinCode(await begun())).toBe(false)
    expect(await states.joins((await ended(await begun(await begun()))).metadata)).toEqual({ joins: null })
  })
})
