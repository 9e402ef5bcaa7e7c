import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Reading } from '../../src/import/reading.ts'
import { evidenceOf, inBrief, promisesOf, reading } from './support/pages.ts'

/** Pages in the styles of many kinds of council: their councils, people and words are invented. */
const styled = (name: string): Promise<Reading> =>
  reading(new Uint8Array(readFileSync(new URL(`./styles/${name}`, import.meta.url))))

type Facts = readonly [kind: string, committee: string | null, date: string | null, time: string | null]

/** What a careful clerk would take from each page: what it is, and everything it promises. */
const PAGES: readonly (readonly [string, Facts, readonly string[]])[] = [
  [
    'action-column.txt',
    ['agenda-and-minutes', 'Environment Committee', '2024-09-11', '19:00'],
    [
      'action by Clerk “The waiting list will be contacted”',
      'action by Cllr Webb “The bin at Station Road is broken and will be reported to the District Council” to District Council',
      'action by Deputy Clerk “Three quotes to be obtained” due 2024-10-01',
    ],
  ],
  [
    'action-lines.txt',
    ['agenda-and-minutes', 'Rivermead Academies and Schools Forum', '2023-11-21', '16:30'],
    [
      'action by PD “Share the placement data with Forum members before the Christmas break”',
      'action by AB and SM “Draft a joint response to the consultation” due 2023-12-08',
      'action by Sue Millet “Confirm the primary vote by email”',
    ],
  ],
  [
    'advisory.html',
    ['agenda-and-minutes', 'Rural Advisory Panel', '2025-03-06', '14:00'],
    ['action by JF “A map of not-spots to be sent round”', 'invite-witness by KD “Operator” on next'],
  ],
  [
    'cabinet-minutes.txt',
    ['agenda-and-minutes', 'Cabinet', '2025-02-12', '18:00'],
    [
      'request-report by Head of Planning “Report to the Scrutiny Committee on progress in July 2025” to Scrutiny Committee',
      'refer “Local Plan be approved for submission” to COUNCIL',
    ],
  ],
  [
    'cabinet-notice.txt',
    ['decision', 'Cabinet', '2025-01-14', null],
    [
      'request-report by Director of Highways “Report progress to Cabinet in September 2025”',
      'refer “£1.2m” to Full Council',
      'action “A response be sent to the Panel” due 2025-03-14',
    ],
  ],
  [
    'cabinet-referral.txt',
    ['agenda-and-minutes', 'Transport and Climate Scrutiny Committee', '2024-09-03', '18:00'],
    [
      'refer “Low Traffic Neighbourhoods: call-in” to Cabinet on 2024-09-18',
      'action by Environmental Health Manager “Circulate the ward-level data”',
      'refer “Cabinet lobby government for more powers” to Cabinet',
      'recur “Update every six months”',
      'add-item by Scrutiny Manager “The Parking Strategy before it goes to Cabinet in November” on 2024-10-15',
    ],
  ],
  [
    'decision-member.html',
    ['decision', null, null, null],
    ['request-report by Head of Network Management “Report back on its effect within twelve months” due 2025-11-19'],
  ],
  [
    'email-paste.txt',
    ['unknown', "Children's Select Committee", '2025-02-03', null],
    [
      'action by Maisie Doran “Waiting list numbers” due 2025-02-07',
      'action by Owen Tait “Book room for the April session”',
      'action by Cllr Patel / Cllr Rudd “Visit the Eastgate hub (March)”',
    ],
  ],
  [
    'exclusion.txt',
    ['agenda-and-minutes', 'Finance Committee', '2024-12-04', '18:00'],
    [
      'defer-item “Defer a decision”',
      'extra-meeting “Hold an additional meeting in January 2025”',
      'action by R Keel “Email members with an explanation” due 2024-12-16',
      'recur “Budget monitoring reports”',
    ],
  ],
  [
    'extraordinary.txt',
    ['agenda-and-minutes', 'Castle Barrow Town Council', '2024-05-30', '19:00'],
    [
      'action by Town Clerk “Write to the Secretary of State and report the reply to the next Full Council meeting” to Full Council on next',
      'refer “Committee terms of reference” to Policy Committee on 2024-06-20',
    ],
  ],
  [
    'html-actions.html',
    ['work-programme', 'Southmere Health and Wellbeing Board', null, null],
    [
      'request-report by Dr Lena Voss “Present the final Joint Strategic Needs Assessment to the Board” due 2025-05-15',
      'action by Cllr Amos Kerr (Chair) “Write to the Integrated Care Board about dental access” due 2025-02-28',
    ],
  ],
  [
    'icb-joint.txt',
    ['agenda-and-minutes', 'Joint Health and Care Commissioning Committee', '2025-01-23', '09:30'],
    [
      'action by TW “Confirm the year-end position with RC” due 2025-02-14',
      'action by TW “Circulate the revised trajectory for discharge to members” due 2025-01-31',
      'action “Request an equality impact assessment for the March meeting”',
      'refer “Travel plan” to Transport Partnership Board',
    ],
  ],
  [
    'joint-scrutiny.txt',
    ['agenda-and-minutes', 'Tees and Wolds Joint Health Overview & Scrutiny Committee', '2025-03-19', '10:00'],
    [
      'action by Dr Aldous “Share the CQC action plan with the Scrutiny Officer for onward circulation”',
      'action by Ms Low “A written summary of the travel analysis be provided to the Committee in due course”',
      'schedule-item “Further update on MATERNITY SERVICES” to Joint Committee on 2025-06-18',
      'carry-over “Site visit to the new unit” to site visit',
    ],
  ],
  [
    'licensing.txt',
    ['agenda-and-minutes', 'Licensing Sub-Committee', '2024-09-09', '19:30'],
    ['action by Mr Sohal “Install CCTV and to keep an incident book”'],
  ],
  [
    'matters-arising.txt',
    ['agenda-and-minutes', 'Hollin Valley Schools and Young People Scrutiny Committee', '2024-11-14', '17:30'],
    [
      'action by L Hob “Rearrange this for the new year”',
      'action by Virtual School Head “Send this”',
      'action by Director “Provide a written answer”',
      'schedule-item “Annual report”',
      'action by officers “Circulate the revised policy once it has been finalised”',
      'invite-witness “Cabinet Member for Education” on 2025-01-16',
    ],
  ],
  [
    'moderngov-nested.html',
    ['agenda-and-minutes', 'Housing Overview and Scrutiny Committee', '2024-06-05', '19:00'],
    [
      'action by Assistant Director “Circulate the figures by ward to the Committee”',
      'add-item “Further update on Damp and Mould Update” on 2024-10-09',
      'remove-item “Tenant Satisfaction Measures”',
      'invite-witness “Regulator of Social Housing”',
    ],
  ],
  ['negatives.txt', ['agenda-and-minutes', 'Upper Tarn Community Council', '2024-07-08', '19:15'], []],
  [
    'numbered-recs.txt',
    ['agenda-and-minutes', 'Culture Select Committee', '2024-03-11', '16:00'],
    [
      'action by Museum Director “Supply details of visitor numbers since 2019”',
      'refer “Business case” to Cabinet',
      'refer “Member working group” to Cabinet',
      'remove-item “FESTIVAL FUNDING”',
      'defer-item “Item on public art”',
    ],
  ],
  [
    'parish-clerk.txt',
    ['agenda-and-minutes', 'Little Fenborough Parish Council', '2024-05-07', '19:30'],
    [
      "action by Clerk “Write to the County Council's rights of way officer regarding the broken stile”",
      'action by Cllr Oakes “Obtain three quotes for signage before the next meeting”',
      'action by Clerk “Obtain a quotation for replacing the noticeboard” due 2024-06-14',
      'request-report by Cllr Dunmore “Inspect the play equipment and report back to the June meeting”',
      'defer-item “Pavilion lease”',
    ],
  ],
  [
    'planning.txt',
    ['agenda-and-minutes', 'Planning Committee', '2025-07-17', '18:00'],
    [
      'defer-item “APPLICATION 25/00871/OUT – LAND EAST OF BROOK LANE” on 2025-08-14',
      'action by Development Manager “Circulate a note on costs awards to all Members” due 2025-08-01',
      'recur “Future enforcement reports”',
    ],
  ],
  [
    'police-panel.txt',
    ['agenda-and-minutes', 'Westmere Police and Crime Panel', '2024-02-02', '14:00'],
    [
      'action “A written answer would be sent to him”',
      'action by Chief Constable “Write to the Panel”',
      "request-report by Commissioner “Report to the Panel's meeting on 21 June 2024 on the outcome of the contact centre review” on 2024-06-21",
      'add-item “Rural crime” on 2024-09-13',
      'invite-witness “Chief Executive of the Victim Trust”',
    ],
  ],
  [
    'programme-meetings.html',
    ['work-programme', 'Environment Scrutiny Committee', '2025-05-14', '10:00'],
    [
      'schedule-item by Gil Parr “Fly tipping” to Environment Scrutiny Committee on 2025-05-14 10:00',
      'schedule-item by Una Best “Air quality” to Environment Scrutiny Committee on 2025-07-09 10:00',
      'add-item by Una Best “Trees” to Environment Scrutiny Committee',
    ],
  ],
  [
    'programme-months.html',
    ['work-programme', 'Adult Care Scrutiny Panel', null, null],
    [
      'schedule-item by Bella Orton, Director of Adult Care “Carers Strategy” to Adult Care Scrutiny Panel on 2025-06-12 10:30',
      'schedule-item by Ian Moody “Performance Q4” to Adult Care Scrutiny Panel on 2025-06-12 10:30',
      'schedule-item by Bella Orton, Director of Adult Care “Reablement” to Adult Care Scrutiny Panel on 2025-09-18 10:30',
      'add-item “Direct Payments” to Adult Care Scrutiny Panel',
    ],
  ],
  [
    'programme-text.txt',
    ['work-programme', 'Community Safety Scrutiny Committee', null, null],
    [
      'schedule-item by Community Safety Manager “Annual crime and disorder report” to Community Safety Scrutiny Committee on 2026-01-15',
      'schedule-item by Head of Community Protection “CCTV strategy” to Community Safety Scrutiny Committee on 2026-01-15',
      'schedule-item by Supt Neil Frain, Harrowby Police “Anti-social behaviour” to Community Safety Scrutiny Committee on 2026-03-12',
      'add-item by Scrutiny Officer “Knife crime task group” to Community Safety Scrutiny Committee',
    ],
  ],
  [
    'quarterly-board.txt',
    ['agenda-and-minutes', 'Brayfield Pension Board', '2024-09-25', '14:15'],
    [
      'recur by Flora Dent “Annual comparison with other funds”',
      'action by Nick Orr “Provide training on the valuation ahead of the next meeting”',
    ],
  ],
  [
    'scottish-roman.txt',
    ['agenda-and-minutes', 'Education and Communities Committee', '2024-02-22', '10:30'],
    [
      'request-report by Head of Education “Further report on the Kirkbrae catchment to the meeting on 6 June 2024” on 2024-06-06',
      'action by Quality Improvement Manager “Circulate the attainment figures to members”',
      'defer-item “EARLY YEARS” on next',
    ],
  ],
  [
    'scrutiny-tracker.txt',
    ['work-programme', 'Resources Scrutiny Committee', null, null],
    [
      'action by Head of HR “Provide benchmarking of agency spend” due 2024-11-06',
      'action by Estates Manager “Circulate list of void properties”',
    ],
  ],
  ['task-finish.txt', ['agenda-and-minutes', 'Empty Homes Task and Finish Group', '2024-10-10', null], []],
  [
    'welsh-action-log.html',
    ['work-programme', 'Place Scrutiny Committee', '2024-03-13', '14:00'],
    [
      'action by Rhodri Penry “Circulate the revised coastal risk map to members” due 2024-04-12',
      'action by Head of Neighbourhood Services “Provide a written response on the cost of green bin collections” due 2024-04-30',
      'invite-witness by Scrutiny Officer “Invite the Community Recycling Partnership to the June meeting”',
    ],
  ],
  [
    'welsh-minutes.txt',
    ['agenda-and-minutes', 'Social Services Scrutiny Committee', '2025-01-15', '10:00'],
    [
      'action by Head of Adult Services “Provide a written answer within ten days” due 2025-01-25',
      'request-report “Update on waiting times” on 2025-03-26',
      'add-item “Young Carers”',
    ],
  ],
  [
    'wrapped-72.txt',
    ['agenda-and-minutes', 'Audit and Governance Committee', '2024-06-04', '18:30'],
    [
      'request-report by Head of Internal Audit “Schedule of all actions more than six months old” on next',
      'schedule-item “Follow-up review of procurement cards”',
      'request-report by Section 151 Officer “Briefing note on the valuation of the leisure centres to all members of the Committee” due 2024-06-28',
    ],
  ],
]

describe('A page in another council’s style', () => {
  it('is told of here, each one', () => {
    const names = readdirSync(new URL('./styles/', import.meta.url)).sort()
    expect(PAGES.map(([name]) => name)).toEqual(names)
  })

  it.each(PAGES)('%s: what it is, and what it promises and no more', async (name, facts, promises) => {
    const read = await styled(name)

    expect([read.kind, read.committee, read.meeting.date, read.meeting.time]).toEqual(facts)
    expect(read.proposals.map(inBrief)).toEqual(promises)
    expect(read.warnings).toEqual([])
    for (const { text, start, end } of evidenceOf(read)) expect(read.text.slice(start, end)).toBe(text)
  })
})

const who = (read: Reading, as: string): string[] =>
  read.people
    .filter((one) => one.as === as)
    .map((one) => [one.name ?? one.roles[0]?.title, one.detail].filter(Boolean).join(' '))

/** Who sent apologies and who stood in for them, in each way minutes say so. */
const ABSENT: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['parish-clerk.txt', ['Cllr H. Farrow work', 'District Cllr T. Yates'], []],
  ['extraordinary.txt', ['Cllr K. Lowe illness', 'Cllr M. Neal holiday'], []],
  ['licensing.txt', ['Councillor Vera Inman'], ['Councillor Clive Rand Councillor Inman']],
  ['numbered-recs.txt', ['Councillor Jago Rowe'], ['Councillor Merryn Bolitho for Councillor Jago Rowe']],
  ['planning.txt', ['Councillor K Strood'], ['Councillor M Vale for Councillor K Strood']],
  [
    'police-panel.txt',
    ['Councillor Brian Egan', 'Councillor Lois Farr'],
    ['Councillor Keith Amory for Councillor Lois Farr'],
  ],
  ['joint-scrutiny.txt', ['Councillor Ray Mound', 'Councillor Jill Topping'], []],
  ['wrapped-72.txt', ['Councillor Ernshaw'], ['Councillor Dyer for Councillor Ernshaw']],
  ['welsh-minutes.txt', ['Councillor Beti Gruffudd'], []],
  ['negatives.txt', [], []],
]

describe('Apologies and substitutes', () => {
  it.each(ABSENT)('%s', async (name, apologies, substitutes) => {
    const read = await styled(name)

    expect(who(read, 'apologies')).toEqual(apologies)
    expect(who(read, 'substitute')).toEqual(substitutes)
  })
})

describe('Resolutions', () => {
  it('under AGREED that:- keep their roman numbers, each with its own verb', async () => {
    const { resolutions } = await styled('joint-scrutiny.txt')

    expect(resolutions.map(({ number, verb }) => `${number} ${verb}`)).toEqual(['i NOTED', 'ii AGREED', 'iii AGREED'])
  })

  it('are not the reasons that are listed below one', async () => {
    const { resolutions } = await styled('cabinet-referral.txt')

    expect(resolutions.filter(({ item }) => item === '11').map(({ verb }) => verb)).toEqual(['REFERRED'])
  })

  it('of another year, told in passing, are not the meeting’s own; one not to do something is', async () => {
    const { resolutions } = await styled('negatives.txt')

    expect(resolutions.map(({ text }) => text)).toEqual(['not to renew the subscription.'])
  })

  it('keep the whole of a number such as 3.2', async () => {
    const { resolutions } = await styled('quarterly-board.txt')

    expect(resolutions.map(({ number }) => number)).toEqual(['3.2'])
  })

  it('of a notice are its maker’s, with the days from decision to publication', async () => {
    const { decision, resolutions } = await styled('cabinet-notice.txt')

    expect(decision).toMatchObject({ maker: 'Cabinet', decidedOn: '2025-01-14', publishedOn: '2025-01-16', gapDays: 2 })
    expect(resolutions.map(({ item, number }) => `${item}/${number}`)).toEqual(['6/1', '6/2', '6/3', '6/4', '7/null'])
  })
})

describe('Items', () => {
  it('called Minutes part nothing: what follows them is minuted', async () => {
    expect((await styled('planning.txt')).items.map(({ number }) => number)).toEqual(['45', '45a', '46', '47', '48'])
  })

  it('may be numbered JC/01/25 or 24/01, by the part that counts', async () => {
    const joint = await styled('icb-joint.txt')
    const parish = await styled('parish-clerk.txt')

    expect(joint.items.map(({ number }) => number)).toEqual(['JC/01/25', 'JC/02/25', 'JC/03/25', 'JC/04/25'])
    expect(parish.items).toHaveLength(8)
  })

  it('from which the public was excluded say so, and of which paragraph', async () => {
    const used = (await styled('scottish-roman.txt')).items.find(({ number }) => number === '6')

    expect(used?.exempt).toMatchObject({ paragraphs: ['6'], used: true })
    expect((await styled('licensing.txt')).items.every(({ exempt }) => exempt === null)).toBe(true)
  })
})

/** Sentences of minutes, and what they promise; nothing where a careful clerk would take nothing from them. */
const SENTENCES: readonly (readonly [string, readonly string[]])[] = [
  [
    'Cllr Fry asked about wards; officers would provide these outside the meeting.',
    ['action by officers “Provide these outside the meeting”'],
  ],
  [
    'As Mr Lunn was not present, a written answer would be sent to him.',
    ['action “A written answer would be sent to him”'],
  ],
  [
    'RESOLVED: That the Committee notes the report and that an update be brought to the meeting in November 2024.',
    ['request-report “Update on SWIMMING POOLS”'],
  ],
  ['The Committee would receive a further report in September.', ['request-report “Further report in September”']],
  [
    'The Committee RECOMMENDED that the Cabinet considers the introduction of family tickets.',
    ['refer “Considers the introduction of family tickets” to Cabinet'],
  ],
  ['The Committee RECOMMENDED that Cabinet notes the concerns raised.', []],
  [
    'The Committee asked for an all-member briefing on the new contract.',
    ['request-report “All-member briefing on the new contract”'],
  ],
  [
    'It was moved and seconded that the item be deferred to the meeting on 9 July 2024. On a vote, this was carried.',
    ['defer-item “SWIMMING POOLS” on 2024-07-09'],
  ],
  ['It was moved and seconded that the item be deferred to the meeting on 9 July 2024. On a vote, this was lost.', []],
  ['Councillor Fry moved that a report be brought back in three months. There was no seconder.', []],
  ['Following debate, the motion to defer the item was put to the vote and lost.', []],
  ['The pool would be closed in August and customers would be notified by email.', []],
  ['The Head of Leisure said that the contractor would provide training to its staff.', []],
  ['Should Members wish, officers would arrange a tour.', []],
  ['It was reported that the police would attend the next County Show.', []],
  ['Councillor Fry thanked officers for agreeing to circulate the report in advance.', []],
  ['Lockers – Cllr Fry to obtain two quotes.', ['action by Cllr Fry “Obtain two quotes”']],
  ['L Hob to rearrange this for the new year.', ['action by L Hob “Rearrange this for the new year”']],
]

describe('A sentence of minutes', () => {
  it.each(SENTENCES)('%s', async (words, promises) => {
    expect((await promisesOf(words)).map(inBrief)).toEqual(promises)
  })
})
