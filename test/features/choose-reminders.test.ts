import { beforeEach, describe, expect, it } from 'vitest'
import type { Drawings } from '../../src/app/drawing.ts'
import type { Presser } from '../../src/app/presser.ts'
import { LAST_DAY_REMINDERS, PLANNED_REMINDERS } from '../../src/domain/agenda/reminders-due.ts'
import { civilDate, timeOfDay } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { isMuted, kindsOf, MUTABLE, mutableFor, stillComes } from '../../src/domain/delivery/what-may-be-muted.ts'
import { ACTION_REMINDERS, RESPONSE_REMINDERS } from '../../src/domain/outcomes/response-clock.ts'
import { ITEM_REMINDERS } from '../../src/domain/programme/reminders-due.ts'
import { WORKSTREAM_REMINDERS } from '../../src/domain/workstreams/warnings.ts'
import {
  type ChooseReminders,
  chooseReminders,
  readReminders,
} from '../../src/features/choose-reminders/choose-reminders.ts'
import { remindersForm } from '../../src/features/choose-reminders/form.ts'
import { chooseReminders as remindersFeature } from '../../src/features/choose-reminders/index.ts'
import { dailyDigest } from '../../src/features/daily-digest/index.ts'
import { runDelivery } from '../../src/jobs/deliver-outbox.ts'
import { readReminders as sayWhatIsDue } from '../../src/jobs/read-reminders.ts'
import type { Answer, Desk } from '../../src/slack/desk/desk.ts'
import { message, section } from '../../src/slack/kit/blocks.ts'
import { pretendSlack } from '../jobs/support/pretend-slack.ts'
import { aCouncil, type Council } from '../support/council.ts'

let council: Council
let panel: Committee
let officer: Presser
let drawings: Drawings
let slack: ReturnType<typeof pretendSlack>
beforeEach(async () => {
  // Wednesday 3 March 2021
  council = await aCouncil('2021-03-03T08:00:00Z')
  panel = await council.committee()
  officer = await council.person('U0OFFICER', 'officer', panel.id)
  slack = pretendSlack()
  const says = (kind: string) => async () => message(kind, section(kind))
  drawings = {
    ...dailyDigest.draws,
    ...Object.fromEntries(
      ['agenda-setting', 'agenda-morning', 'report-due', 'agenda-last-day-1200'].map((kind) => [kind, says(kind)]),
    ),
  }
  return () => council.close()
})

const all = (given: Partial<ChooseReminders> = {}): ChooseReminders => ({
  wanted: mutableFor(new Set(['officer'])),
  hours: null,
  days: [1, 2, 3, 4, 5],
  zone: null,
  away: null,
  ...given,
})
const without = (name: keyof typeof MUTABLE) => all({ wanted: all().wanted.filter((one) => one !== name) })
let written = 0
const remind = (kind: string, dueAt: string) =>
  council.here.transaction((tx) =>
    tx.reminders.add([
      {
        key: `key ${++written}`,
        committeeId: panel.id,
        kind,
        aboutKind: 'meeting',
        aboutId: `01980000-0000-7000-8000-0000000000${String(written).padStart(2, '0')}`,
        personId: officer.personId,
        channel: null,
        dueAt,
      },
    ]),
  )
const at = async (instant: string): Promise<string[]> => {
  council.clock.set(instant)
  const deps = { ...council.deps, drawings }
  await sayWhatIsDue(deps, council.councilId)
  const delivery = runDelivery({ ...deps, speaker: slack.speaker, everyMs: 100_000 })
  await delivery.deliverDue()
  await delivery.stop()
  return slack.texts('D-U0OFFICER')
}
/** Looks into the database as it is, past the repositories. */
const within = <T>(look: (prisma: Pick<typeof council.prisma, 'person' | 'absence' | 'reminder'>) => Promise<T>) =>
  council.prisma.$transaction(async (prisma) => {
    await prisma.$executeRaw`SELECT set_config('app.council', ${council.councilId}, true)`
    return look(prisma)
  })
const states = async () =>
  (await within(({ reminder }) => reminder.findMany())).map(({ kind, state, why }) => [kind, state, why])

describe('What a person is reminded of', () => {
  it('leaves out what they have muted, and says why it stopped', async () => {
    expect(await chooseReminders(council.deps, officer, without('agenda'))).toMatchObject({ ok: true })
    await remind('agenda-setting', '2021-03-03T09:00:00Z')
    expect(await at('2021-03-03T09:00:00Z')).toEqual([])
    expect(await states()).toEqual([['agenda-setting', 'stopped', 'muted by the person']])
  })

  it('still has what the law asks of an officer, whatever is muted and whatever is written down', async () => {
    await chooseReminders(council.deps, officer, all({ wanted: [] }))
    await council.here.transaction((tx) =>
      tx.reminders.setWishes(officer.personId, {
        hours: null,
        days: null,
        zone: null,
        muted: ['agenda-morning', 'agenda-last-day-1200', 'agenda-setting'],
      }),
    )
    await remind('agenda-morning', '2021-03-03T09:00:00Z')
    await remind('agenda-last-day-1200', '2021-03-03T12:00:00Z')
    expect(await at('2021-03-03T09:00:00Z')).toEqual(['agenda-morning'])
    expect(await at('2021-03-03T12:00:00Z')).toEqual(['agenda-morning', 'agenda-last-day-1200'])
  })

  it('keeps to their own hours, days and zone', async () => {
    const hours = { from: timeOfDay('10:00'), until: timeOfDay('12:00') }
    // Thursdays and Fridays, in New York
    await chooseReminders(council.deps, officer, all({ hours, days: [4, 5], zone: 'America/New_York' }))
    await remind('report-due', '2021-03-03T09:00:00Z')
    expect(await at('2021-03-03T15:30:00Z')).toEqual([])
    expect(await at('2021-03-04T14:59:00Z')).toEqual([])
    expect(await at('2021-03-04T15:00:00Z')).toEqual(['report-due'])
  })

  it('still has the alarms of the last day outside their hours and days', async () => {
    await chooseReminders(council.deps, officer, all({ wanted: [], days: [1] }))
    await remind('agenda-last-day-1200', '2021-03-03T12:00:00Z')
    expect(await at('2021-03-03T12:00:00Z')).toEqual(['agenda-last-day-1200'])
  })

  it('waits while they are away, and is theirs again when they are back', async () => {
    const away = { since: civilDate('2021-03-03'), until: civilDate('2021-03-05') }
    await chooseReminders(council.deps, officer, all({ away }))
    await chooseReminders(council.deps, officer, all({ away }))
    expect(await within(({ absence }) => absence.count())).toBe(1)
    await remind('report-due', '2021-03-03T09:00:00Z')
    expect(await at('2021-03-05T10:00:00Z')).toEqual([])
    expect(await at('2021-03-08T09:00:00Z')).toEqual(['report-due'])
  })

  it('can be had again, and what else is kept of them stands', async () => {
    const where = { id: officer.personId }
    await within(({ person }) => person.update({ where, data: { preferences: { other: 'kept' } } }))
    await chooseReminders(council.deps, officer, without('reports'))
    expect(await readReminders(council.deps, officer)).toMatchObject({ value: { wishes: { muted: ['report-due'] } } })
    await chooseReminders(council.deps, officer, all())
    expect(await readReminders(council.deps, officer)).toMatchObject({ value: { wishes: { muted: [], days: null } } })
    const row = await within(({ person }) => person.findUniqueOrThrow({ where }))
    expect(row.preferences).toEqual({ other: 'kept', muted: [] })
  })

  it('refuses a place that is none, and writes nothing', async () => {
    expect(await chooseReminders(council.deps, officer, all({ zone: 'Mars/Olympus' }))).toMatchObject({
      ok: false,
      refusal: { rule: 'no-such-zone' },
    })
    expect(await readReminders(council.deps, officer)).toMatchObject({ value: { wishes: { zone: null } } })
  })

  it('says under “where you are” only what is about that; to a guest it says no as a message', async () => {
    let sent: (heard: unknown) => Promise<Answer>
    const desk = {
      onCommand: () => undefined,
      onSubmit: (_: string, listener: typeof sent) => {
        sent = listener
      },
    }
    remindersFeature.listen(desk as unknown as Desk, council.deps)
    const values = (zone: string) => ({
      days: { days: { type: 'checkboxes', selected_options: [{ value: '1' }] } },
      zone: { zone: { type: 'static_select', selected_option: { value: zone } } },
    })
    const send = (who: Presser, zone: string) => sent({ who, view: { values: values(zone), metadata: '{}' } })

    expect(await send(officer, 'Mars/Olympus')).toMatchObject({ is: 'errors', errors: { zone: expect.any(String) } })
    expect(await send({ ...officer, isFullMember: false }, 'Europe/London')).toMatchObject({ is: 'say' })
  })
})

describe('What may be muted', () => {
  it('is offered by role, and never the last day to publish', () => {
    expect(mutableFor(new Set(['report-author']))).toEqual(['reports', 'actions'])
    expect(mutableFor(new Set(['member']))).toEqual(['reports', 'actions', 'weekly'])
    expect(mutableFor(new Set(['chair']))).toEqual(['reports', 'actions', 'weekly', 'briefing'])
    const everything = kindsOf(mutableFor(new Set(['officer', 'chair'])))
    for (const kind of ['agenda-morning', 'agenda-last-day-1500', 'response-four-weeks', 'a-kind-of-tomorrow']) {
      expect(everything).not.toContain(kind)
      expect(isMuted(kind, [kind])).toBe(false)
    }
    expect(stillComes(new Set(['officer'])).join()).toContain('the last day to publish an agenda')
    expect(stillComes(new Set(['member'])).join()).not.toContain('the last day')
  })
})

/** What comes whatever is muted, and why. */
const COMES_ANYWAY: Readonly<Record<string, string>> = {
  'agenda-morning': 'the last day to publish: Local Government Act 1972, s.100B',
  ...Object.fromEntries(LAST_DAY_REMINDERS.map((kind) => [kind, 'the last day to publish, an alarm'])),
  ...Object.fromEntries(
    RESPONSE_REMINDERS.map((kind) => [kind, 'two months to answer: Local Government Act 2000, s.9FE']),
  ),
  'item-key-notice': 'twenty-eight days before a key decision: SI 2012/2089, reg. 9',
  'item-private-notice': 'twenty-eight days before a private meeting: SI 2012/2089, reg. 5',
  'item-private-second-notice': 'five clear days before a private meeting: SI 2012/2089, reg. 5',
  'referral-waits': 'a member’s right to have a matter on an agenda: Local Government Act 2000, s.9FC',
  'consultation-unanswered': 'silence goes to the officer',
  'approval-pass-on': 'passes an approval on, and says nothing itself',
  'highlight-ask': 'asks for a report, and says nothing itself',
}
const IN_A_CHANNEL = ['agenda-published-channel', 'meeting-tomorrow-channel', 'weekly-roll-up-channel']

describe('Every kind of reminder', () => {
  const ALL: readonly string[] = [
    ...[...PLANNED_REMINDERS, ...ITEM_REMINDERS, ...ACTION_REMINDERS, ...RESPONSE_REMINDERS, ...WORKSTREAM_REMINDERS],
    ...['report-due', 'report-officer-asked', 'witness-due', 'weekly-summary', 'weekly-in-rehearsal'],
    ...[...IN_A_CHANNEL, 'outcomes-to-record', 'referral-waits', 'consultation-unanswered', 'approval-pass-on'],
  ]

  it.each([...new Set(ALL)])(
    '%s can be muted, or there is a reason why it comes anyway, or a channel hears it',
    (kind) => {
      const told = [isMuted(kind, [kind]), kind in COMES_ANYWAY, IN_A_CHANNEL.includes(kind)]
      expect(told.filter(Boolean)).toHaveLength(1)
    },
  )

  it('that is offered is one that there is', () => {
    expect(kindsOf(mutableFor(new Set(['officer', 'chair', 'member']))).filter((kind) => !ALL.includes(kind))).toEqual(
      [],
    )
  })

  it('fits the form: Slack takes ten boxes', () => {
    expect(Object.keys(MUTABLE).length).toBeLessThanOrEqual(10)
  })
})

describe('The form', () => {
  const filled = (given: Record<string, unknown>) => {
    const field = (name: string, value: Record<string, unknown>) => [name, { input: value }] as const
    const many = (values: readonly string[]) => ({ selected_options: values.map((value) => ({ value })) })
    return remindersForm.safeParse(
      Object.fromEntries([
        field('wanted', many(['reports', 'nonsense'])),
        field('days', many((given.days as string[] | undefined) ?? ['1', '2'])),
        field('zone', { selected_option: { value: 'as-in-slack' } }),
        field('from', { selected_time: given.from ?? null }),
        field('until', { selected_time: given.until ?? null }),
        field('since', { selected_date: given.since ?? null }),
        field('back', { selected_date: given.back ?? null }),
      ]),
    )
  }
  const amiss = (given: Record<string, unknown>) => filled(given).error?.issues.map(({ path }) => path[0])

  it('is read, without what nobody offered', () => {
    expect(filled({}).data).toMatchObject({ wanted: ['reports'], days: [1, 2] })
  })
  it('says under the field what is amiss', () => {
    expect(amiss({ from: '09:00' })).toEqual(['until'])
    expect(amiss({ from: '10:00', until: '10:30' })).toEqual(['until'])
    expect(amiss({ from: '10:00', until: '09:00' })).toEqual(['until'])
    expect(amiss({ days: [] })).toEqual(['days'])
    expect(amiss({ since: '2021-03-03' })).toEqual(['back'])
    expect(amiss({ since: '2021-03-03', back: '2021-03-01' })).toEqual(['back'])
  })
})
