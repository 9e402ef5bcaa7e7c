import { machineClock } from '../../../src/clock.ts'
import { openDatabase } from '../../../src/database/open-database.ts'
import { timeOfDay } from '../../../src/domain/calendar/civil-date.ts'
import { DEFAULT_SETTINGS } from '../../../src/domain/committee/settings.ts'
import type { Item } from '../../../src/domain/programme/item.ts'
import { openStore } from '../../../src/store/store.ts'
import { freshDatabase } from '../../support/database.ts'
import { addressWithHeldClock, holdDatabaseClock } from '../../support/held-database-clock.ts'

/**
 * A council with one committee, out of rehearsal, on a database that processes of their own can reach; whose clock is
 * held, where that is wanted.
 */
export const smallCouncil = async ({ holdsClock = false } = {}) => {
  const fresh = await freshDatabase()
  const databaseClock = holdsClock ? await holdDatabaseClock(fresh.ownerPool) : null
  const held = databaseClock && (await openDatabase({ is: 'server', url: addressWithHeldClock(fresh.appUrl) }))
  const { prisma, appPool } = held ?? fresh.database
  const store = openStore(prisma, {}, appPool)
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
  const close = async () => {
    await held?.close()
    await fresh.close()
  }
  return { ...fresh, close, databaseClock, store, councilId, here, panel, item }
}
export type SmallCouncil = Awaited<ReturnType<typeof smallCouncil>>
