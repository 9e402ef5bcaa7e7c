import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Deps } from '../../src/app/deps.ts'
import type { Presser } from '../../src/app/presser.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { roleSaid } from '../../src/domain/people/role-words.ts'
import type { ListOf } from '../../src/features/import-from-file/form.ts'
import { lookAtList, takeList } from '../../src/features/import-from-file/read-list.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
let panel: Committee
let officer: Presser
const given = new Map<string, string>()
let deps: Deps
beforeAll(async () => {
  council = await aCouncil('2026-09-01T09:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id, 'Alison Reed')
  deps = {
    ...council.deps,
    files: {
      ...council.deps.files,
      fetch: async (id) =>
        given.has(id)
          ? { is: 'file', name: `${id}.csv`, bytes: new TextEncoder().encode(given.get(id)) }
          : { is: 'refused', why: 'not-there' },
    },
  }
})
afterAll(() => council.close())

const look = async (of: ListOf, fileId: string) => {
  const seen = await lookAtList(deps, officer, { of, committeeId: panel.id, fileId })
  if (!seen.ok) throw new Error(seen.refusal.rule)
  return seen.value
}
const take = async (of: ListOf, fileId: string) => {
  const { digest } = await look(of, fileId)
  return takeList(deps, officer, { of, committeeId: panel.id, fileId, digest })
}
const rows = async (of: ListOf, fileId: string) =>
  (await look(of, fileId)).list.rows.map(({ row, says, does }) => `${row} ${does}: ${says}`)
const meetings = () =>
  council.here.transaction(async (tx) =>
    (await tx.meetings.of(panel.id, civilDate('2026-01-01'))).map(({ day, time }) => `${day} ${time}`),
  )

describe('Meetings from a file', () => {
  beforeAll(() => {
    given.set(
      'calendar',
      'Date,Time,Status,Committee\nThursday 12 November 2026,2pm,,\n14 January 2027,,,\n11 March 2027,10.00am,CANCELLED,\n' +
        '3 February 2026,10am,,\n31 February 2027,10am,,\n8 April 2027,10am,,Planning Committee\n',
    )
  })

  it('are shown row by row, with what is left out and why, and nothing is written', async () => {
    expect(await rows('meetings', 'calendar')).toEqual([
      '2 add: Thursday 12 November 2026, 2.00pm',
      '3 add: Thursday 14 January 2027, 10.00am',
      '4 left-out: Thursday 11 March 2027, 10.00am',
      '5 left-out: Tuesday 3 February 2026, 10.00am',
      '6 left-out: No date',
      '7 left-out: Thursday 8 April 2027, 10.00am',
    ])
    expect(await meetings()).toEqual([])
  })

  it('are added in one act, with their agendas’ reminders, and once', async () => {
    expect(await take('meetings', 'calendar')).toMatchObject({ ok: true })
    expect(await take('meetings', 'calendar')).toMatchObject({ ok: false, refusal: { rule: 'nothing-to-add' } })

    expect(await meetings()).toEqual(['2026-11-12 14:00', '2027-01-14 10:00'])
    const [first] = await council.here.transaction((tx) => tx.meetings.of(panel.id, civilDate('2026-11-12')))
    expect((await council.here.transaction((tx) => tx.reminders.of(first!.id))).length).toBeGreaterThan(0)
  })

  it('are not added from a file that is no longer the one that was looked at', async () => {
    given.set('changing', 'Date\n6 May 2027\n')
    const { digest } = await look('meetings', 'changing')
    given.set('changing', 'Date\n7 May 2027\n')

    const ruling = await takeList(deps, officer, { of: 'meetings', committeeId: panel.id, fileId: 'changing', digest })

    expect(ruling).toMatchObject({ ok: false, refusal: { rule: 'list-changed' } })
    expect(await meetings()).not.toContain('2027-05-07 10:00')
  })
})

describe('Meetings from a calendar file', () => {
  const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
  beforeAll(() => {
    given.set(
      'panel.ics',
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        event('UID:1', 'DTSTART:20261112T140000Z', 'SUMMARY:Corporate and Communities', '  Panel', 'STATUS:CANCELLED'),
        event(
          'UID:2',
          'DTSTART:20270708T090000Z',
          'DTEND:20270708T103000Z',
          'SUMMARY:Corporate and Communities',
          '  Panel',
        ),
        event('UID:3', 'DTSTART:20270909T100000', 'SUMMARY:Corporate and Communities Panel'),
        event('UID:4', 'DTSTART;TZID=Custom 1:20271014T100000', 'SUMMARY:Corporate and Communities Panel'),
        event('UID:5', 'DTSTART:20271111T100000Z', 'SUMMARY:Planning Committee'),
        event('UID:6', 'DTSTART:20290201T100000Z', 'SUMMARY:Corporate and Communities Panel'),
        'END:VCALENDAR',
      ]
        .flat()
        .join('\r\n'),
    )
  })

  it('are shown event by event with a sentence each, and nothing is written until it is pressed', async () => {
    const before = await meetings()
    expect(
      (await look('meetings', 'panel.ics')).list.rows.map(({ says, does, notes }) => [does, says, ...notes]),
    ).toEqual([
      [
        'left-out',
        'Thursday 12 November 2026, 2.00pm',
        'It is cancelled in the file. The meeting here stands: cancel it by hand if it is not to be held.',
      ],
      ['add', 'Thursday 8 July 2027, 10.00am'],
      ['add', 'Thursday 9 September 2027, 10.00am', 'Its time names no zone: taken as local time.'],
      [
        'left-out',
        'Thursday 14 October 2027, 10.00am',
        'Its time is in the zone “Custom 1”, which the file does not define, so it is not certain: add this meeting by hand.',
      ],
      ['left-out', 'Thursday 11 November 2027, 10.00am', 'It is a meeting of “Planning Committee”.'],
      [
        'add',
        'Thursday 1 February 2029, 10.00am',
        'Bank holidays are not known that far, so its deadlines are not worked out yet.',
      ],
    ])
    expect(await meetings()).toEqual(before)

    expect(await take('meetings', 'panel.ics')).toMatchObject({ ok: true })
    expect(await meetings()).toEqual([...before, '2027-07-08 10:00', '2027-09-09 10:00', '2029-02-01 10:00'])
    const [july] = await council.here.transaction((tx) => tx.meetings.of(panel.id, civilDate('2027-07-08')))
    expect(july?.minutesLong).toBe(90)
    expect(await take('meetings', 'panel.ics')).toMatchObject({ ok: false, refusal: { rule: 'nothing-to-add' } })
  })

  it('are refused in a sentence where the file is damaged', async () => {
    given.set('cut.ics', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n')
    const seen = await lookAtList(deps, officer, { of: 'meetings', committeeId: panel.id, fileId: 'cut.ics' })
    expect(seen).toMatchObject({
      ok: false,
      refusal: {
        says: 'The file looks like an iCalendar file but is damaged or incomplete, so nothing was read; send it again.',
      },
    })
  })
})

describe('People from a file', () => {
  it('get the roles they have, and nobody is added twice', async () => {
    given.set(
      'people',
      'Name,Role,E-mail\nCouncillor Mair Llwyd,Chair,mair@council.example\nCouncillor Ravi Nair,Member,\nCouncillor Ravi Nair,Councillor,\n' +
        'Dr Ann Rees,Co-opted member,\nAlison Reed,Committee officer,\n',
    )
    const ruling = await take('people', 'people')

    if (!ruling.ok) throw new Error(ruling.refusal.rule)
    expect(ruling.value.rows.map(({ says, does }) => `${does}: ${says}`)).toEqual([
      'add: Councillor Mair Llwyd, chair',
      'add: Councillor Ravi Nair, member',
      'there-already: Councillor Ravi Nair, member',
      'left-out: Dr Ann Rees',
      'there-already: Alison Reed, committee officer',
    ])
    await council.here.transaction(async (tx) => {
      const [chair] = await tx.people.holding('chair', panel.id, civilDate('2026-09-01'))
      expect(chair).toMatchObject({ name: 'Councillor Mair Llwyd', email: 'mair@council.example' })
      expect(await tx.people.byName('Councillor Ravi Nair')).toHaveLength(1)
    })
  })

  it('are not guessed a role', () => {
    expect(roleSaid('Chairman')).toBe('chair')
    expect(roleSaid('Vice-Chair')).toBe('vice-chair')
    expect(roleSaid('Co-opted member')).toBeNull()
    expect(roleSaid('Co-opted member (non-voting)')).toBe('co-opted-non-voting')
    expect(roleSaid('Tea')).toBeNull()
  })
})

describe('The existing programme from a file', () => {
  it('goes to the meetings of its days, and what is not known stays in words', async () => {
    given.set(
      'programme',
      'Title,Meeting date,Lead officer,Witnesses\nRoute 42 buses,12 November 2026,Alison Reed,\n' +
        'Library opening hours,1 December 2026,Head of Libraries,Dr Ann Rees\nroute 42 Buses!,,,\nFlood defences,TBC,,\n',
    )
    expect(await take('programme', 'programme')).toMatchObject({ ok: true })

    const items = await council.here.transaction((tx) => tx.items.of(panel.id))
    expect(items.map(({ title, stage, origin }) => `${title}: ${stage.is}, ${origin}`).sort()).toEqual([
      'Flood defences: unscheduled, import',
      'Library opening hours: unscheduled, import',
      'Route 42 buses: scheduled, import',
    ])
    const libraries = items.find(({ title }) => title.startsWith('Library'))!
    expect(libraries).toMatchObject({ wantedBy: '2026-12-01', originText: 'Lead officer: Head of Libraries' })
    expect(items.find(({ title }) => title.startsWith('Route'))?.leadOfficerId).toBe(officer.personId)
  })
})

describe('Bad input', () => {
  it('is refused in words, and to a member', async () => {
    const member = await council.person('U0MEMBER', 'member', panel.id)
    given.set('empty', '')
    const refusalOf = async (who: Presser, fileId: string) => {
      const seen = await lookAtList(deps, who, { of: 'people', committeeId: panel.id, fileId })
      return seen.ok ? null : seen.refusal.rule
    }

    expect(await refusalOf(officer, 'empty')).toBe('file-not-read')
    expect(await refusalOf(officer, 'nowhere')).toBe('file-not-given')
    expect(await refusalOf(member, 'calendar')).toBe('not-permitted')
  })
})
