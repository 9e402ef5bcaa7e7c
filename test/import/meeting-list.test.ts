import { describe, expect, it } from 'vitest'
import { readMeetingList } from '../../src/import/read-meeting-list.ts'

const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const calendar = (...lines: readonly (string | readonly string[])[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines.flat(), 'END:VCALENDAR', ''].join('\r\n')
const read = async (text: string, zone = 'Europe/London') => {
  const ruling = await readMeetingList(new TextEncoder().encode(text), zone)
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return ruling.value
}
const told = async (text: string, zone?: string) =>
  (await read(text, zone)).rows.map(
    ({ row, value, problems, notes = [] }) =>
      `${row} ${value ? `${value.date} ${value.time ?? '-'}${value.cancelled ? ' cancelled' : ''}` : '-'}${[...problems, ...notes].map((words) => ` | ${words}`).join('')}`,
  )

describe('A list of meetings in an iCalendar file', () => {
  it('is read in local time: what is UTC in winter and in summer, in a named zone, in none, or a whole day', async () => {
    const text = calendar(
      event('UID:1', 'DTSTART:20270114T100000Z', 'SUMMARY:Corporate Panel'),
      event('UID:2', 'DTSTART:20270708T090000Z', 'SUMMARY:Corporate Panel'),
      event('UID:3', 'DTSTART;TZID=Europe/Paris:20270909T110000', 'SUMMARY:Corporate Panel'),
      event('UID:4', 'DTSTART:20271111T100000', 'SUMMARY:Corporate Panel'),
      event('UID:5', 'DTSTART;VALUE=DATE:20271209', 'SUMMARY:Corporate Panel'),
      event('UID:6', 'DTSTART;TZID=GMT Standard Time:20271216T100000', 'SUMMARY:Corporate Panel'),
    )
    expect((await read(text)).columns).toBeNull()
    expect(await told(text)).toEqual([
      '1 2027-01-14 10:00',
      '2 2027-07-08 10:00',
      '3 2027-09-09 10:00 | Put from Europe/Paris into local time.',
      '4 2027-11-11 10:00 | Its time names no zone: taken as local time.',
      '5 2027-12-09 -',
      '6 2027-12-16 10:00',
    ])
  })

  it('takes a zone that the file defines, and is not sure of one that it does not', async () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Town Hall',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0200',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]
    expect(
      await told(
        calendar(
          zone,
          event('UID:1', 'DTSTART;TZID=Town Hall:20270114T100000', 'SUMMARY:Panel'),
          event('UID:2', 'DTSTART;TZID=Custom 1:20270211T100000', 'SUMMARY:Panel'),
        ),
      ),
    ).toEqual([
      '1 2027-01-14 08:00',
      '2 2027-02-11 - | Its time is in the zone “Custom 1”, which the file does not define, so it is not certain: add this meeting by hand.',
    ])
  })

  it('joins lines that were folded, and knows venue, length and the calendar’s name', async () => {
    const text = calendar(
      'X-WR-CALNAME:Corporate and Communities Panel',
      event(
        'UID:1',
        'DTSTART:20270114T100000Z',
        'DTEND:20270114T123000Z',
        'SUMMARY:Corporate and Commu',
        ' nities Panel',
        'LOCATION:County',
        '  Hall',
      ),
    )
    expect((await read(text)).rows[0]?.value).toEqual({
      date: '2027-01-14',
      time: '10:00',
      venue: 'County Hall',
      committee: 'Corporate and Communities Panel',
      cancelled: false,
      minutes: 150,
      calendar: 'Corporate and Communities Panel',
    })
  })

  it('knows a cancelled event by its status, by its title, and by a file that cancels', async () => {
    const one = (...more: readonly string[]) => event('UID:1', 'DTSTART:20270114T100000Z', ...more)
    expect(await told(calendar(one('STATUS:CANCELLED', 'SUMMARY:Panel')))).toEqual(['1 2027-01-14 10:00 cancelled'])
    expect(await told(calendar(one('SUMMARY:Cancelled: Panel')))).toEqual(['1 2027-01-14 10:00 cancelled'])
    expect(await told(calendar('METHOD:CANCEL', one('SUMMARY:Panel')))).toEqual(['1 2027-01-14 10:00 cancelled'])
  })

  it('takes the newest SEQUENCE of an event that is there twice', async () => {
    const text = calendar(
      event('UID:1', 'SEQUENCE:2', 'DTSTART:20270121T100000Z', 'SUMMARY:Panel'),
      event('UID:1', 'SEQUENCE:1', 'DTSTART:20270114T100000Z', 'SUMMARY:Panel'),
    )
    expect(await told(text)).toEqual(['1 2027-01-21 10:00'])
  })

  it('is a row for each day of one that repeats, over a clock change, without the days taken out, and with those moved', async () => {
    const text = calendar(
      event(
        'UID:1',
        'DTSTART;TZID=Europe/London:20270209T100000',
        'RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=5',
        'EXDATE;TZID=Europe/London:20270413T100000',
        'SUMMARY:Panel',
      ),
      event(
        'UID:1',
        'RECURRENCE-ID;TZID=Europe/London:20270511T100000',
        'DTSTART;TZID=Europe/London:20270512T140000',
        'SUMMARY:Panel',
      ),
    )
    expect(await told(text)).toEqual([
      '1 2027-02-09 10:00',
      '2 2027-03-09 10:00',
      '3 2027-05-12 14:00',
      '4 2027-06-08 10:00',
    ])
  })

  it('stops where a repetition has no end, and says so; and does not believe a thirtieth of February', async () => {
    const endless = await told(
      calendar(event('UID:1', 'DTSTART:20270114T100000Z', 'RRULE:FREQ=WEEKLY', 'SUMMARY:Panel')),
    )
    expect(endless).toHaveLength(121)
    expect(endless.some((line) => line.includes('“Panel”: it repeats further; the first 120 days are here.'))).toBe(
      true,
    )
    expect(
      await told(
        calendar(
          event('UID:1', 'DTSTART:20270114T100000Z', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'SUMMARY:Panel'),
        ),
      ),
    ).toEqual(['1 - | “Panel”: its repetition cannot be read with certainty: add its meetings by hand.'])
  })

  it('says of each event what is wrong with it, and reads the rest', async () => {
    const text = calendar(
      event('UID:1', 'SUMMARY:Panel'),
      event('UID:2', 'DTSTART:20270231T100000', 'SUMMARY:Panel'),
      event('UID:3', 'DTSTART:2027', 'SUMMARY:Panel'),
      event('UID:4', 'DTSTART:20270114T100000Z', 'SUMMARY:Panel'),
    )
    expect(await told(text)).toEqual([
      '1 - | “Panel”: no day is given.',
      '2 - | “Panel”: there is no such day as 2027-02-31.',
      expect.stringMatching(/^3 - \| “Panel”: /),
      '4 2027-01-14 10:00',
    ])
  })

  it('is refused in a sentence where it is cut short or is no calendar', async () => {
    const cut = calendar(event('UID:1', 'DTSTART:20270114T100000Z')).slice(0, 60)
    for (const text of [cut, 'BEGIN:VCALENDAR\r\nhello\r\nEND:VCALENDAR\r\n'])
      expect(await readMeetingList(new TextEncoder().encode(text), 'Europe/London')).toMatchObject({
        ok: false,
        refusal: { rule: 'file-damaged', format: 'an iCalendar file' },
      })
    expect(await told(calendar())).toEqual([])
  })

  it('still takes a CSV file', async () => {
    expect(await told('Date,Time\n12 November 2026,2pm\n')).toEqual(['2 2026-11-12 14:00'])
  })
})
