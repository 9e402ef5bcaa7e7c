import { describe, expect, it } from 'vitest'
import { PEOPLE, thePanelOf2021 } from '../support/journey.ts'

// What members put to the programme, and what the chair is asked of it: each form with every field filled in.
const { officer, chair, member, monitoring } = PEOPLE
const journey = thePanelOf2021('2021-02-15T09:30:00Z')
const { as, fills, here, itemNamed, meetingOn, said } = journey

describe('A member’s suggestion', () => {
  it('reaches the officer with its reason, and is advised on', async () => {
    await as(member).command('/programme suggest', here())
    await fills(
      member,
      'suggestion.make.submitted',
      { title: 'Buses to the hospital', why: 'The 42 takes an hour', outcome: 'A direct bus' },
      'Buses to the hospital',
    )
    expect(await said(officer, 'Buses to the hospital')).toContain('The 42 takes an hour')

    await as(officer).press('Advise')
    await fills(
      officer,
      'suggestion.advise.submitted',
      { advice: 'A briefing note would do' },
      'A briefing note would do',
    )
  })

  it('is decided by the committee, with the minute; and the member is told what, why and where', async () => {
    await as(officer).press('Record what was decided')
    await journey.workspace.opened(officer, 'suggestion.decide.submitted')
    expect(await as(officer).submit({ decision: 'not-taken-forward' })).toMatchObject({ ok: false })

    const sent = await as(officer).submit({
      decision: 'briefing-note',
      minute: '302',
      reason: 'It is for information',
      body: 'Note on the 42 bus',
      due: '2021-04-30',
    })
    expect(sent).toMatchObject({ ok: true })
    await journey.workspace.formShows(officer, 'Buses to the hospital')
    await as(officer).closeForm(true)
    await journey.workspace.jobs.runDue()

    const told = await said(member, 'It asked for a briefing note by Friday 30 April 2021')
    expect(told).toContain('302')
    expect(told).toContain('It is for information')
    expect((await itemNamed('Buses to the hospital'))?.stage.is).toBe('sent-elsewhere')
  })
})

describe('A matter that a member refers', () => {
  const refers = async (title: string) => {
    await as(member).command('/programme refer', here())
    await fills(
      member,
      'referral.make.submitted',
      { title, why: 'Residents ask', outcome: 'A date', excluded: [] },
      title,
    )
  }

  it('goes onto the programme, and only they withdraw it, with a reason', async () => {
    await refers('Flooding in Mill Lane')
    expect(await itemNamed('Flooding')).toMatchObject({
      ...{ origin: 'referral', why: 'Residents ask', desiredOutcome: 'A date' },
    })

    await as(member).command(`/programme ${(await itemNamed('Flooding')).number}`, here())
    await said(member, 'Withdraw my referral', here())
    await as(member).press('Withdraw my referral')
    await fills(member, 'referral.withdraw.submitted', { why: 'The drain is mended' }, 'Flooding')

    const item = await itemNamed('Flooding')
    expect(item.stage.is).toBe('withdrawn')
    expect(item?.history.at(-1)?.why).toBe('The drain is mended')
  })

  it('is ruled outside the terms of reference by the monitoring officer, and the member is told why', async () => {
    await refers('The price of school meals')
    await as(monitoring).command(`/programme ${(await itemNamed('The price')).number}`, here())
    await said(monitoring, 'The price of school meals', here())
    await as(monitoring).press('Rule it outside the terms of reference')
    await fills(
      monitoring,
      'referral.rule-outside.submitted',
      { why: 'It is for the Schools Forum' },
      'The price of school meals',
    )

    expect(await said(member, 'It is for the Schools Forum')).toContain('The price of school meals')
    expect((await itemNamed('The price of school meals'))?.history.at(-1)?.why).toBe('It is for the Schools Forum')
  })
})

describe('A change that is put to the chair', () => {
  const puts = async (item: number, words: string) => {
    const july = await meetingOn('2021-07-20')
    await as(officer).command(`/programme defer ${item}`, here())
    await fills(officer, 'item.defer.submitted', { until: july.id, why: words }, 'has been consulted')
    await said(chair, words)
  }

  it('comes back with what the chair would like instead, and has not been made', async () => {
    await puts(3, 'The supplier is late')
    await as(chair).press('I’d like a change')
    await fills(chair, 'consultation.change.submitted', { words: 'Take it in May, not in July' }, 'Thank you')

    await said(officer, 'Take it in May, not in July')
    const item = await itemNamed('Members’ Case Management')
    expect(item.stage.is).toBe('scheduled')
    expect(item?.history.at(-1)?.why).not.toBe('The supplier is late')
    await as(officer).press('Withdraw the change')
    await journey.workspace.jobs.runDue()
    await said(chair, 'withdrawn')
  })

  it('is made by the officer where the chair does not answer, with the reason why now', async () => {
    await puts(2, 'The figures come late')
    await journey.workspace.goTo('2021-02-19T09:30:00Z')
    await said(officer, 'Go ahead')
    await as(officer).press('Go ahead')
    await fills(officer, 'consultation.go-ahead.submitted', { words: 'The agenda closes on Friday' }, 'July 2021')

    const item = await itemNamed('Comments, Compliments')
    expect(item?.history.at(-1)?.why).toContain('The figures come late')
  })
})

describe('What a committee is for', () => {
  it('is said by its officer once, and read by everybody', async () => {
    await as(officer).command('/committee about', here())
    await said(officer, 'Say what it is for', here())
    await as(officer).press('Say what it is for')
    await fills(
      officer,
      'committee.describe.submitted',
      {
        ...{ terms: 'To scrutinise the council’s own services', objective: 'Services that people can reach' },
        ...{ members: 'Westmarch County Council\nThe Youth Council', formerName: 'Corporate Panel' },
        formerUntil: '2019-05-31',
      },
      'To scrutinise the council’s own services',
    )

    await as(member).command('/committee about', here())
    const seen = await said(member, 'To scrutinise', here())
    for (const words of ['Services that people can reach', 'The Youth Council', 'Corporate Panel', '31 May 2019'])
      expect(seen).toContain(words)
  })
})
