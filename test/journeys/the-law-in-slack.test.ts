import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { aWorkspace, type RunningWorkspace } from '../support/workspace.ts'

let workspace: RunningWorkspace
beforeAll(async () => {
  workspace = await aWorkspace({
    startingAt: '2026-09-01T09:00:00Z',
    year: { last: civilDate('2026-07-09'), coming: civilDate('2026-11-12'), following: civilDate('2027-01-14') },
  })
})
afterAll(() => workspace?.close())

const as = (person: string) => workspace.as(person)
const until = <T>(look: () => T | undefined | null | false) => workspace.until(look)
const here = () => workspace.channel
const formOf = (person: string) => JSON.stringify(as(person).form()?.body.blocks ?? [])
const formShows = (person: string, words: string) => until(() => formOf(person).includes(words))
const formIs = (person: string, callback: string) => until(() => as(person).form()?.body.callback_id === callback)
const drawn = (message: { readonly text: string; readonly blocks: readonly unknown[] }) =>
  `${message.text} ${JSON.stringify(message.blocks)}`
const hears = (person: string, words: string, channel?: string) =>
  until(() =>
    as(person)
      .reads(channel)
      .findLast((message) => drawn(message).includes(words)),
  )

describe('A closure day', () => {
  it('is entered from a button; what it moves is said at once, and to the deputy in a message of her own', async () => {
    await as('U0ALISON').command('/committee closures', here())
    await hears('U0ALISON', 'None is entered', here())
    await as('U0ALISON').press('Add closure days')
    await formIs('U0ALISON', 'closure.add.submitted')

    await as('U0ALISON').submit({ from: '2026-11-05', kind: 'closure', why: 'Town hall closed' })

    await formShows('U0ALISON', 'Thursday 5 November 2026: now closed')
    expect(formOf('U0ALISON')).toContain('Tue 3 Nov, not Wed 4 Nov')
    await as('U0ALISON').closeForm(true)
    await workspace.jobs.runDue()
    await hears('U0GRACE', 'Thursday 5 November 2026 is now a closure day (Town hall closed).')
  })

  it('stands beside every date that it moved', async () => {
    await as('U0ALISON').command('/committee deadlines', here())

    await formShows('U0ALISON', 'closure day: Town hall closed')
    await as('U0ALISON').closeForm(true)
  })
})

describe('A rule of the council’s own', () => {
  const change = async (count: string) => {
    await as('U0ALISON').command('/committee rules', here())
    await hears('U0ALISON', 'Our own rules for the Corporate and Communities Panel', here())
    await as('U0ALISON').press('Change or add a rule')
    await formIs('U0ALISON', 'rule.choose.submitted')
    await as('U0ALISON').submit({ rule: 'publish-by' })
    await formIs('U0ALISON', 'rule.change.submitted')
    await as('U0ALISON').submit({ count, authority: 'Our constitution, part 4, rule 12' })
  }

  it('that is weaker than the law is refused under the field, with the section', async () => {
    await change('4')

    await until(() => JSON.stringify(as('U0ALISON').form()).includes('A council may be stricter than the statute'))
    await as('U0ALISON').closeForm(true)
  })

  it('that is stricter is saved, and moves the day', async () => {
    await change('7')

    await formShows('U0ALISON', 'seven clear working days before the meeting')
    await as('U0ALISON').closeForm(true)
  })
})

describe('Files', () => {
  it('of the year’s deadlines and of the meetings come to whoever asks, in their direct messages', async () => {
    await as('U0ALISON').command('/committee grid', here())
    await hears('U0ALISON', 'Report deadlines 2026/27', here())
    await as('U0ALISON').press('Get the grid')
    await formIs('U0ALISON', 'grid.share.submitted')
    await as('U0ALISON').submit({ whose: 'council', year: 'this', formats: ['xlsx', 'docx', 'ics'] })
    await formShows('U0ALISON', 'are in your direct messages')
    await as('U0ALISON').closeForm(true)
    await hears('U0ALISON', 'Report deadlines 2026/27')

    await as('U0ALISON').command('/committee calendar', here())
    await formIs('U0ALISON', 'calendar.share.submitted')
    await as('U0ALISON').submit({ whose: 'committee' })
    await formShows('U0ALISON', 'is in your direct messages')
    await as('U0ALISON').closeForm(true)
  })
})

describe('A call for reports', () => {
  it('goes to each directorate once for a cycle, with everything that it owes', async () => {
    await as('U0ALISON').command('/committee grid', here())
    await hears('U0ALISON', 'No directorate is named yet', here())
    await as('U0ALISON').press('Name a directorate')
    await formIs('U0ALISON', 'directorate.change.submitted')
    const panel = (await workspace.here.transaction((tx) => tx.committees.all()))[0]!
    await as('U0ALISON').submit({ name: 'Children’s Services', contact: 'U0FLETCH', committees: [panel.id] })
    await formShows('U0ALISON', 'Children’s Services')
    await as('U0ALISON').closeForm(true)

    const call = async () => {
      await as('U0ALISON').command('/committee grid', here())
      await hears('U0ALISON', 'Dawn Fletcher', here())
      await as('U0ALISON').press('Call for reports')
      await formIs('U0ALISON', 'grid.call-for-reports.submitted')
      await as('U0ALISON').submit({ from: '2026-11-01', until: '2026-11-30' })
    }
    await call()
    await formShows('U0ALISON', 'Children’s Services')
    await as('U0ALISON').closeForm(true)
    await workspace.jobs.runDue()
    const told = await hears('U0FLETCH', 'Call for reports: Children’s Services')
    expect(drawn(told!)).toContain('Corporate and Communities Panel, Thursday 12 November 2026')

    await call()
    await formShows('U0ALISON', 'Children’s Services')
    await as('U0ALISON').closeForm(true)
    await workspace.jobs.runDue()
    expect(
      as('U0FLETCH')
        .reads()
        .filter((message) => drawn(message).includes('Call for reports:')),
    ).toHaveLength(1)
  })
})

describe('Meetings from a calendar file', () => {
  it('are looked at event by event, and are there once it is pressed', async () => {
    await as('U0ALISON').command('/committee meetings', here())
    await hears('U0ALISON', 'Add meetings from a file', here())
    await as('U0ALISON').press('Add meetings from a file')
    await formIs('U0ALISON', 'committee.from-file.submitted')
    const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
    const text = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      ...event('UID:1', 'DTSTART:20270617T090000Z', 'SUMMARY:Corporate and Communities', '  Panel'),
      ...event('UID:2', 'DTSTART:20270715T090000Z', 'STATUS:CANCELLED', 'SUMMARY:Corporate and Communities Panel'),
      ...event('UID:3', 'DTSTART;TZID=Custom 1:20270916T100000', 'SUMMARY:Corporate and Communities Panel'),
      'END:VCALENDAR',
    ].join('\r\n')
    await as('U0ALISON').submit({ file: [as('U0ALISON').upload('panel.ics', text)] })

    await formShows('U0ALISON', 'holds 3 events: 1 meeting to add')
    expect(formOf('U0ALISON')).toContain('It is cancelled.')
    expect(formOf('U0ALISON')).toContain('which the file does not define')
    await as('U0ALISON').submit({})
    await formShows('U0ALISON', '1 meeting added')
    await as('U0ALISON').closeForm(true)
  })
})

describe('A pre-election period', () => {
  it('is entered by the monitoring officer; the officer is asked, asks for advice, and decides', async () => {
    await as('U0PRATT').command('/committee elections', here())
    await hears('U0PRATT', 'None is entered', here())
    await as('U0PRATT').press('Enter a period')
    await formIs('U0PRATT', 'election.enter.submitted')
    await as('U0PRATT').submit({
      election: 'the by-election',
      area: 'North Ward',
      from: '2026-10-26',
      until: '2026-11-26',
    })
    await formShows('U0PRATT', 'The officers of 1 coming meeting are asked')
    await as('U0PRATT').closeForm(true)
    await workspace.jobs.runDue()

    await hears('U0ALISON', 'falls in a pre-election period')
    await as('U0ALISON').press('Ask for advice')
    await workspace.jobs.runDue()
    await hears('U0PRATT', 'Your advice is asked')
    await as('U0PRATT').press('Give advice')
    await formIs('U0PRATT', 'election.advise.submitted')
    await as('U0PRATT').submit({ words: 'Take nothing about North Ward.' })
    await formShows('U0PRATT', 'is told of your advice')
    await as('U0PRATT').closeForm(true)
    await workspace.jobs.runDue()
    await hears('U0ALISON', 'Take nothing about North Ward.')
    await as('U0ALISON').press('Go ahead')

    await hears('U0ALISON', 'has decided that it goes ahead')
    await as('U0ALISON').command('/committee deadlines', here())
    await formShows('U0ALISON', 'It falls in a pre-election period: the by-election in North Ward')
    await as('U0ALISON').closeForm(true)
  })
})

describe('A call-in', () => {
  it('is recorded by the officer, ruled on by the proper officer, and its clock is on every copy', async () => {
    await as('U0ALISON').command('/agenda callin', here())
    await hears('U0ALISON', 'None has been received', here())
    await as('U0ALISON').press('Record a request')
    await formIs('U0ALISON', 'call-in.receive.submitted')
    await as('U0ALISON').submit({
      decision: 'Library opening hours',
      maker: 'Cabinet',
      published: '2026-08-26',
      received: '2026-09-01',
      signed: 'Councillor Nair\nCouncillor Daly\nCouncillor Bevan',
      reasons: 'Nobody was asked',
    })
    await formShows('U0ALISON', 'By what was entered it can be accepted')
    await as('U0ALISON').closeForm(true)
    await workspace.jobs.runDue()

    await hears('U0PRATT', 'may not be carried out meanwhile')
    await as('U0PRATT').press('Accept')
    await formIs('U0PRATT', 'call-in.accept.submitted')
    await as('U0PRATT').submit({ agendaReady: '2026-09-02' })

    await formShows('U0PRATT', 'The special meeting can be held from')
    await as('U0PRATT').closeForm(true)
    await workspace.jobs.runDue()
    await hears('U0PRATT', 'it is accepted')
  })

  const callInNamed = (decision: string) =>
    workspace.here.transaction(async (tx) => {
      const [panel] = await tx.committees.all()
      return (await tx.callIns.of(panel!.id)).find((one) => one.decision === decision)!
    })

  it('is sent back with the committee’s reasons, and considered again: what was decided stands in it', async () => {
    await as('U0ALISON').command('/agenda callin', here())
    await hears('U0ALISON', 'Library opening hours', here())
    await as('U0ALISON').press('Open')
    await hears('U0ALISON', 'What came of it', here())
    await as('U0ALISON').press('What came of it')
    await formIs('U0ALISON', 'call-in.settle.submitted')
    await as('U0ALISON').submit({ outcome: 'referred-back', on: '2026-09-01', words: 'Ask those who use them' })
    await formShows('U0ALISON', 'Ask those who use them')
    await as('U0ALISON').closeForm(true)

    await as('U0ALISON').command('/agenda callin', here())
    await hears('U0ALISON', 'Library opening hours', here())
    await as('U0ALISON').press('Open')
    await hears('U0ALISON', 'Considered again', here())
    await as('U0ALISON').press('Considered again')
    await formIs('U0ALISON', 'call-in.reconsider.submitted')
    await as('U0ALISON').submit({ on: '2026-09-01', words: 'The hours stay as they were' })
    await formShows('U0ALISON', 'The hours stay as they were')
    await as('U0ALISON').closeForm(true)

    expect(await callInNamed('Library opening hours')).toMatchObject({
      ...{ state: 'settled', outcome: 'referred-back', outcomeOn: '2026-09-01' },
      ...{ outcomeWords: 'Ask those who use them', reconsideredOn: '2026-09-01' },
      reconsidered: 'The hours stay as they were',
    })
  })

  it('that has too few who sign is refused, with the reasons that the numbers give and those the officer adds', async () => {
    await as('U0ALISON').command('/agenda callin', here())
    await hears('U0ALISON', 'Record a request', here())
    await as('U0ALISON').press('Record a request')
    await formIs('U0ALISON', 'call-in.receive.submitted')
    await as('U0ALISON').submit({
      ...{ decision: 'Car park charges', maker: 'Councillor Amery', published: '2026-08-26', received: '2026-09-01' },
      ...{ signed: 'Councillor Nair', others: 'A. Resident', reasons: 'Too dear', exempt: [] },
      ...{ closes: '5', needed: '4', whoMaySign: 'members of the council', meetWithin: '9', reconsider: '6' },
      otherwise: 'decision-stands',
    })
    await formShows('U0ALISON', 'Car park charges')
    await as('U0ALISON').closeForm(true)
    await workspace.jobs.runDue()
    await hears('U0PRATT', 'Car park charges')
    await as('U0PRATT').press('Refuse with reasons')
    await formIs('U0PRATT', 'call-in.refuse.submitted')
    await as('U0PRATT').submit({ words: 'A resident may not sign' })
    await formShows('U0PRATT', 'A resident may not sign')
    await as('U0PRATT').closeForm(true)

    const { state, refusedBecause, rules, signatories } = await callInNamed('Car park charges')
    expect(state).toBe('refused')
    expect(refusedBecause.join(' ')).toContain('A resident may not sign')
    expect(refusedBecause.length).toBeGreaterThan(1)
    expect(rules).toMatchObject({ workingDays: 5, signatories: 4, whoMaySign: 'members of the council' })
    expect(signatories).toEqual([
      { name: 'Councillor Nair', maySign: true },
      { name: 'A. Resident', maySign: false },
    ])
  })
})

describe('The notice of a key decision', () => {
  it('is recorded with its day and its address, for the item and the meeting it was given for', async () => {
    const { item, meetingId } = await workspace.here.transaction(async (tx) => {
      const [panel] = await tx.committees.all()
      await tx.committees.save({ ...panel!, profile: 'england-executive' })
      const first = (await tx.items.byNumber(panel!.id, 1))!
      await tx.items.save({ ...first, isKeyDecision: true })
      return { item: first, meetingId: 'meetingId' in first.stage ? first.stage.meetingId : null }
    })
    await as('U0ALISON').command('/agenda notice 1', here())
    await formIs('U0ALISON', 'agenda.notice.submitted')
    const tomorrow = await as('U0ALISON').submit({ notice: `key-decision@${item.id}`, day: '2026-09-02' })
    expect(tomorrow).toMatchObject({ ok: false, errors: { day: expect.any(String) } })

    await as('U0ALISON').submit({ day: '2026-09-01', link: 'https://papers.example/notices/7' })

    await formShows('U0ALISON', 'Tuesday 1 September 2026')
    await as('U0ALISON').closeForm(true)
    const given = await workspace.here.transaction((tx) => tx.notices.at(meetingId!))
    expect(given).toMatchObject([
      { kind: 'key-decision', itemId: item.id, givenOn: '2026-09-01', link: 'https://papers.example/notices/7' },
    ])
  })
})

describe('The host of a joint committee', () => {
  const save = async (press: string, said: Readonly<Record<string, string | readonly string[]>>) => {
    await as('U0ALISON').command('/committee authorities', here())
    await hears('U0ALISON', press, here())
    await as('U0ALISON').press(press)
    await formIs('U0ALISON', 'authority.change.submitted')
    await as('U0ALISON').submit({ profile: 'england-council', numbering: 'committee', ...said })
  }

  it('is named with its clerk, its numbers and its words; and the committee’s page says when another hosts', async () => {
    await save('Name an authority', { name: 'Westmarch County Council', host: ['yes'] })
    await formShows('U0ALISON', 'Westmarch County Council is an authority')
    await as('U0ALISON').closeForm(true)
    await save('Name an authority', {
      name: 'Eastmarch Borough Council',
      turns: '2027-05-20',
      numbering: 'continuous',
      stages: '30, 20',
    })
    await until(() => JSON.stringify(as('U0ALISON').form()).includes('Give the number of its next minute'))
    await as('U0ALISON').submit({ minute: '60/27', stages: '30, 20' })
    await until(() => JSON.stringify(as('U0ALISON').form()).includes('Give five numbers of working days'))
    await as('U0ALISON').submit({ minute: '60/27', stages: '30, 20, 15, 8, 5' })
    await formShows('U0ALISON', 'Eastmarch Borough Council is an authority')
    await as('U0ALISON').closeForm(true)

    await as('U0ALISON').command('/committee', here())
    await hears('U0ALISON', 'Hosted by *Westmarch County Council*.', here())
    await hears('U0ALISON', 'From *Thursday 20 May 2027* Eastmarch Borough Council hosts', here())
    await as('U0ALISON').command('/committee authorities', here())
    await hears('U0ALISON', 'next minute 60/27; report stages of its own', here())
  })
})
