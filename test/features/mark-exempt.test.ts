import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { type Asking, ask } from '../../src/app/reports/ask.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import type { Item } from '../../src/domain/programme/item.ts'
import { addItem } from '../../src/features/add-item/add-item.ts'
import { answerRequest } from '../../src/features/answer-request/index.ts'
import { clearPerson, switchHolding } from '../../src/features/clear-person/clear-person.ts'
import { markExempt } from '../../src/features/mark-exempt/index.ts'
import { type MarkPart, markPart } from '../../src/features/mark-exempt/mark-exempt.ts'
import { openClosedItem } from '../../src/features/open-closed-item/open-closed-item.ts'
import { withdrawRequest } from '../../src/features/withdraw-request/index.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn as scheduledItem } from '../support/programme.ts'

let council: Council
let panel: Committee
let officer: Presser
let author: Presser
let monitoring: Presser
let administrator: Presser
let member: Presser
let cabinet: Presser

beforeAll(async () => {
  council = await aCouncil('2026-09-14T09:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0ALISON', 'officer', panel.id)
  author = await council.person('U0DAWN', 'report-author', panel.id, 'Dawn Fletcher')
  monitoring = await council.person('U0OWEN', 'monitoring-officer', null, 'Owen Pratt')
  administrator = await council.person('U0ADMIN', 'administrator', null)
  member = await council.person('U0NAIR', 'member', panel.id)
  cabinet = await council.person('U0AMERY', 'portfolio-holder', panel.id)
})
afterAll(() => council.close())

const anItemOn = async (title = 'Contract with Brightwater'): Promise<Item> => {
  const added = await addItem(council.deps, officer, {
    committeeId: panel.id,
    title,
    why: null,
    desiredOutcome: null,
    purpose: null,
    leadOfficer: null,
    portfolioHolder: null,
    witnesses: [],
    wantedBy: null,
    source: null,
    origin: 'officer',
    parentItemId: null,
    isKeyDecision: false,
  })
  if (!added.ok) throw new Error('not added')
  return added.value.item
}
const asked = (itemId: string, given: Partial<MarkPart> = {}): MarkPart => ({
  itemId,
  part: 'exempt',
  paragraphs: ['3'],
  reason: 'The terms are still being negotiated',
  title: null,
  heldElsewhere: 'https://intranet.westmarch.example/12',
  closed: null,
  revision: null,
  ...given,
})
const read = (id: string) => council.here.transaction((tx) => tx.items.find(id))
const closedWords = { title: 'Terms offered by Brightwater', summary: 'The price at which to stop' }

describe('Marking an item private', () => {
  it('is a suggestion where an author asks for it: the item stays as it was, and the monitoring officer is asked', async () => {
    const item = await anItemOn()

    const ruling = await markPart(council.deps, author, asked(item.id))

    expect(ruling).toMatchObject({ ok: true, value: { is: 'suggested', asked: [{ name: 'Owen Pratt' }] } })
    expect(await read(item.id)).toMatchObject({ part: 'open', revision: item.revision })
    const owed = await council.here.transaction((tx) => tx.outbox.about(item.id))
    expect(owed).toMatchObject([{ drawing: 'private-suggested', personId: monitoring.personId, state: 'waiting' }])
  })

  it('sent in twice, says calmly the second time that it was saved already', async () => {
    const item = await anItemOn()
    const form = asked(item.id, { revision: item.revision })
    expect(await markPart(council.deps, monitoring, form)).toMatchObject({ ok: true })
    const stands = await read(item.id)

    expect(await markPart(council.deps, monitoring, form)).toMatchObject({
      refusal: { rule: 'saved-already', what: `“${item.title}” is exempt` },
    })
    expect(await markPart(council.deps, monitoring, { ...form, paragraphs: ['1'] })).toMatchObject({
      refusal: { rule: 'item-changed-meanwhile' },
    })
    expect(await read(item.id)).toEqual(stands)
  })

  it('is decided by the monitoring officer, with the paragraph, the reason, a neutral title, who suggested it and when', async () => {
    const item = await anItemOn()
    await markPart(council.deps, author, asked(item.id))
    council.clock.set('2026-09-15T10:00:00Z')

    const ruling = await markPart(council.deps, monitoring, asked(item.id, { title: 'Contract for a service' }))

    expect(ruling).toMatchObject({ ok: true, value: { is: 'decided' } })
    expect(await read(item.id)).toMatchObject({
      part: 'exempt',
      paragraphs: ['3'],
      title: 'Contract for a service',
      partReason: 'The terms are still being negotiated',
      heldElsewhere: 'https://intranet.westmarch.example/12',
    })
    const changes = await council.here.transaction((tx) => tx.closed.changesOf(item.id))
    expect(changes.at(-1)).toMatchObject({
      was: 'open',
      now: 'exempt',
      suggestedById: author.personId,
      decidedById: monitoring.personId,
    })
    expect(Date.parse(changes.at(-1)!.at)).toBe(Date.parse('2026-09-15T10:00:00Z'))
    const told = await council.here.transaction((tx) => tx.outbox.about(item.id))
    expect(told.filter(({ drawing }) => drawing === 'private-decided').map(({ personId }) => personId)).toEqual(
      expect.arrayContaining([author.personId, officer.personId]),
    )
  })

  it('writes nothing of the title that said too much in the ledger', async () => {
    const item = await anItemOn('Dismissal of Ms Quillfeather')
    await markPart(council.deps, monitoring, asked(item.id, { paragraphs: ['1'], title: 'A staffing matter' }))

    const { entries } = await council.here.transaction((tx) => tx.ledger.page({ aboutId: item.id, atMost: 1 }))

    expect(entries[0]).toMatchObject({ did: 'part-decided' })
    expect(JSON.stringify(entries[0])).not.toContain('Quillfeather')
  })

  it('needs a paragraph of the nation’s own schedule, and a reason', async () => {
    const item = await anItemOn()
    const refusals = []
    for (const given of [{ paragraphs: [] }, { paragraphs: ['14'] }, { reason: ' ' }] as const)
      refusals.push(await markPart(council.deps, monitoring, asked(item.id, given)))

    expect(refusals.map((one) => !one.ok && one.refusal.rule)).toEqual([
      'paragraph-needed',
      'no-such-paragraph',
      'private-reason-needed',
    ])
    expect(await read(item.id)).toMatchObject({ part: 'open', revision: item.revision })
  })

  it('refuses a form that was opened on what has since changed', async () => {
    const item = await anItemOn()
    await markPart(council.deps, monitoring, asked(item.id))

    const late = await markPart(
      council.deps,
      monitoring,
      asked(item.id, { part: 'open', reason: 'x', revision: item.revision }),
    )

    expect(late).toMatchObject({ ok: false, refusal: { rule: 'item-changed-meanwhile' } })
  })

  it('says of possibly exempt business, afterwards, that the motion was lost, and keeps every step', async () => {
    const item = await anItemOn()
    await markPart(council.deps, monitoring, asked(item.id, { part: 'possible' }))
    await markPart(council.deps, monitoring, asked(item.id, { part: 'open', reason: 'The motion was lost.' }))

    expect(await read(item.id)).toMatchObject({ part: 'open', paragraphs: [], partReason: null, heldElsewhere: null })
    const changes = await council.here.transaction((tx) => tx.closed.changesOf(item.id))
    expect(changes.map(({ was, now, reason }) => [was, now, reason])).toEqual([
      ['open', 'possible', 'The terms are still being negotiated'],
      ['possible', 'open', 'The motion was lost.'],
    ])
  })

  it('draws for the monitoring officer what was suggested, and after the decision what was decided', async () => {
    const item = await anItemOn()
    await markPart(council.deps, author, asked(item.id))
    const draw = () =>
      council.here.transaction((tx) =>
        markExempt.draws!['private-suggested']!(tx, item.id, monitoring.personId, {
          clock: council.clock,
          drawings: {},
        }),
      )
    expect((await draw())?.text).toContain('It is for you to decide')

    await markPart(council.deps, monitoring, asked(item.id))

    expect((await draw())?.text).toContain('is exempt, paragraph 3')
  })
})

describe('What is for the committee only', () => {
  it('is asked of nobody who is not of the committee, because the asking would tell them of it', async () => {
    const item = await scheduledItem(council, panel, 'Questions for a witness', { part: 'committee-private' })
    const asking: Asking = {
      kind: 'report',
      keyLines: 'All',
      previous: null,
      format: null,
      why: null,
      draftDueOn: null,
      clearanceDueOn: null,
      dueOn: civilDate('2026-12-01'),
    }
    const of = (personId: string) =>
      council.here.transaction(async (tx) => {
        const person = (await tx.people.find(personId))!
        return ask(tx, council.clock, { committee: panel, item, person, askedById: officer.personId, asking })
      })

    expect(await of(author.personId)).toMatchObject({ ok: false, refusal: { rule: 'for-the-committee-only' } })
    expect(await of(member.personId)).toMatchObject({ ok: true })
  })

  it('withdraws what was asked about it of people outside the committee, with a kind word that does not name it', async () => {
    const item = await scheduledItem(council, panel, 'Brightwater: the second call')
    const asking: Asking = {
      kind: 'report',
      keyLines: 'What was agreed?',
      previous: null,
      format: null,
      why: null,
      draftDueOn: null,
      clearanceDueOn: null,
      dueOn: civilDate('2026-12-01'),
    }
    const askOf = async (personId: string) => {
      const ruling = await council.here.transaction(async (tx) =>
        ask(tx, council.clock, {
          committee: panel,
          item: (await tx.items.find(item.id))!,
          person: (await tx.people.find(personId))!,
          askedById: officer.personId,
          asking,
        }),
      )
      if (!ruling.ok) throw new Error('not asked')
      return ruling.value.request.id
    }
    const ofAuthor = await askOf(author.personId)
    const ofMember = await askOf(member.personId)
    const owed = await council.here.transaction((tx) => tx.outbox.about(ofAuthor))
    await council.here.transaction((tx) =>
      tx.outbox.withdraw({ drawing: 'request-asked', about: ofAuthor }, 'it was sent'),
    )
    expect(owed).toHaveLength(1)

    const given = { part: 'committee-private', paragraphs: [], title: 'OWLET questions for Brightwater' } as const
    expect(await markPart(council.deps, monitoring, asked(item.id, given))).toMatchObject({ ok: true })

    const states = await council.here.transaction(async (tx) => ({
      author: (await tx.requests.find(ofAuthor))?.state,
      member: (await tx.requests.find(ofMember))?.state,
    }))
    expect(states).toEqual({ author: 'withdrawn', member: 'asked' })
    const draw = (drawing: 'request-asked' | 'report-due' | 'request-withdrawn', about: string, reader: string) =>
      council.here.transaction((tx) => {
        const drawings = { ...answerRequest.draws, ...withdrawRequest.draws }
        return drawings[drawing]!(tx, about, reader, { clock: council.clock, drawings: {} })
      })
    const told = await draw('request-withdrawn', ofAuthor, author.personId)
    expect(JSON.stringify(told)).toContain('preparing this for itself')
    for (const drawing of ['request-asked', 'report-due', 'request-withdrawn'] as const)
      expect(JSON.stringify(await draw(drawing, ofAuthor, author.personId))).not.toContain('OWLET')
    expect(await draw('report-due', ofAuthor, author.personId)).toBeNull()
    expect(JSON.stringify(await draw('request-asked', ofMember, member.personId))).toContain('OWLET')
  })

  it('is not even named to whoever suggested it, once that is decided', async () => {
    const item = await anItemOn('How to question the contractor')
    await markPart(council.deps, author, asked(item.id))
    await markPart(council.deps, monitoring, asked(item.id, { part: 'committee-private', paragraphs: [] }))
    const draw = (reader: string) =>
      council.here.transaction((tx) =>
        markExempt.draws!['private-decided']!(tx, item.id, reader, { clock: council.clock, drawings: {} }),
      )

    expect(JSON.stringify(await draw(author.personId))).not.toContain('contractor')
    expect(JSON.stringify(await draw(officer.personId))).toContain('How to question the contractor')
  })
})

describe('Closed words', () => {
  it('are refused while the council holds none', async () => {
    const item = await anItemOn()

    const ruling = await markPart(council.deps, monitoring, asked(item.id, { closed: closedWords }))

    expect(ruling).toMatchObject({ ok: false, refusal: { rule: 'closed-text-not-held' } })
    expect(await read(item.id)).toMatchObject({ part: 'open' })
  })

  it('cannot be written past the rule either: the store refuses them', async () => {
    const item = await anItemOn()
    const past = council.here.transaction((tx) =>
      tx.closed.keep({ kind: 'item', id: item.id }, closedWords, {
        personId: officer.personId,
        at: '2026-09-15T10:00:00Z',
      }),
    )
    await expect(past).rejects.toThrow('holds no closed text')
  })

  it('are opened by those who are cleared at that moment, and by nobody else', async () => {
    await switchHolding(council.deps, monitoring, panel.id, true)
    const item = await anItemOn()
    await markPart(council.deps, monitoring, asked(item.id, { closed: closedWords }))
    const open = (who: Presser) => openClosedItem(council.deps, who, item.id)

    expect(await open(member)).toMatchObject({ ok: true, value: { words: closedWords } })
    for (const [who, because] of [
      [administrator, 'not-cleared'],
      [cabinet, 'not-cleared'],
      [author, 'not-cleared'],
    ] as const)
      expect(await open(who)).toEqual({ ok: false, refusal: { rule: 'not-cleared', because } })
    expect(await open({ ...member, isFullMember: false })).toMatchObject({ ok: false })
  })

  it('are withdrawn from one person for one item, and given to another by name', async () => {
    const item = await anItemOn()
    await markPart(council.deps, monitoring, asked(item.id, { closed: closedWords }))
    const clear = { committeeId: panel.id, itemId: item.id, why: 'An interest has been declared' }
    await clearPerson(council.deps, monitoring, { ...clear, slackId: 'U0NAIR', isWithdrawn: true })
    await clearPerson(council.deps, monitoring, { ...clear, slackId: 'U0DAWN', isWithdrawn: false })

    expect(await openClosedItem(council.deps, member, item.id)).toMatchObject({
      refusal: { because: 'withdrawn-for-item' },
    })
    expect(await openClosedItem(council.deps, author, item.id)).toMatchObject({ ok: true })
    expect(
      await clearPerson(council.deps, administrator, { ...clear, slackId: 'U0ADMIN', isWithdrawn: false }),
    ).toMatchObject({ ok: false, refusal: { rule: 'not-permitted' } })
  })

  it('of the committee’s own are kept from whoever may be questioned, even where they were cleared', async () => {
    const item = await anItemOn()
    await markPart(
      council.deps,
      monitoring,
      asked(item.id, { part: 'committee-private', paragraphs: [], closed: closedWords }),
    )
    const clear = { committeeId: panel.id, itemId: item.id, why: 'Asked for by the chair', isWithdrawn: false }
    await clearPerson(council.deps, monitoring, { ...clear, slackId: 'U0AMERY' })

    expect(await openClosedItem(council.deps, cabinet, item.id)).toMatchObject({
      refusal: { because: 'to-be-questioned' },
    })
    expect(await openClosedItem(council.deps, member, item.id)).toMatchObject({ ok: true })
  })

  it('are gone when the exemption ends, and when the council stops holding any', async () => {
    const [one, other] = [await anItemOn(), await anItemOn('Another contract')]
    for (const { id } of [one, other]) await markPart(council.deps, monitoring, asked(id, { closed: closedWords }))
    const holds = (id: string) => council.here.transaction((tx) => tx.closed.holds(id))

    await markPart(council.deps, monitoring, asked(one.id, { part: 'open', reason: 'The contract has been signed' }))
    expect([await holds(one.id), await holds(other.id)]).toEqual([false, true])

    await switchHolding(council.deps, monitoring, panel.id, false)
    expect(await holds(other.id)).toBe(false)
  })
})

describe('Business of a cabinet that is marked private', () => {
  it('has its officer reminded of both notices of a private meeting, until it is open again', async () => {
    const body = await council.committee({
      name: 'Cabinet',
      kind: 'cabinet',
      profile: 'england-executive',
      slackChannel: null,
    })
    await council.person('U0CLERK', 'officer', body.id)
    const meeting = await council.meeting(body.id, '2027-05-04')
    const item = await scheduledItem(council, body, 'Bus contracts', {
      stage: { is: 'scheduled', meetingId: meeting.id },
    })
    const notices = () =>
      council.here.transaction(async (tx) =>
        (await tx.reminders.of(item.id))
          .filter(({ kind, state }) => kind.startsWith('item-private') && state === 'waiting')
          .map(({ kind, dueAt }) => `${kind} ${dueAt.slice(0, 10)}`)
          .sort(),
      )

    expect(await markPart(council.deps, monitoring, asked(item.id))).toMatchObject({
      ok: true,
      value: { is: 'decided' },
    })
    expect(await notices()).toEqual([
      'item-private-notice 2027-03-25',
      'item-private-notice 2027-04-05',
      'item-private-second-notice 2027-04-22',
      'item-private-second-notice 2027-04-23',
    ])

    expect(await markPart(council.deps, monitoring, asked(item.id, { part: 'open', paragraphs: [] }))).toMatchObject({
      ok: true,
    })
    expect(await notices()).toEqual([])
  })
})
