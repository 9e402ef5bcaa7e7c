import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { agendaAt } from '../../src/app/agenda-at.ts'
import { timetableOf } from '../../src/app/calendars.ts'
import { clerkOn } from '../../src/app/hosting.ts'
import { agendaOutOf } from '../../src/app/papers/agenda-out.ts'
import { officerOf } from '../../src/app/say.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { AuthorityOfCommittee } from '../../src/domain/calendar/joint-hosting.ts'
import { deadlineNamed } from '../../src/domain/calendar/timetable.ts'
import { HOSTS_AS_IT_IS } from '../../src/domain/committee/hosting.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import { changeAuthority } from '../../src/features/change-authorities/change-authorities.ts'
import { changeStanding } from '../../src/features/draft-agenda/change-standing.ts'
import { draftAgenda } from '../../src/features/draft-agenda/draft-agenda.ts'
import { publishAgenda } from '../../src/features/publish-agenda/publish-agenda.ts'
import { aPanel, type Panel } from '../support/agenda.ts'
import { aCouncil, type Council } from '../support/council.ts'

// Westmarch hosts until 20 May 2021, Eastmarch from then: the March meeting is Westmarch's, that of July Eastmarch's.

const WESTMARCH = 'Westmarch County Council'
const EASTMARCH = 'Eastmarch Borough Council'

let council: Council
let here: Panel
beforeAll(async () => {
  council = await aCouncil()
})
beforeEach(async () => {
  here = await aPanel({ council, startingAt: '2021-02-26T10:00:00Z' })
  await host({ name: WESTMARCH, isHost: true })
})
afterAll(() => council.close())

const host = async (authority: Partial<AuthorityOfCommittee> & { name: string }, was: string | null = null) => {
  const ruling = await changeAuthority(council.deps, here.officer, {
    committeeId: here.panel.id,
    was,
    remove: false,
    authority: {
      profile: 'england-council',
      closures: [],
      isHost: false,
      hostsFrom: [],
      hosting: HOSTS_AS_IT_IS,
      ...authority,
    },
  })
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
}
const eastmarchHosts = (hosting: Partial<AuthorityOfCommittee['hosting']>) =>
  host({ name: EASTMARCH, hostsFrom: [civilDate('2021-05-20')], hosting: { ...HOSTS_AS_IT_IS, ...hosting } })
const draft = async (meeting: Meeting) => {
  const ruling = await draftAgenda(council.deps, here.officer, { meetingId: meeting.id })
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return ruling.value.now.lines.map(({ number, title }) => `${number} ${title}`)
}
const publish = async (meeting: Meeting) => {
  await draft(meeting)
  const ruling = await publishAgenda(council.deps, here.officer, {
    meetingId: meeting.id,
    revision: 1,
    publishedOn: civilDate(council.clock.now().toISODate()!),
    link: null,
    noticeAtOffices: true,
    summonsSent: true,
    withoutReplyBecause: 'The chair was content by telephone',
    lateBecause: null,
  })
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return council.here.transaction(async (tx) =>
    (await tx.publications.minutesOf(meeting.id)).map(({ number }) => number),
  )
}
const nextNumbers = () =>
  council.here.transaction(async (tx) => ({
    committee: (await tx.committees.find(here.panel.id))?.nextMinuteNumber,
    eastmarch: (await tx.calendar.authorities(here.panel.id)).find(({ name }) => name === EASTMARCH)?.hosting
      .nextMinuteNumber,
  }))

describe('A joint committee under the host of the day', () => {
  it('numbers minutes as its host does: each count carries on where it stood', async () => {
    await eastmarchHosts({ numbering: 'continuous', nextMinuteNumber: '60/21' })

    expect((await draft(here.march))[0]).toMatch(/^304 /)
    expect((await draft(here.july))[0]).toMatch(/^60\/21 /)

    council.clock.set('2021-03-02T13:00:00Z')
    expect((await publish(here.march)).at(0)).toBe('304')
    expect(await nextNumbers()).toEqual({ committee: '309', eastmarch: '60/21' })
    council.clock.set('2021-07-09T13:00:00Z')
    expect(await publish(here.july)).toEqual(['60/21', '61/21', '62/21', '63/21', '64/21'])
    expect(await nextNumbers()).toEqual({ committee: '309', eastmarch: '65/21' })
  })

  it('carries the committee’s numbers on where the next host has none of its own', async () => {
    await eastmarchHosts({})
    await draft(here.march)
    expect((await draft(here.july))[0]).toMatch(/^309 /)
  })

  it('begins at 1 where its host does', async () => {
    await eastmarchHosts({ numbering: 'per-meeting' })
    council.clock.set('2021-07-09T13:00:00Z')
    expect((await publish(here.july)).slice(0, 2)).toEqual(['20.7.2021/1', '20.7.2021/2'])
    expect(await nextNumbers()).toEqual({ committee: '304', eastmarch: null })
  })

  it('cites with its day a number that the other host has given before, and refuses none', async () => {
    await eastmarchHosts({ numbering: 'continuous', nextMinuteNumber: '304' })
    council.clock.set('2021-03-02T13:00:00Z')
    await publish(here.march)
    council.clock.set('2021-07-09T13:00:00Z')
    expect((await publish(here.july))[0]).toBe('20.7.2021/304')
    expect((await nextNumbers()).eastmarch).toBe('309')
  })

  it('has its host’s clerk from the day of its turn, for as long as that person holds an office', async () => {
    const clerk = await council.person(`U0CLERK${here.panel.id.slice(-6)}`, 'deputy', here.panel.id, 'Owen Marsh')
    await eastmarchHosts({ clerkId: clerk.personId })
    await draft(here.march)
    await draft(here.july)

    await council.here.transaction(async (tx) => {
      expect((await agendaAt(tx, council.clock, here.march.id))?.officer?.name).toBe('Alison Grey')
      expect((await agendaAt(tx, council.clock, here.july.id))?.officer?.name).toBe('Owen Marsh')
      // Asked without a meeting, today's host counts.
      expect(await officerOf(tx, council.clock, here.panel)).toBe(here.officer.personId)
      const [holding] = (await tx.people.holdingsOf(clerk.personId)).filter(({ role }) => role === 'deputy')
      await tx.people.end(holding!.id, civilDate('2021-06-30'))
      expect(await clerkOn(tx, here.panel, civilDate('2021-06-30'))).toBe(clerk.personId)
      expect(await clerkOn(tx, here.panel, civilDate('2021-07-20'))).toBeNull()
    })
  })

  it('refuses a clerk who holds no office of the committee', async () => {
    const stranger = await council.person(`U0STRANGER${here.panel.id.slice(-6)}`, null, null)
    await expect(eastmarchHosts({ clerkId: stranger.personId })).rejects.toThrow('no-such-person')
  })

  it('prints its host’s name and standing business, and closes public participation by its host’s rule', async () => {
    await eastmarchHosts({
      settings: { publicQuestions: { workingDaysBefore: 2, at: '12:00' }, privateWord: 'Part B' },
    })
    await draft(here.march)
    const standing = {
      committeeId: here.panel.id,
      id: null,
      words: null,
      minutesNeeded: 5,
      place: 'opening',
      isNumbered: false,
      remove: false,
    } as const
    await changeStanding(council.deps, here.officer, { ...standing, title: 'Fire drill', authority: null })
    await changeStanding(council.deps, here.officer, { ...standing, title: 'Mayor’s prayers', authority: EASTMARCH })

    expect(await draft(here.march)).not.toContain('null Mayor’s prayers')
    expect(await draft(here.july)).toContain('null Mayor’s prayers')
    expect(await draft(here.july)).toContain('null Fire drill')

    await council.here.transaction(async (tx) => {
      const [march, july] = await Promise.all([here.march, here.july].map(({ id }) => agendaAt(tx, council.clock, id)))
      const [marchOut, julyOut] = [await agendaOutOf(tx, march!), await agendaOutOf(tx, july!)]
      expect([marchOut.council, julyOut.council]).toEqual([WESTMARCH, EASTMARCH])
      expect(march!.participation).toEqual({ day: '2021-03-10', at: '09:00' })
      expect(july!.participation).toEqual({ day: '2021-07-16', at: '12:00' })
      expect(july!.committee.settings.privateWord).toBe('Part B')
      expect((await tx.committees.find(here.panel.id))?.settings.privateWord).toBe('private session')
    })
  })

  it('counts report stages by its host’s rules', async () => {
    const finalReport = (meeting: Meeting) =>
      council.here.transaction(async (tx) => {
        const ruling = await timetableOf(tx, here.panel, meeting)
        return ruling.ok ? deadlineNamed(ruling.value, 'final-report-by')?.day : null
      })
    const before = [await finalReport(here.march), await finalReport(here.july)]
    await eastmarchHosts({ settings: { stages: { request: 30, draft: 20, clearance: 15, briefing: 8, final: 5 } } })
    expect(before).toEqual(['2021-02-26', '2021-07-07'])
    expect([await finalReport(here.march), await finalReport(here.july)]).toEqual(['2021-02-26', '2021-07-05'])
  })

  it('keeps standing business with an authority that is named anew', async () => {
    await eastmarchHosts({})
    await draft(here.march)
    await changeStanding(council.deps, here.officer, {
      committeeId: here.panel.id,
      id: null,
      title: 'Mayor’s prayers',
      words: null,
      minutesNeeded: 5,
      place: 'opening',
      isNumbered: false,
      authority: EASTMARCH,
      remove: false,
    })
    await host({ name: 'Eastmarch Unitary Council', hostsFrom: [civilDate('2021-05-20')] }, EASTMARCH)
    expect(await draft(here.july)).toContain('null Mayor’s prayers')
  })
})
