import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { answerAgenda } from '../../src/features/answer-agenda/answer-agenda.ts'
import { consultOnAgenda } from '../../src/features/consult-on-agenda/consult-on-agenda.ts'
import { draftAgenda } from '../../src/features/draft-agenda/draft-agenda.ts'
import { features } from '../../src/features/index.ts'
import { openBook } from '../../src/slack/desk/book.ts'
import { actionIds } from '../../src/slack/kit/action-ids.ts'
import { aPanel } from '../support/agenda.ts'

let here: Awaited<ReturnType<typeof aPanel>>
beforeAll(async () => {
  here = await aPanel()
  await draftAgenda(here.council.deps, here.officer, { meetingId: here.march.id })
})
afterAll(() => here?.council.close())

const opened = () => {
  const { book, desk } = openBook()
  for (const feature of features) feature.listen(desk, here.council.deps)
  return book
}
const homeOf = async (who: Presser) =>
  JSON.stringify((await opened().home()!({ who, channel: null, trigger: null })).blocks)
const open = (who: Presser) =>
  opened()
    .presses.get(actionIds.agendaAnswerOpen)!
    .listener({ who, channel: null, trigger: null, value: `${here.march.id}@1`, action: '', message: null } as never)

describe('A draft agenda that waits for an answer', () => {
  it('is on the chair’s Home once it is put to them, and on nobody else’s', async () => {
    expect(await homeOf(here.chair)).not.toContain('Draft agenda for')

    await consultOnAgenda(here.council.deps, here.officer, { meetingId: here.march.id })

    const home = await homeOf(here.chair)
    expect(home).toContain('Draft agenda for Thursday 11 March 2021')
    expect(home).toContain('draft 1 is put to you for comments')
    expect(home).not.toContain('Nothing waits for you')
    expect(await homeOf(here.officer)).not.toContain('Draft agenda for')
  })

  it('is not all that waits near the last lawful day: whoever may publish sees that it is not published', async () => {
    expect(await homeOf(here.officer)).not.toContain('it is not published')
    const before = here.council.clock.now().toISO()!
    const on = async (day: string) => {
      here.council.clock.set(`${day}T09:30:00Z`)
      return homeOf(here.officer)
    }

    // Thursday 11 March 2021: our target is Tuesday 2 March, the law's last day Wednesday 3 March
    expect(await on('2021-03-01')).toContain('it is not published. The law’s last day is Wednesday 3 March 2021.')
    expect(await on('2021-03-03')).toContain('*The law’s last day is today.*')
    expect(await on('2021-03-04')).toContain('was Wednesday 3 March 2021; it is past')
    expect(await homeOf(here.chair)).not.toContain('it is not published')
    here.council.clock.set(before)
  })

  it('opens with its answers, for whoever is asked; others are told whom it was sent to', async () => {
    expect(JSON.stringify(await open(here.chair))).toContain('I’m content')

    const drawn = JSON.stringify(await open(here.officer))
    expect(drawn).toContain('was sent to')
    expect(drawn).not.toContain('I’m content')
  })

  it('is gone from Home once it is answered', async () => {
    const draft = { meetingId: here.march.id, revision: 1 }
    expect(
      await answerAgenda(here.council.deps, here.chair, { ...draft, answer: 'content', words: null }),
    ).toMatchObject({
      ok: true,
    })

    expect(await homeOf(here.chair)).toContain('Nothing waits for you')
  })
})
