import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from '../../src/app/reports/answer.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { agreeNewDate } from '../../src/features/look-after-request/agree-new-date.ts'
import { askInstead } from '../../src/features/look-after-request/ask-instead.ts'
import { askLead, seeToIt } from '../../src/features/look-after-request/ask-lead.ts'
import { showToFollow } from '../../src/features/look-after-request/show-to-follow.ts'
import { aPanelThatAsks, type PanelThatAsks, wordsOf } from '../support/requests.ts'

let world: PanelThatAsks
beforeAll(async () => {
  world = await aPanelThatAsks()
})
afterAll(() => world.council.close())

const needsLonger = async () => {
  const request = await world.asked()
  const given = { is: 'longer', until: civilDate('2026-11-03'), words: 'The figures come late' } as const
  await answer(world.deps, world.author, { requestId: request.id, answer: given })
  return world.find(request.id)
}
const agree = (requestId: string, revision: number, final: string, draft: string | null = null) =>
  agreeNewDate(world.deps, world.officer, {
    requestId,
    revision,
    draftDueOn: draft === null ? null : civilDate(draft),
    dueOn: civilDate(final),
  })

describe('Agreeing a new date', () => {
  it('tells the person once, moves the reminders, and takes the report as promised for that day', async () => {
    const request = await needsLonger()

    const ruling = await agree(request.id, request.revision, '2026-11-03', '2026-10-19')

    expect(ruling).toMatchObject({ ok: true, value: { request: { state: 'accepted', dueOn: '2026-11-03' } } })
    expect(await world.reminders(request.id)).toEqual([
      'report-due 2026-10-12',
      'report-due 2026-10-16',
      'report-due 2026-10-20',
      'report-officer-asked 2026-10-21',
      'report-due 2026-10-27',
      'report-due 2026-11-02',
      'report-due 2026-11-04',
      'report-officer-asked 2026-11-05',
    ])
    // the first message has not gone yet, and says the new day when it goes
    expect(await world.owed(request.id)).not.toContain('request-redated to Dawn Fletcher: waiting')
    expect(wordsOf(await world.says('request-asked', request.id, world.author.personId))).toContain(
      'Tuesday 3 November 2026',
    )
  })

  it('is refused for the day of the meeting, for a day that is past, and to whoever saw an older request', async () => {
    const request = await needsLonger()

    expect(await agree(request.id, request.revision, '2026-11-12')).toMatchObject({
      refusal: { rule: 'due-after-meeting', meeting: '2026-11-12' },
    })
    expect(await agree(request.id, request.revision, '2026-09-22')).toMatchObject({
      refusal: { rule: 'day-is-past' },
    })
    expect(await agree(request.id, 1, '2026-11-03')).toMatchObject({ refusal: { rule: 'request-changed-meanwhile' } })
    expect(await world.find(request.id)).toEqual(request)
  })

  it('sent in twice, says calmly the second time that it was saved already', async () => {
    const request = await needsLonger()
    await agree(request.id, request.revision, '2026-11-03', '2026-10-19')
    const [stands, owed] = [await world.find(request.id), await world.owed(request.id)]

    expect(await agree(request.id, request.revision, '2026-11-03', '2026-10-19')).toEqual({
      ok: false,
      refusal: {
        rule: 'saved-already',
        what: 'the draft is due by Monday 19 October 2026, the final report by Tuesday 3 November 2026',
      },
    })
    expect([await world.find(request.id), await world.owed(request.id)]).toEqual([stands, owed])
  })

  it('says that nothing was changed, and tells nobody, where the form is sent in as it was', async () => {
    const request = await world.asked()
    const before = await world.owed(request.id)

    expect(await agree(request.id, request.revision, request.dueOn, request.draftDueOn)).toMatchObject({
      refusal: { rule: 'days-as-they-were', dueOn: request.dueOn },
    })
    expect(await world.owed(request.id)).toEqual(before)
    expect(await world.find(request.id)).toEqual(request)
  })

  it('is the officers’ alone', async () => {
    const request = await needsLonger()

    const ruling = await agreeNewDate(world.deps, world.author, {
      requestId: request.id,
      revision: request.revision,
      draftDueOn: null,
      dueOn: civilDate('2026-11-03'),
    })

    expect(ruling).toMatchObject({ ok: false, refusal: { rule: 'not-permitted', permission: 'look-after-request' } })
  })
})

describe('A report that is for someone else', () => {
  it('is asked of them by one press, for the same by the same days; a second press says that it has been', async () => {
    const request = await world.asked()
    const pugh = await world.council.person('U0PUGH', null, null, 'Gareth Pugh')
    const instead = { personId: pugh.personId, name: 'Gareth Pugh' }
    await answer(world.deps, world.author, {
      requestId: request.id,
      answer: { is: 'someone-else', instead, why: null },
    })
    expect(await world.reminders(request.id)).toEqual([])
    expect(wordsOf(await world.says('request-answered', request.id, null))).toContain('Ask Gareth Pugh')

    const asked = await askInstead(world.deps, world.officer, request.id)
    const again = await askInstead(world.deps, world.officer, request.id)

    expect(asked).toMatchObject({
      ok: true,
      value: { person: { name: 'Gareth Pugh' }, request: { dueOn: '2026-10-30', keyLines: request.keyLines } },
    })
    expect(again).toMatchObject({ ok: false, refusal: { rule: 'asked-already', of: 'Gareth Pugh' } })
    expect(wordsOf(await world.says('request-answered', request.id, null))).not.toContain('Ask Gareth Pugh')
  })
})

describe('When nothing comes', () => {
  it('the officer is asked what to do, kindly, with four things to press; nobody else is told', async () => {
    const request = await world.asked()

    const said = wordsOf(await world.says('report-officer-asked', request.id, world.officer.personId))

    expect(said).toContain('asked Wednesday 23 September 2026')
    expect(said).toContain('The draft is due on Wednesday 14 October 2026, the final report on Friday 30 October 2026')
    expect(said).toContain('No one else has been told.')
    for (const label of [
      'Agree a new date',
      'Ask the lead director',
      'Show as “to follow”',
      'Discuss deferral with the Chair',
    ])
      expect(said).toContain(label)
    expect(await world.owed(request.id)).toEqual(['request-asked to Dawn Fletcher: waiting'])
  })

  it('a lead director is told only when the officer presses, and says once that they will see to it', async () => {
    const request = await world.asked()
    const lead = await world.council.person('U0LEAD', null, null, 'Rhodri Vaughan')
    await askLead(world.deps, world.officer, { requestId: request.id, slackId: 'U0LEAD', words: 'It is for November' })

    expect(await world.owed(request.id)).toContain('lead-asked to Rhodri Vaughan: waiting')
    expect(wordsOf(await world.says('lead-asked', request.id, lead.personId))).toContain('It is for November')
    expect(await seeToIt(world.deps, world.author, request.id)).toMatchObject({ ok: false })
    await seeToIt(world.deps, lead, request.id)
    await seeToIt(world.deps, lead, request.id)
    expect((await world.owed(request.id)).filter((row) => row.startsWith('request-answered'))).toEqual([
      'request-answered to Alison Grey: waiting',
    ])
    expect(wordsOf(await world.says('request-answered', request.id, null))).toContain('Rhodri Vaughan will see to it')
  })

  it('it is shown as to follow, and what comes later takes that place', async () => {
    const request = await world.asked()
    await showToFollow(world.deps, world.officer, request.id, 'The accounts are being audited')
    const papers = () => world.council.here.transaction((tx) => tx.papers.of([request.itemId]))
    expect(await papers()).toMatchObject([{ state: 'to-follow', lateReason: 'The accounts are being audited' }])

    const link = 'https://documents.westmarch.example/accounts'
    await answer(world.deps, world.author, {
      requestId: request.id,
      answer: { is: 'here', words: null },
      handedIn: { link, slackFileId: null, fileName: null, summary: null, part: 'open' },
    })

    expect(await papers()).toMatchObject([{ state: 'held-elsewhere', link, lateReason: null }])
  })
})
