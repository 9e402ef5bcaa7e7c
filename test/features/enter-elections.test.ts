import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { replanMeeting } from '../../src/app/replan-meeting.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import { askAdvice, giveAdvice, goAhead } from '../../src/features/enter-elections/answer-election.ts'
import { drawElectionAdvised, drawElectionAsked } from '../../src/features/enter-elections/draw-elections.ts'
import { enterElection, removeElection } from '../../src/features/enter-elections/enter-elections.ts'
import { changeMeeting } from '../../src/features/manage-meetings/change-meeting.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
let panel: Committee
let meeting: Meeting
let officer: Presser
let monitoring: Presser
let about: string
beforeAll(async () => {
  council = await aCouncil('2027-02-01T09:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  meeting = await council.meeting(panel.id, '2027-04-15')
  await council.meeting(panel.id, '2027-06-10')
})
afterAll(() => council.close())

const enter = (who: Presser, from = '2027-03-29', until = '2027-05-06') =>
  enterElection(council.deps, who, {
    committeeId: panel.id,
    election: 'the by-election',
    area: 'North Ward',
    from: civilDate(from),
    until: civilDate(until),
  })
const owed = (of = about) => council.here.transaction((tx) => tx.outbox.about(of))
const drawn = async () =>
  JSON.stringify(await council.here.transaction((tx) => drawElectionAsked(tx, about, null, council.deps)))

describe('A pre-election period', () => {
  it('is entered by the monitoring officer, and by nobody else', async () => {
    expect(await enter(officer)).toMatchObject({ ok: false, refusal: { rule: 'not-permitted' } })
    monitoring = await council.person('U0MONITOR', 'monitoring-officer', null)
    expect(await enter(monitoring, '2027-05-06', '2027-03-29')).toMatchObject({
      ok: false,
      refusal: { rule: 'days-out-of-order' },
    })
  })

  it('cancels nothing: it asks the officer of each meeting inside it, once', async () => {
    const ruling = await enter(monitoring)
    if (!ruling.ok) throw new Error(ruling.refusal.rule)
    expect(ruling.value.asked).toBe(1)
    about = `${ruling.value.period.id}:${meeting.id}`

    await council.here.transaction((tx) => replanMeeting(tx, council.clock, panel, meeting))

    expect(await owed()).toMatchObject([
      { drawing: 'pre-election-asked', personId: officer.personId, state: 'waiting' },
    ])
    expect(await council.here.transaction((tx) => tx.meetings.find(meeting.id))).toMatchObject({ state: 'confirmed' })
    expect(await drawn()).toContain('the by-election in North Ward: Monday 29 March 2027 to Thursday 6 May 2027')
  })

  it('asks about a meeting that is put inside it later, and no more about one that moves out', async () => {
    const later = await council.meeting(panel.id, '2027-04-29')
    await council.here.transaction((tx) => replanMeeting(tx, council.clock, panel, later))
    const [periodId] = about.split(':')
    expect(await owed(`${periodId}:${later.id}`)).toMatchObject([{ drawing: 'pre-election-asked' }])

    const change = { meetingId: later.id, revision: later.revision, time: later.time, venue: null, why: null }
    await changeMeeting(council.deps, officer, { ...change, what: 'move', day: civilDate('2027-05-20') })

    const said = await council.here.transaction((tx) =>
      drawElectionAsked(tx, `${periodId}:${later.id}`, null, council.deps),
    )
    expect(JSON.stringify(said)).toContain('no longer inside the period')
    expect(JSON.stringify(said)).not.toContain('election.go-ahead')
  })

  it('takes advice before none was asked for as none', async () => {
    expect(await giveAdvice(council.deps, monitoring, { about, words: 'Wait' })).toMatchObject({
      ok: false,
      refusal: { rule: 'no-advice-asked' },
    })
  })

  it('goes to the monitoring officer for advice, comes back to the officer, who decides; a second press changes nothing', async () => {
    expect(await askAdvice(council.deps, officer, about)).toMatchObject({
      ok: true,
      value: { answer: { answer: 'ask-for-advice' } },
    })
    expect(await askAdvice(council.deps, officer, about)).toMatchObject({ ok: true })
    expect((await owed()).filter(({ drawing }) => drawing === 'pre-election-advice')).toMatchObject([
      { personId: monitoring.personId },
    ])
    expect(await giveAdvice(council.deps, officer, { about, words: 'Mine' })).toMatchObject({
      ok: false,
      refusal: { rule: 'not-permitted' },
    })

    expect(await giveAdvice(council.deps, monitoring, { about, words: 'Leave item 12 out.' })).toMatchObject({
      ok: true,
    })
    const advised = await council.here.transaction((tx) => drawElectionAdvised(tx, about, null, council.deps))
    expect(JSON.stringify(advised)).toContain('Leave item 12 out.')
    expect((await owed()).filter(({ drawing }) => drawing === 'pre-election-advised')).toMatchObject([
      { personId: officer.personId },
    ])

    expect(await goAhead(council.deps, officer, about)).toMatchObject({ ok: true })
    expect(await goAhead(council.deps, officer, about)).toMatchObject({ ok: true })
    expect(await askAdvice(council.deps, officer, about)).toMatchObject({
      ok: false,
      refusal: { rule: 'period-answered' },
    })
    expect(await drawn()).toContain('has decided that it goes ahead')
    const answered = await council.here.transaction(async (tx) =>
      (await tx.ledger.page({ aboutId: meeting.id, atMost: 50 })).entries.filter(
        ({ did }) => did === 'pre-election-answered',
      ),
    )
    expect(answered).toHaveLength(3)
  })

  it('that was entered wrongly is removed, and its question with it', async () => {
    const [periodId = ''] = about.split(':')
    expect(await removeElection(council.deps, officer, panel.id, periodId)).toMatchObject({ ok: false })
    expect(await removeElection(council.deps, monitoring, panel.id, periodId)).toMatchObject({ ok: true })
    expect(await removeElection(council.deps, monitoring, panel.id, periodId)).toMatchObject({
      ok: false,
      refusal: { rule: 'no-such-period' },
    })
    expect(await drawn()).toBe('null')
  })
})
