import type { HomeView } from '@slack/types'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { planChange } from '../../src/app/programme/plan-change.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { features } from '../../src/features/index.ts'
import { suggestItem } from '../../src/features/suggest-item/suggest-item.ts'
import { openBook } from '../../src/slack/desk/book.ts'
import { actionIds } from '../../src/slack/kit/action-ids.ts'
import { readRun } from '../../src/slack/kit/run-button.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn, scheduling } from '../support/programme.ts'

let council: Council
let panel: Committee
let officer: Presser
let chair: Presser
let member: Presser
beforeAll(async () => {
  council = await aCouncil('2021-01-04T09:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id, 'Alison Grey')
  chair = await council.person('U0CHAIR', 'chair', panel.id, 'Councillor Ewan Marsh')
  member = await council.person('U0MEMBER', 'member', panel.id, 'Councillor Beth Lowe')
  const march = await council.meeting(panel.id, '2021-03-11')
  await planChange(council.deps, officer, scheduling(await anItemOn(council, panel, 'Apprenticeships'), march), null)
  await suggestItem(council.deps, member, {
    committeeId: panel.id,
    title: 'Route 42',
    why: 'No bus',
    desiredOutcome: null,
  })
})
afterAll(() => council.close())

const homeOf = async (who: Presser): Promise<HomeView> => {
  const { book, desk } = openBook()
  for (const feature of features) feature.listen(desk, council.deps)
  return book.home()!({ who, channel: null, trigger: null })
}
/** What opens when a button to everything is pressed on Home: all of them, as one text. */
const everythingOf = async (who: Presser): Promise<string> => {
  const { book, desk } = openBook()
  for (const feature of features) feature.listen(desk, council.deps)
  const buttons = JSON.stringify(await book.home()!({ who, channel: null, trigger: null })).matchAll(
    new RegExp(`"action_id":"${actionIds.showEverything}(?:#[0-9]+)?"(?:,"value":"([^"]*)")?`, 'g'),
  )
  const { listener } = book.presses.get(actionIds.showEverything)!
  const opened = [...buttons].map(([, value = '']) =>
    listener({ who, channel: null, trigger: null, action: '', value, message: null, view: null }),
  )
  return JSON.stringify(await Promise.all(opened))
}
const textOf = async (who: Presser) => JSON.stringify((await homeOf(who)).blocks)
const wordsOn = (text: string) =>
  [...text.matchAll(/"value":"(\{.*?\})"/g)].flatMap(([, value]) => {
    const run = readRun(JSON.parse(`"${value}"`) as string)
    return run ? [`${run.command} ${run.word}`.trim()] : []
  })

describe('The Home tab', () => {
  it('shows an officer the next deadlines, what waits for advice, and every word they may use', async () => {
    const text = await textOf(officer)

    expect(text).toContain('Next: Thursday 11 March 2021, 10.00am')
    expect(text).toContain('our target Tuesday 2 March; the law’s last day Wednesday 3 March 2021')
    expect(text).toContain('Wednesday 20 January 2021  Ask for the report')
    expect(text).toContain('Route 42')
    const words = wordsOn(await everythingOf(officer))
    expect(words).toEqual(
      expect.arrayContaining(['/programme add', '/programme schedule', '/programme defer', '/committee settings']),
    )
    expect(words).not.toContain('/programme refer')
  })

  it('shows a chair what is put to them, and no word that only officers may use', async () => {
    const text = await textOf(chair)

    expect(text).toContain('Corporate and Communities Panel: a change is put to you')
    expect(text).toContain('Apprenticeships')
    expect(text).not.toContain('Route 42')
    const words = wordsOn(await everythingOf(chair))
    expect(words).toEqual(expect.arrayContaining(['/programme suggest', '/programme refer', '/programme history']))
    expect([...words, ...wordsOn(text)]).not.toContain('/programme schedule')
  })

  it('of thirty committees shows those that meet soonest, and what waits for the officer of every one', async () => {
    const many = await aCouncil('2021-01-04T09:00:00Z')
    try {
      const all: Committee[] = []
      for (let place = 0; place < 30; place++) all.push(await many.committee({ name: `Panel ${place}` }))
      const last = all[29]!
      const busy = await many.person('U0BUSY', 'officer', all[0]!.id, 'Alison Grey')
      await many.here.transaction(async (tx) => {
        for (const { id: committeeId } of all.slice(1))
          await tx.people.give({
            personId: busy.personId,
            committeeId,
            role: 'officer',
            title: null,
            representing: null,
            meetingId: null,
            since: civilDate('2021-01-01'),
            until: null,
          })
      })
      const resident = await many.person('U0MEMBER', 'member', last.id, 'Councillor Beth Lowe')
      await many.meeting(last.id, '2021-01-20')
      await suggestItem(many.deps, resident, {
        committeeId: last.id,
        title: 'Route 42',
        why: 'No bus',
        desiredOutcome: null,
      })
      const { book, desk } = openBook()
      for (const feature of features) feature.listen(desk, many.deps)
      const text = JSON.stringify((await book.home()!({ who: busy, channel: null, trigger: null })).blocks)

      expect(text).toContain('Panel 29: a member’s suggestion')
      expect(text).toContain('Next: Wednesday 20 January 2021')
      expect(text).toContain('and 22 more committees')
    } finally {
      await many.close()
    }
  })

  it('says plainly that nothing waits, to somebody without any role', async () => {
    const viewer = await council.person('U0VIEWER', null, null)
    const text = await textOf(viewer)

    expect(text).toContain('Nothing waits for you.')
    expect(text).toContain(panel.name)
    expect([...wordsOn(text), ...wordsOn(await everythingOf(viewer))]).not.toContain('/programme add')
  })

  it('shows a guest a kind sentence and nothing of the council', async () => {
    const text = await textOf({ ...officer, isFullMember: false })

    expect(text).toContain('the contact officer named in the letter will gladly help')
    expect(text).not.toContain(panel.name)
    expect(text).not.toContain('Apprenticeships')
  })

  it('is calm: an officer of one committee has a dozen buttons at most, besides what waits for them', async () => {
    for (const who of [officer, chair, member]) {
      const blocks = (await homeOf(who)).blocks
      const below = blocks.slice(blocks.findIndex((block) => JSON.stringify(block).includes('Your committee')))
      expect(JSON.stringify(below).match(/"type":"button"/g)?.length).toBeLessThanOrEqual(12)
    }
  })

  it('says where the agenda stands, and offers the officer the next step only', async () => {
    const text = await textOf(officer)

    expect(text).toContain('Agenda: not drafted yet')
    expect(text).toContain('Draft the agenda')
    expect(text).not.toContain('Record publication')
    expect(await textOf(chair)).not.toContain('Draft the agenda')
  })

  it('refuses a guest who presses the button to everything', async () => {
    const { book, desk } = openBook()
    for (const feature of features) feature.listen(desk, council.deps)
    const { listener } = book.presses.get(actionIds.showEverything)!
    const guest = { ...officer, isFullMember: false }
    const answer = await listener({
      who: guest,
      channel: null,
      trigger: null,
      action: '',
      value: panel.id,
      message: null,
      view: null,
    })

    expect(answer.is).toBe('say')
    expect(wordsOn(JSON.stringify(answer))).toEqual([])
  })

  it('reaches every word that is built for somebody, in one press or two', async () => {
    const monitoring = await council.person('U0MONITORING', 'monitoring-officer', null)
    const administrator = await council.person('U0ADMINISTRATOR', 'administrator', null)
    const everyone = [officer, chair, member, monitoring, administrator].map(textOf)
    const opened = [officer, chair, member, monitoring, administrator].map(everythingOf)
    const words = new Set((await Promise.all([...everyone, ...opened])).flatMap(wordsOn))
    const built = features.flatMap((feature) => feature.words.map(({ command, word }) => `${command} ${word}`.trim()))

    expect(built.filter((word) => !words.has(word))).toEqual([])
  })
})

describe('How Cleardays runs', () => {
  const owe = (key: string, to: { readonly personId: string } | { readonly channel: string }) =>
    council.here.transaction((tx) =>
      tx.outbox.owe(
        { key, committeeId: panel.id, ...to, drawing: 'title', about: panel.id },
        'waiting',
        '2021-01-04T08:00:00Z',
      ),
    )
  const press = async (who: Presser, action: string, value: string) => {
    const { book, desk } = openBook()
    for (const feature of features) feature.listen(desk, council.deps)
    const view = { id: 'V1', hash: 'h', callbackId: '', metadata: '', values: {} }
    return book.presses.get(action)!.listener({ who, channel: null, trigger: null, action, value, message: null, view })
  }
  let admin: Presser
  let doubtful: string
  let undelivered: string
  beforeAll(async () => {
    admin = await council.person('U0ADMIN', 'administrator', null, 'Morgan Price')
    doubtful = (await owe('doubtful', { personId: chair.personId }))!.id
    undelivered = (await owe('undelivered', { channel: 'C0GONE' }))!.id
    await council.here.transaction(async (tx) => {
      for (const [id, outcome] of [
        [doubtful, { is: 'in-doubt' }],
        [undelivered, { is: 'failed', why: 'is_archived' }],
      ] as const)
        await tx.delivery.settle(id, await tx.delivery.markSending(id, 'test', 30, '2021-01-04T09:00:00Z'), outcome)
    })
  })
  const state = async (id: string) => (await council.here.transaction((tx) => tx.outbox.find(id)))!.state

  it('is shown to whoever administers it, and to nobody else', async () => {
    for (const who of [officer, chair, member]) {
      const text = await textOf(who)
      expect(text).not.toContain('How Cleardays runs')
      expect(text).not.toContain('Was it seen?')
    }
    expect(await textOf(admin)).toContain('How Cleardays runs')
  })

  it('says what is owed, what could not be delivered and the way to mend it, and how far bank holidays are known', async () => {
    const text = await textOf(admin)
    expect(text).toContain('1 message could not be delivered.')
    expect(text).toContain('has been archived. Unarchive it, or choose another channel')
    expect(text).toContain('Of 1 message it is not known whether Slack took it.')
    expect(text).toMatch(
      /Bank holidays are known from \w+ \d+ \w+ \d{4} to \w+ \d+ \w+ \d{4}, as they came with Cleardays\./,
    )
    expect(text).not.toContain('No deadline is worked out beyond')
  })

  it('asks about what is in doubt only once nobody can look: before that it settles itself', async () => {
    expect(await textOf(admin)).not.toContain('Was it seen?')
    await council.here.transaction((tx) => tx.delivery.showDoubt(doubtful, 1))
    const text = await textOf(admin)
    expect(text).toContain('*To Councillor Ewan Marsh*')
    expect(text).toContain('Was it seen?')
  })

  it('draws Home anew when it is said that it was seen, and when another is tried again', async () => {
    expect(await press(admin, actionIds.itIsThere, doubtful)).toEqual({ is: 'home' })
    expect(await press(admin, actionIds.tryAgain, undelivered)).toEqual({ is: 'home' })
    expect([await state(doubtful), await state(undelivered)]).toEqual(['sent', 'waiting'])
    const text = await textOf(admin)
    expect(text).not.toContain('Was it seen?')
    expect(text).not.toContain('could not be delivered.')
    // a second press changes nothing
    expect(await press(admin, actionIds.sendAgain, doubtful)).toEqual({ is: 'home' })
    expect(await state(doubtful)).toBe('sent')
  })

  it('lets nobody press who may not', async () => {
    expect(await press(member, actionIds.tryAgain, undelivered)).toMatchObject({ is: 'say' })
  })

  it('says that posting has been stopped and why, that messages are late, and what the doctor finds', async () => {
    const program = { version: '9.9.9', node: '24.0.0', amiss: async () => ['Role: it may <do> too much.'] }
    const { book, desk } = openBook()
    council.clock.advance(600)
    for (const feature of features) feature.listen(desk, { ...council.deps, program })
    const drawn = async () => JSON.stringify((await book.home()!({ who: admin, channel: null, trigger: null })).blocks)
    expect(await drawn()).toContain('The oldest message that is due has waited for')
    await council.here.transaction((tx) => tx.committees.changeCouncil({ postingStoppedBecause: 'a leak alarm' }))
    const text = await drawn()
    expect(text).toContain('Posting has been stopped: a leak alarm')
    expect(text).not.toContain('The oldest message that is due')
    expect(text).toContain('Role: it may &lt;do&gt; too much.')
    expect(text).toContain('Cleardays 9.9.9 on Node 24.0.0.')
  })
})
