import { machineClock } from '../../../src/clock.ts'
import { timeOfDay } from '../../../src/domain/calendar/civil-date.ts'
import { DEFAULT_SETTINGS } from '../../../src/domain/committee/settings.ts'
import type { Item } from '../../../src/domain/programme/item.ts'
import { openStore } from '../../../src/store/store.ts'
import { freshDatabase } from '../../support/database.ts'

/** A council with one committee, out of rehearsal, on a database that processes of their own can reach. */
export const smallCouncil = async () => {
  const fresh = await freshDatabase()
  const store = openStore(fresh.database.prisma)
  const councilId = await store.startCouncil({
    name: 'Westmarch County Council',
    nation: 'england',
    zone: 'Europe/London',
    teamId: 'T0COUNCIL',
  })
  const here = store.for(councilId)
  const panel = await here.transaction(async (tx) => {
    const { id } = await tx.committees.add({
      name: 'Corporate and Communities Panel',
      kind: 'scrutiny',
      nation: 'england',
      profile: 'england-council',
      zone: 'Europe/London',
      regime: 'statutory',
      slackChannel: 'C0PANEL',
      venue: null,
      startTime: timeOfDay('10:00'),
      minutesLong: 120,
      nextMinuteNumber: null,
      settings: DEFAULT_SETTINGS,
    })
    await tx.committees.endRehearsal(id, machineClock.now().toISO()!)
    return (await tx.committees.find(id))!
  })
  const item = (number: number, title: string): Omit<Item, 'id' | 'revision'> => ({
    committeeId: panel.id,
    number,
    title,
    why: null,
    desiredOutcome: null,
    purpose: null,
    leadOfficerId: null,
    portfolioHolderId: null,
    authorId: null,
    wantedBy: null,
    wantedWhen: null,
    origin: 'officer',
    originMinute: null,
    originText: null,
    parentItemId: null,
    isKeyDecision: false,
    minutesNeeded: null,
    recurs: null,
    recursUntil: null,
    stage: { is: 'unscheduled' },
    urgency: null,
    part: 'open',
    paragraphs: [],
    partReason: null,
    heldElsewhere: null,
    proposedById: null,
    createdById: null,
  })
  return { ...fresh, store, councilId, here, panel, item }
}
export type SmallCouncil = Awaited<ReturnType<typeof smallCouncil>>
