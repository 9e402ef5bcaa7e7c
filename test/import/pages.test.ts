import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evidenceOf, fixture, inBrief, reading } from './support/pages.ts'

const names = readdirSync(new URL('./fixtures/', import.meta.url)).sort()

describe('Every page of ours', () => {
  it('is one of at least twenty', () => {
    expect(names.length).toBeGreaterThanOrEqual(20)
  })

  it.each(names)('%s: every piece of evidence stands in the text where it says', async (name) => {
    const read = await reading(fixture(name))

    for (const { text, start, end } of evidenceOf(read)) expect(read.text.slice(start, end)).toBe(text)
    for (const item of read.items) expect(read.text.slice(item.start, item.end).length).toBeGreaterThan(0)
  })
})

/** What each page is, whose, and when. */
const FACTS: readonly (readonly [string, string, string | null, string | null, string | null])[] = [
  ['joint-decision.txt', 'decision', 'Three Rivers Procurement Joint Committee', '2022-10-03', null],
  ['partnership-scrutiny.txt', 'agenda-item', null, null, null],
  ['phased-separation.txt', 'agenda-item', 'Joint Services and Appointments Committee', null, null],
  ['council-debate.txt', 'agenda-item', 'Council', null, null],
  ['panel-meeting.txt', 'agenda-and-minutes', null, '2023-10-09', null],
  ['parish-minutes.txt', 'agenda-and-minutes', 'Marshwood Parish Council', '2024-05-14', '19:30'],
  ['scottish-minute.txt', 'agenda-and-minutes', 'Environment and Infrastructure Committee', '2024-03-06', '10:00'],
  ['cabinet-member-decision.txt', 'decision', null, null, null],
  ['officer-decision.txt', 'decision', null, '2025-03-05', null],
  ['health-scrutiny.txt', 'agenda-and-minutes', 'Health Scrutiny Committee', '2024-09-12', null],
  ['whole-meeting.html', 'agenda-and-minutes', 'Planning Committee', '2025-01-07', '14:00'],
  ['town-action-notes.txt', 'agenda-and-minutes', 'Environment Committee', '2025-02-03', '18:30'],
  ['welsh-scrutiny.txt', 'agenda-and-minutes', 'Scrutiny Committee', '2025-03-07', '10:00'],
  ['board-actions.html', 'agenda-and-minutes', 'Harbour Partnership Board', '2024-05-02', '14:00'],
  ['full-council.txt', 'agenda-and-minutes', 'Dunmore City Council', '2024-05-23', '11:00'],
  ['wrapped-minutes.txt', 'agenda-and-minutes', 'Audit Committee', '2025-06-19', '10:30'],
  ['not-promises.txt', 'agenda-and-minutes', 'Corporate Scrutiny Panel', '2024-11-04', '18:00'],
  ['many-promises.txt', 'agenda-and-minutes', 'Community Safety Scrutiny Committee', '2025-01-15', '19:00'],
  ['leisure-programme.txt', 'work-programme', 'Leisure and Culture Scrutiny Committee', null, null],
  ['forward-plan.csv', 'work-programme', null, null, null],
  ['meetings.csv', 'calendar', null, null, null],
  ['scrutiny-board.txt', 'agenda-and-minutes', 'Overview and Scrutiny Board', '2024-11-05', '18:30'],
  ['partnership-notes.txt', 'agenda-and-minutes', 'Westshire Health and Wellbeing Board', '2025-03-12', '10:00'],
  ['cabinet-decision.html', 'decision', 'Cabinet', '2025-02-18', null],
  ['waste-committee.txt', 'agenda-and-minutes', 'Joint Waste Committee', '2023-10-10', '14:00'],
]

describe('A page tells what it is, whose it is and when it was', () => {
  it.each(FACTS)('%s', async (name, kind, committee, date, time) => {
    const read = await reading(fixture(name))

    expect({ kind: read.kind, committee: read.committee, date: read.meeting.date, time: read.meeting.time }).toEqual({
      kind,
      committee,
      date,
      time,
    })
  })
})

describe('A decision record of a joint committee', () => {
  it('keeps witnesses to their authorities, the author apart from the presenter, and counts the days to publication', async () => {
    const read = await reading(fixture('joint-decision.txt'))

    expect(read.decision).toEqual({
      maker: 'Three Rivers Procurement Joint Committee',
      status: 'Recommendations Approved',
      key: false,
      callIn: false,
      decidedOn: '2022-10-03',
      publishedOn: '2022-10-28',
      gapDays: 25,
    })
    expect(
      read.people
        .filter((one) => one.as === 'witness')
        .map((one) => [one.name, one.roles.map((role) => role.organisation)]),
    ).toEqual([
      ['Marion Keeble', ['TRCC', 'Three Rivers Procurement Partnership']],
      ['Oluwaseun Adeyemi', ['Wexmere DC']],
      ['Catrin Vaughan-Price', ['Holm Valley BC']],
    ])
    expect(read.people.filter((one) => one.as === 'presenter').map((one) => one.name)).toEqual(['Marion Keeble'])
    expect(read.people.filter((one) => one.as === 'report-author').map((one) => one.name)).toEqual(['Tom Ferris'])
    expect(read.items[0]?.points.map((one) => one.number)).toEqual(['1', '2', '3', '4'])
    expect(read.resolutions.map((one) => one.verb)).toEqual(['ENDORSED'])
    expect(read.proposals.map(inBrief)).toEqual(['add-item by Officers “Breakdown of spend with local firms” on next'])
  })

  it('says so where the publication stands before the decision', async () => {
    const read = await reading(fixture('officer-decision.txt'))

    expect(read.decision?.gapDays).toBe(-2)
    expect(read.warnings.map((one) => one.says)).toEqual([
      'The decision is said to have been published 2 days before it was made.',
    ])
  })
})

describe('A panel’s questions to a partnership', () => {
  it('counts the ratings and does not guess which workstream has which', async () => {
    const read = await reading(fixture('partnership-scrutiny.txt'))

    expect(read.workstreams).toEqual([
      { name: 'loneliness', rating: null },
      { name: 'oral health', rating: null },
      { name: 'active travel', rating: null },
    ])
    expect(read.ratings).toEqual({ red: 1, amber: 0, green: 2 })
    expect(read.people.find((one) => one.as === 'witness')).toMatchObject({
      name: 'Councillor Ifeoma Clarke',
      roles: [{ title: 'Deputy Leader' }, { title: 'Member for Health and Leisure' }],
    })
    expect(read.proposals.map((one) => `${one.certainty} ${one.change} ${one.to.body ?? ''}`.trim())).toEqual([
      'possible recur',
      'likely schedule-item Alliance Board',
      'possible action',
    ])
  })
})

describe('A phased programme of two councils', () => {
  it('holds each service’s direction, the exempt clause that was not used, and the phase that was said twice', async () => {
    const read = await reading(fixture('phased-separation.txt'))

    expect(read.phases.map((one) => `${one.phase}: ${one.service}: ${one.direction}`)).toEqual([
      'stage one: Housing: partnership',
      'stage one: Pest Control: partnership, further work required',
      'stage two: Payroll: partnership',
      'stage two: Planning Policy: decouple',
      'stage two: Licensing: decouple',
      'stage two: Health & Safety and Welfare: decouple',
    ])
    expect(read.items[0]?.exempt).toMatchObject({ paragraphs: ['1', '4'], contingent: true, used: false })
    expect(read.resolutions.map((one) => [one.number, one.verb])).toEqual([
      ['1', 'NOTED'],
      ['2', 'ENDORSED'],
      ['3', 'ENDORSED'],
    ])
    expect(read.warnings.map((one) => one.says)).toEqual([
      'The same sentence says stage one twice, while resolution (3) says stage two: one of the two may be meant for stage two.',
    ])
    expect(read.proposals.map((one) => [one.change, one.to.body, one.to.meeting, one.to.says])).toEqual([
      ['schedule-item', 'SSWG', null, '9 May'],
      ['schedule-item', 'SSWG', null, '13 June'],
    ])
  })
})

describe('A council’s debate', () => {
  it('is forwarded to Cabinet for a named day, and only ideas are left as ideas', async () => {
    const read = await reading(fixture('council-debate.txt'))

    expect(read.proposals.map(inBrief)).toEqual([
      'refer “Comments on Themed Debate - Libraries for Tomorrow” to Cabinet on 2019-11-12',
    ])
    expect(read.resolutions.map((one) => one.verb)).toEqual(['REFERRED'])
  })
})

describe('A whole meeting of a panel', () => {
  it('has its numbers, its people by what they did, its papers, and the day worked out from the deadline', async () => {
    const read = await reading(fixture('panel-meeting.txt'))

    expect(read.items.map((one) => one.number)).toEqual(['112', '113', '114', '115', '116', '117'])
    expect(read.items.find((one) => one.number === '115')?.outcome).toBe('confirmed, signature pending')
    expect(read.meeting).toMatchObject({ date: '2023-10-09', derived: true, venue: 'Online' })
    expect(read.contacts).toEqual([
      { name: 'Priti Rao', role: 'Democratic Services Officers' },
      { name: 'Leon Marsh', role: 'Democratic Services Officers' },
    ])
    expect(read.people.map((one) => `${one.as} ${one.item} ${one.name ?? one.roles[0]?.title}`)).toEqual([
      'apologies 112 Mrs T B Quayle',
      'declaration 113 Dr P Nowak',
      'witness 116 Cabinet Member with Responsibility for Education and Skills',
      'witness 116 Director of Education',
      'witness 116 Service Manager for Passenger Transport',
      'contact null Priti Rao',
      'contact null Leon Marsh',
    ])
    expect(read.documents).toEqual([
      { title: 'School Transport Policy 2023-26', format: 'PDF', size: '220 KB', item: '116' },
      { title: 'Work Programme 2023/24', format: 'PDF', size: '98 KB', item: '117' },
    ])
    expect(read.proposals.map(inBrief)).toEqual([
      'action by Service Manager for Passenger Transport “Raise the cost of passes at the next meeting of the Regional Transport Forum” to Regional Transport Forum on next',
      "add-item “Report on Children's Oral Health” to Panel on 2023-11-16 14:00",
      'carry-over “School Transport Policy” to induction programme',
    ])
    expect(read.warnings[0]?.says).toMatch(/^The text stops short here/)
  })
})

describe('Minutes that decide nothing to come', () => {
  it('propose nothing', async () => {
    expect((await reading(fixture('not-promises.txt'))).proposals.map(inBrief)).toEqual([])
  })
})

describe('Minutes full of promises', () => {
  it('propose each of them once', async () => {
    expect(
      (await reading(fixture('many-promises.txt'))).proposals.map(
        (one) => `${one.item} ${one.change} ${one.owner ?? '-'}`,
      ),
    ).toEqual([
      '21 action Chief Inspector Webb',
      '21 action Head of Community Protection',
      '21 request-report Chief Inspector',
      '21 invite-witness -',
      '21 recur -',
      '22 defer-item -',
      '23 request-report Head of Community Protection',
      '23 refer -',
      '23 action Chair',
      '24 add-item -',
      '24 remove-item -',
      '24 move-item -',
      '24 extra-meeting -',
      '24 refer -',
      '24 change-part -',
      '24 recur -',
      '24 carry-over -',
    ])
  })
})

/** What more pages propose, in order: change, owner, due day. */
const PROPOSED: readonly (readonly [string, readonly string[]])[] = [
  [
    'scrutiny-board.txt',
    [
      'action Portfolio Holder for Housing -',
      'action Director of Resources -',
      'action Director of Resources 2024-11-22',
      'invite-witness - -',
      'refer - -',
      'schedule-item - -',
      'defer-item - -',
      'action Democratic Services Manager -',
      'action Democratic Services Manager -',
    ],
  ],
  [
    'partnership-notes.txt',
    ['request-report TO -', 'action SK/FB 2025-04-30', 'action SK -', 'action SK 2025-04-01', 'action LG -'],
  ],
  ['cabinet-decision.html', ['request-report Corporate Director for Adults -', 'refer - -']],
  ['waste-committee.txt', ['request-report - -', 'action Ruth Lane -', 'action - -', 'extra-meeting - -']],
]

describe('Pages of other councils', () => {
  it.each(PROPOSED)('%s', async (name, expected) => {
    expect(
      (await reading(fixture(name))).proposals.map((one) => `${one.change} ${one.owner ?? '-'} ${one.due ?? '-'}`),
    ).toEqual(expected)
  })
})

describe('Contradictions', () => {
  it('are reported with their place: a wrong weekday, a number that is missing, an item that is not there', async () => {
    const council = await reading(fixture('full-council.txt'))
    const planning = await reading(fixture('whole-meeting.html'))

    expect(council.warnings.map((one) => one.says)).toEqual([
      'The items go from 4/24 to 6/24: number 5 is not there.',
      'Friday 18 July 2024 was printed, but that day is a Thursday.',
    ])
    expect(planning.warnings.map((one) => one.says)).toContain(
      'A resolution names item 51, and this page has no such item (its items run from 45 to 48).',
    )
  })
})

describe('A table', () => {
  it('of a work programme schedules what has a day and adds what has none', async () => {
    expect((await reading(fixture('leisure-programme.txt'))).proposals.map(inBrief)).toEqual([
      'schedule-item by Helen Marsh, Head of Libraries “Library strategy” to Leisure and Culture Scrutiny Committee on 2025-06-10',
      'schedule-item by Owen Blake “Swimming lessons” to Leisure and Culture Scrutiny Committee on 2025-06-10',
      'schedule-item “Museum of Ashcombe” to Leisure and Culture Scrutiny Committee on 2025-09-09',
      'add-item by Legal Services “Parks byelaws” to Leisure and Culture Scrutiny Committee',
    ])
  })

  it('of actions proposes those that are still open', async () => {
    const read = await reading(fixture('town-action-notes.txt'))

    expect(read.proposals.filter((one) => one.evidence.text.includes('\t')).map(inBrief)).toEqual([
      'action by Clerk “Write to Network Rail about the footbridge” due 2025-02-28',
    ])
  })

  it('of meetings is a calendar, with the cancelled one marked', async () => {
    expect((await reading(fixture('meetings.csv'))).meetings?.map((one) => [one.date, one.time, one.status])).toEqual([
      ['2025-06-03', '18:30', null],
      ['2025-09-16', '18:30', 'cancelled'],
    ])
  })
})
