import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publicAgenda, publicCounts } from '../../../src/domain/agenda/public-agenda.ts'
import { civilDate, timeOfDay } from '../../../src/domain/calendar/civil-date.ts'
import { agendaOf, aLinePaper, scheduled } from './agenda-of.ts'

const panel = { name: 'Panel', nation: 'england' } as const
const meeting = { day: civilDate('2021-03-11'), time: timeOfDay('10:00'), venue: 'County Hall' }
const publicOf = (...items: Parameters<typeof agendaOf>[0]) => publicAgenda(panel, meeting, agendaOf(items))
const business = (...items: Parameters<typeof agendaOf>[0]) =>
  publicOf(...items).lines.filter((line) => line.isBusiness)

const person = (name: string) => ({ name, title: 'Director', organisation: 'Elsewhere' })
const late = [{ kind: 'report', state: 'asked', format: 'report' }] as const

describe('The public form of an agenda', () => {
  it('says of private business only its open title, that it is private, and the paragraph', () => {
    const paper = aLinePaper('Bid by Acme Ltd', { link: 'https://x.example/acme', part: 'exempt' })
    const [depot] = business(
      scheduled(
        'A contract for the depot',
        { part: 'exempt', paragraphs: ['3'], partReason: 'Acme’s prices' },
        {
          papers: [paper],
          invited: [{ ...person('Jo Bloggs'), answer: 'coming' }],
          presenters: [person('Sam Secret')],
        },
      ),
    )
    expect(depot).toEqual({
      number: '310',
      isBusiness: true,
      title: 'A contract for the depot',
      words: null,
      note: null,
      inPrivate: 'paragraph 3, financial or business affairs',
      people: [],
      attending: [],
      papers: [],
    })
  })

  it('does not give even the title of what is the committee’s own', () => {
    expect(business(scheduled('Briefing on a named person', { part: 'committee-private' }))[0]).toMatchObject({
      title: 'Private business',
      inPrivate: 'for the committee only',
    })
  })

  it('says that a report is to follow, and never whose it is', () => {
    const [line] = business(scheduled('Roads', {}, { asked: late, presenters: [person('Late Author')] }))
    expect(line).toMatchObject({ note: 'report to follow', people: [] })
  })

  it('names presenters, and witnesses only once they are coming, with title and organisation', () => {
    const [line] = business(
      scheduled(
        'Roads',
        {},
        {
          presenters: [person('Ann Rees')],
          invited: [
            { ...person('Bo Lee'), answer: 'coming' },
            { ...person('Cy Doe'), answer: 'not-yet-answered' },
          ],
        },
      ),
    )
    expect(line?.people).toEqual(['Ann Rees, Director, Elsewhere', 'Bo Lee, Director, Elsewhere'])
  })

  it('shows only papers that are open and there', () => {
    const [line] = business(
      scheduled(
        'Roads',
        {},
        {
          papers: [
            aLinePaper('Report'),
            aLinePaper('Appendix', { part: 'unsure' }),
            aLinePaper('What its author marks exempt', { part: 'exempt' }),
            aLinePaper('Later', { state: 'to-follow' }),
          ],
        },
      ),
    )
    expect(line?.papers).toEqual([{ title: 'Report', link: null, inPrivate: null }])
  })

  it('gives of a closed paper its open title and the paragraph, and never its link, also where the draft holds one', () => {
    const link = 'https://x.example/acme'
    const closed = { link, isDecided: true, paragraphs: ['3'] } as const
    const [line] = business(
      scheduled(
        'Roads',
        {},
        {
          papers: [
            aLinePaper('Exempt appendix', { ...closed, part: 'exempt' }),
            aLinePaper('Annex C', { ...closed, part: 'possible' }),
            aLinePaper('Confidential appendix', { ...closed, part: 'confidential', paragraphs: [] }),
            aLinePaper('Undecided', { link, part: 'exempt' }),
          ],
        },
      ),
    )
    expect(line?.papers).toEqual([
      { title: 'Exempt appendix', link: null, inPrivate: 'paragraph 3, financial or business affairs' },
      { title: 'Annex C', link: null, inPrivate: 'possibly exempt, paragraph 3, financial or business affairs' },
      { title: 'Confidential appendix', link: null, inPrivate: 'confidential information' },
    ])
  })

  it('does not publish anybody’s own e-mail address again', () => {
    const [line] = business(
      scheduled('Roads', { heldElsewhere: 'On request from jo.bloggs@council.example' }, { asked: [] }),
    )
    expect(line?.note).toBe('On request from the contact officer')
  })

  it('says that an item may need to go into private', () => {
    expect(business(scheduled('Two councils', { part: 'possible', paragraphs: ['4'] }))[0]?.note).toBe(
      'may need to be considered in private (paragraph 4, labour relations)',
    )
  })

  it('gives paragraph numbers only, outside England, whose paragraphs have other numbers', () => {
    const lines = agendaOf([scheduled('A', { part: 'exempt', paragraphs: ['13'] })])
    const { inPrivate } = publicAgenda({ ...panel, nation: 'wales' }, meeting, lines).lines.at(-1)!
    expect(inPrivate).toBe('paragraph 13')
  })

  it('counts the business and the reports to follow', () => {
    expect(publicCounts(publicOf(scheduled('A'), scheduled('B', {}, { asked: late })))).toEqual({
      items: 2,
      toFollow: 1,
    })
  })

  it('lets nothing private out, whatever it is called', () => {
    const word = fc.stringMatching(/^SECRET-[a-z]{6}$/)
    fc.assert(
      fc.property(fc.constantFrom('exempt', 'confidential', 'committee-private'), word, word, word, (part, a, b, c) => {
        const said = JSON.stringify(
          publicOf(
            scheduled(
              'Open title',
              {
                part,
                paragraphs: ['1'],
                partReason: a,
                why: b,
                desiredOutcome: c,
                originText: a,
                urgency: b,
                heldElsewhere: c,
              },
              {
                lead: person(a),
                presenters: [person(b)],
                invited: [{ ...person(c), answer: 'coming' }],
                papers: [
                  aLinePaper(a, { link: `https://x.example/${b}` }),
                  aLinePaper(b, { part: 'exempt', isDecided: true }),
                ],
                lateReason: c,
              },
            ),
          ),
        )
        expect(said).not.toContain('SECRET')
      }),
    )
  })
})
