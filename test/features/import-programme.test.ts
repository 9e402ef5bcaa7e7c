import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Deps } from '../../src/app/deps.ts'
import type { Presser } from '../../src/app/presser.ts'
import { planChange } from '../../src/app/programme/plan-change.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { isOurBody, itemMeant } from '../../src/domain/proposals/reading.ts'
import { acceptPage } from '../../src/features/import-programme/accept-page.ts'
import { addAllCertain, addOne } from '../../src/features/import-programme/add-changes.ts'
import { dismissOne, editOne } from '../../src/features/import-programme/change-one.ts'
import { isPrivate } from '../../src/features/import-programme/from-reading.ts'
import { lookAtPage, type PageSeen } from '../../src/features/import-programme/look-at-page.ts'
import { readLeftPages } from '../../src/features/import-programme/read-left-pages.ts'
import { readPage } from '../../src/features/import-programme/read-page.ts'
import { undoAdding } from '../../src/features/import-programme/undo-adding.ts'
import { foreseeMeetingChange } from '../../src/features/manage-meetings/change-meeting.ts'
import { foresee } from '../../src/features/schedule-item/schedule-item.ts'
import { itemFor } from '../../src/features/show-programme/show-programme.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { scheduling } from '../support/programme.ts'

const MINUTES = `Corporate and Communities Panel
Minutes of the meeting held on Thursday 12 November 2026 at 10.00am, County Hall

304 Apologies for absence
Apologies were received from Councillor Daly.

305 Bus network
The Panel considered the bus network.
It was agreed that an update on the bus network would be added to the agenda for the Panel's next meeting.
Action: Dawn Fletcher to circulate the ward figures to all Members by 4 December 2026.

306 Library opening hours
RESOLVED: That consideration of Library opening hours be deferred to the meeting on 11 March 2027.

307 Commercial lease
The Panel resolved to exclude the public under paragraph 3 of Part 1 of Schedule 12A.
It was agreed that a report on the secret tenant be brought to the next meeting.
`

let council: Council
let panel: Committee
let officer: Presser
let deps: Deps
beforeAll(async () => {
  council = await aCouncil('2026-11-13T09:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id, 'Alison Reed')
  await council.person('U0DAWN', 'report-author', panel.id, 'Dawn Fletcher')
  await council.meeting(panel.id, '2026-11-12')
  await council.meeting(panel.id, '2027-01-14')
  await council.meeting(panel.id, '2027-03-11')
  deps = council.deps
})
afterAll(() => council.close())

const bringIn = async (words: string, by = officer): Promise<PageSeen> => {
  const page = await acceptPage(deps, by, { committeeId: panel.id, source: { is: 'words', words } })
  if (!page.ok) throw new Error(page.refusal.rule)
  await readPage(deps, by.councilId, page.value.id)
  return look(page.value.id)
}
const look = async (pageId: string): Promise<PageSeen> => {
  const seen = await lookAtPage(deps, officer, pageId)
  if (!seen.ok) throw new Error(seen.refusal.rule)
  return seen.value
}
const outline = ({ changes }: PageSeen) =>
  changes.map(({ change, state }) => `${change.is}, ${change.minute}, ${change.certainty}: ${state}`)
const items = () => council.here.transaction((tx) => tx.items.of(panel.id))
const saidAbout = (id: string) => council.here.transaction((tx) => tx.outbox.about(id))
const tracker = () => council.here.transaction((tx) => tx.outcomes.actions(panel.id))

describe('A page that is brought in', () => {
  let seen: PageSeen
  beforeAll(async () => {
    seen = await bringIn(MINUTES)
  })

  it('is shown with each change it asks for, certain or not, in its own order', () => {
    expect(outline(seen)).toEqual([
      'add-item, 305, certain: open',
      'action, 305, certain: open',
      'defer-item, 306, certain: open',
    ])
    expect(seen.page.change).toMatchObject({ progress: 'read', kind: 'agenda-and-minutes', again: 0, source: null })
  })

  it('shows the very words, from where to where', () => {
    for (const { change } of seen.changes)
      expect(change.evidence.end - change.evidence.start).toBe(change.evidence.text.length)
    expect(seen.changes[0]?.change).toMatchObject({ meeting: '2027-01-14', minute: '305' })
  })

  it('knows a person it names, where the council has exactly one', () => {
    expect(seen.people.get(seen.changes[1]!.change.ownerId!)).toBe('Dawn Fletcher')
  })

  it('leaves out what stands under a private item, and keeps none of its words', async () => {
    expect(seen.page.change.leftOut).toBe(1)
    const kept = await council.here.transaction((tx) => tx.proposals.of(panel.id, 'reading'))
    expect(JSON.stringify(kept)).toContain('bus network')
    expect(JSON.stringify(kept)).not.toContain('secret tenant')
  })

  it('gives its reader one message, which is drawn again once it has been read', async () => {
    expect(await saidAbout(seen.page.id)).toMatchObject([
      { drawing: 'page-read', personId: officer.personId, state: 'waiting' },
    ])
  })

  it('proposes nothing new when it is read again', async () => {
    const again = await bringIn(MINUTES)

    expect(again.changes).toEqual([])
    expect(again.page.change.again).toBe(3)
  })

  it('is read once, however often it is asked for', async () => {
    expect(await readPage(deps, officer.councilId, seen.page.id)).toMatchObject({
      ok: false,
      refusal: { rule: 'page-was-read' },
    })
    expect((await look(seen.page.id)).changes).toHaveLength(3)
  })

  it('is refused to a member, and says in words why it cannot be read', async () => {
    const member = await council.person('U0MEMBER', 'member', panel.id)
    expect(
      await acceptPage(deps, member, { committeeId: panel.id, source: { is: 'words', words: MINUTES } }),
    ).toMatchObject({ ok: false, refusal: { rule: 'not-permitted' } })

    const page = await acceptPage(deps, officer, { committeeId: panel.id, source: { is: 'file', id: 'F0NONE' } })
    if (!page.ok) throw new Error(page.refusal.rule)
    await readPage(deps, officer.councilId, page.value.id)
    expect((await look(page.value.id)).page.change).toMatchObject({ progress: 'not-read', source: null })
  })
})

describe('Adding what a page asks for', () => {
  const WORDS = MINUTES.replaceAll('bus network', 'tram network').replaceAll('ward figures', 'tram figures')
  let page: PageSeen
  beforeAll(async () => {
    page = await bringIn(WORDS)
  })

  it('adds everything certain in one act; what has nothing to be done to stays open, and is said', async () => {
    const added = await addAllCertain(deps, officer, page.page.id)

    if (!added.ok) throw new Error(added.refusal.rule)
    expect(outline(added.value.seen)).toEqual(['add-item, 305, certain: applied', 'action, 305, certain: applied'])
    const [item] = await items()
    const january = await council.here.transaction((tx) => tx.meetings.next(panel.id, civilDate('2027-01-14')))
    expect(item).toMatchObject({
      title: 'Update on the tram network',
      origin: 'minutes',
      originMinute: '305',
      stage: { is: 'scheduled', meetingId: january?.id },
    })
    const actions = await council.here.transaction((tx) => tx.outcomes.actions(panel.id))
    expect(actions).toMatchObject([{ ownerName: 'Dawn Fletcher', dueOn: '2026-12-04', minute: '305', state: 'open' }])
  })

  it('takes effect once', async () => {
    const second = await addOne(deps, officer, page.page.id, page.changes[0]!.id)

    expect(second).toMatchObject({ ok: false, refusal: { rule: 'proposal-is-settled', how: 'added' } })
    expect(await items()).toHaveLength(1)
  })

  it('lets nothing it causes leave before the Undo has closed', async () => {
    const [action] = await tracker()
    const [item] = await items()
    const said = await saidAbout(action!.id)
    const reminders = await council.here.transaction(async (tx) => [
      ...(await tx.reminders.of(action!.id)),
      ...(await tx.reminders.of(item!.id)),
    ])

    expect(said.map(({ drawing, state }) => `${drawing}: ${state}`)).toEqual(['action-asked: waiting'])
    expect(reminders.length).toBeGreaterThan(0)
    for (const instant of [...said.map(({ notBefore }) => notBefore), ...reminders.map(({ dueAt }) => dueAt)])
      expect(Date.parse(instant)).toBeGreaterThanOrEqual(Date.parse('2026-11-13T09:10:00Z'))
  })

  it('is undone whole within ten minutes: nothing is said, and the proposals are open again', async () => {
    council.clock.set('2026-11-13T09:09:00Z')
    const [act] = (await look(page.page.id)).page.change.acts

    const undone = await undoAdding(deps, officer, page.page.id, act!.id)

    if (!undone.ok) throw new Error(undone.refusal.rule)
    expect(outline(undone.value)).toEqual(['add-item, 305, certain: open', 'action, 305, certain: open'])
    expect((await items()).map(({ stage }) => stage.is)).toEqual(['withdrawn'])
    const actions = await council.here.transaction((tx) => tx.outcomes.actions(panel.id))
    expect(actions.map(({ state }) => state)).toEqual(['not-taken-forward'])
    expect((await saidAbout(actions[0]!.id)).map(({ state }) => state)).toEqual(['withdrawn'])
    const waiting = await council.here.transaction((tx) => tx.reminders.of(actions[0]!.id))
    expect(waiting.filter(({ state }) => state === 'waiting')).toEqual([])
    expect(await undoAdding(deps, officer, page.page.id, act!.id)).toMatchObject({
      refusal: { rule: 'undone-already', by: 'Alison Reed' },
    })
  })

  it('can be added again, and not undone once the ten minutes are over', async () => {
    expect(await addOne(deps, officer, page.page.id, page.changes[0]!.id)).toMatchObject({ ok: true })
    const act = (await look(page.page.id)).page.change.acts.at(-1)!
    council.clock.set('2026-11-13T09:19:00.000Z')

    expect(await undoAdding(deps, officer, page.page.id, act.id)).toMatchObject({
      refusal: { rule: 'undo-has-closed', until: '9.19am' },
    })
  })

  it('is not undone where somebody has changed the item since', async () => {
    const fresh = await bringIn(MINUTES.replaceAll('bus network', 'canal network').replaceAll('ward', 'canal'))
    const added = await addOne(deps, officer, fresh.page.id, fresh.changes[0]!.id)
    if (!added.ok) throw new Error(added.refusal.rule)
    const act = added.value.seen.page.change.acts[0]!
    await council.here.transaction(async (tx) => {
      const item = (await tx.items.of(panel.id)).find(({ title }) => title.includes('canal'))!
      await tx.items.save({ ...item, why: 'Because' })
    })

    expect(await undoAdding(deps, officer, fresh.page.id, act.id)).toMatchObject({
      refusal: { rule: 'changed-since-added' },
    })
    expect((await items()).find(({ title }) => title.includes('canal'))?.stage.is).toBe('scheduled')
  })
})

describe('Editing and dismissing', () => {
  it('makes a proposal say what was meant, on an item that is chosen', async () => {
    const words = MINUTES.replaceAll('bus network', 'rail network')
      .replaceAll('ward', 'rail')
      .replaceAll('Library opening hours', 'Opening hours of libraries')
    const page = await bringIn(words)
    const proposal = page.changes.find(({ change }) => change.is === 'defer-item')!
    expect(await addOne(deps, officer, page.page.id, proposal.id)).toMatchObject({ refusal: { rule: 'no-item-meant' } })

    const [item] = (await items()).filter(({ stage }) => stage.is === 'scheduled')
    const edited = await editOne(deps, officer, page.page.id, proposal.id, {
      is: 'defer-item',
      title: proposal.title,
      itemId: item!.id,
      meeting: civilDate('2027-03-11'),
      due: null,
      ownerSlackId: null,
      owner: null,
      body: null,
    })
    if (!edited.ok) throw new Error(edited.refusal.rule)
    expect(edited.value.changes.find(({ id }) => id === proposal.id)?.change).toMatchObject({
      editedBy: 'Alison Reed',
      evidence: proposal.change.evidence,
    })

    expect(await addOne(deps, officer, page.page.id, proposal.id)).toMatchObject({ ok: true })
    const march = await council.here.transaction((tx) => tx.meetings.next(panel.id, civilDate('2027-03-11')))
    expect((await items()).find(({ id }) => id === item!.id)?.stage).toMatchObject({ meetingId: march?.id })

    const act = (await look(page.page.id)).page.change.acts.at(-1)!
    expect(await undoAdding(deps, officer, page.page.id, act.id)).toMatchObject({ ok: true })
    expect((await items()).find(({ id }) => id === item!.id)?.stage).toEqual(item!.stage)
  })

  it('dismisses for good: the same sentence does not propose it again', async () => {
    const words = MINUTES.replaceAll('bus network', 'ferry network').replaceAll('ward', 'ferry')
    const page = await bringIn(words)
    const dismissed = await dismissOne(deps, officer, page.page.id, page.changes[0]!.id)

    if (!dismissed.ok) throw new Error(dismissed.refusal.rule)
    expect(dismissed.value.changes[0]?.state).toBe('dismissed')
    expect((await bringIn(words)).changes).toEqual([])
    expect(await addOne(deps, officer, page.page.id, page.changes[0]!.id)).toMatchObject({
      refusal: { rule: 'proposal-is-settled', how: 'dismissed' },
    })
  })
})

describe('What is private on a page', () => {
  const item = (exempt: { contingent: boolean; used: boolean | null } | null) => ({
    items: [
      {
        number: '307',
        title: 'Lease',
        start: 100,
        end: 200,
        parent: null,
        outcome: null,
        points: [],
        exempt: exempt && { ...exempt, paragraphs: ['3'], evidence: { text: '', start: 100, end: 100 } },
      },
    ],
  })
  const words = (start: number, end: number) => ({ evidence: { text: '', start, end } })

  it('is what stands within an item taken in private, not beside it and not where it might only have been', () => {
    const closed = item({ contingent: false, used: null })
    expect(isPrivate(words(110, 150), closed)).toBe(true)
    expect(isPrivate(words(90, 99), closed)).toBe(false)
    expect(isPrivate({ evidence: null }, closed)).toBe(false)
    expect(isPrivate(words(110, 150), item({ contingent: true, used: true }))).toBe(true)
    expect(isPrivate(words(110, 150), item({ contingent: true, used: false }))).toBe(false)
    expect(isPrivate(words(110, 150), item(null))).toBe(false)
  })
})

describe('Matching', () => {
  it('knows the committee’s own names for itself, and another body when it is named', () => {
    expect(isOurBody(null, panel.name)).toBe(true)
    expect(isOurBody('the Panel', panel.name)).toBe(true)
    expect(isOurBody('Communities Panel', panel.name)).toBe(true)
    expect(isOurBody('this Committee', panel.name)).toBe(true)
    expect(isOurBody('Cabinet', panel.name)).toBe(false)
    expect(isOurBody('Planning Committee', panel.name)).toBe(false)
  })

  it('means an item only where there is exactly one of that name', () => {
    const [a, b, c] = [
      { title: 'Bus network' },
      { title: 'Report on the tram network' },
      { title: 'Library opening hours review' },
    ]
    expect(itemMeant('Update on the bus network', [a, b], false)).toBe(a)
    expect(itemMeant('Update on the canal network', [a, b], true)).toBeNull()
    expect(itemMeant('Bus network', [a, { title: 'The bus network' }], false)).toBeNull()
    expect(itemMeant('Library opening hours in villages', [a, b, c], false)).toBeNull()
    expect(itemMeant('Opening hours: library', [a, b, c], true)).toBe(c)
    expect(itemMeant('Further update', [{ title: 'Update' }], true)).toBeNull()
  })
})

describe('A page whose reading was cut short', () => {
  const accepted = async () => {
    const words = MINUTES.replace('305 Bus network', '305 Ferry timetable').replaceAll('bus network', 'ferry timetable')
    const page = await acceptPage(deps, officer, { committeeId: panel.id, source: { is: 'words', words } })
    if (!page.ok) throw new Error(page.refusal.rule)
    return page.value.id
  }

  it('is left to whoever reads it while it may still be being read', async () => {
    const pageId = await accepted()

    expect(await readLeftPages(deps, officer.councilId)).toBe(0)
    expect((await look(pageId)).page.change.progress).toBe('reading')
  })

  it('is read after a restart, without a button; once', async () => {
    const pageId = await accepted()
    council.clock.advance(180)

    expect(await readLeftPages(deps, officer.councilId)).toBeGreaterThan(0)

    const seen = await look(pageId)
    expect(seen.page.change.progress).toBe('read')
    expect(seen.page.change.source).toBeNull()
    expect(await readLeftPages(deps, officer.councilId)).toBe(0)
  })
})

describe('A forward plan', () => {
  const plan = (day: string) => `Ref,Title,Decision maker,Date of decision,Key decision,Lead officer
FP26/31,"River buses, award of contract",Cabinet,${day},Yes,Gail Ford
FP26/32,Parking charges,Cabinet,16/02/2027,No,Ian Cope
`
  const buses = async () => {
    const items = await council.here.transaction((tx) => tx.items.of(panel.id))
    return items.find(({ title }) => title === 'River buses')
  }

  it('says for each item it is about when that is decided, and the last meeting before it; a day that moved is warned of', async () => {
    const seen = await bringIn('RESOLVED: That the river buses be added to the work programme.')
    expect(await addOne(deps, officer, seen.page.id, seen.changes[0]!.id)).toMatchObject({
      ok: true,
      value: { not: [] },
    })
    expect(await buses()).toBeDefined()

    const first = await bringIn(plan('19/01/2027'))
    expect(first.page.change.kind).toBe('work-programme')
    expect(first.ahead.map(({ words }) => words)).toEqual([
      'Cabinet decides on Tuesday 19 January 2027. The last meeting before it is Thursday 14 January 2027.',
    ])
    expect(first.page.change.warnings).toEqual([])

    const second = await bringIn(plan('16/03/2027'))
    expect(second.page.change.warnings).toEqual([
      '“River buses, award of contract”: the day on which Cabinet decides moved from Tuesday 19 January 2027 to Tuesday 16 March 2027; the last meeting before it is Thursday 11 March 2027.',
    ])

    const card = await council.here.transaction(async (tx) =>
      itemFor(tx, deps.clock, officer, panel, new Set(['officer']), (await buses())!.id),
    )
    expect(card?.ahead).toMatchObject({ decision: { day: '2027-03-16' }, last: '2027-03-11', tooLate: null })
  })

  it('warns before an item, or the meeting that has it, goes past the day on which it is decided', async () => {
    const item = (await buses())!
    const [march] = await council.here.transaction((tx) =>
      tx.meetings.of(panel.id, civilDate('2027-03-11'), civilDate('2027-03-11')),
    )
    const after = await council.meeting(panel.id, '2027-03-18')
    const follows = async (meetingId: string) => {
      const ruling = await foresee(deps, officer, { itemId: item.id, meetingId })
      return ruling.ok ? ruling.value.worked.consequences.filter((one) => one.is === 'after-decision') : ruling.refusal
    }
    expect(await follows(march!.id)).toEqual([])
    expect(await follows(after.id)).toEqual([{ is: 'after-decision', maker: 'Cabinet', day: '2027-03-16' }])

    expect(await planChange(deps, officer, scheduling(item, march!), null)).toMatchObject({ ok: true })
    const moving = async (day: string) => {
      const to = { day: civilDate(day), time: march!.time, venue: null, why: null }
      const command = { meetingId: march!.id, revision: march!.revision, what: 'move', ...to } as const
      const ruling = await foreseeMeetingChange(deps, officer, command)
      if (!ruling.ok) throw new Error(ruling.refusal.rule)
      return ruling.value.consequences.flatMap((one) => (one.is === 'order-broken' ? [one.what] : []))
    }
    expect(await moving('2027-03-15')).toEqual([])
    expect(await moving('2027-03-17')).toEqual(['The decision on “River buses” (Cabinet)'])
  })
})
