import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeNow } from '../../src/app/compose-agenda.ts'
import type { Deps } from '../../src/app/deps.ts'
import { datesOf } from '../../src/app/meeting-dates.ts'
import { programmeOutOf } from '../../src/app/papers/programme-out.ts'
import type { Presser } from '../../src/app/presser.ts'
import { readTable } from '../../src/app/workstreams/read-table.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import type { Role } from '../../src/domain/people/roles.ts'
import { resolutionsOf } from '../../src/domain/workstreams/resolutions.ts'
import { fundingAsTyped, targetAsTyped, typedFunding, typedTarget } from '../../src/domain/workstreams/targets.ts'
import { reportToCommittee } from '../../src/export/programme/programme-paper.ts'
import { features } from '../../src/features/index.ts'
import {
  addToTable,
  changeWorkstream,
  closeWorkstream,
  rateWorkstream,
  type SaidInForm,
} from '../../src/features/keep-workstreams/change-workstream.ts'
import { keepWorkstreams } from '../../src/features/keep-workstreams/index.ts'
import { openWorkstream } from '../../src/features/keep-workstreams/open-workstream.ts'
import { rowLines } from '../../src/features/keep-workstreams/row-messages.ts'
import { lookAtPage, takePage } from '../../src/features/keep-workstreams/take-page.ts'
import { recordOutcome } from '../../src/features/record-outcomes/record-outcome.ts'
import { itemFor } from '../../src/features/show-programme/show-programme.ts'
import { readReminders } from '../../src/jobs/read-reminders.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn } from '../support/programme.ts'

// A panel that meets once a quarter over two municipal years. The council and its people are invented.
let council: Council
let panel: Committee
let officer: Presser
let member: Presser
let author: Presser
let deps: Deps
const given = new Map<string, string>()
const DAYS = ['2026-04-16', '2026-07-16', '2026-10-15', '2027-01-14', '2027-04-15']
beforeAll(async () => {
  council = await aCouncil('2026-01-05T09:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id, 'Alison Reed')
  member = await council.person('U0MEMBER', 'member', panel.id, 'Councillor Ravi Nair')
  author = await council.person('U0AUTHOR', null, panel.id, 'Dawn Fletcher')
  for (const day of DAYS) await council.meeting(panel.id, day)
  deps = {
    ...council.deps,
    files: {
      ...council.deps.files,
      fetch: async (id) =>
        given.has(id)
          ? { is: 'file', name: `${id}.txt`, bytes: new TextEncoder().encode(given.get(id)) }
          : { is: 'refused', why: 'not-there' },
    },
  }
})
afterAll(() => council.close())

const said = (form: Partial<SaidInForm> = {}): SaidInForm => ({
  name: 'Oral health',
  phase: null,
  areas: [],
  leads: [],
  direction: null,
  directionReason: null,
  endsOn: null,
  feedingBody: null,
  feedingOn: null,
  feedingId: null,
  targets: [],
  funding: [],
  itemId: null,
  reportsEvery: null,
  author: null,
  reportsFrom: null,
  ...form,
})
const add = async (form: Partial<SaidInForm>) => {
  const ruling = await addToTable(deps, officer, panel.id, said(form))
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return ruling.value.one
}
const find = (id: string) => council.here.transaction((tx) => tx.workstreams.find(id))
const table = (roles: readonly Role[] = ['officer']) =>
  council.here.transaction((tx) => readTable(tx, council.clock, panel, new Set(roles)))
const waiting = async (id: string) =>
  (await council.here.transaction((tx) => tx.reminders.of(id)))
    .filter(({ state }) => state === 'waiting')
    .map(({ kind, dueAt, personId }) => [kind, dueAt.slice(0, 16), personId])
const didTo = (id: string) =>
  council.here.transaction(async (tx) =>
    (await tx.ledger.page({ aboutId: id, atMost: 50 })).entries.map(({ did }) => did).toReversed(),
  )
const drawings = Object.assign({}, ...features.map((feature) => feature.draws ?? {}))
const read = () => readReminders({ ...council.deps, drawings }, council.councilId)
const draws = (drawing: string, about: string) =>
  council.here.transaction((tx) =>
    keepWorkstreams.draws![drawing]!(tx, about, officer.personId, { clock: council.clock, drawings }),
  )

describe('A workstream', () => {
  it('is kept by officers, and seen by anyone', async () => {
    expect(await addToTable(deps, member, panel.id, said())).toMatchObject({ refusal: { rule: 'not-permitted' } })

    const one = await add({ areas: ['Schools'], leads: [{ authority: 'NDC', name: 'Priya Sharma' }] })

    const seen = await council.here.transaction((tx) => openWorkstream(tx, council.clock, member, one.id))
    expect(seen).toMatchObject({
      value: { isOfficer: false, row: { one: { areas: ['Schools'], rating: null }, author: null } },
    })
  })

  it('is not added twice, even in the same moment', async () => {
    const both = await Promise.all(
      ['Active travel', 'active  Travel'].map((name) => addToTable(deps, officer, panel.id, said({ name }))),
    )

    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect((await table()).rows.filter(({ one }) => /active/i.test(one.name))).toHaveLength(1)
  })

  it('says how it stands as of a day, and its ledger keeps how it stood', async () => {
    const one = await add({ name: 'Data sharing' })
    const rate = (rating: 'red' | 'green' | null, reason: string | null, on = '2026-01-05') =>
      rateWorkstream(deps, officer, { id: one.id, rating, reason, on: civilDate(on) })

    expect(await rate('red', null)).toMatchObject({ refusal: { rule: 'rating-reason-needed' } })
    expect(await rate('red', 'No agreement is signed')).toMatchObject({ value: { one: { rating: 'red' } } })
    expect(await rate(null, null)).toMatchObject({ value: { one: { rating: null } } })

    expect(await find(one.id)).toMatchObject({ rating: null, ratingOn: '2026-01-05', revision: 3 })
    expect(await didTo(one.id)).toEqual(['workstream-added', 'workstream-rated', 'workstream-rated'])
    const { entries } = await council.here.transaction((tx) => tx.ledger.page({ aboutId: one.id, atMost: 1 }))
    expect(entries[0]?.detail).toMatchObject({ was: { rating: 'red' } })
  })

  it('that somebody changed meanwhile is not overwritten', async () => {
    const one = await add({ name: 'Libraries' })
    const change = (name: string, revision: number) =>
      changeWorkstream(deps, officer, { id: one.id, revision, said: said({ name }) })

    expect(await change('Libraries and museums', 1)).toMatchObject({ ok: true })
    expect(await change('Library services', 1)).toMatchObject({ refusal: { rule: 'workstream-changed-meanwhile' } })
    const before = await didTo(one.id)
    expect(await change('Libraries and museums', 1), 'the same form sent in twice').toMatchObject({
      refusal: { rule: 'saved-already', what: '“Libraries and museums” stands as you have it' },
    })
    const rating = { id: one.id, rating: 'green', reason: null, on: civilDate('2026-01-05') } as const
    expect(await rateWorkstream(deps, officer, rating)).toMatchObject({ ok: true })
    expect(await rateWorkstream(deps, officer, rating)).toMatchObject({ refusal: { rule: 'saved-already' } })
    expect(await didTo(one.id)).toHaveLength(before.length + 1)
    expect((await find(one.id))?.name).toBe('Libraries and museums')
  })

  it('warns the officer before it ends; once closed it warns nobody, leaves the table and keeps its history', async () => {
    const one = await add({ name: 'Shared office', endsOn: civilDate('2026-04-30') })
    expect(await waiting(one.id)).toEqual([
      ['workstream-ends', '2026-03-05T09:00', officer.personId],
      ['workstream-ends', '2026-04-16T08:00', officer.personId],
      ['workstream-ends', '2026-04-30T08:00', officer.personId],
    ])
    council.clock.set('2026-03-05T09:30:00Z')
    await rateWorkstream(deps, officer, { id: one.id, rating: 'green', reason: null, on: civilDate('2026-03-05') })
    expect(await waiting(one.id), 'one that has fallen due still waits to be said').toHaveLength(3)
    council.clock.set('2026-01-05T09:00:00Z')
    expect((await draws('workstream-ends', one.id))?.text).toContain('Thursday 30 April 2026')

    expect(await closeWorkstream(deps, officer, one.id)).toMatchObject({ ok: true })
    expect(await closeWorkstream(deps, officer, one.id)).toMatchObject({ refusal: { rule: 'workstream-closed' } })

    expect(await waiting(one.id)).toEqual([])
    expect(await draws('workstream-ends', one.id)).toBeNull()
    expect((await table()).rows.some((row) => row.one.id === one.id)).toBe(false)
    expect(await didTo(one.id)).toEqual(['workstream-added', 'workstream-rated', 'workstream-closed'])
  })

  it('under an item the reader may not see does not name it', async () => {
    const item = await anItemOn(council, panel, 'Panel training', { part: 'committee-private' })
    const one = await add({ name: 'Estates', itemId: item.id })
    const shownTo = async (roles: readonly Role[]) =>
      (await table(roles)).rows.find((row) => row.one.id === one.id)?.item?.title ?? null

    expect(await shownTo(['officer'])).toBe('Panel training')
    expect(await shownTo([])).toBeNull()
  })

  it('is laid beside what was resolved of its item, and a phase that is not the table’s is found', async () => {
    const item = await anItemOn(council, panel, 'Shared services update')
    const [meeting] = await council.here.transaction((tx) => tx.meetings.of(panel.id, civilDate('2026-01-01')))
    const service = { itemId: item.id, direction: 'decouple' as const }
    await add({ ...service, name: 'Housing options', phase: 'Phase 2' })
    await add({ ...service, name: 'Cemeteries', phase: 'Phase 3' })
    const resolve = (text: string, correctionOfId: string | null) =>
      council.here.transaction((tx) =>
        tx.outcomes.record(
          {
            meetingId: meeting!.id,
            itemId: item.id,
            minute: '311',
            kind: 'resolved',
            words: null,
            keyPoints: [],
            said: [],
            seeAlso: [],
            resolutions: [{ number: 4, verb: 'RESOLVED', text, body: null, day: null }],
            exclusion: null,
            correctionOfId,
          },
          { byId: officer.personId, at: council.clock.now().toISO()! },
        ),
      )

    const slip = await resolve(
      'the direction of travel for services in phase two be endorsed: decoupling of Housing options and Cemeteries',
      null,
    )
    expect((await table()).found).toMatchObject([
      { minute: '311', difference: { is: 'phase', name: 'Cemeteries', says: 'phase two', table: 'phase three' } },
    ])

    await resolve(
      'the direction of travel for services in phase two be endorsed: decoupling of Housing options',
      slip.id,
    )
    expect((await table()).found).toEqual([])
  })
})

describe('An outcome that says another phase than the table', () => {
  it('is said to differ as it is recorded, and is quiet once it is corrected', async () => {
    const meeting = await council.meeting(panel.id, '2026-01-05', '08:00')
    const item = await anItemOn(council, panel, 'Joint teams', { stage: { is: 'scheduled', meetingId: meeting.id } })
    await add({ name: 'Highways desk', phase: 'Tranche 1', direction: 'partnership', itemId: item.id })
    await add({ name: 'Museums desk', phase: 'Tranche 2', direction: 'partnership', itemId: item.id })
    const resolve = async (resolutions: string) => {
      const ruling = await recordOutcome(deps, officer, {
        meetingId: meeting.id,
        key: item.id,
        kind: 'endorsed',
        words: null,
        resolutions,
        keyPoints: null,
        body: null,
        deferredTo: null,
      })
      if (!ruling.ok) throw new Error(ruling.refusal.rule)
      return (ruling.value.differ ?? []).map((one) => [one.is, 'name' in one ? one.name : null])
    }
    const written = resolutionsOf([
      { name: 'Highways desk', phase: 'Tranche 1', direction: 'partnership', rating: null },
      { name: 'Museums desk', phase: 'Tranche 2', direction: 'partnership', rating: null },
    ])

    expect(await resolve(written.join('\n').replace('tranche two', 'tranche one'))).toEqual(
      expect.arrayContaining([['phase', 'Museums desk']]),
    )
    expect(await resolve(written.join('\n'))).toEqual([])
  })
})

describe('Highlight reports', () => {
  it('ask for themselves, quarter after quarter and over the municipal years, each once', async () => {
    const one = await add({
      name: 'Procurement',
      reportsEvery: 'quarterly',
      author: 'U0AUTHOR',
      reportsFrom: civilDate('2026-03-31'),
    })
    const items = async () =>
      (await council.here.transaction((tx) => tx.items.of(panel.id))).filter(({ title }) =>
        title.startsWith('Procurement: highlight report'),
      )
    expect(await waiting(one.id)).toEqual([['highlight-ask', '2026-02-17T09:00', null]])

    const asked: unknown[] = []
    for (const now of [
      '2026-02-17T09:00:00Z',
      '2026-05-19T09:00:00Z',
      '2026-08-19T09:00:00Z',
      '2026-11-19T10:00:00Z',
    ]) {
      council.clock.set(now)
      await read()
      await read()
      const latest = (await items()).at(-1)!
      const requests = await council.here.transaction((tx) => tx.requests.forItem(latest.id))
      const meeting =
        'meetingId' in latest.stage && latest.stage.meetingId
          ? await council.here.transaction((tx) => tx.meetings.find((latest.stage as { meetingId: string }).meetingId))
          : null
      asked.push([(await items()).length, latest.title.split(', ')[1], meeting?.day, requests.length])
      expect(requests[0]).toMatchObject({ askedOfId: author.personId, state: 'asked', kind: 'report' })
      expect(requests[0]!.dueOn < meeting!.day).toBe(true)
      expect((await waiting(requests[0]!.id)).map(([kind]) => kind)).toContain('report-due')
      expect((await draws('highlight-asked', latest.id))?.text).toContain('Dawn Fletcher was asked')
    }

    expect(asked).toEqual([
      [1, 'Tuesday 31 March 2026', '2026-04-16', 1],
      [2, 'Tuesday 30 June 2026', '2026-07-16', 1],
      [3, 'Wednesday 30 September 2026', '2026-10-15', 1],
      [4, 'Thursday 31 December 2026', '2027-01-14', 1],
    ])
    expect((await find(one.id))?.reportNextOn).toBe('2027-03-31')
    expect((await didTo(one.id)).filter((did) => did === 'highlight-report-asked')).toHaveLength(4)
  })

  it('whose author has left go on the programme all the same, and the officer is told that nobody could be asked', async () => {
    council.clock.set('2027-01-04T09:00:00Z')
    const gone = await council.person('U0GONE', null, panel.id, 'Tom Hughes')
    const one = await add({
      name: 'Assets',
      reportsEvery: 'yearly',
      author: 'U0GONE',
      reportsFrom: civilDate('2027-01-31'),
    })
    await council.ownerPool.query('UPDATE person SET left_at = now() WHERE id = $1', [gone.personId])
    await read()

    const item = (await council.here.transaction((tx) => tx.items.of(panel.id))).find(({ title }) =>
      title.startsWith('Assets: highlight report'),
    )
    expect(await council.here.transaction((tx) => tx.requests.forItem(item!.id))).toEqual([])
    expect((await draws('highlight-asked', item!.id))?.text).toContain('Nobody could be asked')
    expect((await didTo(one.id)).at(-1)).toBe('highlight-report-not-asked')
    expect((await find(one.id))?.reportNextOn).toBe('2028-01-31')
  })
})

describe('Where it belongs', () => {
  it('a workstream stands on the agenda its item is on, in the item itself and in the report to committee', async () => {
    const meeting = await council.meeting(panel.id, '2027-06-17')
    const item = await anItemOn(council, panel, 'Partnership', { stage: { is: 'scheduled', meetingId: meeting.id } })
    await add({
      name: 'Shared <nursing>',
      itemId: item.id,
      feedingBody: 'Programme Board',
      feedingOn: civilDate('2027-06-17'),
      endsOn: civilDate('2027-06-01'),
      leads: [{ authority: null, name: 'Priya Sharma' }],
      targets: ['10% of the running cost by 31 March 2027', 'Sharing from the spring'].map(typedTarget),
      funding: ['£1.2m of the Transformation Award from 1 April 2027'].map(typedFunding),
    })

    const { doubts, card, out } = await council.here.transaction(async (tx) => ({
      doubts: (await composeNow(tx, council.clock, await datesOf(tx, panel, meeting))).doubts,
      card: await itemFor(tx, council.clock, member, panel, new Set(['member']), item.id),
      out: await programmeOutOf(tx, council.clock, panel),
    }))

    expect(doubts.filter(({ about }) => /fed|workstream/.test(about)).map(({ says }) => says)).toEqual([
      'Programme Board looks at “Shared <nursing>” on Thursday 17 June 2027, which is not before this meeting.',
      '“Shared <nursing>” is over on Tuesday 1 June 2027, before this meeting.',
      'Under “Partnership” it is not known how “Shared <nursing>” stands.',
    ])
    expect(card?.workstreams).toEqual(['Shared <nursing>: rating not known'])
    const report = JSON.stringify(reportToCommittee(out))
    expect(report).toContain('Shared <nursing>')
    expect(out.workstreams).toContainEqual({
      name: 'Shared <nursing>',
      phase: null,
      direction: null,
      stands: 'Not known',
      leads: 'Priya Sharma',
      ends: 'Tuesday 1 June 2027',
      targets: ['10% of the running cost by Wednesday 31 March 2027', 'Sharing from the spring'],
      funding: ['£1.2m of the Transformation Award from Thursday 1 April 2027'],
    })
    expect(report).toContain('10% of the running cost by Wednesday 31 March 2027; Sharing from the spring')
    expect(report).not.toContain('Estates')
  })
})

describe('What pays for a workstream, and who looks at it first', () => {
  it('targets and funding are kept with their days and the sum, and come back to the form as they were typed', async () => {
    const targets = ['10% of the running cost by 31 March 2027', 'Sharing from the spring', 'Done by 31 June 2027']
    const funding = ['£1.23m of the award, with Eastmarch from 1 April 2027', 'Five partners']
    const { id } = await add({
      name: 'Commissioning',
      targets: targets.map(typedTarget),
      funding: funding.map(typedFunding),
    })

    const one = (await find(id))!
    expect(one.targets).toEqual([
      { words: '10% of the running cost', by: '2027-03-31' },
      { words: 'Sharing from the spring', by: null },
      // there is no such day: the words stay words
      { words: 'Done by 31 June 2027', by: null },
    ])
    expect(one.funding).toEqual([
      { words: '£1.23m of the award, with Eastmarch', amount: '£1.23m', from: '2027-04-01' },
      { words: 'Five partners', amount: null, from: null },
    ])
    expect(one.targets.map(targetAsTyped)).toEqual(targets)
    expect(one.funding.map(fundingAsTyped)).toEqual(funding)
  })

  it('a group that meets here feeds it by its id, at the last of its meetings before that of the item', async () => {
    const group = await council.committee({ kind: 'working-group', name: 'Officers’ Group' })
    for (const day of ['2027-09-01', '2027-09-08', '2027-09-30']) await council.meeting(group.id, day)
    const meeting = await council.meeting(panel.id, '2027-09-16')
    const item = await anItemOn(council, panel, 'Sharing', { stage: { is: 'scheduled', meetingId: meeting.id } })
    const { id } = await add({ name: 'Records', itemId: item.id, feedingId: group.id })
    const row = async () => (await table()).rows.find(({ one }) => one.id === id)!

    expect(await row()).toMatchObject({
      one: { feedingId: group.id, feedingBody: 'Officers’ Group', feedingOn: '2027-09-08' },
      feedingMeets: true,
    })
    expect(rowLines(await row(), civilDate('2027-08-01'), false)).toContain(
      'Officers’ Group looks at it on Wednesday 8 September 2027',
    )
    await council.ownerPool.query(
      `UPDATE meeting SET day = '2027-09-09' WHERE committee_id = $1 AND day = '2027-09-08'`,
      [group.id],
    )
    expect(rowLines(await row(), civilDate('2027-08-01'), false).join()).toContain(
      'Wednesday 8 September 2027, but no meeting of it is on that day here',
    )
  })

  it('a body that is not of this council is refused', async () => {
    const nobody = '01980000-0000-7000-8000-00000000dead'
    expect(await addToTable(deps, officer, panel.id, said({ name: 'Assets', feedingId: nobody }))).toMatchObject({
      refusal: { rule: 'no-such-committee' },
    })
  })
})

describe('Workstreams from a page', () => {
  const fixture = (name: string) => readFileSync(new URL(`../import/fixtures/${name}`, import.meta.url), 'utf8')
  const look = async (fileId: string) => {
    const seen = await lookAtPage(deps, officer, { committeeId: panel.id, fileId })
    if (!seen.ok) throw new Error(seen.refusal.rule)
    return seen.value
  }

  it('are looked at, then added with phase and direction, once', async () => {
    given.set('phased', fixture('phased-separation.txt'))
    const before = (await table()).rows.length
    const seen = await look('phased')
    expect((await table()).rows).toHaveLength(before)

    const page = { committeeId: panel.id, fileId: 'phased', digest: seen.digest }
    expect(await takePage(deps, officer, page)).toMatchObject({ ok: true })
    expect(await takePage(deps, officer, page)).toMatchObject({ refusal: { rule: 'nothing-new-on-page' } })
    expect(await takePage(deps, member, page)).toMatchObject({ refusal: { rule: 'not-permitted' } })

    const added = (await table()).rows.filter(({ one }) => one.phase?.startsWith('Stage'))
    expect((await table()).rows).toHaveLength(before + 6)
    expect(added.map(({ one }) => `${one.phase}: ${one.name}, ${one.direction}`).toSorted()).toEqual([
      'Stage one: Housing, partnership',
      'Stage one: Pest Control, further-work',
      'Stage two: Health & Safety and Welfare, decouple',
      'Stage two: Licensing, decouple',
      'Stage two: Payroll, partnership',
      'Stage two: Planning Policy, decouple',
    ])
    expect(seen.warnings.join(' ')).toContain('twice')
  })

  it('that the table has in another phase are said to differ, and nothing is overwritten', async () => {
    given.set('slip', fixture('phased-separation.txt').replaceAll('stage two be endorsed', 'stage one be endorsed'))
    const { plan } = await look('slip')

    expect(plan.add).toEqual([])
    expect(plan.differ).toContain('“Payroll” is in stage one on the page, and in stage two in the table.')
  })

  it('whose ratings are only counted stay not known', async () => {
    given.set('counted', fixture('partnership-scrutiny.txt'))
    const seen = await look('counted')

    expect(seen.ratings).toEqual({ red: 1, amber: 0, green: 2 })
    expect(seen.plan.add.map(({ name, rating }) => [name, rating])).toEqual([['Loneliness', null]])
  })

  it('of a file that is not the one looked at, or that names none, are not taken', async () => {
    given.set('none', 'Minutes\n\nThe Panel noted the report.')
    const { digest } = await look('counted')
    given.set('counted', 'Another page, with workstreams (one and two).')

    expect(await takePage(deps, officer, { committeeId: panel.id, fileId: 'counted', digest })).toMatchObject({
      refusal: { rule: 'page-not-as-seen' },
    })
    expect(await lookAtPage(deps, officer, { committeeId: panel.id, fileId: 'none' })).toMatchObject({
      refusal: { rule: 'no-workstreams-on-page' },
    })
  })
})
