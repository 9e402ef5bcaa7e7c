import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { answerRequest } from '../../src/features/answer-request/index.ts'
import { inviteWitness } from '../../src/features/invite-witness/index.ts'
import { lookAfterRequest } from '../../src/features/look-after-request/index.ts'
import { remindRequest } from '../../src/features/remind-request/index.ts'
import { requestReport } from '../../src/features/request-report/index.ts'
import { withdrawRequest } from '../../src/features/withdraw-request/index.ts'
import { openBook } from '../../src/slack/desk/book.ts'
import { aPanelThatAsks, type PanelThatAsks, wordsOf } from '../support/requests.ts'

let world: PanelThatAsks
const { book, desk } = openBook()
beforeAll(async () => {
  world = await aPanelThatAsks()
  for (const feature of [answerRequest, inviteWitness, lookAfterRequest, remindRequest, requestReport, withdrawRequest])
    feature.listen(desk, world.deps)
})
afterAll(() => world.council.close())

// What Slack sends for each kind of field.
const typed = (value: string | null) => ({ input: { value } })
const picked = (value: string | null) => ({ input: { selected_option: value && { value } } })
const date = (value: string | null) => ({ input: { selected_date: value } })
const person = (value: string | null) => ({ input: { selected_user: value } })
const file = (id: string, name: string) => ({ input: { files: [{ id, name }] } })

const sendsIn = async (form: string, who: Presser, metadata: object, values: object) => {
  const listener = book.forms.get(form)!
  const view = { id: 'V0', hash: '1', callbackId: form, metadata: JSON.stringify(metadata), values }
  return listener({ who, channel: null, trigger: null, view })
}
const requestsFor = (itemId: string) => world.council.here.transaction((tx) => tx.requests.forItem(itemId))

describe('Choosing the item in the form that asks for a report', () => {
  const chosen = async (itemId: string, values: object = {}, author?: string) => {
    const metadata = JSON.stringify({ committee: world.panel.id, ...(author && { author }) })
    const view = { id: 'V0', hash: '1', callbackId: 'request.ask.submitted', metadata, values }
    const press = { who: world.officer, channel: null, trigger: null, action: '', value: itemId, message: null, view }
    return JSON.stringify(await book.presses.get('request.ask.item')!.listener(press as never))
  }

  it('fills in the days that follow from its meeting, under names that Slack has kept nothing for', async () => {
    const { itemId } = await world.asked()
    const item = await world.council.here.transaction((tx) => tx.items.find(itemId))
    const form = await chosen(itemId)

    expect(form).toContain(`"block_id":"final~${item?.number}"`)
    expect(form).toMatch(/"block_id":"draft~\d+"[^}]*\}?[^}]*"initial_date":"2026-10-\d\d"/)
    expect(form).toContain('The days below follow from that meeting')
  })

  it('keeps whom the officer had chosen themselves, and not the author of the item before', async () => {
    const { itemId } = await world.asked()

    expect(await chosen(itemId, { person: person('U0OTHER') })).toContain('"initial_user":"U0OTHER"')
    expect(await chosen(itemId, { person: person('U0BEFORE') }, 'U0BEFORE')).not.toContain('U0BEFORE')
  })

  it('is refused for an item of nobody’s', async () => {
    expect(await chosen(crypto.randomUUID())).toContain('I cannot find')
  })
})

describe('The form that asks for a report', () => {
  const values = (itemId: string, given: object = {}) => ({
    item: picked(itemId),
    person: person('U0DAWN'),
    name: typed(null),
    email: typed(null),
    kind: picked('report'),
    lines: typed('Why is Stage 2 slower?'),
    previous: typed(null),
    format: typed(null),
    draft: date(null),
    final: date(null),
    why: typed(null),
    ...given,
  })
  const send = (itemId: string, given: object = {}) =>
    sendsIn('request.ask.submitted', world.officer, { committee: world.panel.id }, values(itemId, given))

  it('left without days, takes those that follow from the meeting, and says them', async () => {
    const item = await world.item()

    const answered = await send(item.id)

    expect(answered).toMatchObject({ is: 'say' })
    const [request] = await requestsFor(item.id)
    expect(request!.dueOn < '2026-11-04' && request!.draftDueOn! < request!.dueOn).toBe(true)
    expect(wordsOf(answered)).toContain('Why these dates?')
  })

  it('says under the field what is amiss, and asks nobody', async () => {
    const item = await world.item()

    expect(await send(item.id, { final: date('2026-11-12') })).toMatchObject({
      is: 'errors',
      errors: { final: expect.stringContaining('Thursday 12 November 2026') },
    })
    expect(await send(item.id, { draft: date('2026-10-31'), final: date('2026-10-30') })).toMatchObject({
      errors: { draft: expect.any(String) },
    })
    expect(await send(item.id, { person: person(null) })).toMatchObject({ errors: { name: expect.any(String) } })
    expect(await send(item.id, { lines: typed('  ') })).toMatchObject({ errors: { lines: expect.any(String) } })
    expect(await requestsFor(item.id)).toEqual([])
  })
})

describe('The forms of the person asked', () => {
  it('take a link, refuse a file that may be exempt under the file, and take an open one', async () => {
    const request = await world.asked()
    const send = (given: object) =>
      sendsIn(
        'request.here.submitted',
        world.author,
        { request: request.id },
        { link: typed(null), file: { input: { files: [] } }, part: picked('open'), summary: typed(null), ...given },
      )

    expect(await send({})).toMatchObject({ is: 'errors', errors: { link: expect.any(String) } })
    expect(await send({ link: typed('javascript:alert(1)') })).toMatchObject({ errors: { link: expect.any(String) } })
    expect(await send({ file: file('F0', 'families.docx'), part: picked('unsure') })).toMatchObject({
      is: 'errors',
      errors: { file: expect.stringContaining('council’s own system') },
    })
    expect((await world.find(request.id)).state).toBe('asked')

    expect(await send({ file: file('F0', 'complaints.docx') })).toMatchObject({ is: 'say' })
    const [paper] = await world.council.here.transaction((tx) => tx.papers.of([request.itemId]))
    expect(paper).toMatchObject({ slackFileId: 'F0', fileName: 'complaints.docx', state: 'attached', part: 'open' })
  })

  it('keep until when they need, and whom they name', async () => {
    const longer = await world.asked()
    const instead = await world.asked()

    await sendsIn(
      'request.longer.submitted',
      world.author,
      { request: longer.id },
      { until: date('2026-11-03'), words: typed('The figures come late') },
    )
    await sendsIn(
      'request.someone-else.submitted',
      world.author,
      { request: instead.id },
      { person: person(null), name: typed('Gareth Pugh'), email: typed(null), why: typed(null) },
    )

    expect(await world.find(longer.id)).toMatchObject({ state: 'longer-asked', answerWords: 'The figures come late' })
    expect(wordsOf(await world.says('request-answered', longer.id, null))).toContain('until Tuesday 3 November 2026')
    expect(await world.find(instead.id)).toMatchObject({ state: 'handed-on', colleague: 'Gareth Pugh' })
  })

  it('are refused to anybody else who has got hold of the request’s id', async () => {
    const request = await world.asked()

    const answered = await sendsIn(
      'request.cannot.submitted',
      world.officer,
      { request: request.id },
      { words: typed('I say so') },
    )

    expect(wordsOf(answered)).toContain('This was asked of Dawn Fletcher')
    expect((await world.find(request.id)).state).toBe('asked')
  })
})

describe('The forms of the officer', () => {
  it('record what somebody outside Slack answered, and want what that answer needs', async () => {
    const request = await world.asked(
      { kind: 'written-evidence', draftDueOn: null },
      { slackId: null, name: 'Dr Ann Rees', email: 'ann.rees@river-trust.example' },
    )
    const send = (given: object) =>
      sendsIn(
        'request.record-answer.submitted',
        world.officer,
        { request: request.id, revision: 1 },
        {
          answer: picked('longer'),
          name: typed(null),
          email: typed(null),
          until: date(null),
          link: typed(null),
          words: typed(null),
          ...given,
        },
      )

    expect(await send({})).toMatchObject({ is: 'errors', errors: { until: expect.any(String) } })
    expect(await send({ answer: picked('here') })).toMatchObject({ errors: { link: expect.any(String) } })
    expect(await send({ answer: picked('coming') })).toMatchObject({ errors: { answer: expect.any(String) } })
    expect(await send({ until: date('2026-11-03') })).toMatchObject({ is: 'say' })
    expect(await world.find(request.id)).toMatchObject({ state: 'longer-asked' })
  })

  it('invite somebody new, in writing only, and say that nothing has gone', async () => {
    const item = await world.item()

    const answered = await sendsIn(
      'invitation.ask.submitted',
      world.officer,
      { committee: world.panel.id },
      {
        item: picked(item.id),
        person: person(null),
        name: typed('Ben Salt'),
        organisation: typed('Harbour Board'),
        email: typed('ben.salt@harbour.example'),
        how: picked('in-writing'),
        lines: typed('What happened in 2024?'),
        why: typed(null),
        answer: date('2026-10-07'),
        evidence: date('2026-10-30'),
        present: typed(null),
      },
    )

    expect(wordsOf(answered)).toContain('Nobody has been told yet.')
    const requests = await requestsFor(item.id)
    expect(requests.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([['written-evidence', '2026-10-30']])
    expect(await world.owed(requests[0]!.id)).toEqual(['request-asked to Ben Salt: held'])
  })

  it('withdraw with a reason, which is asked for', async () => {
    const request = await world.asked()
    const send = (why: string) =>
      sendsIn(
        'request.withdraw.submitted',
        world.officer,
        { committee: world.panel.id },
        { request: picked(request.id), why: typed(why) },
      )

    expect(await send(' ')).toMatchObject({ is: 'errors', errors: { why: expect.any(String) } })
    expect(await send('The review has moved')).toMatchObject({ is: 'say' })
    expect((await world.find(request.id)).state).toBe('withdrawn')
  })
})
