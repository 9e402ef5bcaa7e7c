import { timetableOf } from '../../app/calendars.ts'
import type { Deps } from '../../app/deps.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { plannable } from '../../app/programme/offer.ts'
import { calendarOf } from '../../app/reports/set-reminders.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { workingDaysAfter } from '../../domain/calendar/working-days.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { type Item, meetingOf } from '../../domain/programme/item.ts'
import { dueDays } from '../../domain/reports/due.ts'
import type { InviteOffer } from './views.ts'

/** Working days that somebody has to answer, where the meeting leaves so many. */
const TO_ANSWER = 10

/** The value of a choice: a person we know, or a possible witness by place in the item's list. */
export const knownAs = (choice: string): { readonly personId: string } | { readonly index: number } => {
  const [kind, id = ''] = choice.split(' ')
  return kind === 'possible' ? { index: Number(id) } : { personId: id }
}

/** Reads what the form offers: the item's possible witnesses, people outside who were asked before, and the days. */
export const offerFor = async (tx: Tx, deps: Deps, committee: Committee, item: Item | null): Promise<InviteOffer> => {
  const meetingId = item && meetingOf(item.stage)
  const meeting = meetingId ? await tx.meetings.find(meetingId) : null
  const timetable = meeting ? await timetableOf(tx, committee, meeting) : null
  const today = civilDateAt(deps.clock.now(), committee.zone)
  const evidenceBy = timetable?.ok ? dueDays(timetable.value, 'written-evidence', today).final : null
  const usual = workingDaysAfter(today, TO_ANSWER, await calendarOf(tx, committee))
  const answerBy = usual.ok && (evidenceBy === null || usual.value < evidenceBy) ? usual.value : evidenceBy

  const possible = item ? await tx.items.possibleWitnesses(item.id) : []
  const outside = (await tx.people.all()).filter(
    ({ id, isExternal }) => isExternal && !possible.some(({ personId }) => personId === id),
  )
  const [chair] = await tx.people.holding('chair', committee.id, today)
  const { chairWord } = committee.settings
  return {
    committee,
    items: await plannable(tx, committee.id),
    item,
    meeting,
    known: [
      ...possible.map(({ name, organisation }, index) => ({
        text: [name, organisation].filter(Boolean).join(', '),
        value: `possible ${index}`,
        description: 'noted on the item',
      })),
      ...outside.slice(0, 90).map(({ id, name, organisation }) => ({
        text: [name, organisation].filter(Boolean).join(', '),
        value: `person ${id}`,
        description: 'asked before',
      })),
    ],
    answerBy,
    evidenceBy: null,
    present: chair ? `${chair.name}, ${chairWord}, and the members of the ${committee.name}` : null,
  }
}
