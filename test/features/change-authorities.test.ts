import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { timetableOf } from '../../src/app/calendars.ts'
import type { Presser } from '../../src/app/presser.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { AuthorityOfCommittee } from '../../src/domain/calendar/joint-hosting.ts'
import { deadlineNamed } from '../../src/domain/calendar/timetable.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { HOSTS_AS_IT_IS } from '../../src/domain/committee/hosting.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import { changeAuthority } from '../../src/features/change-authorities/change-authorities.ts'
import { addClosures } from '../../src/features/change-closures/change-closures.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
let joint: Committee
let meeting: Meeting
let officer: Presser
beforeAll(async () => {
  council = await aCouncil('2026-09-01T09:00:00Z')
  joint = await council.committee({ kind: 'joint', name: 'Joint Waste Committee' })
  officer = await council.person('U0OFFICER', 'officer', joint.id)
  meeting = await council.meeting(joint.id, '2026-11-12')
})
afterAll(() => council.close())

const change = (
  authority: Partial<AuthorityOfCommittee> & { name: string },
  given: { was?: string; remove?: boolean } = {},
) =>
  changeAuthority(council.deps, officer, {
    committeeId: joint.id,
    was: given.was ?? null,
    remove: given.remove ?? false,
    authority: {
      profile: 'england-council',
      closures: [],
      isHost: false,
      hostsFrom: [],
      hosting: HOSTS_AS_IT_IS,
      ...authority,
    },
  })
const publishBy = () =>
  council.here.transaction(async (tx) => {
    const ruling = await timetableOf(tx, joint, meeting)
    const deadline = ruling.ok ? deadlineNamed(ruling.value, 'publish-by') : undefined
    return deadline && `${deadline.day} ${deadline.whose}`
  })

describe('A joint committee', () => {
  it('has one host', async () => {
    expect(await change({ name: 'Eastmarch Borough Council' })).toMatchObject({
      ok: false,
      refusal: { rule: 'one-host-needed' },
    })
    expect(await change({ name: 'Westmarch County Council', isHost: true })).toMatchObject({ ok: true })
  })

  it('follows the strictest of its authorities, and says whose day it is', async () => {
    expect(await publishBy()).toBe('2026-11-04 null')

    const closed = [{ day: civilDate('2026-11-06'), why: 'Civic centre closed' }]
    expect(await change({ name: 'Eastmarch Borough Council', closures: closed })).toMatchObject({
      ok: true,
      value: {
        moved: [
          {
            meetings: [
              { moved: expect.arrayContaining([expect.objectContaining({ name: 'publish-by', to: '2026-11-03' })]) },
            ],
          },
        ],
      },
    })

    expect(await publishBy()).toBe('2026-11-03 Eastmarch Borough Council')
  })

  it('counts the closure days of the council itself as its own', async () => {
    const days = { committeeId: joint.id, kind: 'closure', why: 'County Hall closed' } as const
    await addClosures(council.deps, officer, { ...days, from: civilDate('2026-11-04'), until: civilDate('2026-11-05') })

    expect(await publishBy()).toBe('2026-11-02 Westmarch County Council')
  })

  it('hands the host on, and loses an authority that leaves', async () => {
    expect(
      await change({ name: 'Eastmarch Borough Council', isHost: true }, { was: 'Eastmarch Borough Council' }),
    ).toMatchObject({
      ok: true,
      value: {
        authorities: [
          { name: 'Eastmarch Borough Council', isHost: true },
          { name: 'Westmarch County Council', isHost: false },
        ],
      },
    })
    expect(
      await change({ name: 'Eastmarch Borough Council' }, { was: 'Eastmarch Borough Council', remove: true }),
    ).toMatchObject({
      ok: false,
      refusal: { rule: 'one-host-needed' },
    })
    expect(
      await change({ name: 'Westmarch County Council' }, { was: 'Westmarch County Council', remove: true }),
    ).toMatchObject({
      ok: true,
      value: { authorities: [{ name: 'Eastmarch Borough Council' }] },
    })
  })
})
