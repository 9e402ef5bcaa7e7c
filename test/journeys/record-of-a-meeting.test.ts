import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { aWorkspace, drawn, type RunningWorkspace } from '../support/workspace.ts'

// The panel of Thursday 11 March 2021: what is recorded of it afterwards, each form with every field filled in.
let workspace: RunningWorkspace
beforeAll(async () => {
  workspace = await aWorkspace({
    startingAt: '2021-03-08T09:00:00Z',
    year: { last: civilDate('2021-02-02'), coming: civilDate('2021-03-11'), following: civilDate('2021-07-20') },
  })
})
afterAll(() => workspace?.close())

const officer = 'U0ALISON'
const here = () => workspace.channel
const typed = (command: string) => workspace.as(officer).command(command, here())
const pressed = (label: string) => workspace.as(officer).press(label)
const opened = (form: string) => workspace.opened(officer, form)
const shows = (words: string) => workspace.formShows(officer, words)
const sends = (answers: Parameters<ReturnType<RunningWorkspace['as']>['submit']>[0]) =>
  workspace.as(officer).submit(answers)
const closes = () => workspace.as(officer).closeForm(true)
const hears = async (words: string) => drawn((await workspace.hears(officer, words, here()))!)

type Tx = Parameters<Parameters<RunningWorkspace['here']['transaction']>[0]>[0]
const read = <T>(ask: (tx: Tx, panelId: string, meetingId: string) => Promise<T>): Promise<T> =>
  workspace.here.transaction(async (tx) => {
    const [panel] = await tx.committees.all()
    const [meeting] = await tx.meetings.of(panel!.id, civilDate('2021-03-11'), civilDate('2021-03-11'))
    return ask(tx, panel!.id, meeting!.id)
  })

const pressedBeside = (id: string) => workspace.pressesBeside(officer, id)

describe('After the meeting the officer', () => {
  it('records who was there, who was not, who came instead, and what was declared', async () => {
    await typed('/agenda draft')
    await hears('Apprenticeship Strategy')
    await workspace.goTo('2021-03-11T14:00:00Z')
    await typed('/agenda outcomes')
    await hears('no outcome yet')
    await pressed('Who was there')
    await opened('attendance.submitted')

    await sends({
      ...{ present: 'Councillor Priya Nair\nCouncillor Ken Daly', apologies: 'Councillor Ruth Amery' },
      ...{
        substitutes: 'Councillor Ben Salt for Councillor Ruth Amery',
        attending: 'Dawn Fletcher, Complaints Manager',
      },
      declarations: 'Councillor Ken Daly: disclosable, employed by the trust',
    })

    await shows('2 present, 1 apology, 1 substitute, 1 in attendance, 1 declaration')
    await closes()
    const [attended, declared] = await read(async (tx, _, meeting) => [
      await tx.outcomes.attendanceOf(meeting),
      await tx.outcomes.declarationsOf(meeting),
    ])
    const as = (how: string) => attended.filter((one) => one.kind === how).map(({ name }) => name)
    expect([as('present'), as('apologies'), as('substitute'), as('in-attendance')]).toEqual([
      ['Councillor Priya Nair', 'Councillor Ken Daly'],
      ['Councillor Ruth Amery'],
      ['Councillor Ben Salt'],
      ['Dawn Fletcher'],
    ])
    expect(attended.find(({ name }) => name === 'Councillor Ben Salt')).toMatchObject({
      insteadOf: 'Councillor Ruth Amery',
    })
    expect(declared).toMatchObject([{ name: 'Councillor Ken Daly', kind: 'disclosable', isSensitive: false }])
  })

  it('records a referral, sends it as a memo, and keeps its receipt and its answer', async () => {
    const item = await read(async (tx, panel) => (await tx.items.of(panel)).find(({ number }) => number === 1)!)
    await typed('/agenda outcomes')
    await hears('no outcome yet')
    await pressedBeside(item.id)
    await opened('outcome.submitted')
    await sends({
      kind: 'referred',
      body: 'Health Board',
      words: 'because it pays half',
      points: '• Starts have fallen',
    })
    await shows('Prepare a memo')
    await pressed('Prepare a memo')
    await opened('memo.submitted')
    await sends({
      ...{ body: 'Health Board', forDay: '2021-04-15', words: 'The Panel asks that the levy be pooled.' },
      comments: 'Money: the levy is underspent\nMoney: it lapses in May\nPeople: few starters stay',
    })
    await shows('Thursday 15 April 2021')
    await closes()

    await typed('/agenda outcomes')
    await hears('Memo to Health Board')
    await pressed('Memo to Health Board')
    await hears('The Panel asks that the levy be pooled')
    await pressed('memo.delivered')
    await opened('memo.delivered.submitted')
    await sends({ day: '2021-03-11', proof: 'E-mail from the board’s clerk' })
    await shows('Thursday 11 March 2021')
    await closes()
    await typed('/agenda outcomes')
    await hears('Memo to Health Board')
    await pressed('Memo to Health Board')
    await pressed('memo.answered')
    await opened('memo.answered.submitted')
    await sends({ response: 'They agree to pool the levy from May' })
    await shows('They agree to pool the levy from May')
    await closes()

    const [memo] = await read((tx, _, meeting) => tx.outcomes.referralsOf(meeting))
    expect(memo).toMatchObject({
      ...{ toBody: 'Health Board', forDay: '2021-04-15', response: 'They agree to pool the levy from May' },
      deliveryProof: 'E-mail from the board’s clerk',
    })
  })

  it('adds an action that no outcome made: whose, by when, for which body', async () => {
    await typed('/agenda actions')
    await pressed('Add an action')
    await opened('action.add.submitted')
    await sends({
      ...{ kind: 'undertaking', words: 'Circulate the figures for each school', owner: 'U0FLETCH' },
      ...{ body: 'Children’s Services', due: '2021-04-01' },
    })

    await shows('Thursday 1 April 2021')
    await closes()
    const actions = await read((tx, panel) => tx.outcomes.actions(panel))
    const action = actions.find(({ words }) => words.startsWith('Circulate'))
    expect(action).toMatchObject({
      ...{ kind: 'undertaking', words: 'Circulate the figures for each school' },
      ...{ body: 'Children’s Services', dueOn: '2021-04-01', state: 'open' },
    })
    await workspace.jobs.runDue()
    expect(drawn((await workspace.hears('U0FLETCH', 'Circulate the figures'))!)).toContain('1 April 2021')
  })

  it('records that the minutes are published, with their day and their address', async () => {
    await typed('/agenda outcomes')
    await hears('Draft minutes')
    await pressed('Draft minutes')
    await workspace.until(() => JSON.stringify(workspace.as(officer).reads(here())).includes('record.publish'))
    await pressed('record.publish')
    await opened('record.publish.submitted')
    expect(await sends({ day: '2021-03-12' })).toMatchObject({ ok: false, errors: { day: expect.any(String) } })
    await sends({ day: '2021-03-11', link: 'https://papers.example/minutes' })

    await shows('Thursday 11 March 2021')
    await closes()
    expect(await read((tx, _, meeting) => tx.outcomes.publishedOf(meeting))).toMatchObject([
      { kind: 'minutes', publishedOn: '2021-03-11', link: 'https://papers.example/minutes' },
    ])
  })
})
