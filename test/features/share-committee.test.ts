import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digestOfCode } from '../../src/app/joint/invitation-code.ts'
import { mirrorShares } from '../../src/app/joint/mirror-shares.ts'
import type { Presser } from '../../src/app/presser.ts'
import { civilDate, timeOfDay } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { DEFAULT_SETTINGS } from '../../src/domain/committee/settings.ts'
import type { Role } from '../../src/domain/people/roles.ts'
import { addItem } from '../../src/features/add-item/add-item.ts'
import {
  acceptInvitation,
  findInvitation,
  refuseInvitation,
} from '../../src/features/share-committee/answer-invitation.ts'
import { drawNews } from '../../src/features/share-committee/draw-joint.ts'
import { leaveJoint, withdrawShare } from '../../src/features/share-committee/end-sharing.ts'
import { shareCommittee } from '../../src/features/share-committee/index.ts'
import { inviteCouncil } from '../../src/features/share-committee/invite-council.ts'
import { aCouncil, type Council } from '../support/council.ts'

let host: Council
let east: string
let west: string
let joint: Committee
let officer: Presser
let member: Presser
const partners = new Map<string, { officer: Presser; committee: Committee }>()

/** Another council in the same database, with an officer, and a committee that will stand for the joint one. */
const another = async (name: string, team: string): Promise<string> => {
  const id = await host.store.startCouncil({ name, nation: 'england', zone: 'Europe/London', teamId: team })
  const found = await host.store.for(id).transaction(async (tx) => {
    const committee = await tx.committees.add({
      name: `Waste (${name})`,
      kind: 'joint',
      nation: 'england',
      profile: 'england-council',
      zone: 'Europe/London',
      regime: 'statutory',
      slackChannel: `C0${team}`,
      venue: null,
      startTime: timeOfDay('10:00'),
      minutesLong: 120,
      nextMinuteNumber: null,
      settings: DEFAULT_SETTINGS,
    })
    await tx.committees.endRehearsal(committee.id, host.clock.now().toISO()!)
    const person = await tx.people.add({ name: `Officer of ${name}` })
    await tx.people.linkSlack(person.id, {
      teamId: team,
      slackId: `U0${team}`,
      isFullMember: true,
      zone: 'Europe/London',
    })
    await tx.people.give({
      personId: person.id,
      committeeId: committee.id,
      role: 'officer' satisfies Role,
      title: null,
      representing: null,
      meetingId: null,
      since: civilDate('2020-05-01'),
      until: null,
    })
    return {
      committee: (await tx.committees.find(committee.id))!,
      officer: (await tx.people.presser(team, `U0${team}`))!,
    }
  })
  partners.set(id, found)
  return id
}
const at = (councilId: string) => host.store.for(councilId)
const of = (councilId: string) => partners.get(councilId)!
const owedTo = async (councilId: string, drawing: string) => {
  const { rows } = await pool(
    `SELECT key, channel, about FROM outbox_message WHERE council_id = $1 AND drawing = $2 ORDER BY sequence`,
    [councilId, drawing],
  )
  return rows as { key: string; channel: string | null; about: string }[]
}
const pool = (sql: string, values: unknown[]) => host.ownerPool.query(sql, values)
const invite = async (authority: string) => {
  const made = await inviteCouncil(host.deps, officer, { committeeId: joint.id, authority })
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  return { ...made.value, digest: (await digestOfCode(made.value.code))! }
}
const accept = async (councilId: string, digest: string) =>
  acceptInvitation(host.deps, of(councilId).officer, { committeeId: of(councilId).committee.id, digest })
const mirrorOf = (councilId: string) =>
  at(councilId).transaction(async (tx) => (await tx.joint.mirrorsOf(of(councilId).committee.id)).at(-1) ?? null)

beforeAll(async () => {
  host = await aCouncil('2026-10-05T09:00:00Z')
  joint = await host.committee({ name: 'South Downs Waste Partnership', kind: 'joint', slackChannel: 'C0JOINT' })
  officer = await host.person('U0OFFICER', 'officer', joint.id, 'Alison Reed')
  member = await host.person('U0MEMBER', 'member', joint.id, 'Councillor Marsh')
  await host.meeting(joint.id, '2026-11-12')
  east = await another('Eastmarch', 'T0EAST')
  west = await another('Northmarch', 'T0NORTH')
})
afterAll(() => host?.close())

describe('An invitation to a joint committee', () => {
  it('is an officer’s: a member is told who may', async () => {
    expect(await inviteCouncil(host.deps, member, { committeeId: joint.id, authority: 'Eastmarch' })).toMatchObject({
      ok: false,
      refusal: { rule: 'not-permitted', permission: 'share-committee' },
    })
  })

  it('has a code that stands nowhere in the database', async () => {
    const { code, digest } = await invite('Southmarch')

    const { rows } = await pool('SELECT * FROM joint_code', [])
    const { rows: shares } = await pool('SELECT * FROM joint_share', [])
    const { rows: ledger } = await pool('SELECT detail FROM ledger_detail', [])
    const all = JSON.stringify([rows, shares, ledger])
    expect(all).not.toContain(code)
    expect(all).not.toContain(code.replaceAll('-', ''))
    expect(all).toContain(digest)
    expect(await digestOfCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(digest)
  })

  it('is made once for each council', async () => {
    expect(await inviteCouncil(host.deps, officer, { committeeId: joint.id, authority: 'southmarch' })).toMatchObject({
      ok: false,
      refusal: { rule: 'invited-already' },
    })
  })

  it('tells the other council who invites to what, and writes nothing', async () => {
    const { digest } = await invite('Eastmarch one')
    const { committee, officer: theirs } = of(east)

    const found = await findInvitation(host.deps, theirs, { committeeId: committee.id, digest })

    expect(found).toMatchObject({
      ok: true,
      value: {
        hostName: 'Westmarch County Council',
        jointName: 'South Downs Waste Partnership',
        authority: 'Eastmarch one',
      },
    })
    expect(await mirrorOf(east)).toBeNull()
  })

  it('leads nowhere with another code, for the host itself, and after fourteen days', async () => {
    const { digest } = await invite('Nobody')
    const { committee, officer: theirs } = of(east)
    const asks = { committeeId: committee.id, digest }
    const nowhere = { ok: false, refusal: { rule: 'no-such-invitation' } }

    for (const wrong of [null, 'a'.repeat(64), digest.slice(1)])
      expect(await findInvitation(host.deps, theirs, { ...asks, digest: wrong })).toMatchObject(nowhere)
    expect(await findInvitation(host.deps, officer, { committeeId: joint.id, digest })).toMatchObject({
      ok: false,
      refusal: { rule: 'own-invitation' },
    })
    host.clock.set('2026-10-20T09:00:00Z')
    expect(await findInvitation(host.deps, theirs, asks)).toMatchObject(nowhere)
    expect(await accept(east, digest)).toMatchObject(nowhere)
    host.clock.set('2026-10-05T09:00:00Z')
  })

  it('refused, is spent; the host’s officer is told', async () => {
    const { digest } = await invite('Northmarch once')
    const { committee, officer: theirs } = of(west)

    expect(await refuseInvitation(host.deps, theirs, { committeeId: committee.id, digest })).toMatchObject({ ok: true })

    expect(await accept(west, digest)).toMatchObject({ ok: false, refusal: { rule: 'no-such-invitation' } })
    expect(await owedTo(host.councilId, 'joint-answered')).toHaveLength(1)
  })

  it('is accepted by one council of two that both have the code', async () => {
    const { digest } = await invite('Whoever comes first')

    const answers = await Promise.all([accept(east, digest), accept(west, digest)])

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const winner = answers[0]!.ok ? east : west
    expect(await mirrorOf(winner)).toMatchObject({ state: 'active' })
    expect(await mirrorOf(winner === east ? west : east)).toBeNull()
    await leaveJoint(host.deps, of(winner).officer, (await mirrorOf(winner))!.id)
  })
})

describe('What is shared', () => {
  let digest: string
  let shareId: string

  it('comes at once: the meetings and the public programme', async () => {
    const made = await invite('Eastmarch Borough')
    digest = made.digest
    shareId = made.share.id

    expect(await accept(east, digest)).toMatchObject({ ok: true })

    const mirror = (await mirrorOf(east))!
    expect(mirror).toMatchObject({ hostName: 'Westmarch County Council', state: 'active', version: 1 })
    expect(mirror.form?.meetings.map(({ day }) => day)).toEqual(['2026-11-12'])
  })

  it('accepted again by the same council takes effect once', async () => {
    expect(await accept(east, digest)).toMatchObject({ ok: true })

    const { rows } = await pool('SELECT count(*)::int AS n FROM joint_mirror WHERE share_id = $1', [shareId])
    expect(rows).toEqual([{ n: 1 }])
  })

  it('cannot be taken by another council with the same code', async () => {
    expect(await accept(west, digest)).toMatchObject({ ok: false, refusal: { rule: 'no-such-invitation' } })
  })

  it('goes on when it broke off between the two councils’ records', async () => {
    await pool('DELETE FROM joint_mirror WHERE share_id = $1', [shareId])
    expect(await mirrorShares(host.deps, host.councilId)).toBe(0)

    expect(await accept(east, digest)).toMatchObject({ ok: true })
    await pool('UPDATE joint_share SET arrived = 0 WHERE id = $1', [shareId])
    await mirrorShares(host.deps, host.councilId)

    expect((await mirrorOf(east))!.form?.meetings).toHaveLength(1)
  })

  it('follows the host: a meeting more is told in the partner’s channel, and to nobody of the host’s', async () => {
    const before = (await owedTo(east, 'joint-news')).length
    await host.meeting(joint.id, '2027-01-14')

    expect(await mirrorShares(host.deps, host.councilId)).toBe(1)
    expect(await mirrorShares(host.deps, host.councilId)).toBe(0)

    const owed = await owedTo(east, 'joint-news')
    expect(owed).toHaveLength(before + 1)
    expect(owed.at(-1)).toMatchObject({ channel: 'C0T0EAST' })
    expect(await owedTo(host.councilId, 'joint-news')).toEqual([])
    const drawn = await at(east).transaction((tx) =>
      drawNews(tx, owed.at(-1)!.about, null, { clock: host.clock, drawings: {} }),
    )
    expect(JSON.stringify(drawn)).toContain('Thursday 14 January 2027')
  })

  it('an item more is seen, and told to nobody', async () => {
    const before = (await owedTo(east, 'joint-news')).length
    const added = await addItem(host.deps, officer, {
      committeeId: joint.id,
      title: 'Kerbside glass',
      why: null,
      desiredOutcome: null,
      purpose: null,
      leadOfficer: null,
      portfolioHolder: null,
      witnesses: [],
      wantedBy: null,
      source: null,
      origin: 'officer',
      parentItemId: null,
      isKeyDecision: false,
    })
    expect(added).toMatchObject({ ok: true })

    await mirrorShares(host.deps, host.councilId)

    expect(JSON.stringify((await mirrorOf(east))!.form)).toContain('Kerbside glass')
    expect(await owedTo(east, 'joint-news')).toHaveLength(before)
  })

  it('by ten processes at once arrives once', async () => {
    const before = (await mirrorOf(east))!.version
    await host.meeting(joint.id, '2027-02-18')

    const arrived = await Promise.all(Array.from({ length: 10 }, () => mirrorShares(host.deps, host.councilId)))

    expect(arrived.reduce((sum, one) => sum + one, 0)).toBe(1)
    expect((await mirrorOf(east))!.version).toBe(before + 1)
  })

  it('holds nothing private: no field of the host’s but those of the public form', async () => {
    await pool(`UPDATE item SET why = 'CANARY why', desired_outcome = 'CANARY outcome' WHERE council_id = $1`, [
      host.councilId,
    ])
    await pool(`UPDATE person SET email = 'canary@host.example', telephone = telephone WHERE council_id = $1`, [
      host.councilId,
    ])
    await host.meeting(joint.id, '2027-03-18')
    await mirrorShares(host.deps, host.councilId)

    const { rows } = await pool('SELECT x::text AS row FROM joint_mirror x', [])
    expect(JSON.stringify(rows)).not.toMatch(/canary/i)
    const form = (await mirrorOf(east))!.form!
    expect(Object.keys(form).toSorted()).toEqual(['committee', 'contact', 'host', 'meetings', 'waiting'])
    for (const row of [...form.waiting, ...form.meetings.flatMap(({ rows: all }) => all)])
      expect(Object.keys(row).toSorted()).toEqual(['inPrivate', 'number', 'status', 'title'])
  })

  it('no query is of two councils: row-level security, as each council, shows each its own row alone', async () => {
    const share = await at(host.councilId).transaction((tx) => tx.joint.share(shareId))
    expect(share).toMatchObject({ partnerName: 'Eastmarch' })
    expect(await at(east).transaction((tx) => tx.joint.share(shareId))).toBeNull()
    expect(await at(host.councilId).transaction((tx) => tx.joint.mirrorOfShare(shareId))).toBeNull()
    expect(await at(west).transaction((tx) => tx.joint.mirrorOfShare(shareId))).toBeNull()
  })

  it('is withdrawn by the host’s officer alone', async () => {
    expect(await withdrawShare(host.deps, member, shareId)).toMatchObject({ refusal: { rule: 'not-permitted' } })
    expect(await withdrawShare(host.deps, of(east).officer, shareId)).toMatchObject({
      refusal: { rule: 'sharing-is-over' },
    })
    expect(await leaveJoint(host.deps, of(west).officer, (await mirrorOf(east))!.id)).toMatchObject({
      refusal: { rule: 'sharing-is-over' },
    })
  })

  it('withdrawn, the copy stops, what came stays, and the partner’s officer is told once', async () => {
    expect(await withdrawShare(host.deps, officer, shareId)).toMatchObject({ ok: true })
    const stood = (await mirrorOf(east))!
    expect(stood).toMatchObject({ state: 'ended', endedBecause: 'withdrawn' })

    await host.meeting(joint.id, '2027-04-15')
    expect(await mirrorShares(host.deps, host.councilId)).toBe(0)

    expect((await mirrorOf(east))!.form).toEqual(stood.form)
    expect(await owedTo(east, 'joint-ended')).toHaveLength(1)
    expect(await withdrawShare(host.deps, officer, shareId)).toMatchObject({ refusal: { rule: 'sharing-is-over' } })
    expect(await accept(east, digest)).toMatchObject({ refusal: { rule: 'no-such-invitation' } })
  })

  it('left by the partner, the host sends nothing more and its officer is told', async () => {
    const made = await invite('Northmarch District')
    await accept(west, made.digest)
    const told = (await owedTo(host.councilId, 'joint-answered')).length

    expect(await leaveJoint(host.deps, of(west).officer, (await mirrorOf(west))!.id)).toMatchObject({ ok: true })

    const share = await at(host.councilId).transaction((tx) => tx.joint.share(made.share.id))
    expect(share).toMatchObject({ state: 'left' })
    expect(await owedTo(host.councilId, 'joint-answered')).toHaveLength(told + 1)
    await host.meeting(joint.id, '2027-05-20')
    expect(await mirrorShares(host.deps, host.councilId)).toBe(0)
  })

  it('where the host never heard that the partner left, it finds out by sending', async () => {
    const made = await invite('Northmarch again')
    await accept(west, made.digest)
    await at(west).transaction((tx) => tx.joint.end(made.share.id, 'left', host.clock.now().toISO()!))
    await host.meeting(joint.id, '2027-06-17')

    await mirrorShares(host.deps, host.councilId)

    expect(await at(host.councilId).transaction((tx) => tx.joint.share(made.share.id))).toMatchObject({ state: 'left' })
  })

  it('one committee stands for one joint committee', async () => {
    const [one, two] = [await invite('Eastmarch A'), await invite('Eastmarch B')]
    await accept(east, one.digest)

    expect(await accept(east, two.digest)).toMatchObject({ refusal: { rule: 'stands-for-another' } })
  })
})

describe('A process that dies between the records of the two councils', () => {
  /** The transaction of that number with the host, counted from one, does not come to pass: the process has died. */
  const dyingAt = (number: number) => {
    let begun = 0
    const store = {
      ...host.store,
      for: (councilId: string) => {
        const here = host.store.for(councilId)
        if (councilId !== host.councilId) return here
        const transaction: typeof here.transaction = (work) => {
          begun += 1
          return begun === number ? Promise.reject(new Error('killed')) : here.transaction(work)
        }
        return { ...here, transaction }
      },
    }
    return { ...host.deps, store }
  }
  // A council above has left without its host being told.
  beforeAll(() => shareCommittee.resumes!(host.deps, west))
  const resumed = async () => [
    await shareCommittee.resumes!(host.deps, west),
    await shareCommittee.resumes!(host.deps, west),
  ]
  const shareOf = (id: string) => at(host.councilId).transaction((tx) => tx.joint.share(id))
  const did = async (councilId: string, word: string) =>
    (await at(councilId).transaction((tx) => tx.ledger.page({ atMost: 500 }))).entries.filter((one) => one.did === word)
      .length

  it('has accepted: another tells the host, once, and what is shared comes', async () => {
    const made = await invite('Northmarch accepts')
    const { committee, officer: theirs } = of(west)
    const before = [await did(west, 'invitation-accepted'), await did(host.councilId, 'joint-partner-accepted')]
    const asks = { committeeId: committee.id, digest: made.digest }
    await expect(acceptInvitation(dyingAt(2), theirs, asks)).rejects.toThrow('killed')
    expect(await shareOf(made.share.id)).toMatchObject({ state: 'invited' })
    expect(await at(west).transaction((tx) => tx.joint.mirrorOfShare(made.share.id))).toBeNull()

    expect(await resumed()).toEqual([1, 0])

    expect(await shareOf(made.share.id)).toMatchObject({ state: 'accepted', partnerName: 'Northmarch' })
    expect(await mirrorOf(west)).toMatchObject({ shareId: made.share.id, state: 'active', version: 1 })
    const after = [await did(west, 'invitation-accepted'), await did(host.councilId, 'joint-partner-accepted')]
    expect(after).toEqual(before.map((n) => n + 1))
  })

  it('has left: another tells the host, once', async () => {
    const mirror = (await mirrorOf(west))!
    const before = await did(host.councilId, 'joint-partner-left')
    await expect(leaveJoint(dyingAt(1), of(west).officer, mirror.id)).rejects.toThrow('killed')
    expect(await mirrorOf(west)).toMatchObject({ state: 'ended', endedBecause: 'left' })
    expect(await shareOf(mirror.shareId)).toMatchObject({ state: 'accepted' })

    expect(await resumed()).toEqual([1, 0])

    expect(await shareOf(mirror.shareId)).toMatchObject({ state: 'left' })
    expect(await did(host.councilId, 'joint-partner-left')).toBe(before + 1)
  })

  it('has refused: another tells the host, once, and nothing is held', async () => {
    const made = await invite('Northmarch refuses')
    const { committee, officer: theirs } = of(west)
    const before = [await did(west, 'joint-invitation-refused'), await did(host.councilId, 'joint-partner-refused')]
    const asks = { committeeId: committee.id, digest: made.digest }
    await expect(refuseInvitation(dyingAt(2), theirs, asks)).rejects.toThrow('killed')

    expect(await acceptInvitation(host.deps, theirs, asks)).toMatchObject({ refusal: { rule: 'no-such-invitation' } })
    expect(await resumed()).toEqual([1, 0])

    expect(await shareOf(made.share.id)).toMatchObject({ state: 'refused' })
    const after = [await did(west, 'joint-invitation-refused'), await did(host.councilId, 'joint-partner-refused')]
    expect(after).toEqual(before.map((n) => n + 1))
    expect(await pool('SELECT id FROM joint_mirror WHERE share_id = $1', [made.share.id])).toMatchObject({ rows: [] })
  })

  it('has accepted what the host withdraws meanwhile: nothing of it is left', async () => {
    const made = await invite('Northmarch too late')
    const { committee, officer: theirs } = of(west)
    const asks = { committeeId: committee.id, digest: made.digest }
    await expect(acceptInvitation(dyingAt(2), theirs, asks)).rejects.toThrow('killed')
    expect(await withdrawShare(host.deps, officer, made.share.id)).toMatchObject({ ok: true })

    expect(await resumed()).toEqual([1, 0])

    expect(await shareOf(made.share.id)).toMatchObject({ state: 'withdrawn' })
    expect(await at(west).transaction((tx) => tx.joint.mirrorOfShare(made.share.id))).toBeNull()
  })
})
