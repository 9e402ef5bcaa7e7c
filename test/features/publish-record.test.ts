import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agendaAt } from '../../src/app/agenda-at.ts'
import type { Drawings } from '../../src/app/drawing.ts'
import type { Presser } from '../../src/app/presser.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import type { Item } from '../../src/domain/programme/item.ts'
import { readDecisions } from '../../src/features/decision-record/read-decisions.ts'
import { draftAgenda } from '../../src/features/draft-agenda/draft-agenda.ts'
import { exportAgenda } from '../../src/features/export-agenda/export-agenda.ts'
import { features } from '../../src/features/index.ts'
import { minutesFile } from '../../src/features/minutes/minutes-file.ts'
import { readMinutes } from '../../src/features/minutes/read-minutes.ts'
import { recordAttendance } from '../../src/features/minutes/record-attendance.ts'
import { publishRecord, readNote, recordToPublish } from '../../src/features/publish-record/publish-record.ts'
import { type RecordOutcome, recordOutcome } from '../../src/features/record-outcomes/record-outcome.ts'
import { planWeek } from '../../src/jobs/plan-week.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn } from '../support/programme.ts'

const drawings = Object.assign({}, ...features.map(({ draws }) => draws ?? {})) as Drawings

let council: Council
let panel: Committee
let officer: Presser
let member: Presser
let held: Meeting
let roads: Item
let depot: Item
beforeAll(async () => {
  council = await aCouncil('2026-11-02T09:00:00Z')
  panel = await council.committee({ nation: 'wales', profile: 'wales' })
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  member = await council.person('U0MEMBER', 'member', panel.id)
  held = await council.meeting(panel.id, '2026-11-12')
  const there = { stage: { is: 'scheduled', meetingId: held.id } } as const
  roads = await anItemOn(council, panel, 'Roads', there)
  depot = await anItemOn(council, panel, 'A contract for the depot', { ...there, part: 'exempt', paragraphs: ['14'] })
  await draftAgenda(council.deps, officer, { meetingId: held.id })
  council.clock.set('2026-11-12T16:00:00Z')
})
afterAll(() => council.close())

const record = async (given: Partial<RecordOutcome>) => {
  const ruling = await recordOutcome(council.deps, officer, {
    meetingId: held.id,
    key: roads.id,
    kind: 'resolved',
    words: null,
    resolutions: 'the roads be mended',
    keyPoints: null,
    body: null,
    deferredTo: null,
    ...given,
  })
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return ruling.value
}
const publish = (kind: 'decisions' | 'note' | 'minutes', day: string, link: string | null = null) =>
  publishRecord(council.deps, officer, { meetingId: held.id, kind, day: civilDate(day), link })
const draw = (kind: string) =>
  council.here.transaction((tx) => drawings[kind]!(tx, held.id, officer.personId, { drawings, clock: council.clock }))
const reminders = () =>
  council.here.transaction((tx) => tx.reminders.dueFor(officer.personId, '2026-12-31T00:00:00.000Z'))
const ofMeeting = async () =>
  (await reminders()).filter(({ aboutId }) => aboutId === held.id).map(({ kind, dueAt }) => [kind, dueAt])

describe('After a meeting in Wales', () => {
  it('the officer is to be reminded once of outcomes, and twice of the note', async () => {
    await planWeek(council.deps, officer.councilId)
    await planWeek(council.deps, officer.councilId)

    expect(await ofMeeting()).toEqual([
      ['outcomes-to-record', '2026-11-13T09:00:00.000Z'],
      ['note-soon', '2026-11-18T09:00:00.000Z'],
      ['note-due', '2026-11-20T09:00:00.000Z'],
    ])
  })

  it('nothing can be published while nothing is recorded, nor by a member', async () => {
    expect(await publish('decisions', '2026-11-12')).toMatchObject({ refusal: { rule: 'nothing-recorded-to-publish' } })
    expect(await recordToPublish(council.deps, member, { meetingId: held.id, kind: 'decisions' })).toMatchObject({
      refusal: { rule: 'not-permitted' },
    })
    expect(await readNote(council.deps, member, held.id)).toMatchObject({ refusal: { rule: 'not-permitted' } })
  })

  it('the morning after, the officer is told what has no outcome, until all of it has', async () => {
    council.clock.set('2026-11-13T09:00:00Z')
    expect(JSON.stringify(await draw('outcomes-to-record'))).toContain('no outcome is recorded yet')

    await record({})
    const at = await council.here.transaction((tx) => agendaAt(tx, council.clock, held.id))
    const left = JSON.stringify(await draw('outcomes-to-record'))
    expect(left).toContain('A contract for the depot')
    expect(left).not.toContain('Roads')

    for (const { key, itemId } of at!.shown.lines.filter(({ number }) => number !== null))
      if (itemId !== roads.id) await record({ key: itemId ?? key, kind: 'noted', resolutions: null })
    expect(await draw('outcomes-to-record')).toBeNull()
  })

  it('the note has who was there, what was declared and in which item, and what was decided', async () => {
    const at = await council.here.transaction((tx) => agendaAt(tx, council.clock, held.id))
    const number = at!.shown.lines.find(({ itemId }) => itemId === depot.id)!.number
    const attendance = await recordAttendance(council.deps, officer, {
      meetingId: held.id,
      present: 'Councillor Zoe Adams, Chair\nCouncillor Alun Bevan',
      apologies: 'Councillor Idris Rao',
      substitutes: '',
      inAttendance: '',
      declarations: `Councillor Alun Bevan: disclosable, employed at the depot (item ${number})\nCouncillor Zoe Adams: other, a neighbour (item 9999)`,
    })
    if (!attendance.ok) throw new Error(attendance.refusal.rule)

    const ruling = await readNote(council.deps, officer, held.id)
    if (!ruling.ok) throw new Error(ruling.refusal.rule)
    const { note } = ruling.value
    expect(note.dueOn).toBe('2026-11-20')
    expect(note.attendance).toEqual([
      { as: 'Present', names: ['Councillor Zoe Adams, Chair', 'Councillor Alun Bevan'] },
      { as: 'Apologies', names: ['Councillor Idris Rao'] },
    ])
    expect(note.declarations).toEqual([
      `Councillor Alun Bevan: disclosable interest, employed at the depot (item ${number})`,
      'Councillor Zoe Adams: a neighbour (item 9999)',
    ])
    expect(note.decisions.decisions.find(({ title }) => title === 'Roads')).toMatchObject({
      resolutions: [{ text: 'the roads be mended' }],
    })
  })

  it('minutes an interest with the item it is in as well', async () => {
    const ruling = await readMinutes(council.deps, officer, held.id)
    if (!ruling.ok) throw new Error(ruling.refusal.rule)

    const minute = ruling.value.minutes.minutes.find(({ title }) => title === 'A contract for the depot')
    expect(minute?.paragraphs[0]).toBe('Declared: Councillor Alun Bevan: disclosable interest, employed at the depot.')
    expect(ruling.value.kept).toEqual({ minutes: '2032-11-11', background: '2032-11-11' })
    expect(ruling.value.noteDueOn).toBe('2026-11-20')
  })

  it('the minutes go out as a Word document, and nothing of the private item but its title', async () => {
    await record({ key: depot.id, kind: 'noted', words: 'The price is 40', resolutions: null, exclusion: 'carried' })
    const ruling = await minutesFile(
      { ...council.deps, files: { ...council.deps.files, share: async () => ({ is: 'shared' }) } },
      officer,
      { meetingId: held.id, format: 'docx' },
    )
    if (!ruling.ok) throw new Error(ruling.refusal.rule)

    const text = (await mammoth.extractRawText({ buffer: Buffer.from(ruling.value.bytes) })).value
    for (const said of [
      'Attendance',
      'Councillor Zoe Adams, Chair',
      'That the roads be mended',
      'Considered in private',
    ])
      expect(text).toContain(said)
    expect(text).toContain('The motion to exclude the public from this item (paragraph 14) was carried.')
    expect(text).not.toMatch(/price is 40|Declared: /)
  })

  it('the note goes out as a file, and nothing of the private item but its title', async () => {
    const ruling = await exportAgenda(
      { ...council.deps, files: { ...council.deps.files, share: async () => ({ is: 'shared' }) } },
      officer,
      { meetingId: held.id, what: 'note', format: 'md' },
    )
    if (!ruling.ok) throw new Error(ruling.refusal.rule)

    const text = new TextDecoder().decode(ruling.value.bytes)
    expect([...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading)).toEqual(
      expect.arrayContaining(['Attendance', 'Declarations of interest', 'Decisions']),
    )
    expect(text).toMatch(/RESOLVED the roads be mended/)
    expect(text).toContain('Considered in private')
  })

  it('the note is asked for until it is published, and only then', async () => {
    council.clock.set('2026-11-18T09:00:00Z')
    expect(JSON.stringify(await draw('note-soon'))).toContain('Friday 20 November 2026')
    expect(await draw('note-due')).toBeNull()

    expect(await publish('note', '2026-11-11')).toMatchObject({ refusal: { rule: 'published-before-meeting' } })
    expect(await publish('note', '2026-11-19')).toMatchObject({ refusal: { rule: 'published-day-to-come' } })
    expect(await publish('note', '2026-11-18')).toMatchObject({ value: { isNew: true } })

    expect(await draw('note-soon')).toBeNull()
    expect((await ofMeeting()).map(([kind]) => kind)).not.toContain('note-due')
  })
})

describe('The publication of decisions', () => {
  const decisions = async () => {
    const ruling = await readDecisions(council.deps, officer, held.id)
    if (!ruling.ok) throw new Error(ruling.refusal.rule)
    return ruling.value.decisions
  }
  const roadsIn = async () => (await decisions()).decisions.find(({ title }) => title === 'Roads')

  it('is no correction of what was put right before anybody could read it', async () => {
    await record({ resolutions: 'the roads be mended by May' })
    council.clock.set('2026-11-18T10:00:00Z')

    expect(await publish('decisions', '2026-11-18', 'https://council.example/d')).toMatchObject({
      value: { isNew: true },
    })
    expect(await publish('decisions', '2026-11-18', 'https://council.example/d')).toMatchObject({
      value: { isNew: false },
    })
    expect((await decisions()).published).toEqual({ on: '2026-11-18', link: 'https://council.example/d' })
    expect((await roadsIn())?.corrections).toEqual([])
  })

  it('makes what is edited afterwards a correction, with what was published beside it', async () => {
    council.clock.set('2026-11-24T10:00:00Z')
    expect(await record({ resolutions: 'the roads be mended by June' })).toMatchObject({ isPublished: true })

    expect(await roadsIn()).toMatchObject({
      resolutions: [{ text: 'the roads be mended by June' }],
      corrections: [{ on: '2026-11-24', status: 'Resolved', resolutions: [{ text: 'the roads be mended by May' }] }],
    })
  })

  it('published again the same day is recorded, for there is something new in it; the first day stays', async () => {
    expect(await publish('decisions', '2026-11-24')).toMatchObject({ value: { isNew: true } })

    expect((await decisions()).published?.on).toBe('2026-11-18')
  })

  it('of minutes keeps in the ledger until when they are to be kept', async () => {
    await publish('minutes', '2026-11-24')

    const { entries } = await council.here.transaction((tx) => tx.ledger.page({ aboutId: held.id, atMost: 50 }))
    expect(entries.find(({ did, detail }) => did === 'record-published' && detail.what === 'minutes')).toMatchObject({
      detail: { keptUntil: '2032-11-11', backgroundKeptUntil: '2032-11-11' },
    })
  })

  it('is only for notes where the law asks for one', async () => {
    const english = await council.committee({ name: 'Executive Board' })
    const clerk = await council.person('U0CLERK', 'officer', english.id)
    const meeting = await council.meeting(english.id, '2026-12-10')
    await draftAgenda(council.deps, clerk, { meetingId: meeting.id })

    expect(await readNote(council.deps, clerk, meeting.id)).toMatchObject({ refusal: { rule: 'no-note-asked-for' } })
  })
})
