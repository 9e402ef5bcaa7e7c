import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { aWorkspace, drawn, type RunningWorkspace } from '../support/workspace.ts'

// What its officers keep of a committee and of themselves: each form opened as people open it, every field filled in.
let workspace: RunningWorkspace
beforeAll(async () => {
  workspace = await aWorkspace({
    startingAt: '2021-02-08T09:30:00Z',
    year: { last: civilDate('2021-02-02'), coming: civilDate('2021-03-11'), following: civilDate('2021-07-20') },
  })
})
afterAll(() => workspace?.close())

const officer = 'U0ALISON'
const as = (person: string) => workspace.as(person)
const here = () => workspace.channel
const typed = (command: string, person: string = officer) => as(person).command(command, here())
const hears = async (words: string) => drawn((await workspace.hears(officer, words, here()))!)
type Answers = Parameters<ReturnType<typeof as>['submit']>[0]
const fills = async (form: string, answers: Answers, person: string = officer) => {
  await workspace.opened(person, form)
  expect(await as(person).submit(answers)).toMatchObject({ ok: true })
  await as(person).closeForm(true)
  await workspace.jobs.runDue()
}
const panel = () => workspace.here.transaction(async (tx) => (await tx.committees.all())[0]!)
const idOf = (slackId: string) =>
  workspace.here.transaction(async (tx) => (await tx.people.presser(workspace.slack.self.teamId, slackId))!.personId)

describe('A committee is looked after', () => {
  it('by its settings: place, numbering, words, targets, stages, and whom it consults', async () => {
    await typed('/committee settings')
    await fills('committee.settings.submitted', {
      ...{ venue: 'Shire Hall', minute: '410', chairs: 'approve', consultOn: ['add', 'remove'] },
      ...{ chairWord: 'convener', cabinetWord: 'executive member', target: '2', cutOff: '16:00' },
      ...{ request: '32', draft: '21', clearance: '14', briefing: '9', final: '6', questionsAt: '12:00' },
      remindersOn: [],
    })

    const { venue, nextMinuteNumber, settings } = await panel()
    expect({ venue, nextMinuteNumber }).toEqual({ venue: 'Shire Hall', nextMinuteNumber: '410' })
    expect(settings).toMatchObject({
      ...{ chairWord: 'convener', cabinetWord: 'executive member', consultOn: ['add', 'remove'] },
    })
    expect(JSON.stringify(settings)).toMatch(/"draft-report-by":21|21/)
  })

  it('by who stands in for approvers, and after how many days', async () => {
    await typed('/committee approvals')
    await hears('Standing in, and own work')
    await as(officer).press('Standing in, and own work')
    await fills('committee.approvals.rules.submitted', { days: '4', ownWork: ['yes'] })

    expect(JSON.stringify((await panel()).settings.approvals)).toContain('4')
  })

  it('by who holds which role, from when until when', async () => {
    await typed('/committee people')
    await hears('Give somebody a role')
    await as(officer).press('Give somebody a role')
    await fills('person.give-role.submitted', {
      ...{ name: 'Dr Ada Lowe', email: 'ada.lowe@college.example', organisation: 'The College', role: 'witness' },
      ...{ title: 'Principal', since: '2021-02-08', until: '2021-12-31' },
    })

    const committee = await panel()
    const held = await workspace.here.transaction(async (tx) => tx.people.holdingsFor(committee.id))
    expect(held.find(({ title }) => title === 'Principal')).toMatchObject({
      ...{ role: 'witness', since: '2021-02-08', until: '2021-12-31' },
    })
  })

  it('by who is away, and who answers for them meanwhile', async () => {
    await typed('/committee away')
    await fills('person.away.submitted', {
      ...{ person: 'U0THORNE', since: '2021-02-15', until: '2021-02-26', deputy: 'U0BEVAN' },
    })

    const away = await idOf('U0THORNE')
    const deputy = await idOf('U0BEVAN')
    const absences = await workspace.here.transaction((tx) => tx.people.awayFrom(civilDate('2021-02-08')))
    expect(absences).toMatchObject([{ personId: away, since: '2021-02-15', until: '2021-02-26', deputyId: deputy }])
  })

  it('by what must be kept for an inquiry, and by everything of one item in a file', async () => {
    const item = await workspace.here.transaction(async (tx) => (await tx.items.byNumber((await panel()).id, 1))!)
    await typed('/committee hold', 'U0PRATT')
    await workspace.hears('U0PRATT', 'Keep something', here())
    await as('U0PRATT').press('Keep something')
    await workspace.opened('U0PRATT', 'hold.place.submitted')
    await fills('hold.place.submitted', { why: 'complaint', item: item.id }, 'U0PRATT')
    await typed('/committee hold', 'U0PRATT')
    expect(drawn((await workspace.hears('U0PRATT', 'Release', here()))!)).toContain('Apprenticeship')

    await typed('/programme bundle', 'U0PRATT')
    await fills('bundle.make.submitted', { item: item.id, form: 'open' }, 'U0PRATT')
    await workspace.until(() =>
      as('U0PRATT')
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
    await fills('municipal-year.annual-meeting.submitted', { day: '2021-05-20' })

    expect(JSON.stringify(await workspace.here.transaction((tx) => tx.calendar.annualMeetings()))).toContain(
      '2021-05-20',
    )
  })

  it('are read from a file, and whole or not at all', async () => {
    await typed('/committee rules')
    await hears('Rules from a file')
    await as(officer).press('Rules from a file')
    await workspace.opened(officer, 'rule.from-file.submitted')
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
    await fills('reminders.submitted', {
      ...{ from: '08:30', until: '16:30', days: ['1', '2', '4'], since: '2021-04-01', back: '2021-04-09' },
    })

    const id = await idOf(officer)
    const wishes = await workspace.here.transaction(async (tx) => tx.reminders.wishesOf(id))
    expect(wishes).toMatchObject({ days: [1, 2, 4] })
    expect(JSON.stringify(wishes)).toContain('08:30')
  })

  it('and the administrator says what the council is called', async () => {
    await typed('/committee council', 'U0PRATT')
    const who = as('U0PRATT').form()?.body.callback_id === 'council.submitted' ? 'U0PRATT' : officer
    if (who === officer) await typed('/committee council')
    await fills('council.submitted', { name: 'Westmarch Borough Council', nation: 'england' }, who)

    const council = await workspace.here.transaction((tx) => tx.committees.council())
    expect(council.name).toBe('Westmarch Borough Council')
  })
})
