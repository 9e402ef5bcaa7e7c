import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from '../../src/app/reports/answer.ts'
import type { HandedIn } from '../../src/app/reports/take-in.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { remark } from '../../src/features/answer-request/remark.ts'
import { nameAssistant } from '../../src/features/name-assistant/name-assistant.ts'
import { aPanelThatAsks, type PanelThatAsks, wordsOf } from '../support/requests.ts'

let world: PanelThatAsks
beforeAll(async () => {
  world = await aPanelThatAsks()
})
afterAll(() => world.council.close())

const report = (given: Partial<HandedIn> = {}): HandedIn => ({
  link: 'https://documents.westmarch.example/complaints',
  slackFileId: null,
  fileName: null,
  summary: 'Three causes, two remedies.',
  part: 'open',
  ...given,
})
const provides = (requestId: string, handedIn = report()) =>
  answer(world.deps, world.author, { requestId, answer: { is: 'here', words: null }, handedIn })

describe('Somebody who is asked for a report', () => {
  it('is told what, for which meeting and by when, with every answer and why the dates are so', async () => {
    const request = await world.asked()

    expect(await world.owed(request.id)).toEqual(['request-asked to Dawn Fletcher: waiting'])
    const said = wordsOf(await world.says('request-asked', request.id, world.author.personId))
    for (const words of [
      'Report for the Corporate and Communities Panel, Thursday 12 November 2026',
      'Wednesday 14 October 2026',
      'Friday 30 October 2026',
      'I’ll provide it',
      'This is for someone else',
      'I need longer',
      'I can’t',
      'Here it is',
      'Why these dates?',
      'Contact officer: Alison Grey',
    ])
      expect(said).toContain(words)
  })

  it('is reminded five and one working days before each stage and one after; then the officer is asked', async () => {
    const request = await world.asked()

    expect(await world.reminders(request.id)).toEqual([
      'report-due 2026-10-07',
      'report-due 2026-10-13',
      'report-due 2026-10-15',
      'report-officer-asked 2026-10-16',
      'report-due 2026-10-23',
      'report-due 2026-10-29',
      'report-due 2026-11-02',
      'report-officer-asked 2026-11-03',
    ])
  })

  it('says that it will be provided: once, however often it is pressed', async () => {
    const request = await world.asked()
    const provide = () => answer(world.deps, world.author, { requestId: request.id, answer: { is: 'provide' } })

    const [first, second] = await Promise.all([provide(), provide()])

    expect([first, second].map((ruling) => ruling.ok && ruling.value.isNew).sort()).toEqual([false, true])
    expect(await world.find(request.id)).toMatchObject({ state: 'accepted', revision: 2 })
    expect(await world.owed(request.id)).toEqual([
      'request-asked to Dawn Fletcher: waiting',
      'request-answered to Alison Grey: waiting',
    ])
    const { entries } = await world.council.here.transaction((tx) => tx.ledger.page({ aboutId: request.id, atMost: 9 }))
    expect(entries.map(({ did }) => did)).toEqual(['request-accepted', 'report-requested'])
  })

  it('provides it: the agenda knows, no reminder is left, and the officer is told where it is', async () => {
    const request = await world.asked()

    const ruling = await provides(request.id)

    expect(ruling).toMatchObject({ ok: true, value: { read: { request: { state: 'received' } } } })
    expect(await world.reminders(request.id)).toEqual([])
    const papers = await world.council.here.transaction((tx) => tx.papers.of([request.itemId]))
    expect(papers).toMatchObject([
      { requestId: request.id, state: 'held-elsewhere', link: 'https://documents.westmarch.example/complaints' },
    ])
    expect(wordsOf(await world.says('request-answered', request.id, null))).toContain('It has come from Dawn Fletcher')
    expect(await world.says('report-due', request.id, world.author.personId)).toBeNull()
  })

  it('cannot leave a file that is, or may be, exempt; a link to the council’s own system is taken', async () => {
    const request = await world.asked()
    const file = { link: null, slackFileId: 'F0REPORT', fileName: 'families.docx' }

    for (const part of ['exempt', 'unsure'] as const)
      expect(await provides(request.id, report({ ...file, part }))).toMatchObject({
        ok: false,
        refusal: { rule: 'exempt-not-held' },
      })
    expect(await world.find(request.id)).toMatchObject({ state: 'asked', revision: 1 })
    expect(await world.council.here.transaction((tx) => tx.papers.of([request.itemId]))).toEqual([])

    const linked = await provides(request.id, report({ part: 'exempt', summary: 'Names a family' }))

    expect(linked).toMatchObject({ ok: true })
    const [paper] = await world.council.here.transaction((tx) => tx.papers.of([request.itemId]))
    expect(paper).toMatchObject({ part: 'exempt', summary: null })
  })

  it('is not taken at an old message’s word once the days have moved', async () => {
    const request = await world.asked()

    const ruling = await answer(world.deps, world.author, {
      requestId: request.id,
      answer: { is: 'provide' },
      seen: civilDate('2026-10-23'),
    })

    expect(ruling).toEqual({
      ok: false,
      refusal: { rule: 'request-moved-on', dueOn: '2026-10-30', isMeeting: false },
    })
    expect(await world.find(request.id)).toMatchObject({ state: 'asked' })
  })

  it('can say that the draft is done, and is reminded of the draft no more', async () => {
    const request = await world.asked()

    await remark(world.deps, world.author, request.id, 'draft-ready')
    await remark(world.deps, world.author, request.id, 'draft-ready')

    expect(await world.reminders(request.id)).toEqual([
      'report-due 2026-10-23',
      'report-due 2026-10-29',
      'report-due 2026-11-02',
      'report-officer-asked 2026-11-03',
    ])
    expect(await world.owed(request.id)).toHaveLength(2)
  })
})

describe('Who may answer', () => {
  it('is nobody but the person asked: another is told whose it is, and nothing is changed', async () => {
    const request = await world.asked()
    const other = await world.council.person('U0OTHER', 'member', world.panel.id, 'Councillor Owen Lloyd')

    const ruling = await answer(world.deps, other, { requestId: request.id, answer: { is: 'provide' } })

    expect(ruling).toEqual({ ok: false, refusal: { rule: 'not-asked-of-you', of: 'Dawn Fletcher' } })
    expect(await world.find(request.id)).toMatchObject({ state: 'asked' })
  })

  it('is the assistant who answers for them too, who gets the message and is told for whom', async () => {
    const assistant = await world.council.person('U0PA', null, null, 'Ceri Holt')
    const busy = await world.council.person('U0BUSY', null, null, 'Rhodri Vaughan')
    await nameAssistant(world.deps, busy, 'U0PA')
    const request = await world.asked({}, { slackId: 'U0BUSY' })

    expect(await world.owed(request.id)).toEqual([
      'request-asked to Rhodri Vaughan: waiting',
      'request-asked to Ceri Holt: waiting',
    ])
    expect(wordsOf(await world.says('request-asked', request.id, assistant.personId))).toContain(
      'You answer for Rhodri Vaughan.',
    )
    const ruling = await answer(world.deps, assistant, { requestId: request.id, answer: { is: 'provide' } })
    expect(ruling).toMatchObject({ ok: true, value: { isNew: true } })

    await nameAssistant(world.deps, busy, null)
    const after = await answer(world.deps, assistant, {
      requestId: request.id,
      answer: { is: 'cannot', words: 'Away' },
    })
    expect(after).toMatchObject({ ok: false, refusal: { rule: 'not-asked-of-you' } })
  })

  it('is refused an answer that only an invitation has', async () => {
    const request = await world.asked()

    expect(await answer(world.deps, world.author, { requestId: request.id, answer: { is: 'coming' } })).toMatchObject({
      ok: false,
      refusal: { rule: 'answer-does-not-fit' },
    })
  })

  it('does not include an officer who would record it, while the person has Slack', async () => {
    const request = await world.asked()

    const ruling = await answer(world.deps, world.officer, {
      requestId: request.id,
      answer: { is: 'provide' },
      isRecorded: true,
    })

    expect(ruling).toMatchObject({ ok: false, refusal: { rule: 'answers-for-themselves' } })
  })
})

describe('Somebody outside Slack', () => {
  it('is written to when the officer presses Send, and the officer records the answer', async () => {
    const request = await world.asked(
      { kind: 'written-evidence', draftDueOn: null },
      { slackId: null, name: 'Dr Ann Rees', email: 'ann.rees@river-trust.example' },
    )

    expect(await world.owed(request.id)).toEqual(['request-asked to Dr Ann Rees: held'])
    const letter = wordsOf(await world.says('letter:request-asked', request.id, null))
    expect(letter).toContain('Dear Dr Ann Rees')
    expect(letter).toContain('Please provide it by Friday 30 October 2026.')
    expect(letter).not.toContain('button')
    expect(await world.reminders(request.id)).toEqual(['witness-due 2026-10-23'])

    const ruling = await answer(world.deps, world.officer, {
      requestId: request.id,
      answer: { is: 'longer', until: civilDate('2026-11-04'), words: 'On leave until then' },
      isRecorded: true,
    })

    expect(ruling).toMatchObject({ ok: true, value: { read: { request: { state: 'longer-asked' } } } })
  })
})

describe('In rehearsal', () => {
  it('nothing reaches the author: the officer has it first, as it would have gone', async () => {
    const rehearsing = await aPanelThatAsks({ isInRehearsal: true })
    try {
      const request = await rehearsing.asked()

      expect(await rehearsing.owed(request.id)).toEqual(['request-asked to Dawn Fletcher: held'])
      const [row] = await rehearsing.council.here.transaction((tx) => tx.outbox.about(request.id))
      expect(await rehearsing.owed(row!.id)).toEqual(['held-message to Alison Grey: waiting'])
    } finally {
      await rehearsing.council.close()
    }
  })
})
