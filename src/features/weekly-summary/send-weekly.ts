import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { type CivilDate, civilDateAt, isCivilDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { URGENCY } from '../../domain/delivery/urgency.ts'
import { mondayOf } from '../../domain/delivery/weekly.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { readersToday } from './draw-week.ts'

/** Reads `<committee>:<Monday>`; null for what is no such thing: a button's value can be anything. */
const readWeekNamed = (text: string): { readonly committeeId: string; readonly monday: CivilDate } | null => {
  const [committeeId, monday] = text.split(':')
  return committeeId && monday && isCivilDate(monday) ? { committeeId, monday } : null
}

/** What came of it: how many members it goes to; null where that week is over. */
export type WeeklySent = { readonly committee: Committee; readonly sent: number | null }

/**
 * Sends the week's summary of a committee in rehearsal to its members, because its officer pressed. Each has it once;
 * once the week is over nothing is sent.
 */
export const sendWeekly = (deps: Deps, who: Presser, named: string): Promise<Ruling<WeeklySent>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const week = readWeekNamed(named)
    const committee = week && (await tx.committees.find(week.committeeId))
    if (!week || !committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'end-rehearsal', committee.id)
    if (!may.ok) return may
    const now = deps.clock.now()
    if (mondayOf(civilDateAt(now, committee.zone)) !== week.monday) return allow({ committee, sent: null })

    let sent = 0
    for (const personId of await readersToday(tx, deps.clock, committee)) {
      const key = `weekly-of-committee:${committee.id}:${week.monday}:${personId}`
      const message = {
        key,
        committeeId: committee.id,
        personId,
        drawing: 'weekly-of-committee',
        about: committee.id,
        priority: URGENCY.digest,
      }
      if (await tx.outbox.owe(message, 'waiting', now.toISO()!)) sent += 1
    }
    if (sent > 0)
      await tx.ledger.record({
        at: now.toISO()!,
        byId: who.personId,
        did: 'weekly-summary-sent',
        aboutKind: 'committee',
        aboutId: committee.id,
        committeeId: committee.id,
        detail: { monday: week.monday, members: sent },
      })
    return allow({ committee, sent })
  })
