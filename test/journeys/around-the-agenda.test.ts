import { describe, expect, it } from 'vitest'
import { PEOPLE, thePanelOf2021 } from '../support/journey.ts'
import { drawn } from '../support/workspace.ts'

// The panel of Thursday 11 March 2021: what an officer does around its agenda, each form with every field filled in.
const journey = thePanelOf2021('2021-02-22T09:30:00Z')
const { read, itemNamed, meetingOn } = journey
const { typed, pressed, opened, shows, sends, closes, hears } = journey.acting(PEOPLE.officer)

describe('The agenda, before it is published', () => {
  it('is put in order, and each line given its time', async () => {
    const [first, second] = [await itemNamed('Apprenticeship'), await itemNamed('Members’ Case')]
    await typed('/agenda draft')
    await hears('Draft 1')
    await pressed('Order and times')
    await opened('agenda.order.submitted')
    const wrong = await sends({ [`minutes.${first.id}`]: '0' })
    expect(wrong.ok).toBe(false)

    await sends({
      ...{ [`place.${first.id}`]: '2', [`minutes.${first.id}`]: '55' },
      ...{ [`place.${second.id}`]: '1', [`minutes.${second.id}`]: '15' },
    })

    const draft = drawn((await journey.workspace.until(() => journey.as(PEOPLE.officer).form()))!.body as never)
    expect(draft.indexOf('Members’ Case')).toBeGreaterThan(0)
    expect(draft.indexOf('Members’ Case')).toBeLessThan(draft.indexOf('Apprenticeship'))
    expect(draft).toContain('55')
    await closes()
  })

  it('has new standing business in the draft that is composed next, where and as the form said', async () => {
    await pressed('agenda.standing.open')
    await opened('agenda.standing.list')
    await pressed('Add standing business')
    await opened('agenda.standing.submitted')

    await sends({
      ...{ title: 'Webcasting notice', words: 'This meeting is filmed. The last was on {last meeting}.' },
      ...{ minutes: '3', place: 'opening', numbered: [] },
    })
    await shows('Webcasting notice')
    await closes()

    const standing = await read((tx, panel) => tx.standingItems.of(panel.id))
    expect(standing.find(({ title }) => title === 'Webcasting notice')).toMatchObject({
      ...{ words: 'This meeting is filmed. The last was on {last meeting}.', minutesNeeded: 3 },
      ...{ place: 'opening', isNumbered: false },
    })
    await typed('/agenda draft')
    expect(await hears('Webcasting notice')).toContain('Tuesday 2 February 2021')
  })

  it('is not put to whoever has an interest in an item of it, once that is recorded', async () => {
    const item = await itemNamed('Apprenticeship')
    await typed('/agenda consult')
    await hears('Record an interest')
    await pressed('Record an interest')
    await opened('agenda.interest.declare.submitted')

    await sends({ person: PEOPLE.chair, items: [item.id], kind: 'disclosable', sensitive: ['yes'] })

    await shows('declares an interest')
    await shows('Apprenticeship Strategy')
    await closes()
    const march = await meetingOn('2021-03-11')
    const declared = await read(async (tx) => tx.outcomes.declarationsOf(march.id))
    expect(declared).toMatchObject([{ kind: 'disclosable', isSensitive: true, itemIds: [item.id] }])
  })
})

describe('The agenda, once it is published', () => {
  it('is recorded with its day, its address, its notice and its summons', async () => {
    await journey.workspace.goTo('2021-03-03T10:00:00Z')
    await typed('/agenda publish')
    await opened('agenda.publish.submitted')
    const unanswered = await sends({ day: '2021-03-03', link: 'https://papers.example/panel', notice: ['yes'] })
    expect(unanswered).toMatchObject({ ok: false })

    await sends({
      ...{ day: '2021-03-03', link: 'https://papers.example/panel', notice: ['yes'], summons: ['yes'] },
      reason: 'The Chair could not be reached',
    })

    await shows('Wednesday 3 March 2021')
    await closes()
    const march = await meetingOn('2021-03-11')
    const publication = await read(async (tx) => tx.publications.of(march.id))
    expect(publication).toMatchObject({
      ...{ publishedOn: '2021-03-03', link: 'https://papers.example/panel', noticeAtOffices: true, summonsSent: true },
      withoutReplyBecause: 'The Chair could not be reached',
    })
  })

  it('takes a late item by a ruling of the person presiding, whose special circumstances are prepared', async () => {
    const item = await itemNamed('Broadband')
    await journey.workspace.goTo('2021-03-08T09:00:00Z')
    await typed('/agenda late')
    await opened('agenda.late.submitted')

    await sends({ item: item.id, circumstances: 'The grant closes before the next meeting' })

    await shows('The grant closes before the next meeting')
    expect((await itemNamed('Broadband')).urgency).toBe('The grant closes before the next meeting')
    await closes()
  })

  it('has a numbered supplement for a report that came late: made, and published by its own act', async () => {
    const item = await itemNamed('Comments')
    await typed('/agenda supplement')
    await hears('Add a supplement')
    await pressed('Add a supplement')
    await opened('agenda.supplement.add.submitted')
    const without = await sends({ change: 'item-withdrawn', reason: 'It was drawn back' })
    expect(without).toMatchObject({ ok: false, errors: { item: expect.stringMatching(/item/i) } })

    await sends({ change: 'late-report', item: item.id, reason: 'The audit ran on' })
    await shows('The audit ran on')
    await closes()

    await typed('/agenda supplement')
    await hears('The audit ran on')
    await pressed('agenda.supplement.publish')
    await opened('agenda.supplement.publish.submitted')
    const tomorrow = await sends({ day: '2021-03-09' })
    expect(tomorrow).toMatchObject({ ok: false, errors: { day: expect.any(String) } })
    await sends({ day: '2021-03-08', link: 'https://papers.example/supplement' })
    await shows('is recorded as published')
    await closes()
    const march = await meetingOn('2021-03-11')
    const supplements = await read(async (tx) => {
      const agenda = await tx.agendas.of(march.id)
      return tx.publications.supplementsOf(agenda!.id)
    })
    expect(supplements.find(({ reason }) => reason === 'The audit ran on')).toMatchObject({
      ...{ lines: [{ itemId: item.id }], link: 'https://papers.example/supplement' },
      publishedAt: expect.stringContaining('2021-03-08'),
    })
  })
})
