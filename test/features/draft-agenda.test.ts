import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planChange } from '../../src/app/programme/plan-change.ts'
import { changeStanding } from '../../src/features/draft-agenda/change-standing.ts'
import { draftAgenda } from '../../src/features/draft-agenda/draft-agenda.ts'
import { orderAgenda } from '../../src/features/draft-agenda/order-agenda.ts'
import { postAgenda } from '../../src/features/post-agenda/post-agenda.ts'
import { aPanel, type Panel } from '../support/agenda.ts'

let here: Panel
beforeAll(async () => {
  here = await aPanel()
})
afterAll(() => here.council.close())

const draft = async (meeting = here.march) => {
  const ruling = await draftAgenda(here.council.deps, here.officer, { meetingId: meeting.id })
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return ruling.value
}
const printed = (drafted: Awaited<ReturnType<typeof draft>>) =>
  drafted.at.current.lines.map(({ number, title }) => `${number} ${title}`)

describe('Drafting an agenda', () => {
  it('composes standing business, what is scheduled and the work programme, numbered on from the last minutes', async () => {
    await here.scheduled('Apprenticeships')
    await here.scheduled('Children’s complaints', { originMinute: '298' })
    await here.scheduled('Casework system')

    const drafted = await draft()

    expect(drafted.is).toBe('first')
    expect(printed(drafted)).toEqual([
      '304 Apologies and welcome',
      '305 Declarations of interest and of any party whip',
      '306 Public participation',
      '307 Minutes of the previous meeting',
      '308 Apprenticeships',
      '309 Children’s complaints',
      '310 Casework system',
      '311 Work programme 2020/21',
    ])
    const words = drafted.at.current.lines.map((line) => line.words).join(' ')
    expect(words).toContain('9.00am on Wednesday 10 March 2021')
    expect(words).toContain('Tuesday 2 February 2021')
  })

  it('makes no new draft where nothing changed', async () => {
    const again = await draft()
    expect(again).toMatchObject({ is: 'same', at: { agenda: { revision: 1 } } })
  })

  it('says in words what changed, and where an item went', async () => {
    const [first] = await here.council.here.transaction((tx) => tx.items.at(here.march.id))
    await here.council.here.transaction((tx) =>
      tx.items.save({ ...first!, stage: { is: 'scheduled', meetingId: here.july.id } }),
    )
    await here.scheduled('Roads')

    const drafted = await draft()

    expect(drafted).toMatchObject({ is: 'next', at: { agenda: { revision: 2 } } })
    expect(drafted.changes.map(({ words }) => words)).toEqual([
      'Apprenticeships moved to Tuesday 20 July',
      'Roads added',
    ])
    await here.council.here.transaction(async (tx) => {
      expect((await tx.agendas.revisions(drafted.at.agenda.id)).map(({ number }) => number)).toEqual([1, 2])
      const { entries } = await tx.ledger.page({ aboutId: here.march.id, atMost: 5 })
      expect(entries.map(({ did, detail }) => [did, detail.revision])).toEqual([
        ['agenda-drafted', 2],
        ['agenda-drafted', 1],
      ])
    })
  })

  it('draws the posted draft again where it stands, and says in its thread what changed', async () => {
    const posted = await postAgenda(here.council.deps, here.officer, { meetingId: here.march.id, revision: 2 })
    expect(posted.ok).toBe(true)
    await here.deliver()
    await here.scheduled('Libraries')

    await draft()

    const reached = await here.deliver()
    expect(reached.map(({ to, kind, drawing }) => [to, kind, drawing])).toEqual([
      [here.channel, 'redraw', 'agenda-in-channel'],
      [here.channel, 'reply', 'agenda-changed'],
    ])
    expect(reached[0]!.says).toContain('Draft 3, not yet agreed')
    expect(reached[1]!.message.text).toBe('Draft 3: Libraries added.')
  })

  it('puts the items in the order and gives them the times the officer says', async () => {
    const items = await here.council.here.transaction((tx) => tx.items.at(here.march.id))
    const last = items.at(-1)!
    const ruling = await orderAgenda(here.council.deps, here.officer, {
      meetingId: here.march.id,
      placed: items.map((item) => ({ id: item.id, place: item.id === last.id ? 1 : 2, minutes: 45 })),
    })
    expect(ruling.ok).toBe(true)

    const drafted = await draft()

    expect(drafted.at.current.lines.find(({ kind }) => kind === 'item')).toMatchObject({
      title: 'Libraries',
      minutes: 45,
      number: '308',
      starts: '10:25',
    })
    expect(drafted.changes.map(({ words }) => words)).toContain('Libraries now comes before Children’s complaints')
    expect(drafted.now.timing).toMatchObject({ minutes: 220, over: 70, ends: '13:40' })
  })

  it('forgets the place of an item that goes to another meeting: there it comes last', async () => {
    const there = await here.scheduled('Already there', {}, here.july)
    const items = await here.council.here.transaction((tx) => tx.items.at(here.march.id))
    const first = items.find(({ title }) => title === 'Libraries')!
    const plan = {
      is: 'schedule',
      itemId: first.id,
      meetingId: here.july.id,
      urgency: null,
      why: null,
      minute: null,
    } as const
    expect(await planChange(here.council.deps, here.officer, plan, first.revision)).toMatchObject({
      ok: true,
      value: { is: 'made' },
    })
    await here.council.here.transaction(async (tx) => {
      expect(await tx.agendas.orderOf(here.july.id)).toEqual([])
      expect((await tx.items.at(here.july.id)).map(({ id }) => id)).toContain(there.id)
    })
  })

  it('lets an officer add standing business and take it off again', async () => {
    const added = await changeStanding(here.council.deps, here.officer, {
      committeeId: here.panel.id,
      id: null,
      title: ' Chair’s  announcements ',
      words: 'To hear them.',
      minutesNeeded: 5,
      place: 'opening',
      isNumbered: true,
      authority: null,
      remove: false,
    })
    if (!added.ok) throw new Error(added.refusal.rule)
    const own = added.value.at(-1)!
    expect(printed(await draft())).toContain('308 Chair’s announcements')

    await changeStanding(here.council.deps, here.officer, { ...own, remove: true })

    expect(printed(await draft()).join()).not.toContain('announcements')
  })

  it('does not bring back standing business that its officers have all taken off', async () => {
    const other = await aPanel({ council: here.council })
    const compose = async () => {
      const ruling = await draftAgenda(other.council.deps, other.officer, { meetingId: other.march.id })
      if (!ruling.ok) throw new Error(ruling.refusal.rule)
      return ruling.value.at.current.lines
    }
    expect(await compose()).toHaveLength(5)
    const own = await other.council.here.transaction((tx) => tx.standingItems.of(other.panel.id))
    for (const item of own) await changeStanding(other.council.deps, other.officer, { ...item, remove: true })
    expect(await compose()).toEqual([])
  })

  it('numbers the meeting after on from this draft', async () => {
    const march = await draft()
    const last = Number(march.at.current.lines.at(-1)!.number)
    expect(printed(await draft(here.july))[0]).toBe(`${last + 1} Apologies and welcome`)
  })

  it('is for officers, and leaves nothing behind for anybody else', async () => {
    const before = await draft()
    const ruling = await draftAgenda(here.council.deps, here.chair, { meetingId: here.march.id })
    expect(ruling).toMatchObject({ ok: false, refusal: { rule: 'not-permitted', permission: 'draft-agenda' } })
    expect((await draft()).at.agenda.revision).toBe(before.at.agenda.revision)
  })

  it('is refused for a meeting that is over', async () => {
    const past = await here.council.meeting(here.panel.id, '2021-01-05')
    expect(await draftAgenda(here.council.deps, here.officer, { meetingId: past.id })).toMatchObject({
      ok: false,
      refusal: { rule: 'meeting-over', day: '2021-01-05' },
    })
  })

  it('keeps one draft where two officers compose in the same moment', async () => {
    const meeting = await here.council.meeting(here.panel.id, '2021-05-20')
    const both = await Promise.all(
      [1, 2].map(() => draftAgenda(here.council.deps, here.officer, { meetingId: meeting.id })),
    )
    expect(both.map((ruling) => (ruling.ok ? ruling.value.is : ruling.refusal.rule)).toSorted()).toEqual([
      'first',
      'same',
    ])
  })
})
