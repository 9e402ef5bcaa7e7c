import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Drawings } from '../../src/app/drawing.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { draftAgenda } from '../../src/features/draft-agenda/draft-agenda.ts'
import { draws as lastDayDraws } from '../../src/features/publish-agenda/draws.ts'
import { publishAgenda } from '../../src/features/publish-agenda/publish-agenda.ts'
import { deputiesOf } from '../../src/features/publish-agenda/say-coming.ts'
import { draws } from '../../src/features/show-agenda/draws.ts'
import { stateOfAgenda } from '../../src/features/show-agenda/messages.ts'
import { showAgenda } from '../../src/features/show-agenda/show-agenda.ts'
import { aPanel, type Panel, saying } from '../support/agenda.ts'

let here: Panel
beforeAll(async () => {
  here = await aPanel()
  const lead = await here.council.person('U0LEAD', null, null, 'Tomos Late')
  const item = await here.scheduled('Apprenticeships', { leadOfficerId: lead.personId })
  await here.council.prisma.$transaction(async (db) => {
    const { councilId } = here.council
    await db.$executeRaw`SELECT set_config('app.council', ${councilId}, true)`
    const asked = { councilId, committeeId: here.panel.id, itemId: item.id, meetingId: here.march.id, keyLines: 'Why?' }
    const dueOn = new Date('2021-02-26T00:00:00Z')
    await db.request.create({ data: { ...asked, kind: 'report', askedOfId: lead.personId, dueOn, state: 'asked' } })
  })
})
afterAll(() => here.council.close())

const shown = async (who = here.officer) => {
  const ruling = await showAgenda(here.council.deps, who, { meetingId: here.march.id })
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return saying(stateOfAgenda(ruling.value))
}
const all: Drawings = { ...draws, ...lastDayDraws }
const reminded = (kind: string, at: string, reader = here.officer) => {
  here.council.clock.set(at)
  return here.council.here.transaction((tx) =>
    all[kind]!(tx, here.march.id, reader.personId, { clock: here.council.clock, drawings: all }),
  )
}

describe('The state of the next agenda', () => {
  it('tells an officer, privately, both dates, what is not received, from whom and by when', async () => {
    const says = await shown()
    expect(says).toContain('No agenda has been drafted yet')
    expect(says).toContain('Our target is *Tuesday 2 March 2021*; the law’s last day is *Wednesday 3 March 2021*')
    expect(says).toContain('clear days: Thursday 4, Friday 5, Monday 8, Tuesday 9 and Wednesday 10 March')
    expect(says).toContain('Apprenticeships: report not yet received (Tomos Late, due Friday 26 February 2021)')
  })

  it('names no late author to anybody else, not even to the chair', async () => {
    const member = await here.council.person('U0MEMBER', 'member', here.panel.id)
    for (const who of [here.chair, member]) {
      const says = await shown(who)
      expect(says).toContain('Wednesday 3 March 2021')
      expect(says).not.toContain('Tomos Late')
      expect(says).not.toContain('not yet received')
    }
  })

  it('says where the draft stands, and offers the next step', async () => {
    await draftAgenda(here.council.deps, here.officer, { meetingId: here.march.id })
    const says = await shown()
    expect(says).toContain('Draft 1. It is not published.')
    for (const label of ['Consult', 'See the draft', 'Post draft', 'Record publication']) expect(says).toContain(label)
  })
})

describe('What the reminders of an agenda say', () => {
  it('to an officer on the morning of the last day: what is still needed', async () => {
    const said = saying((await reminded('agenda-morning', '2021-03-03T09:00:00Z'))!)
    expect(said).toContain(
      'Today, Wednesday 3 March 2021, is the last day to publish the agenda for Thursday 11 March 2021',
    )
    expect(said).toContain('Tomos Late')
  })

  it('never says today on another day', async () => {
    const late = saying((await reminded('agenda-morning', '2021-03-04T09:00:00Z'))!)
    expect(late).toContain('Wednesday 3 March 2021 was the last day')
    expect(await reminded('agenda-briefing', '2021-02-22T09:00:00Z', here.chair)).toBeNull()
  })

  it('to the chair on the day of the briefing: what is to be on it, and nobody’s name as late', async () => {
    const said = saying((await reminded('agenda-briefing', '2021-02-19T09:00:00Z', here.chair))!)
    expect(said).toContain('Councillor Gwen Pritchard, your briefing for')
    expect(said).toContain('Apprenticeships')
    expect(said).not.toContain('Tomos Late')
  })

  it('on the last day, unconfirmed: the day, the clear days it leaves, and what to press', async () => {
    const alarm = (await reminded('agenda-last-day-1200', '2021-03-03T12:00:00Z'))!
    expect(alarm.text).toContain(
      'The agenda for Thursday 11 March 2021 is not confirmed as published. Today, Wednesday 3 March 2021, is the last ' +
        'day that leaves five clear days (Thursday 4, Friday 5, Monday 8, Tuesday 9 and Wednesday 10 March).',
    )
    for (const label of ['It is published: add link', 'Ring the deputy']) expect(saying(alarm)).toContain(label)
  })

  it('offers nobody to ring themselves: the deputy is offered the proper officer, else the officer', async () => {
    const deputy = await here.council.person('U0DEPUTY', 'deputy', here.panel.id, 'Iestyn Bowen')
    const at = '2021-03-03T12:00:00Z'
    const rung = async (who: typeof deputy) => {
      const ruling = await deputiesOf(here.council.deps, who, here.march.id)
      return ruling.ok ? ruling.value.map(({ name }) => name) : ruling.refusal.rule
    }

    expect(saying((await reminded('agenda-last-day-1500', at))!)).toContain('Ring the deputy')
    expect(await rung(here.officer)).toEqual(['Iestyn Bowen'])
    const toDeputy = saying((await reminded('agenda-last-day-1500', at, deputy))!)
    expect(toDeputy).toContain('Ring the officer')
    expect(toDeputy).not.toContain('Ring the deputy')
    expect(await rung(deputy)).toEqual(['Alison Grey'])

    await here.council.person('U0PROPER', 'proper-officer', here.panel.id, 'Rhian Shah')
    expect(saying((await reminded('agenda-last-day-1500', at, deputy))!)).toContain('Ring the proper officer')
    expect(await rung(deputy)).toEqual(['Rhian Shah'])
  })

  it('sounds on the last day even where nothing was ever drafted', async () => {
    here.council.clock.set('2021-07-12T12:00:00Z')
    const alarm = await here.council.here.transaction((tx) =>
      all['agenda-last-day-1200']!(tx, here.july.id, here.officer.personId, {
        clock: here.council.clock,
        drawings: all,
      }),
    )
    expect(alarm?.text).toContain('The agenda for Tuesday 20 July 2021 is not confirmed as published')
  })

  it('is nothing once the agenda is published', async () => {
    here.council.clock.set('2021-03-03T12:00:00Z')
    const ruling = await publishAgenda(here.council.deps, here.officer, {
      meetingId: here.march.id,
      revision: 1,
      publishedOn: civilDate('2021-03-03'),
      link: null,
      noticeAtOffices: true,
      summonsSent: true,
      withoutReplyBecause: 'Nobody was asked',
      lateBecause: null,
    })
    expect(ruling.ok).toBe(true)
    for (const kind of ['agenda-setting', 'agenda-two-days', 'agenda-morning', 'agenda-last-day-1630'])
      expect(await reminded(kind, '2021-03-03T16:30:00Z')).toBeNull()
    expect(saying((await reminded('meeting-tomorrow-channel', '2021-03-10T09:00:00Z'))!)).toContain(
      'One item, one report to follow.',
    )
  })
})
