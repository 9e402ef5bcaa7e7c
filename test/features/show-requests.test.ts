import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { answer } from '../../src/app/reports/answer.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { answerRequest } from '../../src/features/answer-request/index.ts'
import { showRequests } from '../../src/features/show-requests/index.ts'
import { showWitnesses } from '../../src/features/show-witnesses/index.ts'
import { openBook } from '../../src/slack/desk/book.ts'
import { aPanelThatAsks, type PanelThatAsks, wordsOf } from '../support/requests.ts'

let world: PanelThatAsks
const { book, desk } = openBook()
beforeAll(async () => {
  world = await aPanelThatAsks()
  for (const feature of [showRequests, showWitnesses, answerRequest]) feature.listen(desk, world.deps)
})
afterAll(() => world.council.close())

const heardBy = (who: Presser) => ({ who, channel: 'C0PANEL', trigger: null })
const types = async (command: string, who: Presser, about: string | null = null) => {
  const { listener } = book.words.get(`${command} `)!
  return wordsOf(await listener({ ...heardBy(who), text: '', committeeId: null, about }))
}
const presses = async (action: string, who: Presser, value: string) => {
  const { listener } = book.presses.get(action)!
  const message = { channel: 'D0DM', ts: '1.1' }
  return listener({ ...heardBy(who), action, value, message, view: null })
}

describe('/report alone', () => {
  it('shows an officer everything of the committee, by meeting, with where each stands', async () => {
    const open = await world.asked()
    const answered = await world.asked()
    const given = { is: 'longer', until: civilDate('2026-11-03'), words: 'The figures come late' } as const
    await answer(world.deps, world.author, { requestId: answered.id, answer: given })

    const said = await types('/report', world.officer)

    expect(said).toContain('Thursday 12 November 2026')
    expect(said).toContain('Dawn Fletcher')
    expect(said).toContain('no answer yet')
    expect(said).toContain('needs longer')
    expect(said).toContain('waits for you')
    expect(said).toContain(open.id)
  })

  it('shows anybody else what they owe, with the answers, whichever committee asked', async () => {
    await world.council.committee({ name: 'Planning Committee', slackChannel: null })
    const own = await world.asked()

    const said = await types('/report', world.author)

    expect(said).toContain('What is asked of you')
    expect(said).toContain(`${own.id} 2026-10-30`)
    expect(said).toContain('I’ll provide it')
    expect(said).not.toContain('Which committee')
  })

  it('owes nothing to nobody: it says so', async () => {
    const newcomer = await world.council.person('U0NEW', null, null, 'Nia Bowen')

    expect(await types('/report', newcomer)).toContain('Nothing is asked of you at the moment')
  })

  it('opens one: for the officer what can be done, for the person asked the answers, for others whose it is', async () => {
    const request = await world.asked()
    const stranger = await world.council.person('U0STRANGER', 'member', world.panel.id, 'Councillor Eira Hale')

    expect(await types('/report', world.officer, request.id)).toContain('Agree a new date')
    expect(await types('/report', world.author, request.id)).toContain('I’ll provide it')
    expect(await types('/report', stranger, request.id)).toContain('This was asked of Dawn Fletcher')
  })
})

describe('/witness alone', () => {
  it('shows an officer who is invited, and the person invited their invitation once it is sent', async () => {
    const invited = await world.asked({ kind: 'attend', draftDueOn: null, dueOn: civilDate('2026-10-07') })

    const ready = await types('/witness', world.officer)
    expect(ready).toContain(invited.id)
    expect(ready).toContain('not sent yet')
    expect(await types('/witness', world.author)).toContain('No invitation waits for your answer')

    await world.council.here.transaction(async (tx) => {
      for (const { id, about } of await tx.outbox.held(world.panel.id))
        if (about === invited.id) await tx.outbox.release(id, world.council.clock.now().toISO()!)
    })
    const mine = await types('/witness', world.author)
    expect(mine).toContain('Your invitations')
    expect(mine).toContain('Coming')
  })
})

describe('A button of the message that asked', () => {
  it('draws that message again with the answer, and the second press shows the same', async () => {
    const request = await world.asked()
    const press = () => presses('request.provide', world.author, `${request.id} 2026-10-30`)

    const [first, second] = [await press(), await press()]

    expect(first).toMatchObject({ is: 'redrawn' })
    expect(wordsOf(first)).toContain('It will be provided. Thank you.')
    expect(second).toEqual(first)
    expect((await world.find(request.id)).revision).toBe(2)
  })

  it('is answered beside a reminder, which stands among others', async () => {
    const invited = await world.asked({ kind: 'attend', draftDueOn: null, dueOn: civilDate('2026-10-07') })

    expect(await presses('invitation.coming', world.author, `${invited.id} 2026-11-12 told`)).toMatchObject({
      is: 'say',
    })
  })

  it('with a value that nobody wrote is refused in words', async () => {
    for (const value of ['', 'nonsense', '01980000-0000-7000-8000-000000000000 2026-10-30'])
      expect(wordsOf(await presses('request.provide', world.author, value))).toContain('I cannot find that request')
  })

  it('opens no form for anybody but the person asked', async () => {
    const request = await world.asked()

    const answered = await presses('request.longer', world.officer, `${request.id} 2026-10-30`)

    expect(wordsOf(answered)).toContain('This was asked of Dawn Fletcher')
  })
})
