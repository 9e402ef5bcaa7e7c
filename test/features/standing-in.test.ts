import { beforeEach, describe, expect, it } from 'vitest'
import type { Drawings } from '../../src/app/drawing.ts'
import { planAgendaReminders } from '../../src/app/plan-agenda-reminders.ts'
import type { NewReminder } from '../../src/app/ports/reminders.ts'
import type { Presser } from '../../src/app/presser.ts'
import { openToAnswer } from '../../src/app/reports/open-to-answer.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { features } from '../../src/features/index.ts'
import { nameAssistant } from '../../src/features/name-assistant/name-assistant.ts'
import { recordAbsence } from '../../src/features/record-absence/record-absence.ts'
import { requestReport } from '../../src/features/request-report/request-report.ts'
import { runDelivery } from '../../src/jobs/deliver-outbox.ts'
import { readReminders } from '../../src/jobs/read-reminders.ts'
import { openBook } from '../../src/slack/desk/book.ts'
import { message, section } from '../../src/slack/kit/blocks.ts'
import { pretendSlack } from '../jobs/support/pretend-slack.ts'
import { byHand, messageOf, readIn } from '../support/by-hand.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { anItemOn } from '../support/programme.ts'
import { asking } from '../support/requests.ts'

const real: Drawings = Object.assign({}, ...features.map((feature) => feature.draws ?? {}))
const says = (kind: string) => async (_tx: unknown, about: string) =>
  message(`${kind} ${about.slice(-2)}`, section(`${kind} ${about.slice(-2)}`))
const drawings: Drawings = { ...real, 'a-thing': says('a-thing'), 'agenda-last-day-1200': says('alarm') }

let council: Council
let panel: Committee
let officer: Presser
let author: Presser
let colleague: Presser
let slack: ReturnType<typeof pretendSlack>
beforeEach(async () => {
  council = await aCouncil('2021-03-01T08:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id, 'Alison Grey')
  author = await council.person('U0AUTHOR', 'report-author', panel.id, 'Gareth Pugh')
  colleague = await council.person('U0COLLEAGUE', 'report-author', panel.id, 'Dawn Okoro')
  slack = pretendSlack()
  return () => council.close()
})

let written = 0
const remind = (given: Partial<NewReminder> & { n: number }) =>
  council.here.transaction((tx) => {
    const { n, ...rest } = given
    return tx.reminders.add([
      {
        key: `key ${++written}`,
        committeeId: panel.id,
        kind: 'a-thing',
        aboutKind: 'item',
        aboutId: `01980000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`,
        personId: author.personId,
        channel: null,
        dueAt: '2021-03-03T09:00:00Z',
        ...rest,
      },
    ])
  })
const at = async (instant: string) => {
  council.clock.set(instant)
  const deps = { ...council.deps, drawings }
  await readReminders(deps, council.councilId)
  const delivery = runDelivery({ ...deps, speaker: slack.speaker, everyMs: 100_000 })
  await delivery.deliverDue()
  await delivery.stop()
}
const told = (who: Presser) => slack.texts(`D-${who.slackId}`)
const away = (deputy: string | null, until = '2021-03-05') =>
  recordAbsence(council.deps, officer, {
    committeeId: panel.id,
    slackId: 'U0AUTHOR',
    since: civilDate('2021-03-02'),
    until: civilDate(until),
    deputy,
  })

const requested = async () => {
  const meeting = await council.meeting(panel.id, '2021-04-29')
  const item = await anItemOn(council, panel, 'Children’s complaints', {
    stage: { is: 'scheduled', meetingId: meeting.id },
  })
  const ruling = await requestReport({ ...council.deps, drawings }, officer, {
    committeeId: panel.id,
    itemId: item.id,
    slackId: 'U0AUTHOR',
    name: null,
    email: null,
    asking: asking({ draftDueOn: null, dueOn: civilDate('2021-03-19') }),
  })
  if (!ruling.ok) throw new Error(ruling.refusal.rule)
  return ruling.value.request
}

describe('While somebody is away', () => {
  it('what is due goes to whoever stands in, who was told, in their one message of the day', async () => {
    expect(await away('U0COLLEAGUE')).toMatchObject({ ok: true })
    await at('2021-03-01T09:00:00Z')
    expect(told(colleague)).toEqual([
      'You stand in for Gareth Pugh, from Tuesday 2 March 2021 until Friday 5 March 2021',
    ])
    await remind({ n: 1 })
    await remind({ n: 2, personId: colleague.personId, dueAt: '2021-03-03T08:30:00Z' })
    await remind({ n: 3, dueAt: '2021-03-03T14:00:00Z' })
    await at('2021-03-03T08:00:00Z')
    await at('2021-03-03T09:00:00Z')
    await at('2021-03-03T14:00:00Z')
    expect(told(author)).toEqual([])
    expect(told(colleague).slice(1)).toEqual([
      'Wednesday 3 March 2021: 3 things to look at. a-thing 02; a-thing 01; a-thing 03',
    ])
    const about = `${colleague.personId}:2021-03-03`
    const drawn = await council.here.transaction((tx) =>
      drawings['daily-reminders']!(tx, about, colleague.personId, { clock: council.clock, drawings }),
    )
    expect(JSON.stringify(drawn)).toContain('You stand in for Gareth Pugh, who is away until Friday 5 March 2021.')
  })

  it('goes to the assistant where nobody was named, and waits where there is none', async () => {
    await away(null)
    await remind({ n: 1 })
    await at('2021-03-03T09:00:00Z')
    expect(told(author)).toEqual([])
    await nameAssistant(council.deps, author, 'U0COLLEAGUE')
    await at('2021-03-03T10:00:00Z')
    expect(told(colleague)).toEqual(['a-thing 01'])
  })

  it('waits where whoever was named is away too, and comes when they are back', async () => {
    await away('U0COLLEAGUE')
    await council.here.transaction((tx) =>
      tx.people.setAway({
        personId: colleague.personId,
        since: civilDate('2021-03-03'),
        until: civilDate('2021-03-05'),
        deputyId: null,
      }),
    )
    await remind({ n: 1 })
    await at('2021-03-03T09:00:00Z')
    await at('2021-03-08T09:00:00Z')
    expect(told(author)).toEqual(['a-thing 01'])
    expect(told(colleague).filter((text) => text.startsWith('a-thing'))).toEqual([])
  })

  it('is theirs before and after, and their own weekly summary is nobody else’s', async () => {
    await away('U0COLLEAGUE')
    await remind({ n: 1, dueAt: '2021-03-01T09:00:00Z' })
    await remind({ n: 2, dueAt: '2021-03-08T09:00:00Z' })
    await council.meeting(panel.id, '2021-03-11')
    await council.here.transaction((tx) =>
      tx.people.give({
        personId: author.personId,
        committeeId: panel.id,
        role: 'chair',
        title: null,
        representing: null,
        meetingId: null,
        since: civilDate('2020-05-01'),
        until: null,
      }),
    )
    await remind({ n: 3, kind: 'weekly-summary', aboutKind: 'person', aboutId: author.personId })
    await at('2021-03-01T09:00:00Z')
    await at('2021-03-03T09:00:00Z')
    expect(told(colleague).filter((text) => !text.startsWith('You stand in'))).toEqual([])
    await at('2021-03-08T09:00:00Z')
    expect(told(author)).toHaveLength(2)
  })

  it('lets whoever stands in answer in their place, on those days and no others', async () => {
    const request = await requested()
    const open = () => council.here.transaction((tx) => openToAnswer(tx, council.clock, colleague, request.id))
    await away('U0COLLEAGUE')
    expect(await open()).toMatchObject({ ok: false, refusal: { rule: 'not-asked-of-you' } })
    council.clock.set('2021-03-02T09:00:00Z')
    expect(await open()).toMatchObject({ ok: true })
    council.clock.set('2021-03-06T09:00:00Z')
    expect(await open()).toMatchObject({ ok: false })
  })

  it('the chair’s briefing goes to the vice-chair, who presides, whoever stands in for the rest; and says why', async () => {
    const chair = await council.person('U0CHAIR', 'chair', panel.id, 'Councillor Ewan Marsh')
    const vice = await council.person('U0VICE', 'vice-chair', panel.id, 'Councillor Beth Lowe')
    const meeting = await council.meeting(panel.id, '2021-04-29')
    await council.here.transaction((tx) => planAgendaReminders(tx, council.clock, meeting.id))
    const [briefing] = await council.here.transaction(async (tx) =>
      (await tx.reminders.of(meeting.id)).filter(({ kind }) => kind === 'agenda-briefing'),
    )
    const day = civilDate(briefing!.dueAt.slice(0, 10))
    const absent = (slackId: string, deputy: string | null, from = day) =>
      recordAbsence(council.deps, officer, { committeeId: panel.id, slackId, since: from, until: day, deputy })
    expect(briefing!.personId).toBe(chair.personId)

    await absent('U0CHAIR', 'U0COLLEAGUE')
    await at(briefing!.dueAt)
    await at(council.clock.now().plus({ hours: 2 }).toISO()!)

    expect(told(chair)).toEqual([])
    expect(told(colleague).filter((text) => text.includes('briefing'))).toEqual([])
    const [said] = told(vice).filter((text) => text.includes('your briefing'))
    expect(said).toContain('Councillor Beth Lowe, your briefing for the Corporate and Communities Panel')
    const drawn = await council.here.transaction((tx) =>
      drawings['agenda-briefing']!(tx, meeting.id, vice.personId, { clock: council.clock, drawings }),
    )
    expect(JSON.stringify(drawn)).toContain('Councillor Ewan Marsh is away, so it comes to you: you would preside.')
  })

  it('the chair’s briefing goes to whoever stands in, where the vice-chair is away as well', async () => {
    await council.person('U0CHAIR', 'chair', panel.id, 'Councillor Ewan Marsh')
    await council.person('U0VICE', 'vice-chair', panel.id, 'Councillor Beth Lowe')
    const meeting = await council.meeting(panel.id, '2021-04-29')
    await council.here.transaction((tx) => planAgendaReminders(tx, council.clock, meeting.id))
    const briefing = await council.here.transaction(async (tx) =>
      (await tx.reminders.of(meeting.id)).find(({ kind }) => kind === 'agenda-briefing'),
    )
    const day = civilDate(briefing!.dueAt.slice(0, 10))
    for (const [slackId, deputy] of [
      ['U0CHAIR', 'U0COLLEAGUE'],
      ['U0VICE', null],
    ] as const)
      await recordAbsence(council.deps, officer, { committeeId: panel.id, slackId, since: day, until: day, deputy })
    await at(briefing!.dueAt)
    await at(council.clock.now().plus({ hours: 2 }).toISO()!)
    expect(told(colleague).filter((text) => text.includes('your briefing'))).toHaveLength(1)
  })

  it('/report shows it to whoever stands in, marked, and takes their answer, on those days and no others', async () => {
    const request = await requested()
    const hand = byHand({ ...council.deps, drawings })
    const listed = async () => messageOf(await hand.type(colleague, '/report', '', panel.id))
    await away('U0COLLEAGUE')
    expect(readIn(await listed())).toContain('Nothing is asked of you at the moment')

    council.clock.set('2021-03-02T09:00:00Z')
    const owed = await listed()
    expect(owed.text).toBe('1 report asked of you')
    expect(readIn(owed)).toContain('*You stand in*: asked of Gareth Pugh, who is away until Friday 5 March 2021.')
    expect(readIn(await hand.press(colleague, owed, 'I’ll provide it'))).toContain('It will be provided. Thank you.')
    const find = () => council.here.transaction((tx) => tx.requests.find(request.id))
    expect(await find()).toMatchObject({ state: 'accepted' })

    council.clock.set('2021-03-06T09:00:00Z')
    expect(readIn(await listed())).toContain('Nothing is asked of you at the moment')
    expect(readIn(await hand.press(colleague, owed, 'I can’t'))).toContain('This was asked of Gareth Pugh')
    expect(await find()).toMatchObject({ state: 'accepted' })
  })

  it('Home shows it to whoever stands in and to an assistant, marked, and to them only while they do', async () => {
    await requested()
    const homeOf = async (who: Presser) => {
      const { book, desk } = openBook()
      for (const feature of features) feature.listen(desk, council.deps)
      return JSON.stringify(await book.home()!({ who, channel: null, trigger: null }))
    }
    await away('U0COLLEAGUE')
    expect(await homeOf(colleague)).toContain('Nothing waits for you.')

    council.clock.set('2021-03-02T09:00:00Z')
    expect(await homeOf(colleague)).toContain(
      '*You stand in*: asked of Gareth Pugh, who is away until Friday 5 March 2021.',
    )
    expect(await homeOf(author)).not.toContain('You stand in')

    council.clock.set('2021-03-06T09:00:00Z')
    expect(await homeOf(colleague)).toContain('Nothing waits for you.')
    await nameAssistant(council.deps, author, 'U0COLLEAGUE')
    expect(await homeOf(colleague)).toContain('Asked of Gareth Pugh, for whom you answer.')
  })

  it('says whose report it is to whoever stands in', async () => {
    const request = await requested()
    const drawn = await council.here.transaction((tx) =>
      drawings['report-due']!(tx, request.id, colleague.personId, { clock: council.clock, drawings }),
    )
    expect(drawn?.text).toMatch(/^Gareth Pugh’s/)
  })
})
