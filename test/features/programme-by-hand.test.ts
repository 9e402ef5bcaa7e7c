import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { features } from '../../src/features/index.ts'
import { actionIds } from '../../src/slack/kit/action-ids.ts'
import type { Message } from '../../src/slack/kit/blocks.ts'
import { buttonsOf, byHand, formOf, messageOf, readIn } from '../support/by-hand.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn } from '../support/programme.ts'

// Journeys 1 and 2 as people do them, through the features' own listeners.

let council: Council
let panel: Committee
let officer: Presser
let chair: Presser
let member: Presser
let monitoring: Presser
let hand: ReturnType<typeof byHand>
beforeAll(async () => {
  council = await aCouncil('2021-01-04T09:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id, 'Alison Grey')
  chair = await council.person('U0CHAIR', 'chair', panel.id, 'Councillor Ewan Marsh')
  member = await council.person('U0MEMBER', 'member', panel.id, 'Councillor Beth Lowe')
  monitoring = await council.person('U0MONITOR', 'monitoring-officer', null, 'Ruth Hale')
  await council.meeting(panel.id, '2021-03-11')
  await council.meeting(panel.id, '2021-07-20')
  hand = byHand(council.deps)
})
afterAll(() => council.close())

const programme = (who: Presser, typed: string) => hand.type(who, '/programme', typed, panel.id)
/** The newest message of a kind that is owed to somebody, drawn as it would be sent now. */
const received = (who: Presser, drawing: string): Promise<Message> =>
  council.here.transaction(async (tx) => {
    const kinds = ['consultation', 'suggestion', 'referral'] as const
    const all = (await Promise.all(kinds.map((kind) => tx.proposals.of(panel.id, kind)))).flat()
    const owed = (await Promise.all(all.map(({ id }) => tx.outbox.about(id)))).flat()
    const [newest] = owed
      .filter((one) => one.drawing === drawing && one.personId === who.personId)
      .sort((one, other) => (one.sequence < other.sequence ? 1 : -1))
    if (!newest) throw new Error(`${who.name} was sent no ${drawing}`)
    const draw = features.find(({ draws }) => draws?.[drawing])!.draws![drawing]!
    const drawn = await draw(tx, newest.about, who.personId, { clock: council.clock, drawings: {} })
    if (!drawn) throw new Error(`Nothing to show of ${drawing}`)
    return drawn
  })

describe('An officer', () => {
  it('adds an item, schedules it by typing, sees what follows, and it goes to the chair, who is content', async () => {
    const added = await hand.send(officer, formOf(await programme(officer, 'add Children’s complaints')), {
      why: 'Stage 2 is slower',
      source: 'Minute 318, 2 July',
    })
    expect(messageOf(added).text).toContain('Item 1')

    const form = formOf(await programme(officer, 'schedule 1 to 11 March'))
    const foreseen = formOf(await hand.send(officer, form))
    expect(readIn(foreseen)).toContain('the law’s last day Wednesday 3 March 2021')
    expect(readIn(foreseen)).toContain('Councillor Ewan Marsh (chair) is consulted first')
    const told = messageOf(await hand.send(officer, foreseen, { why: 'The review reports in February' }))
    expect(told.text).toBe('Councillor Ewan Marsh is being consulted on the change to “Children’s complaints”')

    const asked = await received(chair, 'consultation')
    expect(asked.text).toContain('Alison Grey proposes to put it on the agenda for Thursday 11 March 2021')
    const answered = messageOf(await hand.press(chair, asked, 'I’m content'))
    expect(buttonsOf(answered).map(({ text }) => text.text)).toEqual(['History'])

    expect((await received(officer, 'consultation-outcome')).text).toBe(
      '“Children’s complaints” (Corporate and Communities Panel): it goes to the meeting on Thursday 11 March 2021. Councillor Ewan Marsh: content',
    )
    const shown = messageOf(await programme(member, ''))
    expect(readIn(shown)).toContain('Thursday 11 March 2021, 10.00am')
    expect(readIn(shown)).toContain('Children’s complaints')
    const card = messageOf(await hand.press(member, shown, 'Open'))
    expect(buttonsOf(card).map(({ text }) => text.text)).toEqual(['History'])
    const history = readIn(messageOf(await hand.press(member, card, 'History')))
    expect(history).toContain('Consulted: Councillor Ewan Marsh (chair), content')
  })

  it('is told what the dates stand on, day by day', async () => {
    const shown = messageOf(await programme(officer, ''))
    const card = messageOf(await hand.press(officer, shown, 'Open'))
    const moved = formOf(
      await hand.send(officer, formOf(await hand.press(officer, card, 'Move')), { where: await july() }),
    )
    const told = messageOf(await hand.send(officer, moved, { why: 'Too full', minute: '311' }))
    expect(told.text).toBe(
      '“Children’s complaints” (Corporate and Communities Panel) was moved from Thursday 11 March 2021 to Tuesday 20 July 2021',
    )

    const why = readIn(formOf(await hand.press(officer, told, 'Why these dates?')))

    expect(why).toContain('Tuesday 13, Wednesday 14, Thursday 15, Friday 16 and Monday 19 July')
    expect(why).toContain(
      'The law: <https://www.legislation.gov.uk/ukpga/1972/70/section/100B|Local Government Act 1972',
    )
  })

  it('is offered the form again where the typed day has no meeting or the number no item', async () => {
    expect(readIn(formOf(await programme(officer, 'schedule 1 to 12 March')))).toContain(
      'The committee has no meeting on Friday 12 March 2021',
    )
    expect(readIn(formOf(await programme(officer, 'defer 99')))).toContain('There is no item 99 on this programme')
    expect(readIn(messageOf(await programme(officer, 'history 99')))).toContain('There is no item')
  })

  it('sends an item elsewhere, and records that it happened', async () => {
    await hand.send(officer, formOf(await programme(officer, 'add Route 42')), { source: 'Minute 319' })
    const form = formOf(await programme(officer, 'schedule 2'))
    const elsewhere = formOf(await hand.send(officer, form, { where: 'elsewhere:briefing-note' }))
    await hand.send(officer, elsewhere, { due: '2021-01-29', minute: '319' })

    const card = messageOf(
      await hand.press(officer, onlyButton(messageOf(await programme(officer, '')), 'Route 42'), 'Open'),
    )
    const closed = messageOf(
      await hand.send(officer, formOf(await hand.press(officer, card, 'It happened')), { proof: 'Circulated' }),
    )

    expect(closed.text).toBe('“Route 42” is closed')
    expect(readIn(messageOf(await programme(officer, '')))).not.toContain('Route 42')
  })

  it('puts an item right where it stands, and not over somebody else’s change', async () => {
    const open = async () =>
      messageOf(await hand.press(officer, onlyButton(messageOf(await programme(officer, '')), 'complaints'), 'Open'))
    const form = formOf(await hand.press(officer, await open(), 'Edit'))

    expect(messageOf(await hand.send(officer, form)).text).toContain('Nothing was different')
    expect(
      messageOf(await hand.send(officer, form, { title: 'Children’s complaints: Stage 2', minutes: '40' })).text,
    ).toBe('“Children’s complaints: Stage 2” has been put right.')
    expect(await hand.send(officer, form, { title: 'Too late' })).toMatchObject({
      is: 'again',
      says: expect.stringContaining('Alison Grey changed “Children’s complaints: Stage 2” while you had it open'),
    })
    const item = await council.here.transaction((tx) => tx.items.byNumber(panel.id, 1))
    expect(item).toMatchObject({
      title: 'Children’s complaints: Stage 2',
      minutesNeeded: 40,
      stage: { is: 'scheduled' },
    })
    const [entry] = await council.here.transaction(
      async (tx) => (await tx.ledger.page({ aboutId: item!.id, atMost: 1 })).entries,
    )
    expect(entry).toMatchObject({ did: 'item-edited', detail: { changed: ['title', 'minutesNeeded'] } })
  })

  it('removes an item only with a reason', async () => {
    await hand.send(officer, formOf(await programme(officer, 'add Old contract')), { source: 'Minute 320' })
    const form = formOf(await programme(officer, 'remove 3'))

    expect(await hand.send(officer, form)).toMatchObject({
      is: 'errors',
      errors: { why: expect.stringContaining('members will ask') },
    })
    expect(messageOf(await hand.send(officer, form, { why: 'Overtaken', minute: '320' })).text).toBe(
      '“Old contract” (Corporate and Communities Panel) is off the work programme',
    )
  })
})

describe('A member', () => {
  it('suggests, and is told what became of it; and refers it all the same, which nobody can veto', async () => {
    await hand.send(member, formOf(await programme(member, 'suggest Route 43 buses')), { why: 'No bus after six' })
    const suggestion = await received(officer, 'suggestion')
    await hand.send(officer, formOf(await hand.press(officer, suggestion, 'Advise')), {
      advice: 'A note would answer it.',
    })
    const decide = formOf(await hand.press(officer, suggestion, 'Record what was decided'))
    expect(await hand.send(officer, decide, { decision: 'not-taken-forward' })).toMatchObject({
      is: 'errors',
      errors: { reason: expect.any(String) },
    })
    await hand.send(officer, decide, {
      decision: 'not-taken-forward',
      reason: 'The network review reports in March.',
      minute: '324',
    })

    const told = await received(member, 'suggestion-told')
    expect(told.text).toContain('It was not taken forward. The reason given: The network review reports in March.')
    const referring = formOf(await hand.press(member, told, 'Refer it'))
    expect(readIn(referring)).toContain('a planning decision')
    const referred = messageOf(await hand.send(member, referring, { why: 'It cannot wait', excluded: true }))
    expect(referred.text).toContain('“Route 43 buses” is referred to the Corporate and Communities Panel')

    const notice = await received(officer, 'referral')
    const number = /item (\d+)/.exec(referred.text)![1]
    expect(buttonsOf(notice).map(({ text }) => text.text)).toEqual(['Schedule it', 'History'])
    expect(readIn(formOf(await programme(officer, `remove ${number}`)))).toContain('Only that member can withdraw it')

    const rule = await received(monitoring, 'referral-to-rule')
    const form = formOf(await hand.press(monitoring, rule, 'Rule it outside the terms of reference'))
    expect(await hand.send(chair, form, { why: 'No' })).toMatchObject({
      is: 'errors',
      errors: { why: expect.stringContaining('Only the monitoring officer') },
    })
    const card = messageOf(
      await hand.press(member, onlyButton(messageOf(await programme(member, '')), 'Route 43'), 'Open'),
    )
    const withdrawn = await hand.send(member, formOf(await hand.press(member, card, 'Withdraw my referral')), {
      why: 'Settled',
    })
    expect(messageOf(withdrawn).text).toContain('is withdrawn')
  })

  it('is told who may, where they press what is for officers', async () => {
    expect(messageOf(await programme(member, 'schedule 1')).text).toContain(
      'may schedule, move, defer or remove an item',
    )
  })
})

describe('The message shortcut', () => {
  it('opens the form filled in from the message, in the committee of the channel', async () => {
    const shortcut = hand.book.shortcuts.get(actionIds.addFromMessage)!
    const message = {
      channel: 'C0PANEL',
      ts: '1609750800.000100',
      text: 'Are the culverts cleared? <@U0X> asks',
      authorSlackId: null,
    }

    const form = formOf(await shortcut.listener({ who: officer, channel: 'C0PANEL', trigger: 't', message }))

    expect(readIn(form)).toContain('Are the culverts cleared?')
    expect(readIn(form)).toContain('Slack message of Monday 4 January 2021')
    expect(messageOf(await hand.send(officer, form)).text).toContain('is on the work programme')
    const refused = await shortcut.listener({ who: member, channel: 'C0PANEL', trigger: 't', message })
    expect(messageOf(refused).text).toContain('may add an item')
  })
})

const july = () =>
  council.here.transaction(async (tx) => (await tx.meetings.next(panel.id, civilDate('2021-07-01')))!.id)

/** The blocks of one line, so that its own button is pressed. */
const onlyButton = (drawn: Message, line: string): Message => ({
  ...drawn,
  blocks: drawn.blocks.filter((block) => readIn(block).includes(line)),
})

describe('Somebody who presses what is not theirs', () => {
  it('is told who may, and is shown no form with the title on it', async () => {
    const stranger = await council.person('U0STRANGER', null, null)
    const item = await anItemOn(council, panel, 'For us alone', { part: 'committee-private', origin: 'referral' })
    const press = async (action: string) =>
      messageOf(
        await hand.book.presses
          .get(action)!
          .listener({ who: stranger, channel: null, trigger: 't', action, value: item.id, message: null, view: null }),
      )

    expect((await press(actionIds.elsewhereHappened)).text).toContain('may schedule, move, defer or remove an item')
    expect((await press(actionIds.ruleOutside)).text).toContain(
      'may rule a referred matter outside the terms of reference',
    )
    expect((await press(actionIds.withdrawReferral)).text).toContain('I cannot find that item')
    const card = await hand.book.words.get('/programme ')!.listener({
      who: stranger,
      channel: null,
      trigger: 't',
      text: '',
      committeeId: panel.id,
      about: item.id,
    })
    expect(readIn(card)).not.toContain('For us alone')
  })

  it('that nobody drew is answered in words all the same', async () => {
    for (const action of [
      actionIds.elsewhereHappened,
      actionIds.consultationContent,
      actionIds.openSuggestion,
      actionIds.historyPage,
    ]) {
      const heard = { who: officer, channel: null, trigger: 't', action, value: 'not an id', message: null, view: null }
      expect(messageOf(await hand.book.presses.get(action)!.listener(heard)).text).toContain('I cannot find')
    }
  })
})
