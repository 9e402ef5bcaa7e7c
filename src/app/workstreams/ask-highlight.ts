import type { Clock } from '../../clock.ts'
import { type CivilDate, civilDateAt, longDate, plusDays } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import type { NewItem } from '../../domain/programme/add.ts'
import type { Item } from '../../domain/programme/item.ts'
import { RECURRENCES } from '../../domain/programme/recurrence.ts'
import { dueDays } from '../../domain/reports/due.ts'
import { reportAsked } from '../../domain/workstreams/change.ts'
import { reportToAsk } from '../../domain/workstreams/highlight-reports.ts'
import { isOver } from '../../domain/workstreams/warnings.ts'
import { RATINGS, type Workstream } from '../../domain/workstreams/workstream.ts'
import { timetableOf } from '../calendars.ts'
import { makeNextItem } from '../outcomes/make-next-item.ts'
import type { Reminder } from '../ports/reminders.ts'
import type { Tx } from '../ports/tx.ts'
import { ask } from '../reports/ask.ts'
import { officerOf, say } from '../say.ts'
import { setWorkstreamReminders } from './set-reminders.ts'

/** Whether a row is one of these: it acts, and says nothing by itself. */
export const isHighlightAsk = ({ kind }: Pick<Reminder, 'kind'>): boolean => kind === 'highlight-ask'

const QUESTIONS = [
  'What has been done since the last report',
  'What comes next, and by when',
  'Issues and risks',
  'The rating: red, amber or green, and why',
].join('\n')

/**
 * Does what a row is due for, in one transaction: puts the next highlight report on the programme and to the first
 * meeting from its day on, asks its author for it with the reminders of any request, sets when the one after is asked
 * for, and tells the officer what was done or why nobody could be asked. False where another has done it meanwhile.
 */
export const askHighlight = async (tx: Tx, clock: Clock, row: Reminder): Promise<boolean> => {
  if (!(await tx.reminders.lock([row.id])).has(row.id)) return false
  const at = clock.now().toISO()!
  await tx.reminders.settle(row.id, 'said', at, 'asked for')
  const one = await tx.workstreams.find(row.aboutId)
  const committee = one && (await tx.committees.find(one.committeeId))
  if (!one || !committee || one.closedAt || !one.reportsEvery || !one.reportsFrom || !one.reportNextOn) return false
  const today = civilDateAt(clock.now(), committee.zone)
  const due = reportToAsk(one.reportsFrom, one.reportsEvery, one.reportNextOn, today)
  if (isOver(one, due)) return false

  const officer = await officerOf(tx, clock, committee)
  const byId = officer ?? one.reportFromId
  const [meeting = null] = (await tx.meetings.of(committee.id, due)).filter(({ state }) => state !== 'cancelled')
  const made = byId ? await makeNextItem(tx, clock, committee, highlightItem(one, due, byId), meeting, byId) : null
  const item = made?.ok ? made.value.item : null
  const asked = item && byId ? await askAuthor(tx, clock, committee, one, item, byId, due) : null

  await tx.workstreams.save(reportAsked(one, due))
  const next = (await tx.workstreams.find(one.id))!
  await setWorkstreamReminders(tx, clock, committee, next, one)
  await tx.ledger.record({
    at,
    byId: null,
    did: asked?.ok ? 'highlight-report-asked' : 'highlight-report-not-asked',
    aboutKind: 'workstream',
    aboutId: one.id,
    committeeId: committee.id,
    detail: { title: one.name, due, item: item?.number ?? null, why: asked && !asked.ok ? asked.refusal.rule : null },
  })
  if (!officer || !item) return false
  await say(tx, clock, {
    key: `highlight-asked:${item.id}`,
    committeeId: committee.id,
    personId: officer,
    recipient: 'officer',
    nature: 'notice',
    drawing: 'highlight-asked',
    about: item.id,
  })
  return true
}

const highlightItem = (one: Workstream, due: CivilDate, createdById: string): NewItem => ({
  committeeId: one.committeeId,
  title: `${one.name}: highlight report, ${longDate(due)}`,
  why: `A highlight report is due ${RECURRENCES[one.reportsEvery!].toLowerCase()}`,
  purpose: 'performance',
  origin: 'recurring',
  parentItemId: one.itemId,
  leadOfficerId: one.reportFromId,
  authorId: one.reportFromId,
  wantedBy: due,
  createdById,
})

/** Asks whoever writes it; refused where they have left, or nobody is named any more. */
const askAuthor = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  one: Workstream,
  item: Item,
  askedById: string,
  due: CivilDate,
) => {
  const person = one.reportFromId ? await tx.people.find(one.reportFromId) : null
  if (!person) return null
  const meeting =
    'meetingId' in item.stage && item.stage.meetingId ? await tx.meetings.find(item.stage.meetingId) : null
  const days = await daysOf(tx, clock, committee, meeting, due)
  return ask(tx, clock, {
    committee,
    item,
    person,
    askedById,
    asking: {
      kind: 'report',
      keyLines: QUESTIONS,
      previous: one.rating && one.ratingOn ? lastRating(one) : null,
      format: null,
      why: `The ${committee.name} sees how “${one.name}” stands ${RECURRENCES[one.reportsEvery!].toLowerCase()}`,
      clearanceDueOn: null,
      ...days,
    },
  })
}

const lastRating = (one: Workstream): string =>
  `${RATINGS[one.rating!]} on ${longDate(one.ratingOn!)}${one.ratingReason ? `: ${one.ratingReason}` : ''}`

/** The days that follow from the meeting; without one, the day of the report itself. */
const daysOf = async (tx: Tx, clock: Clock, committee: Committee, meeting: Meeting | null, due: CivilDate) => {
  const today = civilDateAt(clock.now(), committee.zone)
  const timetable = meeting ? await timetableOf(tx, committee, meeting) : null
  const { draft, final } = timetable?.ok ? dueDays(timetable.value, 'report', today) : { draft: null, final: null }
  if (final) return { dueOn: final, draftDueOn: draft !== null && draft <= final ? draft : null }
  return { dueOn: meeting && due >= meeting.day ? plusDays(meeting.day, -1) : due, draftDueOn: null }
}
