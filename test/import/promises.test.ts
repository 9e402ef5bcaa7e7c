import { describe, expect, it } from 'vitest'
import { shippedBankHolidays } from '../../src/domain/calendar/bank-holidays.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { CommitteeCalendar } from '../../src/import/reading.ts'
import { inBrief, promisesOf } from './support/pages.ts'

const brief = async (words: string) => (await promisesOf(words)).map(inBrief)

/** What stands in the minutes, and what it promises: invented sentences in the ways councils write. */
const PROMISES: readonly (readonly [string, string])[] = [
  [
    'Action: Sian Roberts to chase the contractor by 14 June 2024.',
    'action by Sian Roberts “Chase the contractor” due 2024-06-14',
  ],
  ['ACTION – Clerk: obtain three quotes.', 'action by Clerk “Obtain three quotes”'],
  ['Action 4: JS/AB to write to the tenants.', 'action by JS/AB “Write to the tenants”'],
  ['Head of Leisure to arrange repairs to the boiler.', 'action by Head of Leisure “Arrange repairs to the boiler”'],
  [
    'The Leisure Manager undertook to circulate attendance figures to Members.',
    'action by Leisure Manager “Circulate attendance figures to Members”',
  ],
  ['Officers agreed to provide a breakdown of costs.', 'action by Officers “Provide a breakdown of costs”'],
  [
    'Councillor Fry asked for the lifeguard rota, which the Head of Leisure undertook to provide.',
    'action by Head of Leisure “Provide the lifeguard rota”',
  ],
  [
    'The Director of Place confirmed that she would send the survey to the Committee.',
    'action by Director of Place “Send the survey to the Committee”',
  ],
  ['Councillor Fry was asked to speak to the swimming club.', 'action by Councillor Fry “Speak to the swimming club”'],
  ['The Chair asked the Solicitor to check the lease.', 'action by Solicitor “Check the lease”'],
  ['The Committee requested a report on diving at its next meeting.', 'request-report “Report on diving” on next'],
  [
    'Members asked that a further report be brought back in six months.',
    'request-report “Further report on SWIMMING POOLS” due 2024-11-14',
  ],
  [
    'It was agreed that an update on saunas be added to the agenda for the next meeting.',
    'add-item “Update on saunas” on next',
  ],
  [
    'A demonstration of the booking system at the next meeting was offered.',
    'add-item by Head of Leisure “Demonstration of the booking system” on next',
  ],
  ['Consideration of the fees was deferred to the meeting on 16 July 2024.', 'defer-item “Fees” on 2024-07-16'],
  ['RESOLVED: That the review of lockers be removed from the work programme.', 'remove-item “Review of lockers”'],
  [
    'It was agreed that the gym review be moved from the June meeting to the meeting on 10 September 2024.',
    'move-item “Gym review” on 2024-09-10',
  ],
  [
    'RESOLVED: That the Chief Executive of Splash Trust be invited to attend the next meeting.',
    'invite-witness “Chief Executive of Splash Trust” on next',
  ],
  ['RESOLVED: That the strategy be referred to Cabinet on 18 June 2024.', 'refer “Strategy” to Cabinet on 2024-06-18'],
  ['RESOLVED: That performance reports be received quarterly.', 'recur “Performance reports”'],
  [
    'A special meeting would be arranged in June to consider the tender.',
    'extra-meeting “A special meeting would be arranged in June to consider the tender”',
  ],
  ['It was agreed that the tender be considered in Part 2 at the next meeting.', 'change-part “Tender” on next'],
  [
    'It was agreed that lane swimming be included in the induction programme for new Members.',
    'carry-over “Lane swimming” to induction programme',
  ],
  ['RESOLVED that the Clerk write to the County Council.', 'action by Clerk “Write to the County Council”'],
  [
    'It was agreed that officers would report back to the next meeting.',
    'request-report by officers “Report back” on next',
  ],
  [
    'The item would be considered by the Audit Committee on 4 July 2024.',
    'schedule-item “SWIMMING POOLS” to Audit Committee on 2024-07-04',
  ],
]

describe('A promise in the minutes becomes a proposal', () => {
  it.each(PROMISES)('%s', async (words, expected) => {
    const lead = expected.includes('by Head of Leisure “Demonstration')
      ? 'The Head of Leisure introduced the report. '
      : ''
    expect(await brief(lead + words)).toEqual([expected])
  })

  it('takes each entry of a list that "It was agreed that:" opens', async () => {
    const words =
      'It was agreed that:\n\n·  a report on fees be brought to the next meeting;\n·  the Clerk write to the club.'

    expect(await brief(words)).toEqual([
      'request-report “Report on fees” on next',
      'action by Clerk “Write to the club”',
    ])
  })

  it('takes each part of a resolution printed in one paragraph', async () => {
    const words =
      'RESOLVED: That (a) the report be noted; (b) a further report be submitted in March 2025; and (c) the Chair write to the Minister.'

    expect((await promisesOf(words)).map((one) => one.change)).toEqual(['request-report', 'action'])
  })

  it('knows who "she" is', async () => {
    expect(await brief('The Pool Manager described the works. She undertook to send the plans to Members.')).toEqual([
      'action by Pool Manager “Send the plans to Members”',
    ])
  })

  it('tells a promise once, where the discussion and the action say the same', async () => {
    const words =
      'Officers agreed to circulate the pool timetable to Members.\n\nAction: Head of Leisure to circulate the pool timetable to Members.'

    expect(await brief(words)).toEqual(['action by Head of Leisure “Circulate the pool timetable to Members”'])
  })

  it('says how a due date was worked out, and leaves a printed one alone', async () => {
    const [inferred, printed] = await promisesOf(
      'Action: Clerk to pay the bill by 1 March.\n\nAction: Clerk to order paint by 1 June 2024.',
    )

    expect(inferred).toMatchObject({
      due: '2025-03-01',
      dueHow: 'the year is not printed: the first such day after the meeting of Tuesday 14 May 2024',
    })
    expect(printed).toMatchObject({ due: '2024-06-01', dueHow: null })
  })
})

describe('A number of working days', () => {
  const days = { profile: 'england-council', closures: [] } as const
  const asked = (given?: CommitteeCalendar) =>
    promisesOf('The Head of Leisure agreed to write to members within ten working days.', given)

  it('is counted by the council’s own days, past weekends and bank holidays, and says from when', async () => {
    // Tuesday 14 May 2024: the ten days run to the 29th, since Monday 27 May is the Spring bank holiday
    const [one] = await asked({ committee: null, meetings: [], days })

    expect(one).toMatchObject({
      due: '2024-05-29',
      dueHow: 'within ten working days, counted from the day after the meeting of Tuesday 14 May 2024',
    })
  })

  it('skips the days on which the council’s offices are shut', async () => {
    const closures = [{ day: civilDate('2024-05-28'), why: 'Town Hall shut' }]
    const [one] = await asked({ committee: null, meetings: [], days: { ...days, closures } })

    expect(one?.due).toBe('2024-05-30')
  })

  it('is not worked out where nobody has said which days the council works, and says so', async () => {
    const [one] = await asked()

    expect(one?.due).toBeNull()
    expect(one?.dueHow).toBe(
      'within ten working days: not worked out, since it is not known which days the council works',
    )
  })

  it('is not guessed past the bank holidays that are known', async () => {
    const holidays = {
      ...shippedBankHolidays,
      known: { from: civilDate('2024-01-01'), until: civilDate('2024-05-20') },
    }
    const [one] = await asked({ committee: null, meetings: [], days: { ...days, holidays } })

    expect(one).toMatchObject({ due: null })
    expect(one?.dueHow).toContain('bank holidays of those days are not known')
  })
})

/** What sounds like a promise and is none. */
const NOT_PROMISES: readonly string[] = [
  'A motion to exclude the public was lost.',
  'It was not agreed that a report be brought back.',
  'A report on the roof had been requested at the last meeting.',
  'Councillor Fry had agreed to speak to the club and this had been done.',
  'If the grant were won, officers would bring a report to the Committee.',
  'Should the tender fail, the item would be deferred to July.',
  'An amendment that the item be deferred to July was defeated by 5 votes to 3.',
  'Councillor Fry moved, seconded by Councillor Boateng, that the matter be referred to Council. On being put to the vote the motion was lost.',
  'It was hoped that a trial would be arranged in the spring.',
  'Councillor Fry suggested that a working group be set up.',
  'The new system would allow residents to book online.',
  'The Committee decided against inviting the operator to a future meeting.',
  'No further action was required.',
  'RESOLVED: That the report be noted.',
  'RESOLVED: That the accounts be approved for payment.',
  'RESOLVED: That the minutes be signed as a correct record.',
  'Councillor Fry asked whether a report would be published. He was told that it had been.',
  'Members welcomed the progress that officers had made.',
  'The Head of Leisure explained that the council would receive £2m from the government.',
  'Officers declined to circulate the contract.',
]

describe('What only sounds like a promise proposes nothing', () => {
  it.each(NOT_PROMISES)('%s', async (words) => {
    expect(await brief(words)).toEqual([])
  })
})

describe('The next meeting', () => {
  const calendar = {
    committee: 'Leisure Committee',
    meetings: [
      { date: '2024-05-14', time: '18:30', committee: null },
      { date: '2024-07-16', time: '18:00', committee: null },
      { date: '2024-09-10', time: '18:30', committee: null },
    ],
  }

  it('is a day once the committee’s calendar is known, marked as worked out', async () => {
    const [one] = await promisesOf('The Committee requested a report on diving at its next meeting.', calendar)

    expect(one?.to).toMatchObject({
      meeting: '2024-07-16',
      time: '18:00',
      derived: true,
      how: 'the next meeting after Tuesday 14 May 2024 in the committee’s calendar',
    })
  })

  it('stays “next” without one', async () => {
    const [one] = await promisesOf('The Committee requested a report on diving at its next meeting.')

    expect(one?.to).toMatchObject({ meeting: 'next', derived: false })
  })

  it('is found by its month where the calendar has one meeting in it', async () => {
    const [one] = await promisesOf(
      'Members requested that a report on diving be brought to the September meeting.',
      calendar,
    )

    expect(one?.to).toMatchObject({ meeting: '2024-09-10', derived: true })
  })

  it('of another body is not looked for in this committee’s calendar', async () => {
    const [one] = await promisesOf(
      'The Clerk agreed to raise the matter at the next meeting of the Regional Sports Forum.',
      calendar,
    )

    expect(one?.to).toMatchObject({ body: 'Regional Sports Forum', meeting: 'next' })
  })
})
