import { beforeEach, describe, expect, it } from 'vitest'
import type { Drawings } from '../../src/app/drawing.ts'
import type { Presser } from '../../src/app/presser.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import { features } from '../../src/features/index.ts'
import { sayComing } from '../../src/features/publish-agenda/say-coming.ts'
import { decideSuggestion } from '../../src/features/suggest-item/decide-suggestion.ts'
import { suggestItem } from '../../src/features/suggest-item/suggest-item.ts'
import { sendWeekly } from '../../src/features/weekly-summary/send-weekly.ts'
import { runDelivery } from '../../src/jobs/deliver-outbox.ts'
import { planWeek } from '../../src/jobs/plan-week.ts'
import { readReminders } from '../../src/jobs/read-reminders.ts'
import { pretendSlack } from '../jobs/support/pretend-slack.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn } from '../support/programme.ts'

const drawings: Drawings = Object.assign({}, ...features.map((feature) => feature.draws ?? {}))

let council: Council
let panel: Committee
let officer: Presser
let member: Presser
let slack: ReturnType<typeof pretendSlack>
beforeEach(async () => {
  // a Wednesday
  council = await aCouncil('2026-10-28T10:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  member = await council.person('U0MEMBER', 'member', panel.id)
  slack = pretendSlack()
  return () => council.close()
})

const need = () => ({ ...council.deps, drawings })
const at = async (instant: string) => {
  council.clock.set(instant)
  await planWeek(council.deps, council.councilId)
  await readReminders(need(), council.councilId)
  const delivery = runDelivery({ ...need(), speaker: slack.speaker, everyMs: 100_000 })
  await delivery.deliverDue()
  await delivery.stop()
}
const told = (who: Presser) => slack.texts(`D-${who.slackId}`)
const blocksOf = async (drawing: string, about: string, reader: string | null) =>
  JSON.stringify(
    await council.here.transaction((tx) => drawings[drawing]!(tx, about, reader, { clock: council.clock, drawings })),
  )
const onAgenda = (title: string, meeting: Meeting, given = {}) =>
  anItemOn(council, panel, title, { stage: { is: 'scheduled', meetingId: meeting.id }, ...given })

const decided = async (who: Presser, title: string) => {
  const suggested = await suggestItem(council.deps, who, {
    committeeId: panel.id,
    title,
    why: 'It matters',
    desiredOutcome: null,
  })
  if (!suggested.ok) throw new Error('not suggested')
  const ruling = await decideSuggestion(council.deps, officer, {
    suggestionId: suggested.value.suggestion.id,
    decision: 'not-taken-forward',
    reason: 'The review reports in March',
    minute: '324',
    meetingId: null,
    body: null,
    dueOn: null,
  })
  expect(ruling.ok).toBe(true)
}

describe('A member’s weekly summary', () => {
  it('comes on Monday as their day begins, with the meetings of this week and next and what is planned for them', async () => {
    const meeting = await council.meeting(panel.id, '2026-11-12')
    await onAgenda('Children’s complaints', meeting)
    await onAgenda('For us alone', meeting, { part: 'committee-private' })
    await at('2026-10-30T10:00:00Z')
    await at('2026-11-02T07:59:00Z')
    expect(told(member)).toEqual([])
    await at('2026-11-02T08:00:00Z')
    expect(told(member)).toEqual([
      'Your committees, this week and next: Corporate and Communities Panel, Thursday 12 November 2026',
    ])
    const drawn = await blocksOf('weekly-summary', member.personId, member.personId)
    expect(drawn).toContain('Children’s complaints')
    expect(drawn).toContain('For us alone')
    expect(drawn).toContain('the law’s last day is Wednesday 4 November 2026')
  })

  it('is not sent where there is nothing to tell, nor to whoever is no member', async () => {
    await council.meeting(panel.id, '2026-12-10')
    await at('2026-10-30T10:00:00Z')
    await at('2026-11-02T09:30:00Z')
    expect(told(member)).toEqual([])
    await council.meeting(panel.id, '2026-11-12')
    await at('2026-11-09T09:30:00Z')
    expect(told(member)).toHaveLength(1)
    expect(told(officer)).toEqual([])
  })

  it('asks about a meeting on two Mondays at most, and not once they have answered', async () => {
    const meeting = await council.meeting(panel.id, '2026-11-12')
    await at('2026-10-30T10:00:00Z')
    await at('2026-11-02T09:30:00Z')
    expect(await blocksOf('weekly-summary', member.personId, member.personId)).toContain('meeting.coming')
    council.clock.set('2026-11-03T09:30:00Z')
    await sayComing(council.deps, member, { meetingId: meeting.id, coming: 'apologies' })
    await at('2026-11-09T09:30:00Z')
    const drawn = await blocksOf('weekly-summary', member.personId, member.personId)
    expect(drawn).not.toContain('meeting.coming')
    expect(drawn).toContain('You have given your apologies.')
    await at('2026-11-16T09:30:00Z')
    expect(told(member)).toHaveLength(2)
  })

  it('tells once what became of their own suggestion, and of nobody else’s', async () => {
    const other = await council.person('U0OTHER', 'member', panel.id)
    await decided(member, 'Route 42 buses')
    await decided(other, 'Bus shelters')
    await at('2026-10-30T10:00:00Z')
    await at('2026-11-02T09:30:00Z')
    const weekly = told(member).filter((text) => text.startsWith('Your committees'))
    expect(weekly).toEqual([
      'Your committees, this week and next: Corporate and Communities Panel, your suggestion was decided on',
    ])
    const drawn = await blocksOf('weekly-summary', member.personId, member.personId)
    expect(drawn).toContain('Route 42 buses')
    expect(drawn).not.toContain('Bus shelters')
    await at('2026-11-09T09:30:00Z')
    expect(told(member).filter((text) => text.startsWith('Your committees'))).toHaveLength(1)
  })

  it('tells whoever was away what happened since the last one they had', async () => {
    await at('2026-10-30T10:00:00Z')
    await council.here.transaction((tx) =>
      tx.people.setAway({
        personId: member.personId,
        since: civilDate('2026-11-02'),
        until: civilDate('2026-11-13'),
        deputyId: null,
      }),
    )
    council.clock.set('2026-10-30T11:00:00Z')
    await decided(member, 'Route 42 buses')
    await at('2026-11-02T09:30:00Z')
    await at('2026-11-09T09:30:00Z')
    expect(told(member).filter((text) => text.startsWith('Your committees'))).toEqual([])
    await at('2026-11-16T09:30:00Z')
    expect(told(member).filter((text) => text.startsWith('Your committees'))).toHaveLength(1)
    expect(await blocksOf('weekly-summary', member.personId, member.personId)).toContain('Route 42 buses')
  })

  it('is that day’s one message: what else is due to them is in it', async () => {
    const meeting = await council.meeting(panel.id, '2026-11-12')
    await at('2026-10-30T10:00:00Z')
    await council.here.transaction((tx) =>
      tx.reminders.add([
        {
          key: 'an action',
          committeeId: null,
          kind: 'agenda-setting',
          aboutKind: 'meeting',
          aboutId: meeting.id,
          personId: member.personId,
          channel: null,
          dueAt: '2026-11-02T09:00:00Z',
        },
      ]),
    )
    await at('2026-11-02T08:00:00Z')
    await at('2026-11-02T12:00:00Z')
    expect(told(member)).toHaveLength(1)
    expect(told(member)[0]).toMatch(/^Monday 2 November 2026: 2 things to look at/)
  })

  it('is sent once by two processes that plan and read at the same moment', async () => {
    await council.meeting(panel.id, '2026-11-12')
    council.clock.set('2026-10-30T10:00:00Z')
    const set = await Promise.all([1, 2, 3].map(() => planWeek(council.deps, council.councilId)))
    expect(set.reduce((sum, n) => sum + n)).toBe(2)
    council.clock.set('2026-11-02T09:30:00Z')
    await Promise.all([1, 2, 3].map(() => readReminders(need(), council.councilId)))
    await at('2026-11-02T09:31:00Z')
    expect(told(member)).toHaveLength(1)
    expect(slack.texts('C0PANEL')).toHaveLength(1)
  })
})

describe('The week’s roll-up in the channel', () => {
  const move = (id: string, stage: string, meetingId: string | null, instant: string, from: string | null = null) =>
    council.here.transaction((tx) =>
      tx.items.record(id, {
        at: instant,
        stage: stage as never,
        meetingId,
        fromMeetingId: from,
        destinationId: null,
        byId: null,
        why: null,
        minute: null,
        proposalId: null,
      }),
    )

  it('tells the week’s changes in the public form: no suggestion, nothing for the committee alone', async () => {
    const meeting = await council.meeting(panel.id, '2026-12-10')
    const added = await onAgenda('School places', meeting)
    const suggested = await anItemOn(council, panel, 'A wish', { stage: { is: 'suggested' } })
    const hidden = await onAgenda('For us alone', meeting, { part: 'committee-private' })
    for (const { id } of [added, hidden]) await move(id, 'scheduled', meeting.id, '2026-10-29T10:00:00Z')
    await move(suggested.id, 'suggested', null, '2026-10-29T10:00:00Z')
    await at('2026-10-30T10:00:00Z')
    await at('2026-11-02T09:00:00Z')
    expect(slack.texts('C0PANEL')).toEqual([
      'The week in the Corporate and Communities Panel: 1 change to the work programme',
    ])
    const drawn = await blocksOf('weekly-roll-up-channel', panel.id, null)
    expect(drawn).toContain('Added: *School places* for Thursday 10 December')
    expect(drawn).not.toContain('A wish')
    expect(drawn).not.toContain('For us alone')
    await at('2026-11-09T09:00:00Z')
    expect(slack.texts('C0PANEL')).toHaveLength(1)
  })

  it('can be switched off', async () => {
    await council.meeting(panel.id, '2026-11-12')
    await council.here.transaction((tx) =>
      tx.committees.save({ ...panel, settings: { ...panel.settings, remindersOff: ['weekly-roll-up-channel'] } }),
    )
    await at('2026-10-30T10:00:00Z')
    await at('2026-11-02T09:00:00Z')
    expect(slack.texts('C0PANEL')).toEqual([])
    expect(told(member)).toHaveLength(1)
  })

  it('comes on the first working day of a week that begins with a bank holiday', async () => {
    const meeting = await council.meeting(panel.id, '2027-04-08')
    await onAgenda('School places', meeting)
    await at('2027-03-24T10:00:00Z')
    // Easter Monday
    await at('2027-03-29T09:00:00Z')
    expect(slack.texts('C0PANEL')).toEqual([])
    await at('2027-03-30T08:30:00Z')
    expect(slack.texts('C0PANEL')).toHaveLength(1)
  })
})

describe('A committee in rehearsal', () => {
  it('shows its officer what members would have had, and sends it when they press, once to each', async () => {
    const trial = await council.committee({ name: 'Trial Panel', isInRehearsal: true, slackChannel: null })
    const theirs = await council.person('U0TRIAL', 'officer', trial.id)
    const one = await council.person('U0ONE', 'member', trial.id)
    await council.person('U0TWO', 'chair', trial.id)
    await council.meeting(trial.id, '2026-11-12')
    await at('2026-10-30T10:00:00Z')
    await at('2026-11-02T09:30:00Z')
    expect(told(one)).toEqual([])
    expect(told(theirs)).toEqual(['The weekly summary of the Trial Panel would have gone to 2 members'])
    const named = `${trial.id}:2026-11-02`
    expect(await sendWeekly(council.deps, one, named)).toMatchObject({ ok: false, refusal: { rule: 'not-permitted' } })
    expect(await sendWeekly(council.deps, theirs, named)).toMatchObject({ ok: true, value: { sent: 2 } })
    expect(await sendWeekly(council.deps, theirs, named)).toMatchObject({ ok: true, value: { sent: 0 } })
    await at('2026-11-02T10:00:00Z')
    expect(told(one)).toHaveLength(1)
    council.clock.set('2026-11-09T10:00:00Z')
    expect(await sendWeekly(council.deps, theirs, named)).toMatchObject({ ok: true, value: { sent: null } })
    expect(await sendWeekly(council.deps, theirs, 'nonsense')).toMatchObject({ ok: false })
  })
})
