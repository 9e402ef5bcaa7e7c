import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { say } from '../../src/app/say.ts'
import { civilDate, timeOfDay } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { changeSettings } from '../../src/features/change-settings/change-settings.ts'
import { endRole, giveRole } from '../../src/features/manage-people/give-role.ts'
import { endRehearsal, settleHeld } from '../../src/features/rehearse/send-held.ts'
import { type SetUpCommittee, setUpCommittee } from '../../src/features/set-up-committee/set-up-committee.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
let founder: Presser
let board: Committee
beforeAll(async () => {
  council = await aCouncil('2026-09-01T09:00:00Z')
  founder = await council.person('U0FOUNDER', null, null)
})
afterAll(() => council.close())

const command = (given: Partial<SetUpCommittee> = {}): SetUpCommittee => ({
  name: 'Children’s Board',
  kind: 'scrutiny',
  regime: null,
  nation: 'england',
  slackChannel: 'C0BOARD',
  venue: null,
  startTime: timeOfDay('18:30'),
  chairs: 'consult',
  nextMinuteNumber: null,
  council: null,
  officer: 'U0CLERK',
  deputy: null,
  chair: 'U0CHAIR',
  viceChair: null,
  members: ['U0ONE', 'U0TWO'],
  authorities: [],
  meetings: null,
  ...given,
})
const clerk = () => council.here.transaction(async (tx) => (await tx.people.presser(council.teamId, 'U0CLERK'))!)

describe('Setting a committee up', () => {
  it('may be done by anybody where the council has no officer yet; it starts in rehearsal', async () => {
    const ruling = await setUpCommittee(council.deps, founder, command())

    if (!ruling.ok) throw new Error(ruling.refusal.rule)
    board = ruling.value
    expect(board).toMatchObject({ isInRehearsal: true, profile: 'england-council', regime: 'statutory' })
    await council.here.transaction(async (tx) => {
      const roles = (await tx.people.holdingsFor(board.id)).map((held) => held.role).sort()
      expect(roles).toEqual(['administrator', 'chair', 'member', 'member', 'officer'])
    })
  })

  it('is refused to a member from then on, and to a second one of the same name or channel', async () => {
    const one = await council.here.transaction(async (tx) => (await tx.people.presser(council.teamId, 'U0ONE'))!)

    expect(await setUpCommittee(council.deps, one, command({ name: 'Other' }))).toMatchObject({
      ok: false,
      refusal: { rule: 'not-permitted' },
    })
    expect(await setUpCommittee(council.deps, await clerk(), command({ name: 'children’s  board' }))).toMatchObject({
      ok: false,
      refusal: { rule: 'committee-name-taken' },
    })
    expect(await setUpCommittee(council.deps, await clerk(), command({ name: 'Other' }))).toMatchObject({
      ok: false,
      refusal: { rule: 'channel-taken' },
    })
  })
})

describe('How a body meets', () => {
  it('is what its officers say: a board that is a committee of the council has a last day to publish', async () => {
    const wellbeing = { name: 'Health and Wellbeing Board', kind: 'board', slackChannel: 'C0HEALTH' } as const
    const given = { ...command(wellbeing), meetings: '10 December 2026' }
    const usual = await setUpCommittee(council.deps, founder, given)
    expect(usual).toMatchObject({ ok: true, value: { regime: 'informal' } })
    const asked = { ...given, name: 'Wellbeing Board', slackChannel: 'C0WELL', regime: 'statutory' } as const
    expect(await setUpCommittee(council.deps, founder, asked)).toMatchObject({ value: { regime: 'statutory' } })

    // and may be put right: its meetings to come follow, with their reminders
    const { id: committeeId, revision } = usual.ok ? usual.value : { id: '', revision: 0 }
    const remindersOf = (meetingId: string) => council.here.transaction((tx) => tx.reminders.of(meetingId))
    const meetings = () => council.here.transaction((tx) => tx.meetings.of(committeeId, civilDate('2026-09-01')))
    const [before] = await meetings()
    expect((await remindersOf(before!.id)).map(({ kind }) => kind)).not.toContain('agenda-last-day-1200')
    const change = { regime: 'statutory', settings: {} } as const
    expect(await changeSettings(council.deps, founder, { committeeId, revision, change })).toMatchObject({ ok: true })

    expect((await meetings()).map(({ regime }) => regime)).toEqual(['statutory'])
    expect((await remindersOf(before!.id)).map(({ kind }) => kind)).toContain('agenda-last-day-1200')
  })
})

describe('The rehearsal', () => {
  const tellChair = async (key: string) => {
    const chair = await council.here.transaction((tx) => tx.people.bySlack(council.teamId, 'U0CHAIR'))
    await council.here.transaction((tx) =>
      say(tx, council.clock, {
        key,
        committeeId: board.id,
        personId: chair!.id,
        drawing: 'anything',
        about: board.id,
        recipient: 'chair',
        nature: 'notice',
      }),
    )
  }

  it('keeps what would go to the chair, and tells the officer instead', async () => {
    await tellChair('first')

    await council.here.transaction(async (tx) => {
      const [held] = await tx.outbox.held(board.id)
      expect(held).toMatchObject({ key: 'first', state: 'held' })
      expect(await tx.outbox.about(held!.id)).toMatchObject([{ drawing: 'held-message', state: 'waiting' }])
    })
  })

  it('lets the officer send it, once', async () => {
    const [held] = await council.here.transaction((tx) => tx.outbox.held(board.id))

    expect(await settleHeld(council.deps, await clerk(), held!.id, 'send')).toMatchObject({
      ok: true,
      value: { state: 'waiting' },
    })
    expect(await settleHeld(council.deps, await clerk(), held!.id, 'drop')).toMatchObject({
      ok: true,
      value: { state: 'waiting' },
    })
  })

  it('ends when the officer ends it; after that a notice to the chair goes by itself', async () => {
    expect(await endRehearsal(council.deps, await clerk(), board.id)).toMatchObject({ ok: true })

    await tellChair('second')

    await council.here.transaction(async (tx) => {
      expect(await tx.outbox.held(board.id)).toEqual([])
      expect((await tx.outbox.about(board.id)).map(({ key, state }) => `${key} ${state}`)).toContain('second waiting')
    })
  })
})

describe('People and settings', () => {
  const role = {
    slackId: null,
    email: null,
    organisation: null,
    title: null,
    until: null,
    since: civilDate('2026-09-01'),
  }

  it('gives a role to somebody outside Slack, and not twice', async () => {
    const given = {
      ...role,
      committeeId: board.id,
      name: 'Dr Ann Rees',
      organisation: 'Age Concern',
      role: 'witness',
    } as const

    expect(await giveRole(council.deps, await clerk(), given)).toMatchObject({
      ok: true,
      value: { person: { slackId: null, isExternal: true } },
    })
    expect(await giveRole(council.deps, await clerk(), given)).toMatchObject({
      ok: false,
      refusal: { rule: 'role-held-already' },
    })
  })

  it('will not take the last officer away', async () => {
    const holding = await council.here.transaction(
      async (tx) => (await tx.people.holdingsFor(board.id)).find((held) => held.role === 'officer')!,
    )

    expect(await endRole(council.deps, await clerk(), board.id, holding.id)).toMatchObject({
      ok: false,
      refusal: { rule: 'last-officer' },
    })
  })

  it('saves settings, and refuses those of somebody who was looking at older ones', async () => {
    const now = (await council.here.transaction((tx) => tx.committees.find(board.id)))!
    const change = {
      slackChannel: 'C0BOARD',
      venue: 'Shire Hall',
      nextMinuteNumber: '60/18',
      settings: { chairs: 'approve' },
    } as const

    expect(
      await changeSettings(council.deps, await clerk(), { committeeId: board.id, revision: now.revision, change }),
    ).toMatchObject({ ok: true })
    expect(
      await changeSettings(council.deps, await clerk(), { committeeId: board.id, revision: now.revision, change }),
    ).toMatchObject({ ok: false, refusal: { rule: 'changed-meanwhile' } })
    expect(await council.here.transaction((tx) => tx.committees.find(board.id))).toMatchObject({
      venue: 'Shire Hall',
      settings: { chairs: 'approve', chairWord: 'chair' },
    })
  })
})

describe('Setting a joint committee up with its meetings', () => {
  it('takes its authorities, the host first, and its meetings as a pattern, all or nothing', async () => {
    const joint = command({
      name: 'Joint Waste Committee',
      kind: 'joint',
      slackChannel: null,
      authorities: ['Westmarch', 'Eastmarch'],
      meetings: 'second Tuesday monthly at 10:00, not August',
    })

    expect(
      await setUpCommittee(council.deps, await clerk(), { ...joint, meetings: 'Wednesday 12 March 2027' }),
    ).toMatchObject({ ok: false, refusal: { rule: 'date-not-settled' } })
    const ruling = await setUpCommittee(council.deps, await clerk(), joint)

    if (!ruling.ok) throw new Error(ruling.refusal.rule)
    await council.here.transaction(async (tx) => {
      expect((await tx.calendar.authorities(ruling.value.id)).map(({ name, isHost }) => [name, isHost])).toEqual([
        ['Eastmarch', false],
        ['Westmarch', true],
      ])
      const meetings = await tx.meetings.of(ruling.value.id, civilDate('2026-09-01'))
      expect(meetings.slice(0, 2).map(({ day, time }) => `${day} ${time}`)).toEqual([
        '2026-09-08 10:00',
        '2026-10-13 10:00',
      ])
    })
  })
})
