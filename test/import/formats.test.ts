import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { zipSync } from 'fflate'
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { bytesOf, inBrief, reading } from './support/pages.ts'

const LINES = [
  'Minutes of the Heritage Panel held on Thursday 6 February 2025 at 2.00pm',
  'Apologies: Councillor Bea Orchard',
  '1. Castle repairs',
  'The Curator presented the report.',
  'RESOLVED: That a further report be brought to the next meeting.',
  '2. Museum opening hours',
  'The Curator undertook to circulate visitor figures to Members by 28 February 2025.',
]

const asExpected = async (bytes: Uint8Array) => {
  const read = await reading(bytes)
  expect(read.kind).toBe('agenda-and-minutes')
  expect(read.committee).toBe('Heritage Panel')
  expect(read.meeting).toMatchObject({ date: '2025-02-06', time: '14:00' })
  expect(read.items.map((one) => [one.number, one.title])).toEqual([
    ['1', 'Castle repairs'],
    ['2', 'Museum opening hours'],
  ])
  expect(read.proposals.map(inBrief)).toEqual([
    'request-report “Further report on Castle repairs” on next',
    'action by Curator “Circulate visitor figures to Members” due 2025-02-28',
  ])
}

describe('The same minutes read the same', () => {
  it('as plain text, whatever the file is called', () => asExpected(bytesOf(LINES.join('\n\n'))))

  it('as text with the line ends of Windows and lines broken by hand', () =>
    asExpected(bytesOf(LINES.join('\r\n\r\n'))))

  it('as HTML', () =>
    asExpected(bytesOf(`<html><body>${LINES.map((line) => `<p>${line}</p>`).join('')}</body></html>`)))

  it('as Word', async () => {
    const document = new Document({
      sections: [
        {
          children: LINES.map(
            (line, at) =>
              new Paragraph(
                at === 0 ? { text: line, heading: HeadingLevel.HEADING_1 } : { children: [new TextRun(line)] },
              ),
          ),
        },
      ],
    })

    await asExpected(new Uint8Array(await Packer.toBuffer(document)))
  })

  it('as PDF', async () => {
    const bytes = await new Promise<Uint8Array>((resolve) => {
      const document = new PDFDocument()
      const parts: Buffer[] = []
      document.on('data', (part: Buffer) => parts.push(part))
      document.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
      for (const line of LINES) document.text(line).moveDown()
      document.end()
    })

    await asExpected(bytes)
  })

  it('as OpenDocument', async () => {
    const paragraphs = LINES.map((line) => `<text:p>${line}</text:p>`).join('')
    const content = `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>${paragraphs}</office:text></office:body></office:document-content>`

    await asExpected(
      zipSync({ mimetype: bytesOf('application/vnd.oasis.opendocument.text'), 'content.xml': bytesOf(content) }),
    )
  })
})

describe('A programme', () => {
  const rows = [
    ['Meeting date', 'Topic', 'Lead officer'],
    ['5 June 2025', 'Canal towpath', 'Ruth Hale'],
    ['', 'Bandstand', 'Ian Cobb'],
  ]
  const expected = [
    'schedule-item by Ruth Hale “Canal towpath” on 2025-06-05',
    'schedule-item by Ian Cobb “Bandstand” on 2025-06-05',
  ]

  it('is read from comma-separated text', async () => {
    expect((await reading(bytesOf(rows.map((row) => row.join(',')).join('\n')))).proposals.map(inBrief)).toEqual(
      expected,
    )
  })

  it('is read from Excel, where a formula is not worked out', async () => {
    const bytes = await writeXlsxFile(
      rows.map((row) => row.map((value) => (value ? { value, type: String } : null))),
    ).toBuffer()

    const read = await reading(new Uint8Array(bytes))

    expect(read.kind).toBe('work-programme')
    expect(read.proposals.map(inBrief)).toEqual(expected)
  })

  it('is read from a Word table', async () => {
    const document = new Document({
      sections: [
        {
          children: [
            new Table({
              rows: rows.map(
                (row) =>
                  new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
              ),
            }),
          ],
        },
      ],
    })

    expect((await reading(new Uint8Array(await Packer.toBuffer(document)))).proposals.map(inBrief)).toEqual(expected)
  })
})

describe('The ModernGov web service', () => {
  it('lists committees, the current ones only', async () => {
    const xml =
      '<?xml version="1.0"?><getcommittees><committees><committee><committeeid>12</committeeid><committeetitle>Parks &amp;amp; Leisure Committee</committeetitle><committeeexpired>False</committeeexpired><committeedeleted>False</committeedeleted></committee><committee><committeeid>13</committeeid><committeetitle>Old Board</committeetitle><committeeexpired>True</committeeexpired><committeedeleted>False</committeedeleted></committee></committees></getcommittees>'

    expect((await reading(bytesOf(xml))).committees).toEqual([
      { id: '12', name: 'Parks & Leisure Committee', category: null },
    ])
  })

  it('lists meetings, day first, with entities escaped twice', async () => {
    const xml =
      '<getmeetings><committeetitle>Parks &amp;amp; Leisure Committee</committeetitle><meetings><meeting><meetingid>7</meetingid><meetingdate>04/03/2025</meetingdate><meetingtime>18:30</meetingtime><meetingstatus>Confirmed</meetingstatus><meetinglocation>Siop &amp;amp; Caf&amp;eacute;</meetinglocation></meeting><meeting><meetingid>8</meetingid><meetingdate>01/04/2025</meetingdate><meetingtime>18:30</meetingtime><meetingstatus>Cancelled</meetingstatus></meeting></meetings></getmeetings>'
    const read = await reading(bytesOf(xml))

    expect(read.kind).toBe('calendar')
    expect(read.committee).toBe('Parks & Leisure Committee')
    expect(read.meetings?.map((one) => [one.id, one.date, one.time, one.venue, one.status])).toEqual([
      ['7', '2025-03-04', '18:30', 'Siop & Café', 'confirmed'],
      ['8', '2025-04-01', '18:30', null, 'cancelled'],
    ])
  })

  it('tells one meeting with its items, minutes and attendance', async () => {
    const html =
      '&lt;p&gt;The Head of Parks presented the report.&lt;/p&gt;&lt;p&gt;RESOLVED: That an update on mowing be brought to the next meeting.&lt;/p&gt;'
    const xml = `<getmeeting><committeetitle>Parks Committee</committeetitle><meeting><meetingid>7</meetingid><meetingdate>04/03/2025</meetingdate><meetingtime>18:30</meetingtime><meetinglocation>Town Hall</meetinglocation><attendees><attendee><name>Councillor Lil Evans</name><roledescription>Chair</roledescription><attendance>Present</attendance></attendee><attendee><name>Councillor Ned Ash</name><attendance>Apologies</attendance></attendee></attendees><agendaitems><agendaitem><agendaitemid>1</agendaitemid><fulldisplaynumberformat>14.</fulldisplaynumberformat><agendaitemtitle>Mowing &amp;amp; meadows</agendaitemtitle><isrestricted>False</isrestricted><minutesnonemptyhtmlbody>${html}</minutesnonemptyhtmlbody><linkeddocuments><linkeddoc><title>Mowing report</title><url>x/report.pdf</url><isrestricted>False</isrestricted></linkeddoc><linkeddoc><title>Secret appendix</title><url>x/a.pdf</url><isrestricted>True</isrestricted></linkeddoc></linkeddocuments></agendaitem><agendaitem><fulldisplaynumberformat>15.</fulldisplaynumberformat><agendaitemtitle>Depot lease</agendaitemtitle><isrestricted>True</isrestricted></agendaitem></agendaitems></meeting></getmeeting>`
    const read = await reading(bytesOf(xml))

    expect(read).toMatchObject({
      kind: 'agenda-and-minutes',
      committee: 'Parks Committee',
      meeting: { date: '2025-03-04', time: '18:30', venue: 'Town Hall' },
    })
    expect(read.items.map((one) => [one.number, one.title, one.exempt !== null])).toEqual([
      ['14', 'Mowing & meadows', false],
      ['15', 'Depot lease', true],
    ])
    expect(read.people.slice(0, 2).map((one) => [one.name, one.as])).toEqual([
      ['Councillor Lil Evans', 'attendee'],
      ['Councillor Ned Ash', 'apologies'],
    ])
    expect(read.documents.map((one) => one.title)).toEqual(['Mowing report'])
    expect(read.proposals.map(inBrief)).toEqual(['request-report “Update on mowing” on next'])
  })
})

describe('Calendars', () => {
  it('in iCalendar keep London’s time on both sides of the clock change, and mark what is cancelled', async () => {
    const event = (uid: string, start: string, more = ''): string =>
      `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTAMP:20250101T000000Z\r\n${start}\r\nSUMMARY:Planning Committee\r\nLOCATION:Room 1\r\n${more}END:VEVENT\r\n`
    const text = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\n${event('a', 'DTSTART:20250630T173000Z')}${event('b', 'DTSTART:20251124T183000Z', 'STATUS:CANCELLED\r\n')}${event('c', 'DTSTART;VALUE=DATE:20251215')}END:VCALENDAR\r\n`
    const read = await reading(bytesOf(text))

    expect(read.kind).toBe('calendar')
    expect(read.meetings?.map((one) => [one.date, one.time, one.status, one.committee])).toEqual([
      ['2025-06-30', '18:30', null, 'Planning Committee'],
      ['2025-11-24', '18:30', 'cancelled', 'Planning Committee'],
      ['2025-12-15', null, null, 'Planning Committee'],
    ])
  })

  it('from Legistar have their items in order', async () => {
    const event = {
      EventId: 5,
      EventBodyName: 'City Council',
      EventDate: '2025-03-04T00:00:00',
      EventTime: '6:30 PM',
      EventLocation: 'Chamber',
      EventAgendaStatusName: 'Final',
      EventItems: [
        {
          EventItemId: 2,
          EventItemAgendaSequence: 2,
          EventItemAgendaNumber: '2.',
          EventItemTitle: 'Budget',
          EventItemActionName: 'approved',
        },
        { EventItemId: 1, EventItemAgendaSequence: 1, EventItemAgendaNumber: '1.', EventItemTitle: 'Roll call' },
      ],
    }
    const read = await reading(bytesOf(JSON.stringify([event])))

    expect(read).toMatchObject({
      kind: 'calendar',
      committee: 'City Council',
      meetings: [{ date: '2025-03-04', time: '18:30', venue: 'Chamber', status: 'confirmed' }],
    })
    expect(read.items.map((one) => [one.number, one.title, one.outcome])).toEqual([
      ['1', 'Roll call', null],
      ['2', 'Budget', 'approved'],
    ])
    expect(read.text.slice(read.items[1]!.start, read.items[1]!.end)).toBe('2. Budget')
  })

  it('from Open Civic Data have agenda, place and status', async () => {
    const event = {
      name: 'Transport Board',
      start_date: '2025-07-01T18:00:00+00:00',
      location: { name: 'Depot' },
      status: 'confirmed',
      participants: [{ name: 'Transport Board', entity_type: 'organization', note: 'host' }],
      agenda: [{ order: '1', description: 'Fares', notes: [] }],
    }
    const read = await reading(bytesOf(JSON.stringify(event)))

    expect(read).toMatchObject({
      kind: 'calendar',
      committee: 'Transport Board',
      meetings: [{ date: '2025-07-01', time: '19:00', venue: 'Depot', status: 'confirmed' }],
    })
    expect(read.items.map((one) => one.title)).toEqual(['Fares'])
  })

  it('from the UK Parliament have witnesses with several roles', async () => {
    const evidence = {
      items: [
        {
          activityId: 0,
          meetingDate: '2025-02-11T10:00:00',
          committeeBusinesses: [{ title: 'Ferry services' }],
          witnesses: [
            {
              id: 0,
              name: 'Dr Una Skye',
              organisations: [
                { name: 'Isles Transport', role: 'Chair' },
                { name: 'Harbour College', role: 'Fellow' },
              ],
            },
          ],
        },
      ],
      totalResults: 1,
    }
    const events = [
      {
        id: 3,
        name: 'Oral evidence session',
        startDate: '2025-02-11T10:00:00',
        cancelledDate: null,
        eventType: { name: 'Meeting' },
        committees: [{ name: 'Islands Committee' }],
        activities: [{ name: 'Private discussion', isPrivate: true }],
      },
    ]

    expect((await reading(bytesOf(JSON.stringify(evidence)))).people).toEqual([
      {
        name: 'Dr Una Skye',
        roles: [
          { title: 'Chair', organisation: 'Isles Transport' },
          { title: 'Fellow', organisation: 'Harbour College' },
        ],
        as: 'witness',
        item: null,
        detail: null,
      },
    ])
    expect(await reading(bytesOf(JSON.stringify(events)))).toMatchObject({
      kind: 'calendar',
      committee: 'Islands Committee',
      meetings: [{ date: '2025-02-11', time: '10:00' }],
      items: [{ title: 'Private discussion' }],
    })
  })
})
