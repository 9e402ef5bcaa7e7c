import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { answer } from '../../src/app/reports/answer.ts'
import { DEFAULT_SETTINGS } from '../../src/domain/committee/settings.ts'
import { remark } from '../../src/features/answer-request/remark.ts'
import { clearReport } from '../../src/features/clear-report/clear-report.ts'
import { aPanelThatAsks, type PanelThatAsks, wordsOf } from '../support/requests.ts'

let world: PanelThatAsks
let finance: Presser
let legal: Presser
beforeAll(async () => {
  world = await aPanelThatAsks({ settings: { ...DEFAULT_SETTINGS, clearances: ['finance', 'legal'] } })
  finance = await world.council.person('U0FINANCE', 'finance', null, 'Mali Price')
  legal = await world.council.person('U0LEGAL', 'legal', world.panel.id, 'Hugh Marsh')
})
afterAll(() => world.council.close())

const provided = async () => {
  const request = await world.asked()
  await answer(world.deps, world.author, {
    requestId: request.id,
    answer: { is: 'here', words: null },
    handedIn: {
      link: 'https://documents.westmarch.example/complaints',
      slackFileId: null,
      fileName: null,
      summary: null,
      part: 'open',
    },
  })
  return request
}
const clears = (who: Presser, requestId: string, kind: 'finance' | 'legal', words: string | null = null) =>
  clearReport(world.deps, who, { requestId, kind, state: words === null ? 'cleared' : 'changes', words })
const standing = (requestId: string) =>
  world.council.here.transaction(async (tx) =>
    (await tx.requests.clearances(requestId)).map(({ kind, state }) => `${kind} ${state}`),
  )

describe('Clearing a report', () => {
  it('says by when it is cleared, between the draft and the final report', async () => {
    const request = await world.asked()

    expect(request.clearanceDueOn! > request.draftDueOn! && request.clearanceDueOn! < request.dueOn).toBe(true)
    expect(wordsOf(await world.says('request-asked', request.id, null))).toContain('Draft to finance and legal by')
  })

  it('is asked of each clearance officer once the report has come, and not before', async () => {
    const request = await world.asked()
    expect(await standing(request.id)).toEqual([])

    const came = await provided()

    expect(await standing(came.id)).toEqual(['finance waiting', 'legal waiting'])
    expect(await world.owed(came.id)).toEqual(
      expect.arrayContaining(['clearance-asked to Mali Price: waiting', 'clearance-asked to Hugh Marsh: waiting']),
    )
    const asked = wordsOf(await world.says('clearance-asked', came.id, finance.personId))
    expect(asked).toContain('finance')
    expect(asked).not.toContain(`${came.id} legal`)
  })

  it('is asked when the draft is done, before there is anything final', async () => {
    const request = await world.asked()

    await remark(world.deps, world.author, request.id, 'draft-ready')

    expect(await standing(request.id)).toEqual(['finance waiting', 'legal waiting'])
  })

  it('is given once: the officer is told, and a second press changes nothing', async () => {
    const request = await provided()

    await clears(finance, request.id, 'finance')
    await clears(finance, request.id, 'finance')

    expect(await standing(request.id)).toEqual(['finance cleared', 'legal waiting'])
    const told = (await world.owed(request.id)).filter((row) => row.startsWith('clearance-answered'))
    expect(told).toEqual(['clearance-answered to Alison Grey: waiting'])
  })

  it('sends the words of what has to change to the author, and asks again when it comes back', async () => {
    const request = await provided()
    await clears(finance, request.id, 'finance')

    await clears(legal, request.id, 'legal', 'Paragraph 4 names a family')

    expect(await world.owed(request.id)).toContain('clearance-changes to Dawn Fletcher: waiting')
    const said = wordsOf(await world.says('clearance-changes', request.id, null))
    expect(said).toContain('Paragraph 4 names a family')
    expect(said).toContain('Here it is')
    await answer(world.deps, world.author, {
      requestId: request.id,
      answer: { is: 'here', words: null },
      handedIn: {
        link: 'https://documents.westmarch.example/complaints-2',
        slackFileId: null,
        fileName: null,
        summary: null,
        part: 'open',
      },
    })
    expect(await standing(request.id)).toEqual(['finance cleared', 'legal waiting'])
    const asked = (await world.owed(request.id)).filter((row) => row.startsWith('clearance-asked to Hugh'))
    expect(asked).toHaveLength(2)
  })

  it('is nobody else’s: not the author’s, not another clearance officer’s', async () => {
    const request = await provided()

    for (const who of [world.author, world.officer, legal])
      expect(await clears(who, request.id, 'finance')).toEqual({
        ok: false,
        refusal: { rule: 'not-yours-to-clear', who: 'finance clearance officer' },
      })
    expect(await standing(request.id)).toEqual(['finance waiting', 'legal waiting'])
  })
})
