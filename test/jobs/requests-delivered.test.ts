import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from '../../src/app/reports/answer.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { runDelivery } from '../../src/jobs/deliver-outbox.ts'
import { readReminders } from '../../src/jobs/read-reminders.ts'
import { aPanelThatAsks, type PanelThatAsks } from '../support/requests.ts'
import { pretendSlack } from './support/pretend-slack.ts'

let world: PanelThatAsks
const slack = pretendSlack()
beforeAll(async () => {
  world = await aPanelThatAsks()
})
afterAll(() => world.council.close())

/** Everything that is due then goes out. */
const at = async (instant: string) => {
  world.council.clock.set(instant)
  await readReminders(world.deps, world.council.councilId)
  const delivery = runDelivery({ ...world.deps, speaker: slack.speaker, everyMs: 100_000 })
  await delivery.deliverDue()
  await delivery.stop()
}
const to = (slackId: string) => slack.posted.filter(({ channel }) => channel === `D-${slackId}`).map(({ text }) => text)

describe('A report, from the asking to its coming', () => {
  it('reaches its author, reminds once a day, changes every copy, and is silent the moment it has come', async () => {
    const request = await world.asked()
    await at('2026-09-23T09:05:00Z')
    expect(to('U0DAWN')).toHaveLength(1)

    await at('2026-10-07T09:05:00Z')
    await at('2026-10-13T09:05:00Z')
    expect(to('U0DAWN').slice(1)).toEqual([
      expect.stringContaining('is due on Wednesday 14 October 2026'),
      expect.stringContaining('is due tomorrow, Wednesday 14 October 2026'),
    ])

    await answer(world.deps, world.author, {
      requestId: request.id,
      answer: { is: 'here', words: null },
      handedIn: {
        link: 'https://documents.westmarch.example/complaints',
        slackFileId: null,
        fileName: null,
        summary: null,
        part: 'open',
      },
    })
    await at('2026-10-13T10:00:00Z')
    expect(to('U0DAWN')[0]).toContain('It is received. Thank you.')
    expect(to('U0OFFICER').at(-1)).toContain('It has come from Dawn Fletcher')

    for (const day of ['14', '15', '16', '23', '29', '30']) await at(`2026-10-${day}T09:05:00Z`)
    expect(to('U0DAWN')).toHaveLength(3)
    world.council.clock.set('2026-09-23T09:00:00Z')
  })

  it('that does not come is the officer’s to look at two working days later, and nobody else’s', async () => {
    const author = await world.council.person('U0QUIET', null, null, 'Gareth Pugh')
    const request = await world.asked({ draftDueOn: null, dueOn: civilDate('2026-10-30') }, { slackId: 'U0QUIET' })
    for (const day of ['2026-09-23', '2026-10-23', '2026-10-29', '2026-11-02']) await at(`${day}T09:05:00Z`)
    const before = to('U0OFFICER').length

    await at('2026-11-03T09:05:00Z')

    expect(to('U0OFFICER').slice(before)).toEqual([expect.stringContaining('Nothing yet on')])
    expect(to('U0QUIET')).toHaveLength(4)
    expect(to(author.slackId).some((text) => text.includes('Nothing yet'))).toBe(false)
    expect((await world.find(request.id)).state).toBe('asked')
    world.council.clock.set('2026-09-23T09:00:00Z')
  })

  it('asked of somebody outside Slack is a letter in the officer’s hand, once the officer has pressed Send', async () => {
    const request = await world.asked(
      { kind: 'written-evidence', draftDueOn: null },
      { slackId: null, name: 'Dr Ann Rees', email: 'ann.rees@river-trust.example' },
    )
    const before = to('U0OFFICER').length
    await at('2026-09-23T09:10:00Z')
    expect(to('U0OFFICER').slice(before)).toEqual([expect.stringContaining('waits for you to send it to Dr Ann Rees')])

    await world.council.here.transaction(async (tx) => {
      for (const { id, state } of await tx.outbox.about(request.id))
        if (state === 'held') await tx.outbox.release(id, world.council.clock.now().toISO()!)
    })
    await at('2026-09-23T09:15:00Z')

    expect(to('U0OFFICER').at(-1)).toContain('A letter to send to Dr Ann Rees')
  })
})
