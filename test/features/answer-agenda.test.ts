import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { answerAgenda } from '../../src/features/answer-agenda/answer-agenda.ts'
import { consultOnAgenda } from '../../src/features/consult-on-agenda/consult-on-agenda.ts'
import { draftAgenda } from '../../src/features/draft-agenda/draft-agenda.ts'
import { stateOfAgenda } from '../../src/features/show-agenda/messages.ts'
import { showAgenda } from '../../src/features/show-agenda/show-agenda.ts'
import { aPanel, isAway, type Panel, saying } from '../support/agenda.ts'

let here: Panel
beforeAll(async () => {
  here = await aPanel()
  await here.scheduled('Children’s complaints', { originMinute: '298' })
})
afterAll(() => here.council.close())

const draft = () => draftAgenda(here.council.deps, here.officer, { meetingId: here.march.id })
const consult = () => consultOnAgenda(here.council.deps, here.officer, { meetingId: here.march.id })
const says = (
  who: Panel['chair'],
  answer: 'content' | 'change' | 'ring',
  revision: number,
  words: string | null = null,
) => answerAgenda(here.council.deps, who, { meetingId: here.march.id, answer, revision, words })
const state = () => here.council.here.transaction(async (tx) => (await tx.agendas.of(here.march.id))?.state)

describe('Consulting on a draft agenda', () => {
  it('is refused until there is a draft', async () => {
    expect(await consult()).toMatchObject({ ok: false, refusal: { rule: 'no-agenda-yet', day: '2021-03-11' } })
  })

  it('puts the draft to the chair, with both dates and three answers', async () => {
    await draft()

    const ruling = await consult()

    expect(ruling).toMatchObject({ ok: true, value: { asked: [{ went: 'waiting', role: 'chair' }] } })
    expect(await state()).toBe('consulted-on')
    const [message] = await here.deliver()
    expect(message).toMatchObject({ to: here.chair.personId, drawing: 'agenda-consultation' })
    expect(message!.message.text).toBe(
      `Councillor Gwen Pritchard, the draft agenda of the ${here.panel.name} for Thursday 11 March 2021 is ready for your comments.`,
    )
    expect(message!.says).toContain(
      'Alison Grey plans to publish on Tuesday 2 March 2021; the last lawful day is Wednesday 3 March 2021.',
    )
    for (const label of ['I’m content', 'I’d like a change', 'Please ring me']) expect(message!.says).toContain(label)
  })

  it('asks once, however often it is pressed', async () => {
    expect(await consult()).toMatchObject({ ok: true, value: { asked: [{ went: 'said-before' }] } })
    expect(await here.deliver()).toEqual([])
  })

  it('takes the chair’s words to the officer, and draws the chair’s copy again', async () => {
    const ruling = await says(here.chair, 'change', 1, 'Could roads be on it?')

    expect(ruling).toMatchObject({ ok: true, value: { isNew: true } })
    expect(await state()).toBe('consulted-on')
    const reached = await here.deliver()
    const told = reached.find(({ to }) => to === here.officer.personId)
    expect(told?.message.text).toBe(
      `Councillor Gwen Pritchard would like a change to draft 1 of the agenda of the ${here.panel.name} for Thursday 11 March 2021.`,
    )
    expect(told?.says).toContain('Could roads be on it?')
    expect(reached.find(({ to }) => to === here.chair.personId)).toMatchObject({ kind: 'redraw' })
  })

  it('counts a second press once, and says what was recorded', async () => {
    expect(await says(here.chair, 'change', 1, 'Could roads be on it?')).toMatchObject({
      ok: true,
      value: { isNew: false },
    })
    expect(await here.deliver()).toEqual([])
  })

  it('shows the draft and the answers to the chair from /agenda and Home too, and to nobody else', async () => {
    const seenBy = async (who: Panel['chair']) => {
      const ruling = await showAgenda(here.council.deps, who, { meetingId: here.march.id })
      if (!ruling.ok) throw new Error(ruling.refusal.rule)
      return saying(stateOfAgenda(ruling.value))
    }
    expect(await seenBy(here.chair)).toContain('*You said*: would like a change')
    expect(await seenBy(here.chair)).toContain('agenda.answer.content')
    const other = await here.council.person('U0LOOKING', 'member', here.panel.id)
    expect(await seenBy(other)).not.toContain('agenda.answer')
    expect(await seenBy(other)).not.toContain('308')
  })

  it('cannot be answered by anybody else', async () => {
    const member = await here.council.person('U0MEMBER', 'member', here.panel.id, 'Councillor Rao')
    expect(await says(member, 'content', 1)).toMatchObject({
      ok: false,
      refusal: { rule: 'agenda-not-yours-to-answer', asked: ['Councillor Gwen Pritchard'] },
    })
  })

  it('does not let a stale draft be agreed: the old copy says so and loses its buttons', async () => {
    await here.scheduled('Roads')
    await draft()

    expect(await says(here.chair, 'content', 1)).toMatchObject({
      ok: false,
      refusal: { rule: 'draft-has-moved-on', yours: 1, current: 2 },
    })
    expect(await state()).toBe('draft')
    const [old] = await here.deliver()
    expect(old).toMatchObject({ kind: 'redraw', to: here.chair.personId })
    expect(old!.message.text).toContain('has been replaced by draft 2')
    expect(old!.says).not.toContain('agenda.answer')
  })

  it('says what changed since, when the new draft is put to the chair; and is agreed once they are content', async () => {
    await consult()
    const [asked] = await here.deliver()
    expect(asked!.says).toContain('Since draft 1: Roads added.')

    await says(here.chair, 'content', 2)

    expect(await state()).toBe('agreed')
    expect(await consult()).toMatchObject({ ok: true, value: { isThrough: true, asked: [] } })
  })

  it('lets an answer stand when only a report came in since', async () => {
    const [item] = await here.council.here.transaction((tx) => tx.items.at(here.march.id))
    await here.council.here.transaction((tx) =>
      tx.papers.add({
        itemId: item!.id,
        requestId: null,
        meetingId: null,
        appendixOfId: null,
        title: 'Report',
        state: 'attached',
        link: 'https://papers.example/1',
        slackFileId: null,
        fileName: null,
        summary: null,
        part: 'open',
        lateReason: null,
        receivedAt: '2021-02-25T09:00:00Z',
        byId: null,
      }),
    )
    const drafted = await draft()

    expect(drafted).toMatchObject({ ok: true, value: { is: 'next', at: { progress: { is: 'agreed' } } } })
    expect(await state()).toBe('agreed')
  })

  it('passes to the vice-chair when the chair is away, and says in whose place', async () => {
    await here.scheduled('Libraries')
    await draft()
    const vice = await here.council.person('U0VICE', 'vice-chair', here.panel.id, 'Councillor Idris Vaughan')
    await isAway(here.council, here.chair, '2021-02-15', '2021-02-28')
    await here.deliver()

    const ruling = await consult()

    expect(ruling).toMatchObject({
      ok: true,
      value: { asked: [{ role: 'vice-chair', insteadOf: 'Councillor Gwen Pritchard' }] },
    })
    const reached = await here.deliver()
    const asked = reached.filter(({ kind }) => kind === 'post')
    expect(asked.map(({ to }) => to)).toEqual([vice.personId])
    expect(asked[0]!.says).toContain('in place of the chair')
  })

  it('has nobody to ask where both places are vacant, and says that publishing does not wait for it', async () => {
    const other = await aPanel()
    await other.council.here.transaction(async (tx) => {
      for (const held of await tx.people.holdingsFor(other.panel.id))
        if (held.role === 'chair') await tx.people.end(held.id, civilDate('2021-01-31'))
    })
    await draftAgenda(other.council.deps, other.officer, { meetingId: other.march.id })
    expect(await consultOnAgenda(other.council.deps, other.officer, { meetingId: other.march.id })).toMatchObject({
      ok: false,
      refusal: { rule: 'nobody-to-consult' },
    })
    await other.council.close()
  })
})
