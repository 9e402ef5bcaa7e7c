import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import type { AgendaLine } from '../../src/domain/agenda/line.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import { draftAgenda } from '../../src/features/draft-agenda/draft-agenda.ts'
import { readMinutes, readWhoWasThere } from '../../src/features/minutes/read-minutes.ts'
import { type RecordAttendance, recordAttendance } from '../../src/features/minutes/record-attendance.ts'
import { recordOutcome } from '../../src/features/record-outcomes/record-outcome.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn } from '../support/programme.ts'

let council: Council
let panel: Committee
let officer: Presser
let held: Meeting
let following: Meeting
beforeAll(async () => {
  council = await aCouncil('2021-03-01T09:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  await council.person('U0CHAIR', 'chair', panel.id, 'Councillor Adrian Thorne')
  const away = await council.person('U0AWAY', 'member', panel.id, 'Councillor Idris Rao')
  held = await council.meeting(panel.id, '2021-03-11')
  following = await council.meeting(panel.id, '2021-07-20')
  await anItemOn(council, panel, 'Roads', { stage: { is: 'scheduled', meetingId: held.id } })
  await draft(held)
  await council.here.transaction((tx) =>
    tx.agendas.sayComing(held.id, { id: away.personId, name: 'Councillor Idris Rao', title: null }, 'apologies'),
  )
  council.clock.set('2021-03-11T14:00:00Z')
})
afterAll(() => council.close())

const draft = async (meeting: Meeting) => {
  const ruling = await draftAgenda(council.deps, officer, { meetingId: meeting.id })
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
}
const minutesOf = async (meeting: Meeting) => {
  const ruling = await readMinutes(council.deps, officer, meeting.id)
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return ruling.value
}
const titled = async (meeting: Meeting, kind: AgendaLine['kind']) => {
  const { at, minutes } = await minutesOf(meeting)
  const line = at.lines.find((one) => one.kind === kind)!
  return { key: line.itemId ?? line.key, minute: minutes.minutes.find(({ title }) => title === line.title)! }
}
const there: Omit<RecordAttendance, 'meetingId'> = {
  present: 'Councillor Adrian Thorne, Chairman\nCouncillor Siân Ŵyn-Jones',
  apologies: 'Councillor Idris Rao',
  substitutes: 'Councillor Ewan Marsh for Councillor Idris Rao',
  inAttendance: '',
  declarations:
    'Councillor Siân Ŵyn-Jones: disclosable, employed by the depot\nCouncillor Ewan Marsh: sensitive, his address',
}

describe('Who was there', () => {
  it('is offered as the members of the day, less those who sent apologies', async () => {
    const ruling = await readWhoWasThere(council.deps, officer, held.id)

    expect(ruling).toMatchObject({ value: { isRecorded: false } })
    if (!ruling.ok) throw new Error(ruling.refusal.rule)
    expect(ruling.value.attended.map(({ name, kind, title }) => [name, kind, title])).toEqual([
      ['Councillor Adrian Thorne', 'present', 'Chair'],
      ['Councillor Idris Rao', 'apologies', null],
    ])
  })

  it('is recorded once for the whole meeting; recorded again it takes the place of what was there', async () => {
    const ruling = await recordAttendance(council.deps, officer, { meetingId: held.id, ...there })
    await recordAttendance(council.deps, officer, { meetingId: held.id, ...there })

    expect(ruling).toMatchObject({ ok: true })
    await council.here.transaction(async (tx) => {
      const attended = await tx.outcomes.attendanceOf(held.id)
      expect(attended).toHaveLength(4)
      expect(attended.find(({ kind }) => kind === 'substitute')).toMatchObject({
        name: 'Councillor Ewan Marsh',
        insteadOf: 'Councillor Idris Rao',
      })
      expect(attended.find(({ title }) => title === 'Chairman')?.personId).not.toBeNull()
    })
  })

  it('keeps of a sensitive interest only that there is one', async () => {
    const declared = await council.here.transaction((tx) => tx.outcomes.declarationsOf(held.id))

    expect(declared.find(({ isSensitive }) => isSensitive)).toMatchObject({
      name: 'Councillor Ewan Marsh',
      nature: null,
    })
    expect(JSON.stringify(await council.prisma.declaration.findMany())).not.toContain('address')
  })

  it('is refused before the day of the meeting, and to members', async () => {
    const member = await council.person('U0MEMBER', 'member', panel.id)

    expect(await recordAttendance(council.deps, officer, { meetingId: following.id, ...there })).toMatchObject({
      refusal: { rule: 'meeting-not-yet' },
    })
    expect(await recordAttendance(council.deps, member, { meetingId: held.id, ...there })).toMatchObject({
      refusal: { rule: 'not-permitted' },
    })
  })
})

describe('The draft minutes', () => {
  it('carry the body’s own numbers, the apologies and declarations, and say what is not recorded yet', async () => {
    expect((await titled(held, 'apologies')).minute).toMatchObject({
      number: '304',
      paragraphs: ['Apologies were received from Councillor Idris Rao.'],
    })
    expect((await titled(held, 'declarations')).minute.paragraphs.join(' ')).toContain(
      'disclosable interest, employed by the depot',
    )
    expect((await titled(held, 'item')).minute).toMatchObject({ title: 'Roads', isEmpty: true })
  })

  it('carry the key points and the resolutions of each item', async () => {
    const { key } = await titled(held, 'item')
    await recordOutcome(council.deps, officer, {
      meetingId: held.id,
      key,
      kind: 'resolved',
      words: null,
      resolutions: 'the programme be agreed',
      keyPoints: 'Two roads were closed',
      body: null,
      deferredTo: null,
    })

    expect((await titled(held, 'item')).minute).toMatchObject({
      paragraphs: ['Two roads were closed'],
      resolutions: [{ verb: 'RESOLVED', text: 'the programme be agreed' }],
      isEmpty: false,
    })
  })

  it('are a draft until the next meeting agrees them as a correct record', async () => {
    expect((await minutesOf(held)).minutes.agreedOn).toBeNull()
    await draft(following)
    council.clock.set('2021-07-20T14:00:00Z')
    const { key } = await titled(following, 'minutes')

    await recordOutcome(council.deps, officer, {
      meetingId: following.id,
      key,
      kind: 'resolved',
      words: null,
      resolutions: 'the minutes be agreed as a correct record',
      keyPoints: null,
      body: null,
      deferredTo: null,
    })

    expect((await minutesOf(held)).minutes.agreedOn).toBe('2021-07-20')
  })
})
