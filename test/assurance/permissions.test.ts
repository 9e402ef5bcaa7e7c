import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { isToSee, mayDo, type Permission, whoMayInShort } from '../../src/domain/people/permissions.ts'
import { ROLES, type Role } from '../../src/domain/people/roles.ts'
import { features } from '../../src/features/index.ts'
import { openBook } from '../../src/slack/desk/book.ts'
import type { Answer, CommandHeard } from '../../src/slack/desk/desk.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
let panel: Committee
const { book, desk } = openBook()
const people = new Map<Role, Presser>()
let tried = 0

beforeAll(async () => {
  council = await aCouncil('2026-09-01T09:00:00Z')
  panel = await council.committee()
  for (const role of Object.keys(ROLES) as Role[])
    people.set(role, await council.person(`U0${role.toUpperCase().replaceAll('-', '')}`, role, panel.id))
  await council.meeting(panel.id, '2026-11-12')
  for (const feature of features) feature.listen(desk, council.deps)
})
afterAll(async () => {
  console.log(`permissions: ${tried} cases of word, role and way in`)
  await council.close()
})

const words = features.flatMap((feature) => feature.words)
const everythingSaid = (answer: Answer): string => JSON.stringify(answer)

/** Typed in the committee's channel, pressed as a button that names the committee, or reached from Home. */
const ways: readonly (readonly [string, (who: Presser) => CommandHeard])[] = [
  ['typed', (who) => ({ who, channel: 'C0PANEL', trigger: null, text: '', committeeId: null, about: null })],
  ['pressed', (who) => ({ who, channel: null, trigger: null, text: '', committeeId: panel.id, about: null })],
]

/** The refusal names who may, in the words of the table. */
const isRefused = (answer: Answer, permission: Permission): boolean =>
  everythingSaid(answer).includes(
    `${isToSee(permission) ? 'Only' : 'Nothing was changed: only'} ${whoMayInShort(permission)}`,
  )

describe.each(words.map((word) => [`${word.command} ${word.word}`.trim(), word] as const))('%s', (_name, word) => {
  const listener = () => book.words.get(`${word.command} ${word.word}`)!.listener

  it.each(ways)('is answered by the table of permissions, row by row, when %s', async (_way, heard) => {
    for (const [role, who] of people) {
      const answer = await listener()(heard(who))

      tried += 1
      const may = mayDo(word.permission, new Set([role]))
      expect(
        isRefused(answer, word.permission),
        `${role} ${may ? 'may' : 'may not'}: ${everythingSaid(answer).slice(0, 300)}`,
      ).toBe(!may)
    }
  })

  it('answers no guest and nobody of another organisation', async () => {
    const guest = { ...people.get('officer')!, isFullMember: false }

    const answer = await listener()(ways[0]![1](guest))

    expect(everythingSaid(answer)).toContain('full members of this workspace only')
  })
})
