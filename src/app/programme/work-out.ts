import type { Clock } from '../../clock.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import { type Consequence, consequences } from '../../domain/programme/consequences.ts'
import { defer } from '../../domain/programme/defer.ts'
import { type Item, meetingOf } from '../../domain/programme/item.ts'
import type { Plan } from '../../domain/programme/planned-change.ts'
import { mayGoElsewhere, remove } from '../../domain/programme/remove.ts'
import { schedule } from '../../domain/programme/schedule.ts'
import type { Step } from '../../domain/programme/step.ts'
import type { Timeliness } from '../../domain/programme/timeliness.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { Tx } from '../ports/tx.ts'
import { decisionAheadOf } from '../reading/planned-decisions.ts'
import { type MeetingSeen, seeMeeting } from './see-meeting.ts'

/** A change as the rules allow it, with everything that would follow. Nothing is written yet. */
export type WorkedOut = {
  readonly plan: Plan
  readonly committee: Committee
  readonly was: Item
  readonly becomes: Item
  readonly steps: readonly Step[]
  readonly from: Meeting | null
  readonly to: Meeting | null
  readonly seen: MeetingSeen | null
  readonly timeliness: Timeliness | null
  readonly consequences: readonly Consequence[]
}

/** Reads what the change is about, asks its rule, and works out what would follow from it. Writes nothing. */
export const workOut = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  item: Item,
  plan: Plan,
): Promise<Ruling<WorkedOut>> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const fromId = meetingOf(item.stage)
  const from = fromId ? await tx.meetings.find(fromId) : null
  const toId = 'meetingId' in plan ? plan.meetingId : null
  const to = toId ? await tx.meetings.find(toId) : null
  if (toId && !to) return refuse({ rule: 'no-such-meeting' })
  const seen = to && (await seeMeeting(tx, committee, to, item))

  const ruling = ask(item, plan, seen, from, today)
  if (!ruling.ok) return ruling
  const { item: becomes, steps } = ruling.value
  const stands = 'timeliness' in ruling.value ? (ruling.value.timeliness as Timeliness) : null
  const leftAgendaOn = from && (await tx.items.publishedOn(from.id))
  const follows =
    to && seen && stands
      ? consequences({
          item,
          to,
          timetable: seen.timetable,
          timeliness: stands,
          publishing: seen.at.publishing,
          leaves: leftAgendaOn && from && from.day >= today ? from.day : null,
          decision:
            (await decisionAheadOf(tx, clock, committee, { title: item.title, meetingDay: to.day }))?.decision ?? null,
          others: seen.others,
          warnAtItem: committee.settings.warnAtItem,
          requests: from ? await tx.items.openRequests(item.id) : [],
          today,
        })
      : []
  return allow({
    plan,
    committee,
    was: item,
    becomes,
    steps,
    from,
    to,
    seen,
    timeliness: stands,
    consequences: follows,
  })
}

const ask = (
  item: Item,
  plan: Plan,
  seen: MeetingSeen | null,
  from: Meeting | null,
  today: ReturnType<typeof civilDateAt>,
) => {
  switch (plan.is) {
    case 'schedule':
      return schedule(item, seen!.at, plan, today)
    case 'defer':
      return defer(item, seen?.at ?? null, from, { why: plan.why, minute: plan.minute }, today)
    case 'remove':
      return remove(item, plan)
    case 'send-elsewhere': {
      const steps = mayGoElsewhere(item, plan.destination, { why: plan.why, minute: plan.minute })
      // where it goes has no id until it is written: the stage is set when the change is made
      return steps.ok ? allow({ item, steps: steps.value }) : steps
    }
    default:
      return plan satisfies never
  }
}
