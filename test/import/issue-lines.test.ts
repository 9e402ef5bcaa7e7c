import { describe, expect, it } from 'vitest'
import type { Reading } from '../../src/import/reading.ts'
import { bytesOf, promisesOf, reading } from './support/pages.ts'

const HEAD = `Minutes of the meeting of the Leisure Committee held at the Town Hall on Tuesday 14 May 2024 at 6.30pm

Contact officer: Petra Lind, Democratic Services Officer

Present: Councillor Ama Boateng (Chair), Councillor Jon Fry
`
const people = (as: string) => (read: Reading) =>
  read.people
    .filter((one) => one.as === as)
    .map(({ name, roles, detail }) =>
      [name, ...roles.map(({ title, organisation }) => [title, organisation].filter(Boolean).join(' of ')), detail]
        .filter(Boolean)
        .join(' | '),
    )

type Line = readonly [line: string, page: string, read: (read: Reading) => unknown, expected: unknown]

/** What a page is to be read for, line by line, each with a few invented words that say it. */
const LINES: readonly Line[] = [
  [
    'the meeting’s date, time and venue',
    `${HEAD}\n1. APOLOGIES\n\nNone.\n\n2. LOCKERS\n\nNoted.`,
    ({ meeting }) => [meeting.date, meeting.time, meeting.venue, meeting.derived],
    ['2024-05-14', '18:30', 'the Town Hall', false],
  ],
  [
    'unknown where it is not printed',
    'Minutes of the Leisure Committee\n\n1. APOLOGIES\n\nNone.\n\n2. LOCKERS\n\nThe report was noted.',
    ({ meeting }) => [meeting.date, meeting.time, meeting.venue],
    [null, null, null],
  ],
  [
    'a derived date, and how',
    'Leisure Committee\n\n1. PUBLIC PARTICIPATION\n\nQuestions must be received by 9.00am on the working day before the meeting (in this case 13 May 2024).\n\n2. LOCKERS\n\nNone.',
    ({ meeting }) => [meeting.date, meeting.derived, meeting.how?.startsWith('the working day after')],
    ['2024-05-14', true, true],
  ],
  [
    'contact officers',
    `${HEAD}\n1. APOLOGIES\n\nNone.\n\n2. LOCKERS\n\nNoted.`,
    ({ contacts }) => contacts,
    [{ name: 'Petra Lind', role: 'Democratic Services Officer' }],
  ],
  ...(['304', '60/18', 'Cab.12.7.2017/6'] as const).map((number): Line => {
    const next = number.replace(/^(60|304)/, (n) => String(Number(n) + 1)).replace(/\/6$/, '/7')
    return [
      `an item numbered ${number} as printed`,
      `${HEAD}\n${number} APOLOGIES\n\nNone.\n\n${next} LOCKERS\n\nThe report was noted.`,
      ({ items }) => items.map((one) => one.number),
      [number, next],
    ]
  }),
  [
    'sub-items, with the item they belong to',
    `${HEAD}\n5. POOLS\n\nNoted.\n\n5.1 LOCKERS\n\nNoted.\n\n5.2 SAUNA\n\nNoted.\n\n6. PARKS\n\nNoted.`,
    ({ items }) => items.map(({ number, parent }) => [number, parent]),
    [
      ['5', null],
      ['5.1', '5'],
      ['5.2', '5'],
      ['6', null],
    ],
  ],
  [
    'exempt items and their paragraphs',
    `${HEAD}\n5. POOLS\n\nNoted.\n\n6. LEASE\n\nExempt by virtue of paragraphs 1, 2 and 3 of Schedule 12A.`,
    ({ items }) => items.map(({ exempt }) => exempt?.paragraphs ?? null),
    [null, ['1', '2', '3']],
  ],
  [
    'a contingent exempt clause that was not used',
    `${HEAD}\n5. POOLS\n\nShould it be necessary to discuss the appendix, the public may be excluded under paragraph 3 of Schedule 12A (exempt information).\n\n6. LEASE\n\nNoted.`,
    ({ items }) => [items[0]?.exempt?.contingent, items[0]?.exempt?.used],
    [true, false],
  ],
  [
    'attendance',
    `${HEAD}\n1. APOLOGIES\n\nNone.\n\n2. LOCKERS\n\nNoted.`,
    people('attendee'),
    ['Councillor Ama Boateng | Chair', 'Councillor Jon Fry'],
  ],
  [
    'apologies',
    `${HEAD}\n1. APOLOGIES\n\nApologies were received from Councillors Una Wade and Len Marsh.\n\n2. LOCKERS\n\nNoted.`,
    people('apologies'),
    ['Councillor Una Wade', 'Councillor Len Marsh'],
  ],
  [
    'substitutes, and for whom',
    `${HEAD}\n1. APOLOGIES\n\nCouncillor Sid Vane substituted for Councillor Una Wade.\n\n2. LOCKERS\n\nNoted.`,
    people('substitute'),
    ['Councillor Sid Vane | Councillor Una Wade'],
  ],
  [
    'declarations of interest',
    `${HEAD}\n1. DECLARATIONS OF INTEREST\n\nCouncillor Fry declared a personal interest in item 2 as a member of the club.\n\n2. LOCKERS\n\nNoted.`,
    people('declaration'),
    ['Councillor Fry | a personal interest in item 2 as a member of the club'],
  ],
  [
    'a declaration of the party whip',
    `${HEAD}\n1. DECLARATIONS OF THE PARTY WHIP\n\nThere were no declarations of the party whip.\n\n2. LOCKERS\n\nNoted.`,
    ({ items }) => items[0]?.outcome,
    'There were no declarations of the party whip',
  ],
  [
    'a witness with two roles and an organisation',
    `${HEAD}\n1. LOCKERS\n\nWitnesses: Dr Fay Noon, Assistant Chief Executive (MCC) and Interim Head of Law\n\nNoted.\n\n2. SAUNA\n\nNoted.`,
    people('witness'),
    ['Dr Fay Noon | Assistant Chief Executive of MCC | Interim Head of Law'],
  ],
  [
    'report author and presenter, kept apart',
    `${HEAD}\n1. LOCKERS\n\nThe Committee considered a report by the Director of Leisure. Una Best, Pool Manager, presented the report.\n\n2. SAUNA\n\nNoted.`,
    (read) => [people('report-author')(read), people('presenter')(read)],
    [['Director of Leisure'], ['Una Best | Pool Manager']],
  ],
  [
    'a decision’s maker',
    'Decision details\nLocker contract\nDecision Maker: Councillor Ama Boateng, Cabinet Member for Leisure\nDecision status: Approved\nDate of decision: 14/05/2024\nPublication date: 17/05/2024',
    people('decision-maker'),
    ['Councillor Ama Boateng | Cabinet Member for Leisure'],
  ],
  [
    'its status, key decision, call-in, days, and the gap between',
    'Decision details\nLocker contract\nDecision Maker: Cabinet\nDecision status: Recommendations Approved\nIs Key decision?: Yes\nIs subject to call in?: No\nDate of decision: 14/05/2024\nPublication date: 17/05/2024',
    ({ decision }) => decision,
    {
      maker: 'Cabinet',
      status: 'Recommendations Approved',
      key: true,
      callIn: false,
      decidedOn: '2024-05-14',
      publishedOn: '2024-05-17',
      gapDays: 3,
    },
  ],
  [
    'key points and numbered lists',
    `${HEAD}\n5. POOLS\n\nThe following points were made:\n\n(1) The lockers were old and some were broken.\n(2) The sauna was popular with its users.\n\n6. PARKS\n\nNoted.`,
    ({ items }) => items[0]?.points.map(({ number }) => number),
    ['1', '2'],
  ],
  ...(
    [
      ['RESOLVED', 'RESOLVED that the fees be approved.'],
      ['RECOMMENDED', 'RECOMMENDED to Cabinet that the fees be approved.'],
      ['NOTED', 'RESOLVED that the report be noted.'],
      ['ENDORSED', 'The Committee ENDORSED the strategy.'],
      ['AGREED', 'It was agreed that the fees be approved.'],
      ['DEFERRED', 'RESOLVED that the item be deferred to the next meeting.'],
      ['REFERRED', 'RESOLVED that the matter be referred to the Finance Committee.'],
    ] as const
  ).map(
    ([verb, words]): Line => [
      `a resolution whose verb is ${verb}`,
      `${HEAD}\n1. POOLS\n\n${words}\n\n2. PARKS\n\nNone.`,
      ({ resolutions }) => resolutions.map((one) => one.verb),
      [verb],
    ],
  ),
  [
    'resolutions with their numbers and their body',
    `${HEAD}\n1. POOLS\n\nThe Committee RESOLVED:\n\n(1) that the fees be approved; and\n(2) that the report be noted.\n\n2. PARKS\n\nNone.`,
    ({ resolutions }) => resolutions.map(({ number, body }) => [number, body]),
    [
      ['1', 'The Committee'],
      ['2', 'The Committee'],
    ],
  ],
  [
    'RAG-rated workstreams',
    `${HEAD}\n1. PROGRAMME\n\nOf the three workstreams two were rated green and one was rated amber.\n\n2. PARKS\n\nNone.`,
    ({ ratings }) => ratings,
    { red: 0, amber: 1, green: 2 },
  ],
  [
    'supporting documents, with format and size',
    '<html lang="en"><body><h1>Agenda item</h1><h2>Lockers</h2><p>Supporting documents:</p><ul><li><a href="/a/lockers.pdf">Locker report <img alt="pdf icon" src="i.gif"> PDF 120 KB</a></li></ul><p>Minutes:</p><p>The report was noted by the Committee after discussion.</p></body></html>',
    ({ documents }) => documents.map(({ title, format, size }) => [title, format, size]),
    [['Locker report', 'PDF', '120 KB']],
  ],
]

describe('A page is read for', () => {
  it.each(LINES)('%s', async (_, page, facts, expected) => {
    expect(facts(await reading(bytesOf(page)))).toEqual(expected)
  })
})

/** Each contradiction, in a page that has it and in the same page without it. */
const CONTRADICTIONS: readonly (readonly [
  what: string,
  page: string,
  mended: readonly [string, string],
  says: RegExp,
])[] = [
  [
    'a weekday that is not the date’s',
    `${HEAD}\n1. POOLS\n\nThe next meeting would be on Monday 9 July 2024.\n\n2. PARKS\n\nNone.`,
    ['Monday 9 July', 'Tuesday 9 July'],
    /Monday 9 July 2024.*Tuesday|Tuesday/,
  ],
  [
    'items that skip a number',
    `${HEAD}\n1. POOLS\n\nNone.\n\n2. SAUNA\n\nNone.\n\n4. PARKS\n\nNone.`,
    ['4. PARKS', '3. PARKS'],
    /go from 2 to 4/,
  ],
  [
    'two items of one number',
    `${HEAD}\nItem 1: POOLS\n\nNone.\n\nItem 2: SAUNA\n\nNone.\n\nItem 2: PARKS\n\nNone.`,
    ['Item 2: PARKS', 'Item 3: PARKS'],
    /Two items are numbered 2/,
  ],
  [
    'resolutions that skip a number',
    `${HEAD}\n1. POOLS\n\nRESOLVED:\n(1) that the fees be approved;\n(2) that the hours be approved;\n(4) that the report be noted.\n\n2. PARKS\n\nNone.`,
    ['(4)', '(3)'],
    /from \(2\) to \(4\)/,
  ],
  [
    'a resolution that names an item which is not there',
    `${HEAD}\n1. POOLS\n\nRESOLVED that item 9 be noted.\n\n2. PARKS\n\nNone.\n\n3. TREES\n\nNone.`,
    ['item 9', 'item 3'],
    /names item 9/,
  ],
  [
    'a notice that was published before its decision',
    'Decision details\nLocker contract\nDecision Maker: Cabinet\nDecision status: Approved\nDate of decision: 14/05/2024\nPublication date: 10/05/2024',
    ['10/05/2024', '17/05/2024'],
    /before/,
  ],
  [
    'a day that there is not',
    `${HEAD}\n1. POOLS\n\nThe next meeting would be on 31 June 2024.\n\n2. PARKS\n\nNone.`,
    ['31 June', '30 June'],
    /31 June 2024/,
  ],
]

describe('A contradiction is said, and never mended', () => {
  it.each(CONTRADICTIONS)('%s', async (_, page, [wrong, right], says) => {
    const read = await reading(bytesOf(page))
    const warnings = read.warnings.filter((one) => says.test(one.says))

    expect(warnings, read.warnings.map((one) => one.says).join('; ')).toHaveLength(1)
    for (const { evidence } of warnings)
      if (evidence) expect(read.text.slice(evidence.start, evidence.end)).toBe(evidence.text)
    expect((await reading(bytesOf(page.replace(wrong, right)))).warnings).toEqual([])
  })
})

describe('A day that is said as “the next meeting”', () => {
  it('is the next of the committee’s calendar, marked as derived, with how', async () => {
    const [one] = await promisesOf('RESOLVED that a further report be brought to the next meeting.', {
      committee: 'Leisure Committee',
      meetings: [{ date: '2024-07-09', time: '18:30', committee: 'Leisure Committee' }],
    } as never)

    expect(one?.to).toMatchObject({ meeting: '2024-07-09', time: '18:30', derived: true })
    expect(one?.to.how).toContain('the next meeting after Tuesday 14 May 2024')
  })
})
