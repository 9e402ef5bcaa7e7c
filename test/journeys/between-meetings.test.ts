import { describe, expect, it } from 'vitest'
import { PEOPLE, thePanelOf2021 } from '../support/journey.ts'

// What an officer does to a programme between two meetings: each form opened as people open it, every field filled in.
const journey = thePanelOf2021('2021-02-15T09:30:00Z')
const { itemNamed, meetingOn, read, said } = journey
const { typed, pressed, opened, shows, sends, closes, hears } = journey.acting(PEOPLE.officer)

describe('Between two meetings the officer', () => {
  it('who types the number of no item is shown the programme, and told that there is none', async () => {
    await typed('/programme item 99')
    const said = await hears('There is no item 99')
    expect(said).toContain('Work programme: Corporate and Communities Panel')
  })

  it('puts an item off to a named meeting: the reason and the minute stand in its history', async () => {
    const july = await meetingOn('2021-07-20')
    await typed('/programme defer 3')
    await opened('item.defer.submitted')
    await sends({ until: july.id, why: 'The supplier is late', minute: '301' })

    await shows('Tuesday 20 July 2021')
    const item = await itemNamed('Members’ Case Management')
    expect(item.stage).toEqual({ is: 'scheduled', meetingId: july.id })
    expect(item.history.at(-1)).toMatchObject({ why: 'The supplier is late', minute: '301', meetingId: july.id })
    await closes()
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
    expect(sent.stage.is).toBe('sent-elsewhere')
    expect(sent.history.at(-1)).toMatchObject({ why: 'Facts, not a decision', minute: '302' })
    await closes()
    await journey.workspace.jobs.runDue()
    const told = await said('U0QURESHI', 'Note on rural broadband')
    expect(told).toContain('Friday 30 April 2021')

    await journey.as('U0QURESHI').press('It happened')
    await journey.workspace.opened('U0QURESHI', 'item.elsewhere-happened.submitted')
    await journey.as('U0QURESHI').submit({ proof: 'https://papers.example/broadband-note' })

    await journey.workspace.until(() => !journey.as('U0QURESHI').form()?.body.submit)
    const item = await itemNamed('Broadband')
    expect(item.stage.is).toBe('closed')
    expect(item.history.at(-1)).toMatchObject({ why: 'https://papers.example/broadband-note' })
    await journey.workspace.jobs.runDue()
    await said(PEOPLE.officer, 'Broadband in rural libraries')
  })

  it('puts right everything of an item that can be put right without moving it', async () => {
    await typed('/programme 1')
    await hears('Apprenticeship Strategy')
    await pressed('Edit')
    await opened('item.edit.submitted')
    await sends({
      ...{ title: 'Apprenticeship Strategy: second year', why: 'Fewer starts', outcome: 'A view on the levy' },
      ...{ purpose: 'performance', lead: 'U0OAKES', portfolio: 'U0AMERY', minutes: '35', wantedBy: '2021-06-30' },
      ...{ source: 'Minute 288', key: ['yes'] },
    })

    await shows('second year')
    const item = await itemNamed('Apprenticeship')
    const people = await read((tx) => tx.people.findMany([item.leadOfficerId!, item.portfolioHolderId!]))
    expect(item).toMatchObject({
      ...{ title: 'Apprenticeship Strategy: second year', why: 'Fewer starts', desiredOutcome: 'A view on the levy' },
      ...{ purpose: 'performance', minutesNeeded: 35, wantedBy: '2021-06-30', originMinute: 'Minute 288' },
      isKeyDecision: true,
    })
    expect(people.map(({ slackId }) => slackId).sort()).toEqual(['U0AMERY', 'U0OAKES'])
    await closes()
  })

  it('brings an item to a meeting once its dates have been seen, with the reason and the minute', async () => {
    const july = await meetingOn('2021-07-20')
    await typed('/programme schedule 5')
    await opened('item.schedule.submitted')
    await sends({ where: july.id })
    await opened('item.schedule.confirmed')
    await shows('Nothing has changed yet')
    await sends({ why: 'The contract is let in June', minute: '300' })

    await shows('Tuesday 20 July 2021')
    const item = await itemNamed('Agency staff')
    expect(item.stage).toEqual({ is: 'scheduled', meetingId: july.id })
    expect(item.history.at(-1)).toMatchObject({ why: 'The contract is let in June', minute: '300' })
    await closes()
  })

  it('removes an item, with the reason and the minute', async () => {
    await typed('/programme remove 5')
    await opened('item.remove.submitted')
    await sends({ why: 'The Cabinet has ended the contract', minute: '303' })

    await shows('Agency staff')
    const item = await itemNamed('Agency staff')
    expect(item.stage.is).toBe('withdrawn')
    expect(item.history.at(-1)).toMatchObject({ why: 'The Cabinet has ended the contract', minute: '303' })
    await closes()
  })

  it('moves a meeting once what follows has been seen: day, time, place and reason', async () => {
    const march = await meetingOn('2021-03-11')
    await typed('/committee meetings')
    await hears('Thursday 11 March 2021')
    await pressed('meeting.change')
    await opened('meeting.change.submitted')
    expect(march).toBeDefined()
    await sends({ day: '2021-03-18', time: '14:00', venue: 'Shire Hall', why: 'The Chamber floods' })
    await shows('What follows')
    await shows('Thursday 18 March 2021')
    expect(await meetingOn('2021-03-18')).toBeUndefined()

    await sends({})

    await journey.workspace.until(() => !journey.as(PEOPLE.officer).form()?.body.submit)
    const moved = await meetingOn('2021-03-18')
    expect(moved).toMatchObject({ id: march!.id, time: '14:00', venue: 'Shire Hall' })
    await journey.workspace.jobs.runDue()
    const told = await hears('Thursday 18 March 2021')
    expect(told).toContain('The Chamber floods')
  })
})
