import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Deps } from '../../src/app/deps.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Item } from '../../src/domain/programme/item.ts'
import { addItem } from '../../src/features/add-item/add-item.ts'
import { draftAgenda } from '../../src/features/draft-agenda/draft-agenda.ts'
import { exportAgenda } from '../../src/features/export-agenda/export-agenda.ts'
import { exportProgramme } from '../../src/features/export-programme/export-programme.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
let deps: Deps
let panel: Awaited<ReturnType<Council['committee']>>
let meeting: Awaited<ReturnType<Council['meeting']>>
let officer: Awaited<ReturnType<Council['person']>>
let member: Awaited<ReturnType<Council['person']>>
let stranger: Awaited<ReturnType<Council['person']>>
const given: { to: string; name: string; text: string }[] = []

const SECRET = 'What nobody outside may read'
const anItem = (title: string, more: Partial<Item> = {}) =>
  council.here.transaction(async (tx) => {
    const number = await tx.committees.takeItemNumber(panel.id)
    return tx.items.add({
      committeeId: panel.id,
      number,
      title,
      why: SECRET,
      desiredOutcome: null,
      purpose: 'performance',
      leadOfficerId: null,
      portfolioHolderId: null,
      authorId: null,
      wantedBy: null,
      wantedWhen: null,
      origin: 'officer',
      originMinute: null,
      originText: SECRET,
      parentItemId: null,
      isKeyDecision: false,
      minutesNeeded: 20,
      recurs: null,
      recursUntil: null,
      stage: { is: 'scheduled', meetingId: meeting.id },
      urgency: null,
      part: 'open',
      paragraphs: [],
      partReason: SECRET,
      heldElsewhere: null,
      proposedById: null,
      createdById: null,
      ...more,
    })
  })

beforeAll(async () => {
  council = await aCouncil('2026-10-01T09:00:00Z')
  panel = await council.committee()
  meeting = await council.meeting(panel.id, '2026-11-12')
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  member = await council.person('U0MEMBER', 'member', panel.id)
  stranger = await council.person('U0OTHER', null, null)
  deps = {
    ...council.deps,
    files: {
      ...council.deps.files,
      share: async (to, files) => {
        for (const { name, bytes } of files) given.push({ to, name, text: new TextDecoder().decode(bytes) })
        return { is: 'shared' }
      },
    },
  }
  await anItem('Children’s complaints')
  await anItem('Leisure contract', { part: 'exempt', paragraphs: ['3'], desiredOutcome: SECRET })
  await anItem('What only the committee knows', { part: 'committee-private' })
  await anItem('A member’s idea', { stage: { is: 'suggested' }, proposedById: member.personId })
  await anItem('A member’s idea referred', { stage: { is: 'referred' }, origin: 'referral', originMinute: '320' })
  await anItem('A member’s idea refused', { stage: { is: 'not-taken-forward' }, originMinute: '321' })
  await anItem('Libraries', { stage: { is: 'unscheduled' }, originMinute: '318', origin: 'minutes' })
})
afterAll(() => council?.close())

const asked = { committeeId: '', what: 'programme', format: 'csv', columns: 'full', own: [] } as const
const programme = (more: object = {}, who = stranger) =>
  exportProgramme(deps, who, { ...asked, committeeId: panel.id, ...more })

describe('The programme as a file', () => {
  it('goes to whoever asked, with accepted public items only', async () => {
    const ruling = await programme()

    expect(ruling).toMatchObject({ ok: true, value: { name: expect.stringMatching(/^work-programme-.*\.csv$/) } })
    const { to, text } = given.at(-1)!
    expect(to).toBe('U0OTHER')
    expect(text).toContain('Children’s complaints')
    expect(text).toContain('considered in private (paragraph 3)')
    expect(text).toContain('minute 318')
    for (const secret of [SECRET, 'What only the committee knows', 'A member’s idea', 'Person U0MEMBER'])
      expect(text).not.toContain(secret)
  })

  it.each(['csv', 'html', 'md', 'json'] as const)('as %s holds nothing of what is private', async (format) => {
    await programme({ format })

    expect(given.at(-1)!.text).not.toMatch(/nobody outside|committee knows|member’s idea/)
  })

  it('as a report says what changed and what came of earlier minutes', async () => {
    await addItem(deps, officer, {
      committeeId: panel.id,
      title: 'School meals',
      why: null,
      desiredOutcome: null,
      purpose: null,
      leadOfficer: null,
      portfolioHolder: null,
      witnesses: [],
      wantedBy: null,
      source: 'minute 319',
      origin: 'minutes',
      parentItemId: null,
      isKeyDecision: false,
    })
    await council.meeting(panel.id, '2026-09-10')
    await programme({ what: 'report', format: 'md' })

    const { text } = given.at(-1)!
    expect(text).not.toContain('member’s idea')
    expect(text).toContain('The last meeting was on Thursday 10 September 2026.')
    expect(text).toContain('- School meals: added')
    expect(text).toContain('| minute 318 | Libraries | without a meeting yet |')
  })

  it('the tracker goes out as a table with its references, and without what was asked in private', async () => {
    const [open, closed, own] = await Promise.all([
      anItem('Complaints tracked'),
      anItem('Leisure bids', { part: 'exempt', paragraphs: ['3'] }),
      anItem('Our own', { part: 'committee-private' }),
    ])
    await council.here.transaction(async (tx) => {
      const action = {
        committeeId: panel.id,
        meetingId: null,
        kind: 'recommendation',
        ownerId: null,
        state: 'open',
      } as const
      const more = { ownerName: null, dueOn: null, answer: null, evidence: null, nextItemId: null } as const
      for (const [at, item] of [open, closed, own].entries())
        await tx.outcomes.addAction(
          {
            ...{ ...action, ...more, itemId: item.id, minute: `31${at}`, reference: `SR (26/27) 0${at + 1}` },
            ...{ body: 'Cabinet', words: at === 0 ? 'both posts be filled' : SECRET },
          },
          '2026-09-01T09:00:00Z',
        )
    })
    for (const format of ['csv', 'md', 'html', 'json'] as const) {
      expect(await programme({ what: 'tracker', format })).toMatchObject({
        value: { name: expect.stringMatching(/^recommendations-and-actions-/) },
      })
      const { text } = given.at(-1)!
      expect(text).toContain('SR (26/27) 01')
      expect(text).toContain('both posts be filled')
      expect(text).toContain('Asked about business considered in private')
      expect(text).not.toContain('SR (26/27) 03')
      expect(text).not.toContain(SECRET)
    }
  })

  it('is refused in words where the choice makes no sense', async () => {
    expect(await programme({ what: 'report', format: 'xlsx' })).toMatchObject({
      refusal: { rule: 'format-is-for-programmes' },
    })
    expect(await programme({ columns: 'own', own: ['Nonsense'] })).toMatchObject({
      refusal: { rule: 'columns-needed' },
    })
  })

  it('says so when Slack does not take it, and writes nothing', async () => {
    const before = await ledgerSays()
    const refused = await exportProgramme(council.deps, officer, { ...asked, committeeId: panel.id })

    expect(refused).toMatchObject({ refusal: { rule: 'file-not-shared', why: 'not-there' } })
    expect(await ledgerSays()).toEqual(before)
  })
})

const ledgerSays = () =>
  council.here.transaction(async (tx) => (await tx.ledger.page({ atMost: 50 })).entries.map(({ did }) => did))

describe('The agenda as a file', () => {
  it('is refused while none is drafted', async () => {
    expect(await exportAgenda(deps, officer, { meetingId: meeting.id, what: 'agenda', format: 'pdf' })).toMatchObject({
      refusal: { rule: 'no-agenda-yet' },
    })
  })

  it('of a draft goes to members and officers and to nobody else', async () => {
    const drafted = await draftAgenda(deps, officer, { meetingId: meeting.id })
    expect(drafted.ok).toBe(true)
    const of = { meetingId: meeting.id, what: 'agenda', format: 'md' } as const

    expect(await exportAgenda(deps, stranger, of)).toMatchObject({ refusal: { rule: 'draft-is-not-public' } })
    expect(await exportAgenda(deps, member, of)).toMatchObject({ ok: true })
    const { text } = given.at(-1)!
    expect(text).toContain('Draft 1. It is not published and may change.')
    expect(text).toContain('Leisure contract')
    expect(text).toContain('To be considered in private: paragraph 3, financial or business affairs.')
    expect(text).toContain('Private business')
    expect(text).not.toMatch(/nobody outside|committee knows/)
  })

  it('once published is anybody’s, and the ledger says who had it', async () => {
    await council.here.transaction(async (tx) => {
      const agenda = (await tx.agendas.of(meeting.id))!
      await tx.publications.add({
        agendaId: agenda.id,
        meetingId: meeting.id,
        revision: 1,
        publishedById: officer.personId,
        publishedAt: '2026-10-01T09:00:00.000Z',
        publishedOn: civilDate('2026-10-01'),
        link: null,
        noticeAtOffices: true,
        summonsSent: true,
        withoutReplyBecause: null,
        lateBecause: null,
      })
    })

    expect(await exportAgenda(deps, stranger, { meetingId: meeting.id, what: 'agenda', format: 'md' })).toMatchObject({
      ok: true,
    })
    expect(given.at(-1)!.text).toContain('Published on Thursday 1 October 2026.')
    expect(await ledgerSays()).toContain('agenda-exported')
  })

  it('of a supplement that nobody has published does not exist', async () => {
    await council.here.transaction(async (tx) => {
      const agenda = (await tx.agendas.of(meeting.id))!
      const supplement = { agendaId: agenda.id, reason: 'Late', lines: [], byId: null, publishedAt: null, link: null }
      await tx.publications.addSupplement(supplement, '2026-10-01T09:00:00.000Z')
    })

    expect(await exportAgenda(deps, officer, { meetingId: meeting.id, what: 1, format: 'pdf' })).toMatchObject({
      refusal: { rule: 'no-such-supplement' },
    })
  })
})

describe('What was decided as a file', () => {
  it('is what is recorded, corrected ones by their correction, and nothing of private business', async () => {
    const by = { byId: officer.personId, at: '2026-11-12T12:00:00.000Z' }
    const items = await council.here.transaction((tx) => tx.items.at(meeting.id))
    const of = (title: string) => items.find((item) => item.title === title)!.id
    await council.here.transaction(async (tx) => {
      const bare = {
        meetingId: meeting.id,
        minute: null,
        keyPoints: [],
        said: [],
        seeAlso: [],
        resolutions: [],
        exclusion: null,
        correctionOfId: null,
      }
      const first = await tx.outcomes.record(
        { ...bare, itemId: of('Children’s complaints'), kind: 'noted', words: 'What was first written' },
        by,
      )
      await tx.outcomes.record(
        {
          ...bare,
          itemId: of('Children’s complaints'),
          kind: 'endorsed',
          words: 'The plan was welcomed.',
          correctionOfId: first.id,
        },
        by,
      )
      await tx.outcomes.record({ ...bare, itemId: of('Leisure contract'), kind: 'resolved', words: SECRET }, by)
    })

    const ruling = await exportAgenda(deps, stranger, { meetingId: meeting.id, what: 'decisions', format: 'md' })
    expect(ruling).toMatchObject({ ok: true })
    const { text } = given.at(-1)!
    expect(text).toContain('Decision status: Endorsed')
    expect(text).toContain('The plan was welcomed.')
    expect(text).toContain('Considered in private: paragraph 3, financial or business affairs.')
    expect(text).not.toMatch(/first written|nobody outside/)
  })

  it('is no calendar entry', async () => {
    expect(
      await exportAgenda(deps, officer, { meetingId: meeting.id, what: 'decisions', format: 'ics' }),
    ).toMatchObject({ refusal: { rule: 'format-is-for-agendas' } })
  })
})
