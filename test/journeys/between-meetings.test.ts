import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { aWorkspace, drawn, type RunningWorkspace } from '../support/workspace.ts'

// What an officer does to a programme between two meetings: each form opened as people open it, every field filled in.
let workspace: RunningWorkspace
beforeAll(async () => {
  workspace = await aWorkspace({
    startingAt: '2021-02-15T09:30:00Z',
    year: { last: civilDate('2021-02-02'), coming: civilDate('2021-03-11'), following: civilDate('2021-07-20') },
  })
})
afterAll(() => workspace?.close())

const officer = 'U0ALISON'
const here = () => workspace.channel
const itemNamed = (title: string) =>
  workspace.here.transaction(async (tx) => {
    const [panel] = await tx.committees.all()
    const item = (await tx.items.of(panel!.id)).find((one) => one.title.startsWith(title))!
    return { item, history: await tx.items.historyOf(item.id) }
  })
const meetingOn = (day: string) =>
  workspace.here.transaction(async (tx) => {
    const [panel] = await tx.committees.all()
    return (await tx.meetings.of(panel!.id, civilDate('2021-01-01'))).find((one) => one.day === day)
  })
const typed = (command: string) => workspace.as(officer).command(command, here())
const opened = (form: string) => workspace.opened(officer, form)
const sends = (answers: Parameters<ReturnType<RunningWorkspace['as']>['submit']>[0]) =>
  workspace.as(officer).submit(answers)

describe('Between two meetings the officer', () => {
  it('who types the number of no item is shown the programme, and told that there is none', async () => {
    await typed('/programme item 99')
    const said = drawn((await workspace.hears(officer, 'There is no item 99', here()))!)
    expect(said).toContain('Work programme: Corporate and Communities Panel')
  })

  it('puts an item off to a named meeting: the reason and the minute stand in its history', async () => {
    const july = await meetingOn('2021-07-20')
    await typed('/programme defer 3')
    await opened('item.defer.submitted')
    await sends({ until: july!.id, why: 'The supplier is late', minute: '301' })

    await workspace.formShows(officer, 'Tuesday 20 July 2021')
    const { item, history } = await itemNamed('Members’ Case Management')
    expect(item.stage).toEqual({ is: 'scheduled', meetingId: july!.id })
    expect(history.at(-1)).toMatchObject({ why: 'The supplier is late', minute: '301', meetingId: july!.id })
    await workspace.as(officer).closeForm(true)
  })

  it('sends an item to something that is not a meeting: whoever sees to it is told, and says that it happened', async () => {
    await typed('/programme schedule 4')
    await opened('item.schedule.submitted')
    await sends({ where: 'elsewhere:briefing-note' })
    await opened('item.elsewhere.submitted')
    await sends({
      ...{ name: 'Note on rural broadband', owner: 'U0QURESHI', due: '2021-04-30' },
      ...{ why: 'Facts, not a decision', minute: '302' },
    })
    const sent = await itemNamed('Broadband')
    expect(sent.item.stage.is).toBe('sent-elsewhere')
    expect(sent.history.at(-1)).toMatchObject({ why: 'Facts, not a decision', minute: '302' })
    await workspace.as(officer).closeForm(true)
    await workspace.jobs.runDue()
    const told = drawn((await workspace.hears('U0QURESHI', 'Note on rural broadband'))!)
    expect(told).toContain('Friday 30 April 2021')

    await workspace.as('U0QURESHI').press('It happened')
    await workspace.opened('U0QURESHI', 'item.elsewhere-happened.submitted')
    await workspace.as('U0QURESHI').submit({ proof: 'https://papers.example/broadband-note' })

    await workspace.until(() => !workspace.as('U0QURESHI').form()?.body.submit)
    const { item, history } = await itemNamed('Broadband')
    expect(item.stage.is).toBe('closed')
    expect(history.at(-1)).toMatchObject({ why: 'https://papers.example/broadband-note' })
    await workspace.jobs.runDue()
    await workspace.hears(officer, 'Broadband in rural libraries')
  })

  it('puts right everything of an item that can be put right without moving it', async () => {
    await typed('/programme 1')
    await workspace.hears(officer, 'Apprenticeship Strategy', here())
    await workspace.as(officer).press('Edit')
    await opened('item.edit.submitted')
    await sends({
      ...{ title: 'Apprenticeship Strategy: second year', why: 'Fewer starts', outcome: 'A view on the levy' },
      ...{ purpose: 'performance', lead: 'U0OAKES', portfolio: 'U0AMERY', minutes: '35', wantedBy: '2021-06-30' },
      ...{ source: 'Minute 288', key: ['yes'] },
    })

    await workspace.formShows(officer, 'second year')
    const { item } = await itemNamed('Apprenticeship')
    const people = await workspace.here.transaction((tx) =>
      tx.people.findMany([item.leadOfficerId!, item.portfolioHolderId!]),
    )
    expect(item).toMatchObject({
      ...{ title: 'Apprenticeship Strategy: second year', why: 'Fewer starts', desiredOutcome: 'A view on the levy' },
      ...{ purpose: 'performance', minutesNeeded: 35, wantedBy: '2021-06-30', originMinute: 'Minute 288' },
      isKeyDecision: true,
    })
    expect(people.map(({ slackId }) => slackId).sort()).toEqual(['U0AMERY', 'U0OAKES'])
    await workspace.as(officer).closeForm(true)
  })

  it('brings an item to a meeting once its dates have been seen, with the reason and the minute', async () => {
    const july = await meetingOn('2021-07-20')
    await typed('/programme schedule 5')
    await opened('item.schedule.submitted')
    await sends({ where: july!.id })
    await opened('item.schedule.confirmed')
    await workspace.formShows(officer, 'Nothing has changed yet')
    await sends({ why: 'The contract is let in June', minute: '300' })

    await workspace.formShows(officer, 'Tuesday 20 July 2021')
    const { item, history } = await itemNamed('Agency staff')
    expect(item.stage).toEqual({ is: 'scheduled', meetingId: july!.id })
    expect(history.at(-1)).toMatchObject({ why: 'The contract is let in June', minute: '300' })
    await workspace.as(officer).closeForm(true)
  })

  it('removes an item, with the reason and the minute', async () => {
    await typed('/programme remove 5')
    await opened('item.remove.submitted')
    await sends({ why: 'The Cabinet has ended the contract', minute: '303' })

    await workspace.formShows(officer, 'Agency staff')
    const { item, history } = await itemNamed('Agency staff')
    expect(item.stage.is).toBe('withdrawn')
    expect(history.at(-1)).toMatchObject({ why: 'The Cabinet has ended the contract', minute: '303' })
    await workspace.as(officer).closeForm(true)
  })

  it('moves a meeting once what follows has been seen: day, time, place and reason', async () => {
    const march = await meetingOn('2021-03-11')
    await typed('/committee meetings')
    await workspace.hears(officer, 'Thursday 11 March 2021', here())
    await workspace.as(officer).press('meeting.change')
    await opened('meeting.change.submitted')
    expect(march).toBeDefined()
    await sends({ day: '2021-03-18', time: '14:00', venue: 'Shire Hall', why: 'The Chamber floods' })
    await workspace.formShows(officer, 'What follows')
    await workspace.formShows(officer, 'Thursday 18 March 2021')
    expect(await meetingOn('2021-03-18')).toBeUndefined()

    await sends({})

    await workspace.until(() => !workspace.as(officer).form()?.body.submit)
    const moved = await meetingOn('2021-03-18')
    expect(moved).toMatchObject({ id: march!.id, time: '14:00', venue: 'Shire Hall' })
    await workspace.jobs.runDue()
    const told = await workspace.hears(officer, 'Thursday 18 March 2021', here())
    expect(drawn(told!)).toContain('The Chamber floods')
  })
})
