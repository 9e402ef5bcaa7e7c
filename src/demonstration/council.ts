import type { Tx } from '../app/ports/tx.ts'
import { replanMeeting } from '../app/replan-meeting.ts'
import type { Clock } from '../clock.ts'
import { type CivilDate, civilDateAt, longDate, plusDays, timeOfDay } from '../domain/calendar/civil-date.ts'
import { DEFAULT_SETTINGS } from '../domain/committee/settings.ts'
import { addItem, type NewItem } from '../domain/programme/add.ts'
import type { Stage } from '../domain/programme/item.ts'
import { emailOf, people } from './people.ts'
import { PANEL_CHANNEL } from './workspace.ts'
import { type DemonstrationYear, demonstrationYear } from './year.ts'

const PANEL = 'Corporate and Communities Panel'
const ZONE = 'Europe/London'

/** The demonstration council's panel, people, meetings and programme. Written once: where the panel is, nothing is done. */
export const fillDemonstration = async (
  tx: Tx,
  clock: Clock,
  teamId: string,
  year: DemonstrationYear = demonstrationYear(civilDateAt(clock.now(), ZONE)),
): Promise<void> => {
  if (await tx.committees.byName(PANEL)) return
  const today = civilDateAt(clock.now(), ZONE)
  const now = clock.now().toISO()!

  const panel = await tx.committees.add({
    name: PANEL,
    kind: 'scrutiny',
    nation: 'england',
    profile: 'england-council',
    zone: ZONE,
    regime: 'statutory',
    slackChannel: PANEL_CHANNEL,
    venue: 'County Hall, Westmarch',
    startTime: timeOfDay('10:00'),
    minutesLong: 150,
    nextMinuteNumber: '304',
    settings: DEFAULT_SETTINGS,
  })
  await tx.committees.endRehearsal(panel.id, now)
  const ids = await fillPeople(tx, panel.id, teamId, plusDays(today, -200))

  const meeting = (day: CivilDate, state: 'held' | 'confirmed') =>
    tx.meetings.add({
      committeeId: panel.id,
      day,
      time: timeOfDay('10:00'),
      minutesLong: 150,
      venue: 'County Hall, Westmarch',
      link: null,
      regime: 'statutory',
      state,
      title: null,
      reason: null,
    })
  await meeting(year.last, 'held')
  const coming = await meeting(year.coming, 'confirmed')
  const following = await meeting(year.following, 'confirmed')

  const put = async (
    given: Omit<NewItem, 'committeeId' | 'origin'>,
    stage: Stage,
    witnesses: readonly string[] = [],
  ) => {
    const ruling = addItem(
      { committeeId: panel.id, origin: 'officer', createdById: ids('Alison Reed'), ...given },
      await tx.committees.takeItemNumber(panel.id),
    )
    if (!ruling.ok) throw new Error(ruling.refusal.rule)
    const item = await tx.items.add({ ...ruling.value, stage })
    await tx.items.setPossibleWitnesses(
      item.id,
      witnesses.map((name) => ({ name, personId: ids(name), organisation: null })),
    )
    const step = {
      at: now,
      fromMeetingId: null,
      destinationId: null,
      byId: ids('Alison Reed'),
      minute: null,
      proposalId: null,
    }
    await tx.items.record(item.id, { ...step, stage: 'unscheduled', meetingId: null, why: given.why ?? null })
    if ('meetingId' in stage)
      await tx.items.record(item.id, {
        ...step,
        stage: stage.is,
        meetingId: stage.meetingId,
        why: `For ${longDate(year.coming)}`,
      })
  }
  const scheduled = { is: 'scheduled', meetingId: coming.id } as const
  await put(
    {
      title: 'Apprenticeship Strategy',
      why: 'How the strategy is being put into practice across the council',
      purpose: 'policy',
      leadOfficerId: ids('Marcus Webb'),
      authorId: ids('Helen Oakes'),
      portfolioHolderId: ids('Councillor Ruth Amery'),
      minutesNeeded: 40,
    },
    scheduled,
    ['Councillor Ruth Amery', 'Marcus Webb', 'Helen Oakes'],
  )
  await put(
    {
      title: 'Comments, Compliments and Complaints: performance',
      why: 'Why complaints at the second stage take longer than they should',
      purpose: 'performance',
      leadOfficerId: ids('Marcus Webb'),
      authorId: ids('Dawn Fletcher'),
      minutesNeeded: 40,
    },
    scheduled,
  )
  await put(
    {
      title: 'Members’ Case Management System',
      why: 'Progress before the elections',
      purpose: 'information',
      leadOfficerId: ids('Samira Qureshi'),
      authorId: ids('Samira Qureshi'),
      minutesNeeded: 25,
    },
    scheduled,
  )
  const pool = { is: 'unscheduled' } as const
  await put(
    {
      title: 'Broadband in rural libraries',
      purpose: 'policy',
      wantedWhen: 'Before the summer',
      leadOfficerId: ids('Samira Qureshi'),
    },
    pool,
  )
  await put(
    { title: 'Agency staff: spending and alternatives', purpose: 'performance', leadOfficerId: ids('Helen Oakes') },
    pool,
    ['Leah Stone'],
  )
  for (const standing of [coming, following])
    await replanMeeting(tx, clock, (await tx.committees.find(panel.id))!, standing)
}

const fillPeople = async (
  tx: Tx,
  panelId: string,
  teamId: string,
  since: CivilDate,
): Promise<(name: string) => string> => {
  const ids = new Map<string, string>()
  for (const person of people) {
    const { id } = await tx.people.add({
      name: person.name,
      title: person.title,
      organisation: person.organisation,
      email: emailOf(person),
      telephone: person.isAdmin ? '01632 960 145' : null,
      isExternal: person.organisation !== null,
    })
    ids.set(person.name, id)
    if (person.slackId)
      await tx.people.linkSlack(id, { teamId, slackId: person.slackId, isFullMember: true, zone: 'Europe/London' })
    for (const { role, of } of person.roles)
      await tx.people.give({
        personId: id,
        committeeId: of === 'panel' ? panelId : null,
        role,
        title: person.title,
        representing: null,
        meetingId: null,
        since,
        until: null,
      })
  }
  return (name) => {
    const id = ids.get(name)
    if (!id) throw new Error(`Nobody in the demonstration is called ${name}`)
    return id
  }
}
