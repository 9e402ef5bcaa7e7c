import { describe, expect, it } from 'vitest'
import { PEOPLE, thePanelOf2021 } from '../support/journey.ts'

// The panel of Thursday 11 March 2021: what is recorded of it afterwards, each form with every field filled in.
const journey = thePanelOf2021('2021-03-08T09:00:00Z')
const { here, read, meetingOn, said } = journey
const { typed, pressed, pressedBeside, opened, shows, sends, closes, hears } = journey.acting(PEOPLE.officer)

describe('After the meeting the officer', () => {
  it('records who was there, who was not, who came instead, and what was declared', async () => {
    await typed('/agenda draft')
    await hears('Apprenticeship Strategy')
    await journey.workspace.goTo('2021-03-11T14:00:00Z')
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
    const march = await meetingOn('2021-03-11')
    const [attended, declared] = await read(async (tx) => [
      await tx.outcomes.attendanceOf(march.id),
      await tx.outcomes.declarationsOf(march.id),
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
    const item = await journey.itemNamed('Apprenticeship')
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

    const march = await meetingOn('2021-03-11')
    const [memo] = await read((tx) => tx.outcomes.referralsOf(march.id))
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
      ...{ kind: 'undertaking', words: 'Circulate the figures for each school', owner: PEOPLE.author },
      ...{ body: 'Children’s Services', due: '2021-04-01' },
    })

    await shows('Thursday 1 April 2021')
    await closes()
    const actions = await read((tx, panel) => tx.outcomes.actions(panel.id))
    const action = actions.find(({ words }) => words.startsWith('Circulate'))
    expect(action).toMatchObject({
      ...{ kind: 'undertaking', words: 'Circulate the figures for each school' },
      ...{ body: 'Children’s Services', dueOn: '2021-04-01', state: 'open' },
    })
    await journey.workspace.jobs.runDue()
    expect(await said(PEOPLE.author, 'Circulate the figures')).toContain('1 April 2021')
  })

  it('records that the minutes are published, with their day and their address', async () => {
    await typed('/agenda outcomes')
    await hears('Draft minutes')
    await pressed('Draft minutes')
    await journey.workspace.until(() =>
      JSON.stringify(journey.as(PEOPLE.officer).reads(here())).includes('record.publish'),
    )
    await pressed('record.publish')
    await opened('record.publish.submitted')
    expect(await sends({ day: '2021-03-12' })).toMatchObject({ ok: false, errors: { day: expect.any(String) } })
    await sends({ day: '2021-03-11', link: 'https://papers.example/minutes' })

    await shows('Thursday 11 March 2021')
    await closes()
    const march = await meetingOn('2021-03-11')
    expect(await read((tx) => tx.outcomes.publishedOf(march.id))).toMatchObject([
      { kind: 'minutes', publishedOn: '2021-03-11', link: 'https://papers.example/minutes' },
    ])
  })

  it('records that it was adjourned: what was not reached is carried over, and the channel is told', async () => {
    const left = await journey.itemNamed('Members’ Case')
    await typed('/agenda outcomes')
    await hears('It did not go ahead')
    await pressed('It did not go ahead')
    await opened('meeting.not-held.submitted')
    expect(await sends({ why: 'Want of time' })).toMatchObject({ ok: false })
    expect(await sends({ because: 'adjourned', why: 'Adjourned for want of time' })).toMatchObject({ ok: true })
    await shows('is recorded as adjourned')
    await closes()

    expect((await journey.itemNamed('Members’ Case')).stage).toMatchObject({ is: 'carried-over' })
    expect(left.stage.is).not.toBe('carried-over')
    expect((await meetingOn('2021-03-11')).state).toBe('adjourned')
  })
})
