import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import type { ReadChange } from '../../src/domain/proposals/reading.ts'
import { acceptPage } from '../../src/features/import-programme/accept-page.ts'
import { addOne } from '../../src/features/import-programme/add-changes.ts'
import { type EditChange, editOne } from '../../src/features/import-programme/change-one.ts'
import { lookAtPage } from '../../src/features/import-programme/look-at-page.ts'
import { readPage } from '../../src/features/import-programme/read-page.ts'
import { undoAdding } from '../../src/features/import-programme/undo-adding.ts'
import { settleHeld } from '../../src/features/rehearse/send-held.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
let panel: Committee
let officer: Presser
let dawn: Presser
beforeAll(async () => {
  council = await aCouncil('2026-11-13T09:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id, 'Alison Reed')
  dawn = await council.person('U0DAWN', 'report-author', panel.id, 'Dawn Fletcher')
  await council.meeting(panel.id, '2027-01-14')
})
afterAll(() => council.close())

let pages = 0
/** One proposal of a page of its own, made to say this. */
const proposed = async (is: ReadChange, edit: Partial<EditChange> = {}) => {
  pages += 1
  const words = `RESOLVED: That an update on matter ${pages} of ${is} be added to the agenda for the next meeting.`
  const page = await acceptPage(council.deps, officer, { committeeId: panel.id, source: { is: 'words', words } })
  if (!page.ok) throw new Error(page.refusal.rule)
  await readPage(council.deps, officer.councilId, page.value.id)
  const seen = await lookAtPage(council.deps, officer, page.value.id)
  if (!seen.ok) throw new Error(seen.refusal.rule)
  const [proposal] = seen.value.changes
  const blank = { itemId: null, meeting: null, due: null, ownerSlackId: null, owner: null, body: null }
  const title = `Matter ${pages}`
  const edited = await editOne(council.deps, officer, page.value.id, proposal!.id, { ...blank, is, title, ...edit })
  if (!edited.ok) throw new Error(edited.refusal.rule)
  return { pageId: page.value.id, id: proposal!.id, title }
}
const add = async ({ pageId, id }: { pageId: string; id: string }) => {
  const added = await addOne(council.deps, officer, pageId, id)
  if (!added.ok) throw new Error(added.refusal.rule)
  const { applied } = added.value.seen.changes[0]!.change
  return { came: applied!.came, short: applied!.short, act: added.value.seen.page.change.acts[0]! }
}
const item = async (title: string) =>
  (await council.here.transaction((tx) => tx.items.of(panel.id))).find((one) => one.title === title)!
const january = civilDate('2027-01-14')

describe('What a page asks for', () => {
  it('business that comes back, where a column of a programme says how often and until when', async () => {
    const words = [
      'Item,Meeting date,Lead officer,Comes back',
      'Quarterly housing report,Thursday 14 January 2027,Dawn Fletcher,"Every six months, until Friday 31 March 2028"',
      'Annual parking review,Thursday 14 January 2027,Dawn Fletcher,',
    ].join('\n')
    const page = await acceptPage(council.deps, officer, { committeeId: panel.id, source: { is: 'words', words } })
    if (!page.ok) throw new Error(page.refusal.rule)
    await readPage(council.deps, officer.councilId, page.value.id)
    const seen = await lookAtPage(council.deps, officer, page.value.id)
    if (!seen.ok) throw new Error(seen.refusal.rule)
    for (const { id } of seen.value.changes) await add({ pageId: page.value.id, id })

    expect(await item('Quarterly housing report')).toMatchObject({ recurs: 'half-yearly', recursUntil: '2028-03-31' })
    expect(await item('Annual parking review')).toMatchObject({ recurs: null, recursUntil: null })
  })

  it('a report: its item goes to the meeting, its author is asked for it by the day that follows, and the Undo takes all of it back', async () => {
    const one = await proposed('request-report', { meeting: january, ownerSlackId: 'U0DAWN' })
    const { came, act } = await add(one)

    expect(came).toMatchObject({ asked: 'Dawn Fletcher', meeting: '2027-01-14' })
    const requests = () => council.here.transaction((tx) => tx.requests.askedOf([dawn.personId]))
    expect(await requests()).toMatchObject([{ kind: 'report', state: 'asked' }])

    expect(await undoAdding(council.deps, officer, one.pageId, act.id)).toMatchObject({ ok: true })

    expect(await requests()).toMatchObject([{ state: 'withdrawn' }])
    expect((await item(one.title)).stage.is).toBe('withdrawn')
    const said = await council.here.transaction(async (tx) => tx.outbox.about((await requests())[0]!.id))
    expect(said.map(({ state }) => state)).toEqual(said.map(() => 'withdrawn'))
    expect(said.length).toBeGreaterThan(0)
  })

  it('a report of somebody the council does not know: nobody is guessed, and it is on the tracker', async () => {
    const one = await proposed('request-report', { meeting: january, owner: 'Head of Parks' })

    expect((await add(one)).came).toMatchObject({ asked: null, action: expect.stringContaining('SR (26/27)') })
    expect((await item(one.title)).stage.is).toBe('scheduled')
  })

  it('a witness who is not known: a possible witness of the item, not yet invited', async () => {
    const one = await proposed('invite-witness', { meeting: january, owner: 'Dr Ann Rees' })
    await add(one)

    const { id } = await item(one.title)
    expect(await council.here.transaction((tx) => tx.items.possibleWitnesses(id))).toMatchObject([
      { name: 'Dr Ann Rees' },
    ])
  })

  it('an extra meeting: provisional where its day is printed, and cancelled by the Undo', async () => {
    const one = await proposed('extra-meeting', { meeting: civilDate('2027-02-03') })
    const { act } = await add(one)
    const there = () =>
      council.here.transaction((tx) => tx.meetings.of(panel.id, civilDate('2027-02-03'), civilDate('2027-02-03')))
    expect(await there()).toMatchObject([{ state: 'provisional', time: '10:00' }])

    await undoAdding(council.deps, officer, one.pageId, act.id)

    expect(await there()).toMatchObject([{ state: 'cancelled' }])
  })

  it('a referral to another body, and an item sent elsewhere', async () => {
    const referred = await proposed('refer', { body: 'Cabinet' })
    const tracked = await add(referred)
    const elsewhere = await proposed('carry-over', { body: 'Induction programme', due: civilDate('2027-05-20') })
    await add(elsewhere)

    const actions = await council.here.transaction((tx) => tx.outcomes.actions(panel.id))
    expect(actions.find(({ reference }) => reference === tracked.came.action)).toMatchObject({
      kind: 'recommendation',
      body: 'Cabinet',
    })
    expect((await item(elsewhere.title)).stage.is).toBe('sent-elsewhere')
  })

  it('an item taken off, and put back by the Undo where it was', async () => {
    const first = await proposed('add-item', { meeting: january })
    await add(first)
    const before = await item(first.title)
    const removed = await proposed('remove-item', { itemId: before.id })
    const { act } = await add(removed)
    expect((await item(first.title)).stage.is).toBe('withdrawn')

    await undoAdding(council.deps, officer, removed.pageId, act.id)

    expect((await item(first.title)).stage).toEqual(before.stage)
  })

  it('an item for a meeting of another body is added without one', async () => {
    const one = await proposed('add-item', { meeting: january, body: 'Planning Committee' })

    expect((await add(one)).came.meeting).toBeNull()
    expect(await item(one.title)).toMatchObject({ stage: { is: 'unscheduled' }, wantedBy: '2027-01-14' })
  })

  it('takes effect once where two officers press in the same moment', async () => {
    const one = await proposed('add-item', { meeting: january })
    const deputy = await council.person('U0DEPUTY', 'deputy', panel.id)

    const both = await Promise.all([officer, deputy].map((who) => addOne(council.deps, who, one.pageId, one.id)))

    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const items = await council.here.transaction((tx) => tx.items.of(panel.id))
    expect(items.filter(({ title }) => title === one.title)).toHaveLength(1)
  })
})

describe('In a committee that is in rehearsal', () => {
  it('what an import would say is not sent before its Undo has closed, even where the officer presses Send', async () => {
    const trying = await council.committee({ name: 'Rehearsing Panel', slackChannel: null, isInRehearsal: true })
    const alison = await council.person('U0REHEARSES', 'officer', trying.id, 'Alison Reed')
    await council.meeting(trying.id, '2027-01-14')
    const words = 'RESOLVED: That a report on ferries be brought to the next meeting.'
    const page = await acceptPage(council.deps, alison, { committeeId: trying.id, source: { is: 'words', words } })
    if (!page.ok) throw new Error(page.refusal.rule)
    await readPage(council.deps, alison.councilId, page.value.id)
    const seen = await lookAtPage(council.deps, alison, page.value.id)
    if (!seen.ok) throw new Error(seen.refusal.rule)
    const { id } = seen.value.changes[0]!
    const report = { is: 'request-report', itemId: null, title: 'Ferries', body: null, due: null } as const
    await editOne(council.deps, alison, page.value.id, id, {
      ...report,
      meeting: january,
      ownerSlackId: 'U0DAWN',
      owner: null,
    })
    const added = await addOne(council.deps, alison, page.value.id, id)
    if (!added.ok) throw new Error(added.refusal.rule)
    const [act] = added.value.seen.page.change.acts
    const held = await council.here.transaction((tx) => tx.outbox.held(trying.id))
    const asks = held.find(({ personId }) => personId === dawn.personId)!

    const sent = await settleHeld(council.deps, alison, asks.id, 'send')

    expect(sent).toMatchObject({ ok: true, value: { state: 'waiting' } })
    expect(sent.ok && sent.value.goesAt).toMatch(/^9\.1\dam$/)
    const owed = await council.here.transaction((tx) => tx.outbox.find(asks.id))
    expect(Date.parse(owed!.notBefore)).toBe(Date.parse(act!.until))

    expect(await undoAdding(council.deps, alison, page.value.id, act!.id)).toMatchObject({ ok: true })
    expect(await council.here.transaction((tx) => tx.outbox.find(asks.id))).toMatchObject({ state: 'withdrawn' })
  })
})
