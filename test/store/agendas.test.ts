import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { StaleWrite } from '../../src/app/ports/store.ts'
import { anAgendaAt } from '../../src/slack/agenda/agenda-gallery-data.ts'
import { aPanel, type Panel } from '../support/agenda.ts'

let here: Panel
beforeAll(async () => {
  here = await aPanel()
})
afterAll(() => here.council.close())

const { lines } = anAgendaAt().current
const draft = { lines, changes: [], madeById: null, madeAt: '2021-02-19T10:00:00.000Z' }
const open = () =>
  here.council.here.transaction((tx) =>
    tx.agendas.open({ meetingId: here.march.id, committeeId: here.panel.id }, draft),
  )

describe('Where agendas are kept', () => {
  it('every line of a draft comes back as it was', async () => {
    const agenda = await open()
    const changes = [{ is: 'added', words: 'Roads added', asksAgain: true }] as const
    await here.council.here.transaction(async (tx) => {
      await tx.agendas.redraft(agenda, 'draft', { ...draft, changes })
      const [first, second] = await tx.agendas.revisions(agenda.id)
      expect(first).toMatchObject({ number: 1, lines, changes: [] })
      expect(second).toMatchObject({ number: 2, lines, changes })
    })
  })

  it('a draft made from an older one is stale, and so is a state', async () => {
    const agenda = (await here.council.here.transaction((tx) => tx.agendas.of(here.march.id)))!
    const older = { ...agenda, revision: 1 }
    await expect(here.council.here.transaction((tx) => tx.agendas.redraft(older, 'draft', draft))).rejects.toThrow(
      StaleWrite,
    )
    await expect(here.council.here.transaction((tx) => tx.agendas.setState(older, 'agreed'))).rejects.toThrow(
      StaleWrite,
    )
  })

  it('what is no line of an agenda is a fault, not a guess', async () => {
    const agenda = (await here.council.here.transaction((tx) => tx.agendas.of(here.march.id)))!
    await here.council.prisma.$transaction(async (db) => {
      await db.$executeRaw`SELECT set_config('app.council', ${here.council.councilId}, true)`
      await db.agendaRevision.updateMany({
        where: { agendaId: agenda.id, number: 2 },
        data: { lines: [{ kind: 'x' }] },
      })
    })
    await expect(here.council.here.transaction((tx) => tx.agendas.revision(agenda.id, 2))).rejects.toThrow()
  })

  it('supplements are numbered one after another, also in the same moment', async () => {
    const agenda = (await here.council.here.transaction((tx) => tx.agendas.of(here.march.id)))!
    const add = (reason: string) =>
      here.council.here.transaction((tx) =>
        tx.publications.addSupplement(
          { agendaId: agenda.id, reason, lines: [], byId: null, publishedAt: null, link: null },
          '2021-03-05T10:00:00.000Z',
        ),
      )
    const added = await Promise.all(['a', 'b', 'c'].map(add))
    expect(added.map(({ number }) => number).toSorted()).toEqual([1, 2, 3])
  })

  it('nothing of it is seen from another council', async () => {
    const other = await here.council.store.startCouncil({
      name: 'Elsewhere Council',
      nation: 'england',
      zone: 'Europe/London',
      teamId: 'T0ELSEWHERE',
    })
    await here.council.store.for(other).transaction(async (tx) => {
      expect(await tx.agendas.of(here.march.id)).toBeNull()
      expect(await tx.agendas.hasAny(here.panel.id)).toBe(false)
      expect(await tx.standingItems.of(here.panel.id)).toEqual([])
    })
  })
})
