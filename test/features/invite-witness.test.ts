import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forgetAccessNeeds } from '../../src/app/reports/access-needs.ts'
import { answer } from '../../src/app/reports/answer.ts'
import { withdrawAsOfficer } from '../../src/app/reports/withdraw.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { type InviteWitness, inviteWitness } from '../../src/features/invite-witness/invite-witness.ts'
import { tellNeeds } from '../../src/features/tell-access-needs/tell-needs.ts'
import { anItemOn } from '../support/programme.ts'
import { aPanelThatAsks, type PanelThatAsks, wordsOf } from '../support/requests.ts'

let world: PanelThatAsks
beforeAll(async () => {
  world = await aPanelThatAsks()
})
afterAll(() => world.council.close())

const REES = {
  is: 'named',
  slackId: null,
  name: 'Dr Ann Rees',
  email: 'ann.rees@river-trust.example',
  organisation: 'River Trust',
} as const
const invitation = async (given: Partial<InviteWitness> = {}) =>
  inviteWitness(world.deps, world.officer, {
    committeeId: world.panel.id,
    itemId: (await world.item()).id,
    whom: REES,
    format: 'In person or remotely',
    keyLines: 'How was the flood of 2024 handled?',
    why: null,
    answerBy: civilDate('2026-10-07'),
    evidenceBy: civilDate('2026-10-30'),
    present: 'Councillor Mair Bevan-Price, in the chair',
    ...given,
  })
const invited = async (given: Partial<InviteWitness> = {}) => {
  const ruling = await invitation(given)
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return ruling.value.request
}
const inSlack = (slackId: string) => ({ is: 'named', slackId, name: null, email: null }) as const

describe('Inviting a witness', () => {
  it('goes only when the officer sends it; the letter says everything, and can be answered without an account', async () => {
    const request = await invited()

    expect(await world.owed(request.id)).toEqual(['request-asked to Dr Ann Rees: held'])
    const letter = wordsOf(await world.says('letter:request-asked', request.id, null))
    for (const words of [
      'Dear Dr Ann Rees',
      'Thursday 12 November 2026 at 10.00am, at County Hall',
      'How was the flood of 2024 handled?',
      'written evidence by Friday 30 October 2026',
      'held in public, may be recorded or webcast',
      'A colleague who has been briefed may come in your place',
      'Councillor Mair Bevan-Price',
      'Please answer by Wednesday 7 October 2026 to Alison Grey',
      'what you need to take part',
    ])
      expect(letter).toContain(words)
  })

  it('asks for written evidence besides, without a second message, and reminds of it by the officer’s hand', async () => {
    const request = await invited()

    const asked = await world.council.here.transaction((tx) => tx.requests.forItem(request.itemId))
    expect(asked.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['attend', '2026-10-07'],
      ['written-evidence', '2026-10-30'],
    ])
    expect(await world.owed(asked[1]!.id)).toEqual([])
    expect(await world.reminders(asked[1]!.id)).toEqual(['witness-due 2026-10-23'])
  })

  it('waits for Send within the council as well, and offers the answers of an invitation', async () => {
    await world.council.person('U0WITNESS', null, null, 'Ceri Holt')
    const request = await invited({ whom: inSlack('U0WITNESS'), evidenceBy: null })

    expect(await world.owed(request.id)).toEqual(['request-asked to Ceri Holt: held'])
    const said = wordsOf(await world.says('request-asked', request.id, null))
    for (const label of ['Coming', 'A colleague instead', 'Another date', 'Can’t', 'What I need to take part'])
      expect(said).toContain(`"${label}"`)
    expect(said).not.toContain('I’ll provide it')
  })

  it('is refused for an item without a meeting, and twice to the same person', async () => {
    const loose = await anItemOn(world.council, world.panel, 'Floods')
    expect(await invitation({ itemId: loose.id, evidenceBy: null })).toMatchObject({
      refusal: { rule: 'no-meeting-to-come-to', title: 'Floods' },
    })

    const request = await invited()
    expect(await invitation({ itemId: request.itemId })).toMatchObject({ refusal: { rule: 'asked-already' } })
  })

  it('takes a possible witness of the item, and remembers who that is', async () => {
    const item = await world.item()
    await world.council.here.transaction((tx) =>
      tx.items.setPossibleWitnesses(item.id, [{ personId: null, name: 'Ben Salt', organisation: 'Harbour Board' }]),
    )

    const request = await invited({ itemId: item.id, whom: { is: 'possible', index: 0, email: null } })

    const [possible] = await world.council.here.transaction((tx) => tx.items.possibleWitnesses(item.id))
    expect(possible).toEqual({ personId: request.askedOfId, name: 'Ben Salt', organisation: 'Harbour Board' })
  })

  it('is taken back: what was not sent never goes, and the evidence is not wanted any more', async () => {
    const request = await invited()

    await withdrawAsOfficer(world.deps, world.officer, request.id, 'The inquiry is put off')

    expect(await world.owed(request.id)).toEqual(['request-asked to Dr Ann Rees: withdrawn'])
    const asked = await world.council.here.transaction((tx) => tx.requests.forItem(request.itemId))
    expect(asked.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn'])
    for (const { id } of asked) expect(await world.reminders(id)).toEqual([])
  })

  it('is answered by an officer for somebody outside, with the colleague who comes instead', async () => {
    const request = await invited()

    const ruling = await answer(world.deps, world.officer, {
      requestId: request.id,
      answer: { is: 'colleague', instead: { name: 'Dr Ben Salt' }, why: 'He led the review' },
      isRecorded: true,
    })

    expect(ruling).toMatchObject({
      ok: true,
      value: { read: { request: { state: 'colleague', colleague: 'Dr Ben Salt' } } },
    })
    expect(wordsOf(await world.says('request-answered', request.id, null))).toContain('Invite Dr Ben Salt')
  })
})

describe('What somebody needs to take part', () => {
  const NEED = 'A hearing loop, and a seat near the door'

  it('reaches the contact officer alone, and stands nowhere else', async () => {
    const witness = await world.council.person('U0NEEDS', null, null, 'Siân Holt')
    const deputy = await world.council.person('U0DEPUTY', 'deputy', world.panel.id, 'Owen Lloyd')
    const request = await invited({ whom: inSlack('U0NEEDS'), evidenceBy: null })
    const ledgerBefore = await world.council.here.transaction((tx) => tx.ledger.page({ atMost: 100 }))

    const told = { requestId: request.id, words: NEED }
    expect(await tellNeeds(world.deps, witness, told)).toMatchObject({ ok: true })
    // pressed again
    await tellNeeds(world.deps, witness, told)

    const rows = await world.council.here.transaction((tx) => tx.outbox.held(world.panel.id))
    expect(wordsOf(rows.map(({ key, drawing }) => [key, drawing]))).not.toContain('access-needs')
    const ids = await world.council.here.transaction((tx) => tx.requests.accessNeedsUntil(civilDate('2030-01-01')))
    expect(ids).toHaveLength(1)
    const [id] = ids
    expect(await world.owed(id!)).toEqual(['access-needs to Alison Grey: waiting'])
    const toOfficer = await world.says('access-needs', id!, world.officer.personId)
    expect(wordsOf(toOfficer?.blocks)).toContain(NEED)
    expect(toOfficer?.text).not.toContain('hearing')
    for (const reader of [deputy.personId, witness.personId, null])
      expect(wordsOf(await world.says('access-needs', id!, reader))).not.toContain('hearing')

    // were the officer to leave Slack, no letter would put it before somebody else
    expect(await world.says('letter:access-needs', id!, world.officer.personId)).toBeNull()

    const after = await world.council.here.transaction(async (tx) => ({
      ledger: await tx.ledger.page({ atMost: 100 }),
      life: await tx.requests.eventsOf(request.id),
      request: await tx.requests.find(request.id),
      about: (await tx.outbox.about(request.id)).map(({ key, drawing, why }) => ({ key, drawing, why })),
    }))
    expect(wordsOf(after)).not.toContain('hearing')
    expect(after.ledger).toEqual(ledgerBefore)
    for (const drawing of ['request-asked', 'letter:request-asked', 'request-answered'])
      expect(wordsOf(await world.says(drawing, request.id, null))).not.toContain('hearing')
  })

  it('is refused to anybody but the person invited, and where nobody but a stranger could be told', async () => {
    await world.council.person('U0OTHERS', null, null, 'Rhys Pugh')
    const request = await invited({ whom: inSlack('U0OTHERS'), evidenceBy: null })

    const ruling = await tellNeeds(world.deps, world.author, { requestId: request.id, words: NEED })

    expect(ruling).toMatchObject({ ok: false, refusal: { rule: 'not-asked-of-you', of: 'Rhys Pugh' } })
  })

  it('is forgotten ten working days after the meeting, also in Slack', async () => {
    const witness = await world.council.person('U0LATER', null, null, 'Gwen Ellis')
    const request = await invited({ whom: inSlack('U0LATER'), evidenceBy: null })
    await tellNeeds(world.deps, witness, { requestId: request.id, words: NEED })
    const idsOn = (day: string) => world.council.here.transaction((tx) => tx.requests.accessNeedsUntil(civilDate(day)))

    // ten working days after Thursday 12 November 2026 is Thursday 26 November 2026
    expect(await idsOn('2026-11-26')).toEqual([])
    const ids = await idsOn('2026-11-27')
    expect(ids.length).toBeGreaterThan(0)

    world.council.clock.set('2026-11-27T09:00:00Z')
    await world.council.here.transaction((tx) => forgetAccessNeeds(tx, world.council.clock))

    expect(await idsOn('2030-01-01')).toEqual([])
    for (const id of ids)
      expect((await world.says('access-needs', id, world.officer.personId))?.text).toContain('has been deleted')
    world.council.clock.set('2026-09-23T09:00:00Z')
  })
})
