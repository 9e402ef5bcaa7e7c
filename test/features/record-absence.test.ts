import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { recordAbsence } from '../../src/features/record-absence/record-absence.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
let panel: Committee
let officer: Presser
let chair: Presser
beforeAll(async () => {
  council = await aCouncil('2026-09-01T09:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  chair = await council.person('U0CHAIR', 'chair', panel.id)
})
afterAll(() => council.close())

const away = (slackId: string) => ({
  committeeId: panel.id,
  slackId,
  since: civilDate('2026-09-07'),
  until: civilDate('2026-09-11'),
  deputy: null,
})

describe('Saying who is away', () => {
  it('is said by the person, or by an officer of anybody', async () => {
    expect(await recordAbsence(council.deps, chair, away('U0CHAIR'))).toMatchObject({ ok: true })
    expect(await recordAbsence(council.deps, officer, away('U0CHAIR'))).toMatchObject({ ok: true })
  })

  it('is refused of somebody else', async () => {
    expect(await recordAbsence(council.deps, chair, away('U0OFFICER'))).toMatchObject({
      ok: false,
      refusal: { rule: 'away-of-somebody-else' },
    })
  })

  it('is read where the chair would be asked: it is known who is away on a day', async () => {
    await council.here.transaction(async (tx) => {
      const away = await tx.agendas.awayOn([chair.personId, officer.personId], civilDate('2026-09-08'))
      expect([...away.keys()]).toEqual([chair.personId])
      expect((await tx.agendas.awayOn([chair.personId], civilDate('2026-09-14'))).size).toBe(0)
    })
  })
})
