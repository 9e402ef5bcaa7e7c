import { timetableOf } from '../../app/calendars.ts'
import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { seenBy } from '../../app/programme/seen-by.ts'
import { type Asked, type Asking, ask } from '../../app/reports/ask.ts'
import { whom } from '../../app/reports/whom.ts'
import { unlessStale } from '../../app/unless-stale.ts'
import { chainFor } from '../../domain/approvals/chain.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { type Item, meetingOf } from '../../domain/programme/item.ts'
import { dueDays } from '../../domain/reports/due.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** What the officer asks, and of whom: a Slack id, or somebody outside Slack by name and e-mail address. */
export type RequestReport = {
  readonly committeeId: string
  readonly itemId: string
  readonly slackId: string | null
  readonly name: string | null
  readonly email: string | null
  /** Without a day, or a draft's, they are those that follow from the meeting. */
  readonly asking: Omit<Asking, 'dueOn' | 'clearanceDueOn'> & { readonly dueOn: CivilDate | null }
}

/**
 * The days of a request: those given, else those that follow from the meeting. Clearance lies between the draft and the
 * final report, where the committee asks for it. Refused where no day is given and there is no meeting to follow from.
 */
const withDays = async (
  tx: Tx,
  deps: Deps,
  committee: Committee,
  item: Item,
  { dueOn: given, ...asking }: RequestReport['asking'],
): Promise<Ruling<Asking>> => {
  const meetingId = meetingOf(item.stage)
  const meeting = meetingId ? await tx.meetings.find(meetingId) : null
  const timetable = meeting ? await timetableOf(tx, committee, meeting) : null
  const today = civilDateAt(deps.clock.now(), committee.zone)
  const days = timetable?.ok ? dueDays(timetable.value, asking.kind, today) : null
  const dueOn = given ?? days?.final ?? null
  if (dueOn === null) return refuse({ rule: 'no-day-follows', title: item.title })

  const draftDueOn = asking.draftDueOn ?? (given === null ? (days?.draft ?? null) : null)
  const cleared = chainFor('report', committee.settings).length > 0 ? (days?.clearance ?? null) : null
  const lies = cleared !== null && cleared <= dueOn && (draftDueOn === null || draftDueOn <= cleared)
  return allow({ ...asking, dueOn, draftDueOn, clearanceDueOn: lies ? cleared : null })
}

/** Reads, asks the rule, and writes the answer, all in one transaction. */
export const requestReport = (deps: Deps, who: Presser, command: RequestReport): Promise<Ruling<Asked>> =>
  unlessStale(
    () =>
      deps.store.for(who.councilId).transaction(async (tx) => {
        const committee = await tx.committees.find(command.committeeId)
        if (!committee) return refuse({ rule: 'no-such-committee' })
        const may = await permitted(tx, deps.clock, who, 'request-report', committee.id)
        if (!may.ok) return may
        const item = await seenBy(tx, may.value).items.find(command.itemId)
        if (!item || item.committeeId !== committee.id) return refuse({ rule: 'no-such-item' })
        const person = await whom(tx, deps, who.teamId, command)
        if (!person.ok) return person
        const asking = await withDays(tx, deps, committee, item, command.asking)
        if (!asking.ok) return asking
        return ask(tx, deps.clock, {
          committee,
          item,
          person: person.value,
          askedById: who.personId,
          asking: asking.value,
        })
      }),
    { rule: 'request-changed-meanwhile' },
  )
