import { type OutcomesAt, readOutcomes } from '../../app/outcomes/read-outcomes.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { meetingMeant } from '../../app/which-meeting.ts'
import type { Clock } from '../../clock.ts'
import { type CivilDate, civilDateAt, plusDays, plusMonths } from '../../domain/calendar/civil-date.ts'
import { typedDate } from '../../domain/calendar/typed-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** The meeting whose outcomes are meant, and the few before it to look at instead. */
export type HeldMeeting = { readonly at: OutcomesAt; readonly others: readonly Meeting[] }

/**
 * The meeting that a button names or whose day was typed; else today's; else the last. One that is still to come can
 * be looked at only once its day is here.
 */
export const heldMeeting = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  said: { readonly about: string | null; readonly text: string },
): Promise<Ruling<HeldMeeting, Refusal>> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const earlier = (await tx.meetings.of(committee.id, plusDays(today, -366), today))
    .filter(({ state }) => state !== 'cancelled' && state !== 'inquorate')
    .reverse()
  const isNamed = said.about !== null || said.text.trim() !== ''
  const typed = isNamed ? await pastDayTyped(tx, committee, said.text, today) : null
  const named = typed ? allow(typed) : isNamed ? await meetingMeant(tx, clock, committee, said) : null
  if (named && !named.ok) return named
  const meant = named?.ok ? named.value : earlier[0]
  if (!meant) return refuse({ rule: 'no-meeting-held', committee: committee.name })
  if (meant.day > today) return refuse({ rule: 'meeting-not-yet', day: meant.day })
  const at = await readOutcomes(tx, clock, meant.id)
  if (!at) return refuse({ rule: 'no-such-meeting' })
  return allow({ at, others: earlier.filter(({ id }) => id !== meant.id).slice(0, 3) })
}

/** `11 March`, typed in the week after, is the one just past: where one such day had a meeting, nothing need be asked. */
const pastDayTyped = async (tx: Tx, committee: Committee, text: string, today: CivilDate): Promise<Meeting | null> => {
  const read = typedDate(text, today)
  const meant = read.ok
    ? [read.value.day]
    : read.refusal.rule === 'date-not-settled'
      ? read.refusal.choices.map(({ day }) => day)
      : []
  const named = /\d{4}/.test(text) ? meant : meant.flatMap((day) => [day, plusMonths(day, -12)])
  const past = [...new Set(named)].filter((day) => day <= today && day > plusMonths(today, -12))
  const found: Meeting[] = []
  for (const day of past) found.push(...(await tx.meetings.of(committee.id, day, day)))
  return found.length === 1 ? found[0]! : null
}
