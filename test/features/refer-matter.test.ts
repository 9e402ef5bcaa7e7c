import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { planChange } from '../../src/app/programme/plan-change.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { DEFAULT_SETTINGS } from '../../src/domain/committee/settings.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import { ROLES, type Role } from '../../src/domain/people/roles.ts'
import { rule, withdraw } from '../../src/features/refer-matter/end-referral.ts'
import { referMatter } from '../../src/features/refer-matter/refer-matter.ts'
import { referralSeen } from '../../src/features/refer-matter/referral-seen.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { scheduling } from '../support/programme.ts'

let council: Council
let panel: Committee
let officer: Presser
let member: Presser
let monitoring: Presser
let march: Meeting
let july: Meeting
let september: Meeting
beforeAll(async () => {
  council = await aCouncil('2021-01-04T09:00:00Z')
  panel = await council.committee({ settings: { ...DEFAULT_SETTINGS, consultOn: [] } })
  officer = await council.person('U0OFFICER', 'officer', panel.id, 'Alison Grey')
  member = await council.person('U0MEMBER', 'member', panel.id, 'Councillor Beth Lowe')
  monitoring = await council.person('U0MONITOR', 'monitoring-officer', null, 'Ruth Hale')
  march = await council.meeting(panel.id, '2021-03-11')
  july = await council.meeting(panel.id, '2021-07-20')
  september = await council.meeting(panel.id, '2021-09-16')
})
afterAll(() => council.close())

const refer = async (title: string, mayBeExcluded = false, committeeId = panel.id) => {
  const ruling = await referMatter(council.deps, member, {
    committeeId,
    title,
    why: 'The culvert overflows',
    desiredOutcome: null,
    mayBeExcluded,
  })
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  const { item } = ruling.value
  const [referral] = await council.here.transaction((tx) => tx.proposals.ofItem(item.id, 'referral'))
  return { item, referral: referral! }
}
const owed = (about: string, drawing: string) =>
  council.here.transaction(async (tx) => (await tx.outbox.about(about)).filter((one) => one.drawing === drawing))

describe('Referring a matter', () => {
  it('puts it on the programme at once and tells the officer', async () => {
    const { item, referral } = await refer('Flooding in Mill Lane')

    expect(item).toMatchObject({ stage: { is: 'referred' }, origin: 'referral', proposedById: member.personId })
    expect(await owed(referral.id, 'referral')).toMatchObject([{ personId: officer.personId, state: 'waiting' }])
    expect(await owed(referral.id, 'referral-to-rule')).toEqual([])
  })

  it('goes to nobody but the officer in rehearsal: what the monitoring officer would be asked waits', async () => {
    const rehearsing = await council.committee({ name: 'Leisure Panel', isInRehearsal: true })
    const theirs = await council.person('U0LEISURE', 'officer', rehearsing.id, 'Tom Pugh')
    await council.here.transaction((tx) =>
      tx.people.give({
        ...{ personId: member.personId, committeeId: rehearsing.id, role: 'member', title: null, representing: null },
        ...{ meetingId: null, since: civilDate('2021-01-01'), until: null },
      }),
    )
    const { referral } = await refer('Ambulance waits', true, rehearsing.id)

    expect(await owed(referral.id, 'referral')).toMatchObject([{ personId: theirs.personId, state: 'waiting' }])
    expect(await owed(referral.id, 'referral-to-rule')).toMatchObject([
      { personId: monitoring.personId, state: 'held' },
    ])
  })

  it('comes back to the officer after five working days while it has no meeting', async () => {
    const { referral } = await refer('Coastal path')

    const reminders = await council.here.transaction((tx) => tx.reminders.of(referral.id))

    expect(reminders).toMatchObject([
      { kind: 'referral-waits', personId: officer.personId, dueAt: '2021-01-11T09:00:00.000Z', state: 'waiting' },
    ])
  })

  it('that may be excluded stands all the same, and the monitoring officer is asked', async () => {
    const { item, referral } = await refer('A planning decision', true)

    expect(item.stage).toEqual({ is: 'referred' })
    expect(await owed(referral.id, 'referral-to-rule')).toMatchObject([{ personId: monitoring.personId }])
  })

  it('is refused by a body that is not scrutiny, and to somebody who is no member', async () => {
    const cabinet = await council.committee({ name: 'Cabinet', kind: 'cabinet', slackChannel: 'C0CABINET' })
    await council.person('U0BOTH', 'member', cabinet.id)
    const asMember = await council.here.transaction(async (tx) => tx.people.presser(council.teamId, 'U0BOTH'))
    const command = { title: 'Roads', why: null, desiredOutcome: null, mayBeExcluded: false }

    expect(await referMatter(council.deps, asMember!, { ...command, committeeId: cabinet.id })).toMatchObject({
      refusal: { rule: 'takes-no-referrals' },
    })
    expect(await referMatter(council.deps, officer, { ...command, committeeId: panel.id })).toMatchObject({
      refusal: { rule: 'not-permitted' },
    })
  })

  it.each(Object.keys(ROLES) as Role[])(
    'cannot be removed, withdrawn or (but by the monitoring officer) ruled outside by a %s',
    async (role) => {
      const { item } = await refer(`Against every ${role}`)
      const somebody = await council.person(`U0V${role.replaceAll('-', '').toUpperCase()}`, role, null)
      const still = async () => (await council.here.transaction((tx) => tx.items.find(item.id)))?.stage

      const removed = await planChange(
        council.deps,
        somebody,
        { is: 'remove', itemId: item.id, why: 'No', minute: '318' },
        null,
      )
      const destination = { kind: 'briefing-note', name: 'A note', ownerId: null, dueOn: null } as const
      const sent = await planChange(
        council.deps,
        somebody,
        { is: 'send-elsewhere', itemId: item.id, destination, why: 'No', minute: '318' },
        null,
      )
      const withdrawn = await withdraw(council.deps, somebody, item.id, 'No')

      expect([removed.ok, sent.ok, withdrawn.ok]).toEqual([false, false, false])
      expect(await still()).toEqual({ is: 'referred' })
      const ruled = await rule(council.deps, somebody, item.id, 'Not a function of the panel')
      expect(ruled.ok).toBe(role === 'monitoring-officer')
      expect(await still()).toEqual({ is: role === 'monitoring-officer' ? 'not-taken-forward' : 'referred' })
    },
  )

  it('can be withdrawn by its member, once', async () => {
    const { item } = await refer('Allotments')

    expect(await withdraw(council.deps, member, item.id, 'It has been settled')).toMatchObject({ ok: true })
    expect(await withdraw(council.deps, member, item.id, 'Again')).toMatchObject({
      refusal: { rule: 'item-is-finished' },
    })
  })

  it('tells its member when it is ruled outside, and why', async () => {
    const { item, referral } = await refer('An appeal')

    await rule(council.deps, monitoring, item.id, 'A planning decision under appeal')

    expect(await owed(referral.id, 'referral-told')).toMatchObject([{ personId: member.personId }])
    expect(await council.here.transaction((tx) => referralSeen(tx, council.clock, referral.id))).toMatchObject({
      referral: { state: 'not-taken-forward', reason: 'A planning decision under appeal' },
    })
  })

  it('tells its member each time it moves, and the monitoring officer the second time it is put off', async () => {
    const { item, referral } = await refer('Bus shelters')
    await planChange(council.deps, officer, scheduling(item, march), null)
    expect(await owed(referral.id, 'referral-put-off')).toEqual([])

    await planChange(council.deps, officer, scheduling(item, july), null)
    expect(await owed(referral.id, 'referral-put-off')).toEqual([])

    const defer = { is: 'defer', itemId: item.id, meetingId: september.id, why: 'No time', minute: null } as const
    await planChange(council.deps, officer, defer, null)

    const toldOfIt = (await owed(referral.id, 'referral-put-off')).map(({ personId }) => personId)
    expect(toldOfIt).toContain(monitoring.personId)
    expect(await owed(referral.id, 'referral-told')).toHaveLength(3)
    expect(await council.here.transaction((tx) => tx.proposals.find(referral.id))).toMatchObject({ deferrals: 2 })
  })
})
