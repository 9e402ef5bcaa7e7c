import { describe, expect, it } from 'vitest'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { PEOPLE, thePanelOf2021 } from '../support/journey.ts'

// What its officers keep of a committee and of themselves: each form opened as people open it, every field filled in.
const { officer, monitoring } = PEOPLE
const journey = thePanelOf2021('2021-02-08T09:30:00Z')
const { as, fills, here, read, said } = journey
const { typed, hears } = journey.acting(officer)
const panel = () => read(async (_, panel) => panel)
const idOf = (slackId: string) =>
  read(async (tx) => (await tx.people.presser(journey.workspace.slack.self.teamId, slackId))!.personId)

describe('A committee is looked after', () => {
  it('by its settings: place, numbering, words, targets, stages, and whom it consults', async () => {
    await typed('/committee settings')
    await fills(officer, 'committee.settings.submitted', {
      ...{ venue: 'Shire Hall', minute: '410', chairs: 'approve', consultOn: ['add', 'remove'] },
      ...{ chairWord: 'convener', cabinetWord: 'executive member', target: '2', cutOff: '16:00' },
      ...{ request: '32', draft: '21', clearance: '14', briefing: '9', final: '6', questionsAt: '12:00' },
      ...{ regime: 'public-by-choice', usually: '14:00', lasts: '90', warnAt: '6', questionsDays: '3' },
      ...{ contact: 'U0GRACE', decidedBy: 'the chairs’ group', remindersOn: [] },
    })

    const { venue, nextMinuteNumber, settings, ...kept } = await panel()
    expect({ venue, nextMinuteNumber }).toEqual({ venue: 'Shire Hall', nextMinuteNumber: '410' })
    expect(kept).toMatchObject({ regime: 'public-by-choice', startTime: '14:00', minutesLong: 90 })
    expect(settings).toMatchObject({
      ...{ warnAtItem: 6, suggestionsDecidedBy: 'the chairs’ group', contactOfficerId: await idOf('U0GRACE') },
      publicQuestions: { workingDaysBefore: 3, at: '12:00' },
    })
    const coming = await read((tx, panel) => tx.meetings.of(panel.id, civilDate('2021-03-11')))
    expect(coming.map(({ regime }) => regime)).toEqual(['public-by-choice', 'public-by-choice'])
    expect(settings).toMatchObject({
      ...{ chairWord: 'convener', cabinetWord: 'executive member', consultOn: ['add', 'remove'] },
      stages: { request: 32, draft: 21, clearance: 14, briefing: 9, final: 6 },
    })
  })

  it('by who stands in for approvers, and after how many days', async () => {
    await typed('/committee approvals')
    await hears('Standing in, and own work')
    await as(officer).press('Standing in, and own work')
    await fills(officer, 'committee.approvals.rules.submitted', { days: '4', ownWork: ['yes'] })

    expect(JSON.stringify((await panel()).settings.approvals)).toContain('4')
  })

  it('by who holds which role, from when until when', async () => {
    await typed('/committee people')
    await hears('Give somebody a role')
    await as(officer).press('Give somebody a role')
    await fills(officer, 'person.give-role.submitted', {
      ...{ name: 'Dr Ada Lowe', email: 'ada.lowe@college.example', organisation: 'The College', role: 'witness' },
      ...{ title: 'Principal', since: '2021-02-08', until: '2021-12-31' },
    })

    const committee = await panel()
    const held = await read(async (tx) => tx.people.holdingsFor(committee.id))
    expect(held.find(({ title }) => title === 'Principal')).toMatchObject({
      ...{ role: 'witness', since: '2021-02-08', until: '2021-12-31' },
    })
  })

  it('by who is away, and who answers for them meanwhile', async () => {
    await typed('/committee away')
    await fills(officer, 'person.away.submitted', {
      ...{ person: 'U0THORNE', since: '2021-02-15', until: '2021-02-26', deputy: 'U0BEVAN' },
    })

    const away = await idOf('U0THORNE')
    const deputy = await idOf('U0BEVAN')
    const absences = await read((tx) => tx.people.awayFrom(civilDate('2021-02-08')))
    expect(absences).toMatchObject([{ personId: away, since: '2021-02-15', until: '2021-02-26', deputyId: deputy }])
  })

  it('by what must be kept for an inquiry, and by everything of one item in a file', async () => {
    const item = await read(async (tx) => (await tx.items.byNumber((await panel()).id, 1))!)
    await as(monitoring).command('/committee hold', here())
    await said(monitoring, 'Keep something', here())
    await as(monitoring).press('Keep something')
    await journey.workspace.opened(monitoring, 'hold.place.submitted')
    for (const none of [{}, { item: item.id, all: ['yes'] }])
      expect(await as(monitoring).submit({ why: 'complaint', ...none })).toMatchObject({
        errors: { all: expect.stringContaining('Choose one thing to keep') },
      })
    await fills(monitoring, 'hold.place.submitted', { why: 'complaint', item: item.id, all: [] })
    await as(monitoring).command('/committee hold', here())
    expect(await said(monitoring, 'Release', here())).toContain('Apprenticeship')

    await as(monitoring).command('/programme bundle', here())
    await fills(monitoring, 'bundle.make.submitted', { item: item.id, form: 'open' })
    await journey.workspace.until(() =>
      as(monitoring)
        .reads()
        .some(({ files }) => files.length > 0),
    )
  })
})

describe('The year and its rules', () => {
  it('have the day of the annual meeting', async () => {
    await typed('/committee grid')
    await hears('Annual meeting')
    await as(officer).press('Annual meeting')
    await fills(officer, 'municipal-year.annual-meeting.submitted', { day: '2021-05-20' })

    expect(JSON.stringify(await read((tx) => tx.calendar.annualMeetings()))).toContain('2021-05-20')
  })

  it('are read from a file, and whole or not at all', async () => {
    await typed('/committee rules')
    await hears('Rules from a file')
    await as(officer).press('Rules from a file')
    await journey.workspace.opened(officer, 'rule.from-file.submitted')
    const wrong = await as(officer).submit({
      file: [as(officer).upload('rules.json', '[{"name": 3}]')],
      scope: 'committee',
    })

    expect(wrong).toMatchObject({ ok: false, errors: { file: expect.any(String) } })
    await as(officer).closeForm(true)
  })
})

describe('Each person', () => {
  it('says of what they are reminded, in which hours, on which days, and when they are away', async () => {
    await typed('/committee reminders')
    await fills(officer, 'reminders.submitted', {
      ...{ from: '08:30', until: '16:30', days: ['1', '2', '4'], since: '2021-04-01', back: '2021-04-09' },
    })

    const id = await idOf(officer)
    const wishes = await read(async (tx) => tx.reminders.wishesOf(id))
    expect(wishes).toMatchObject({ days: [1, 2, 4] })
    expect(JSON.stringify(wishes)).toContain('08:30')
  })

  it('and the administrator says what the council is called', async () => {
    await as(monitoring).command('/committee council', here())
    await fills(monitoring, 'council.submitted', { name: 'Westmarch Borough Council', nation: 'england' })

    const council = await read((tx) => tx.committees.council())
    expect(council.name).toBe('Westmarch Borough Council')
  })
})
