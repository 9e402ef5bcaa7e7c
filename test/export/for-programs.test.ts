import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { agendaFile } from '../../src/export/agenda/agenda-files.ts'
import { agendaIcs } from '../../src/export/agenda/agenda-ics.ts'
import { modernGovXml } from '../../src/export/agenda/moderngov-xml.ts'
import { openCivicData } from '../../src/export/agenda/open-civic-data.ts'
import { read } from '../../src/import/read.ts'
import { anAgendaOut, aPublicLine } from '../support/papers.ts'

const event = (text: string) => new ICAL.Component(ICAL.parse(text) as never).getFirstSubcomponent('vevent')!

describe('A meeting for a calendar', () => {
  it('is a moment, a length and two alarms to an independent reader', () => {
    const vevent = event(agendaIcs(anAgendaOut()))
    const { startDate, endDate, summary, location, description } = new ICAL.Event(vevent)

    expect(startDate.toJSDate().toISOString()).toBe('2026-11-12T10:00:00.000Z')
    expect(endDate.toJSDate().toISOString()).toBe('2026-11-12T12:30:00.000Z')
    expect([summary, location]).toEqual(['Corporate and Communities Panel', 'County Hall, Westmarch'])
    expect(description).toContain('305. Children’s complaints: Ŵyn-Jones a’r tŷ')
    expect(vevent.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(
      ['-P1D', '-PT1H'],
    )
  })

  it('is told in summer time as it is said', () => {
    const out = anAgendaOut()
    const june = anAgendaOut({ agenda: { ...out.agenda, day: '2026-06-11' as never } })

    expect(new ICAL.Event(event(agendaIcs(june))).startDate.toJSDate().toISOString()).toBe('2026-06-11T09:00:00.000Z')
  })

  it('keeps its uid and grows its sequence when the meeting is cancelled, and rings no more', () => {
    const before = event(agendaIcs(anAgendaOut()))
    const after = event(
      agendaIcs(anAgendaOut({ meeting: { ...anAgendaOut().meeting, state: 'cancelled', sequence: 2 } })),
    )

    expect(after.getFirstPropertyValue('uid')).toBe(before.getFirstPropertyValue('uid'))
    expect([before, after].map((it) => it.getFirstPropertyValue('sequence'))).toEqual([1, 2])
    expect(after.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(after.getAllSubcomponents('valarm')).toEqual([])
  })

  it('has no line that is too long for a calendar, whatever is on the agenda', () => {
    const text = agendaIcs(
      anAgendaOut({}, [aPublicLine({ title: `Ŵ${'ŷ'.repeat(500)}`, words: 'BEGIN:VEVENT\nEND:VEVENT' })]),
    )

    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.match(/^BEGIN:VEVENT$/gm)).toHaveLength(1)
  })
})

describe('An agenda for other programs', () => {
  it('is an Open Civic Data event: when, where, who hosts, each item with its notes', () => {
    const made = openCivicData(anAgendaOut())

    expect(made).toMatchObject({
      name: 'Corporate and Communities Panel',
      start_date: '2026-11-12T10:00:00+00:00',
      status: 'confirmed',
      participants: [{ note: 'host' }],
      documents: [{ links: [{ url: 'https://council.example/agenda/12' }] }],
    })
    expect((made.agenda as { order: string }[]).map(({ order }) => order)).toEqual(['304', '305', '306', '307'])
  })

  it('is XML as ModernGov answers it, well formed whatever stands in it', async () => {
    const text = modernGovXml(anAgendaOut())

    expect(text).toContain('<meetingdate>12/11/2026</meetingdate>')
    expect(text).toContain('<agendapublished>True</agendapublished>')
    expect(text).toContain(
      '&lt;p&gt;To consider why Stage 2 is slower &amp;amp; what &amp;lt;is&amp;gt; done.&lt;/p&gt;',
    )
  })

  it.each(['json', 'xml', 'html', 'docx', 'pdf'] as const)(
    'as %s, gives back its day, its committee and every item',
    async (format) => {
      const made = await agendaFile(anAgendaOut(), format)

      const ruling = await read(made.bytes, { name: made.name })
      if (!ruling.ok) throw new Error(ruling.refusal.rule)
      const { items, meeting, meetings } = ruling.value
      const sitting = meetings?.[0] ?? meeting
      expect(sitting).toMatchObject({ date: '2026-11-12', time: '10:00' })
      expect(ruling.value.committee ?? meetings?.[0]?.committee).toContain('Corporate and Communities Panel')
      expect(items.map(({ number, title }) => `${number} ${title}`)).toEqual([
        '304 Apologies and welcome',
        '305 Children’s complaints: Ŵyn-Jones a’r tŷ',
        '306 Bus network',
        '307 Leisure contract',
      ])
    },
  )

  it('as XML, imported and exported again, is the same', async () => {
    const first = modernGovXml(
      anAgendaOut(
        {},
        anAgendaOut().agenda.lines.map((line) => ({
          ...line,
          words: null,
          people: [],
          note: null,
          papers: [],
          inPrivate: null,
        })),
      ),
    )
    const ruling = await read(new TextEncoder().encode(first))
    if (!ruling.ok) throw new Error(ruling.refusal.rule)
    const { items, meetings } = ruling.value

    const lines = items.map(({ number, title, exempt }) =>
      aPublicLine({ number, title, inPrivate: exempt ? 'private' : null }),
    )
    const { agenda } = anAgendaOut({}, lines)
    const again = anAgendaOut({ agenda: { ...agenda, committee: ruling.value.committee!, venue: meetings![0]!.venue } })
    expect(modernGovXml(again)).toBe(first)
  })
})
