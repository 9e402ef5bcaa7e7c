import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { dayOfReminders, saidInDay } from '../../domain/delivery/day-of-reminders.ts'
import { isOpen, stateWords } from '../../domain/reports/request.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { Deps } from '../deps.ts'
import type { Presser } from '../presser.ts'
import { asOfficer } from './as-officer.ts'
import type { RequestRead } from './read-request.ts'
import { setRequestReminders } from './set-reminders.ts'
import { isStillToBeSaid, recordInLedger, redrawRequest, tellAsked } from './tell.ts'

/** What came of it: on its way, or (in rehearsal) waiting for the officer to send it. */
export type Reminded = { readonly read: RequestRead; readonly isHeld: boolean }

/**
 * Reminds somebody now, because an officer pressed. Refused where they were reminded today, of this or in their
 * message of the day; where nothing is owed; and where they have not been asked yet.
 */
export const remind = (deps: Deps, who: Presser, requestId: string): Promise<Ruling<Reminded>> =>
  asOfficer(deps, who, 'remind-request', requestId, async (tx, read) => {
    const { request, asked, committee, item } = read
    if (!isOpen(request)) return refuse({ rule: 'nothing-to-remind-of', stands: stateWords(request) })
    if (await isStillToBeSaid(tx, request.id))
      return refuse({ rule: 'nothing-to-remind-of', stands: 'not yet sent to them' })
    const day = civilDateAt(deps.clock.now(), asked.zone)
    const others = await tx.requests.askedOf([asked.id])
    const today = saidInDay(dayOfReminders({ personId: asked.id, day, committeeId: null }))
    const inTheirDay = (await tx.reminders.saidIn(today)).length > 0
    if (inTheirDay || others.some((one) => one.reminderSentOn === day))
      return refuse({ rule: 'reminded-today', of: asked.name })

    const reminded = { ...request, reminderSentOn: day }
    await tx.requests.save(reminded)
    await tx.requests.record(request.id, {
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: 'reminded',
      words: null,
    })
    await setRequestReminders(tx, deps.clock, committee, reminded, asked)
    const goes = await tellAsked(tx, deps.clock, read, {
      key: `request-reminded:${request.id}:${day}`,
      drawing: 'report-due',
      nature: 'answer',
    })
    await redrawRequest(tx, deps.clock, request.id)
    await recordInLedger(tx, deps.clock, who.personId, 'request-reminded', {
      request,
      committee,
      title: item.title,
      of: asked.name,
    })
    return allow({
      read: { ...read, request: { ...reminded, revision: request.revision + 1 } },
      isHeld: goes === 'held',
    })
  })
