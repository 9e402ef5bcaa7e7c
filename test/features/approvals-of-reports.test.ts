import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { answer } from '../../src/app/reports/answer.ts'
import {
  type ApprovalSettings,
  type Chain,
  type ChainStep,
  DEFAULT_APPROVALS,
} from '../../src/domain/approvals/approval-settings.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { ClearanceKind } from '../../src/domain/reports/clearance.ts'
import { clearReport } from '../../src/features/clear-report/clear-report.ts'
import { recordAbsence } from '../../src/features/record-absence/record-absence.ts'
import { readReminders } from '../../src/jobs/read-reminders.ts'
import { drawings } from '../support/agenda.ts'
import { aPanelThatAsks, type PanelThatAsks, wordsOf } from '../support/requests.ts'

let world: PanelThatAsks
let lead: Presser
let finance: Presser
let legal: Presser
let monitoring: Presser
const step = (given: Partial<ChainStep> & Pick<ChainStep, 'who'>): ChainStep => ({
  purpose: 'approve',
  needs: 'all',
  standIn: null,
  ...given,
})
const WHOLE: Chain = [
  step({ who: ['lead-officer'] }),
  step({ who: ['finance', 'legal'] }),
  step({ who: ['monitoring-officer'], standIn: 'proper-officer' }),
]

beforeAll(async () => {
  world = await aPanelThatAsks()
  lead = await world.council.person('U0LEAD', null, null, 'Tomos Adeyemi')
  finance = await world.council.person('U0FINANCE', 'finance', null, 'Mali Price')
  legal = await world.council.person('U0LEGAL', 'legal', world.panel.id, 'Hugh Marsh')
  monitoring = await world.council.person('U0MONITORING', 'monitoring-officer', null, 'Owain Teifi')
})
afterAll(() => world.council.close())

const settings = (approvals: Partial<ApprovalSettings>) =>
  world.council.here.transaction(async (tx) => {
    const panel = (await tx.committees.find(world.panel.id))!
    await tx.committees.save({
      ...panel,
      settings: { ...panel.settings, approvals: { ...DEFAULT_APPROVALS, ...approvals } },
    })
  })
const handIn = (requestId: string, link = 'https://documents.westmarch.example/complaints') =>
  answer(world.deps, world.author, {
    requestId,
    answer: { is: 'here', words: null },
    handedIn: { link, slackFileId: null, fileName: null, summary: null, part: 'open' },
  })
const handedIn = async (report: Chain = WHOLE, more: Partial<ApprovalSettings> = {}) => {
  await settings({ chains: { report }, ...more })
  const request = await world.asked()
  await world.council.here.transaction(async (tx) => {
    const item = (await tx.items.find(request.itemId))!
    await tx.items.save({ ...item, leadOfficerId: lead.personId })
  })
  await handIn(request.id)
  return request
}
const clears = (who: Presser, requestId: string, kind: ClearanceKind, words: string | null = null) =>
  clearReport(world.deps, who, { requestId, kind, state: words === null ? 'cleared' : 'changes', words })
const standing = (requestId: string) =>
  world.council.here.transaction(async (tx) =>
    (await tx.requests.clearances(requestId)).map(
      ({ kind, state, version }) => `${kind} ${state}${version === null ? '' : ` ${version}`}`,
    ),
  )
const told = async (requestId: string, name: string) =>
  (await world.owed(requestId)).filter((row) => row.startsWith(`clearance-asked to ${name}`)).length

describe('A chain of clearances for a report', () => {
  it('goes from the lead officer to finance and legal together, and on to the monitoring officer', async () => {
    const request = await handedIn()
    expect(await standing(request.id)).toEqual(['lead-officer waiting'])
    expect(wordsOf(await world.says('clearance-asked', request.id, lead.personId))).toContain('lead officer')

    await clears(lead, request.id, 'lead-officer')
    expect(await standing(request.id)).toEqual(['lead-officer cleared 1', 'finance waiting', 'legal waiting'])
    expect([await told(request.id, 'Mali Price'), await told(request.id, 'Hugh Marsh')]).toEqual([1, 1])
    expect(wordsOf(await world.says('clearance-answered', request.id, null))).toContain(
      'Then the monitoring officer clears',
    )

    await clears(legal, request.id, 'legal')
    expect(await told(request.id, 'Owain Teifi')).toBe(0)
    await clears(finance, request.id, 'finance')
    expect(await told(request.id, 'Owain Teifi')).toBe(1)
    await clears(monitoring, request.id, 'monitoring')
    expect(wordsOf(await world.says('clearance-answered', request.id, null))).toContain('is cleared')
    expect(wordsOf(await world.says('clearance-answered', request.id, null))).not.toContain('in part')
  })

  it('cannot be answered before its turn', async () => {
    const request = await handedIn()
    expect(await clears(monitoring, request.id, 'monitoring')).toMatchObject({ refusal: { rule: 'no-such-request' } })
    expect(await standing(request.id)).toEqual(['lead-officer waiting'])
  })

  it('closes with one answer where one is enough, also of two that press at once', async () => {
    const request = await handedIn([step({ needs: 'any', who: ['finance', 'legal'] })])
    const both = await Promise.all([clears(finance, request.id, 'finance'), clears(legal, request.id, 'legal')])
    expect(both.map((one) => (one.ok ? 'taken' : one.refusal.rule)).toSorted()).toEqual(['step-is-closed', 'taken'])
    const late = both[0]!.ok ? legal : finance
    expect(wordsOf(await world.says('clearance-asked', request.id, late.personId))).toContain('answered first')
  })

  it('puts what came back to whoever wanted changes only, and tells the others that theirs stands', async () => {
    const request = await handedIn([step({ who: ['finance', 'legal'] })])
    await clears(finance, request.id, 'finance')
    await clears(legal, request.id, 'legal', 'Paragraph 4 names a family')
    await handIn(request.id, 'https://documents.westmarch.example/complaints-2')
    expect(await standing(request.id)).toEqual(['finance cleared 1', 'legal waiting'])
    expect(wordsOf(await world.says('clearance-asked', request.id, finance.personId))).toContain(
      'Version 2 has come in since you cleared version 1: somebody else asked for changes. Your clearance stands.',
    )
    expect([await told(request.id, 'Mali Price'), await told(request.id, 'Hugh Marsh')]).toEqual([1, 2])
  })

  it('asks everybody again where another version comes in that nobody asked for', async () => {
    const request = await handedIn([step({ who: ['finance'] })])
    await clears(finance, request.id, 'finance')
    await handIn(request.id, 'https://documents.westmarch.example/another')
    expect(await standing(request.id)).toEqual(['finance waiting'])
    expect(await told(request.id, 'Mali Price')).toBe(2)
  })

  it('passes to whoever stands in from the first day of an absence, and either may answer', async () => {
    const request = await handedIn([step({ who: ['legal'] })])
    world.council.clock.set('2026-09-23T09:00:00Z')
    const carys = await world.council.person('U0CARYS', null, null, 'Carys Lewis')
    await recordAbsence(world.deps, world.officer, {
      committeeId: world.panel.id,
      slackId: 'U0LEGAL',
      since: civilDate('2026-09-24'),
      until: civilDate('2026-09-30'),
      deputy: 'U0CARYS',
    })
    world.council.clock.set('2026-09-24T08:05:00Z')
    await readReminders({ ...world.deps, drawings }, world.council.councilId)

    expect(await told(request.id, 'Carys Lewis')).toBe(1)
    expect(await world.owed(request.id)).toContain('clearance-passed-on to Alison Grey: waiting')
    expect(wordsOf(await world.says('clearance-asked', request.id, legal.personId))).toContain(
      'Carys Lewis is asked in place of Hugh Marsh, who is away.',
    )
    expect((await clears(carys, request.id, 'legal')).ok).toBe(true)
    expect(await standing(request.id)).toEqual(['legal cleared 1'])
  })

  it('is not cleared by its own author, where the committee forbids it', async () => {
    await world.council.here.transaction((tx) =>
      tx.people.give({
        personId: world.author.personId,
        committeeId: world.panel.id,
        role: 'proper-officer',
        title: null,
        representing: null,
        meetingId: null,
        since: civilDate('2020-01-01'),
        until: null,
      }),
    )
    const request = await handedIn([step({ who: ['proper-officer'], standIn: 'finance' })], { forbidsOwnWork: true })
    expect(await told(request.id, 'Mali Price')).toBe(1)
    expect(await clears(world.author, request.id, 'proper-officer')).toMatchObject({
      refusal: { rule: 'approves-own-work' },
    })
  })

  it('says who has left where nobody can be asked', async () => {
    const gone = await world.council.person('U0GONE', null, null, 'Rhys Tudor')
    await world.council.here.transaction((tx) => tx.people.left(gone.personId))
    const request = await handedIn([step({ who: [`person:${gone.personId}`] })])
    expect(wordsOf(await world.says('request-answered', request.id, null))).toContain('Rhys Tudor has left')
  })
})
