import { describe, expect, it } from 'vitest'
import { bytesOf, evidenceOf, inBrief, reading } from './support/pages.ts'

const read = (words: string) => reading(bytesOf(words))

describe('A work programme that is a plain list', () => {
  const programme = `Harbour Scrutiny Committee work programme 2025/26

Thursday 12 June 2025
- Sea wall (Lead officer: Gil Parr)
- Litter – Una Best
- Moorings: why the waiting list has grown. Purpose: to question the Harbour Master

September 2025
- Ferry timetable

To be scheduled
- Electric charging
`

  it('is one, with each item under its meeting, and what has no day to be added', async () => {
    const page = await read(programme)

    expect(page.kind).toBe('work-programme')
    expect(page.meeting.date).toBeNull()
    expect(page.proposals.map(inBrief)).toEqual([
      'schedule-item by Gil Parr “Sea wall” to Harbour Scrutiny Committee on 2025-06-12',
      'schedule-item by Una Best “Litter” to Harbour Scrutiny Committee on 2025-06-12',
      'schedule-item “Moorings: why the waiting list has grown” to Harbour Scrutiny Committee on 2025-06-12',
      'schedule-item “Ferry timetable” to Harbour Scrutiny Committee',
      'add-item “Electric charging” to Harbour Scrutiny Committee',
    ])
    for (const { text, start, end } of evidenceOf(page)) expect(page.text.slice(start, end)).toBe(text)
  })

  it('is not one where the same words are minutes', async () => {
    const page = await read(programme.replace('Thursday', 'RESOLVED that the programme be noted.\n\nThursday'))

    expect(page.kind).not.toBe('work-programme')
  })
})

describe('A tracker of actions that is a plain list', () => {
  it('is read line by line, with owner, day and where it comes from; what is done is left', async () => {
    const page = await read(`Harbour Scrutiny Committee action tracker

- 12 June 2025, minute 14: Head of HR to circulate sickness figures. Due 30 June 2025. Status: open
- 12 June 2025, minute 15: Harbour Master to bring a report on dredging to the September meeting. Status: ongoing
- 24 April 2025, minute 9: Clerk to write to the Minister. Status: complete
`)

    expect(page.kind).toBe('work-programme')
    expect(page.proposals.map(inBrief)).toEqual([
      'action by Head of HR “Circulate sickness figures” due 2025-06-30',
      'request-report by Harbour Master “Bring a report on dredging to the September meeting”',
    ])
    expect(page.proposals.map(({ item }) => item)).toEqual(['14', '15'])
  })
})

describe('Minutes in Markdown', () => {
  const markdown = `# Harbour Scrutiny Committee

Minutes of the meeting held on 4 March 2025 at 6pm

## Apologies

Councillor Ann Beck.

## Damp in the ferry hall

The *Harbour Master* presented the [report](https://example.org/report). She agreed to send the figures to members.

**RESOLVED** that a further report be brought to the meeting on 3 June 2025.

## Date of next meeting

3 June 2025
`

  it('have their headings as items, and none of their marks in the words', async () => {
    const page = await read(markdown)

    expect(page.items.map(({ title }) => title)).toEqual([
      'Apologies',
      'Damp in the ferry hall',
      'Date of next meeting',
    ])
    expect(page.text).not.toMatch(/[*#[\]]/)
    expect(page.proposals.map(inBrief)).toEqual([
      'action by Harbour Master “Send the figures to members”',
      'request-report “Further report on Damp in the ferry hall” on 2025-06-03',
    ])
    expect(page.people.map((one) => `${one.as} ${one.name ?? one.roles[0]?.title}`)).toEqual([
      'apologies Councillor Ann Beck',
      'presenter Harbour Master',
    ])
  })

  it('are not looked for in a page with one line that begins with a hash', async () => {
    const page = await read('# 4 on the list is the sea wall.\n\nThe Panel *noted* this.')

    expect(page.text).toContain('*noted*')
  })
})

describe('Witnesses', () => {
  it.each([
    'Witnesses',
    'Witnesses:',
    'The Committee heard from the following witnesses:',
    'Evidence was received from:',
  ])('are those who are listed below “%s”', async (lead) => {
    const page = await read(`Health Scrutiny Committee

Minutes of the meeting held on 5 May 2025

1. Apologies

None.

2. Ambulance waits

${lead}

Dr Ana Reed, Medical Director, Fell Ambulance Trust
Sam Holt (Healthwatch Fell)

Dr Reed explained the pressures on the service.

3. Urgent business

None.
`)

    expect(page.people.filter((one) => one.as === 'witness').map(({ name, item }) => `${name} ${item}`)).toEqual([
      'Dr Ana Reed 2',
      'Sam Holt 2',
    ])
  })
})

describe('Apologies on the line of their heading', () => {
  it.each([
    ['1. Apologies – Cllr Dyson (holiday), accepted.', ['Cllr Dyson']],
    ['1. Apologies: Cllrs Ann Rudge and Ted Loomis.', ['Cllr Ann Rudge', 'Cllr Ted Loomis']],
    ['1. Apologies – none.', []],
    ['1. Apologies. There were no apologies.', []],
  ])('%s', async (line, expected) => {
    const page = await read(`Lower Fell Parish Council

Minutes of the meeting held on 8 January 2024

${line}
2. Minutes – approved and signed.
3. Bench – noted.
`)

    expect(page.people.filter((one) => one.as === 'apologies').map(({ name }) => name)).toEqual(expected)
  })
})

describe('An item that shares its line with what was said of it', () => {
  it('has its title, its outcome and its promises apart', async () => {
    const page = await read(`Lower Fell Parish Council

Minutes of the meeting held on 8 January 2024

1. Apologies – none.
2. Minutes – approved and signed.
3. Mill Lane – Clerk to report blocked gullies to County Highways.
4. Bench. The Clerk had obtained a price. Cllr Rudge will ask the school.
5. Local Plan – Regulation 19
6. Allotments – noted.
7. Items for the next agenda – annual meeting; bus shelter.
`)

    expect(page.items.map(({ number, title, outcome }) => [number, title, outcome].filter(Boolean).join(' '))).toEqual([
      '1 Apologies none',
      '2 Minutes',
      '3 Mill Lane',
      '4 Bench',
      '5 Local Plan – Regulation 19',
      '6 Allotments noted',
      '7 Items for the next agenda',
    ])
    expect(page.proposals.map(inBrief)).toEqual([
      'action by Clerk “Report blocked gullies to County Highways”',
      'action by Cllr Rudge “Ask the school”',
      'add-item “Annual meeting” on next',
      'add-item “Bus shelter” on next',
    ])
    expect(page.warnings).toEqual([])
  })
})

describe('Resolutions without their word', () => {
  it('are read where a list at the end of an item says what is to be', async () => {
    const page = await read(`Agenda item

Bus shelters

The Head of Transport presented the report.

(a)   the report be noted;

(b)   the Head of Transport be asked to report back on 4 June 2025; and

(c)   consideration of the fees be deferred.

Supporting documents:
`)

    expect(page.resolutions.map(({ number, verb }) => `${number} ${verb}`)).toEqual([
      'a NOTED',
      'b RESOLVED',
      'c DEFERRED',
    ])
    expect(page.proposals.map(({ change }) => change)).toEqual(['request-report', 'defer-item'])
  })

  it('are not what a report only recommends', async () => {
    const page = await read(`Agenda item

Bus shelters

The Committee is asked to recommend that:

(a)   the report be noted;

(b)   a further report be brought to the next meeting.
`)

    expect(page.resolutions).toEqual([])
  })
})

describe('Whoever is named on a page', () => {
  const page = `Agenda and minutes

Adults Scrutiny Panel - Tuesday, 14th October, 2025 10.00 am

Contact: Jo Brand, Scrutiny Officer 01632 960 100 and Lee Marsh

60/25

Apologies and substitutes

Minutes:

Apologies were received from Councillor Ann Orr (Councillor Sid Vane substituting).

61/25

Declarations of interest and of any party whip

Minutes:

Councillor Rudd declared a non-pecuniary interest in minute 62/25 as a trustee of Age Well Marrow.

62/25

Care market

Minutes:

Attending for this item were:
Dr Fay Noon, Chief Executive, Care Marrow
Tom Reeve, Director of Adult Care (MCC) and Chair of the Care Board

The report of the Director of Adult Care was presented by Sue Bell, Head of Commissioning.

RESOLVED that consideration be deferred to the meeting on Wednesday 9 December 2025.
`

  it('is told apart: contacts, apologies and who stood in, interests, witnesses with their bodies, author and presenter', async () => {
    const { contacts, people, warnings } = await read(page)

    expect(contacts).toEqual([
      { name: 'Jo Brand', role: 'Scrutiny Officer' },
      { name: 'Lee Marsh', role: null },
    ])
    expect(
      people.map(({ as, name, roles, item, detail }) =>
        [as, name, ...roles.map(({ title, organisation }) => `${title} of ${organisation}`), item, detail]
          .filter((one) => one !== null)
          .join(' | '),
      ),
    ).toEqual([
      'witness | Dr Fay Noon | Chief Executive of Care Marrow | 62/25',
      'witness | Tom Reeve | Director of Adult Care of MCC | Chair of the Care Board of Care Board | 62/25',
      'apologies | Councillor Ann Orr | 60/25',
      'substitute | Councillor Sid Vane | 60/25 | for Councillor Ann Orr',
      'declaration | Councillor Rudd | 61/25 | a non-pecuniary interest in minute 62/25 as a trustee of Age Well Marrow',
      'presenter | Sue Bell | Head of Commissioning of null | 62/25',
      'report-author | Director of Adult Care of null | 62/25',
      'contact | Jo Brand | Scrutiny Officer of null',
      'contact | Lee Marsh',
    ])
    expect(warnings.map(({ says }) => says)).toEqual([
      'Wednesday 9 December 2025 was printed, but that day is a Tuesday.',
    ])
  })
})
