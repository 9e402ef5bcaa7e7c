import type { Deps } from '../../src/app/deps.ts'
import type { Drawings } from '../../src/app/drawing.ts'
import type { Asking } from '../../src/app/reports/ask.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import type { Request } from '../../src/domain/reports/request.ts'
import { answerRequest } from '../../src/features/answer-request/index.ts'
import { clearReport } from '../../src/features/clear-report/index.ts'
import { dailyDigest } from '../../src/features/daily-digest/index.ts'
import { deliverNotices } from '../../src/features/deliver-notices/index.ts'
import { lookAfterRequest } from '../../src/features/look-after-request/index.ts'
import { rehearse } from '../../src/features/rehearse/index.ts'
import { type RequestReport, requestReport } from '../../src/features/request-report/request-report.ts'
import { scheduleItem } from '../../src/features/schedule-item/index.ts'
import { tellAccessNeeds } from '../../src/features/tell-access-needs/index.ts'
import { withdrawRequest } from '../../src/features/withdraw-request/index.ts'
import { aCouncil, type Council } from './council.ts'
import { anItemOn } from './programme.ts'

/** Everything that is drawn of a request, and what carries it to whom it is for. */
const drawn = [
  answerRequest,
  lookAfterRequest,
  withdrawRequest,
  clearReport,
  tellAccessNeeds,
  scheduleItem,
  rehearse,
  deliverNotices,
  dailyDigest,
]
const drawings: Drawings = Object.assign({}, ...drawn.map(({ draws }) => draws ?? {}))

export const asking = (given: Partial<Asking> = {}): Asking => ({
  kind: 'report',
  keyLines: 'Why is Stage 2 slower than it was?',
  previous: 'Minute 318',
  format: null,
  why: 'The Panel asked on Thursday 2 July (minute 318)',
  draftDueOn: civilDate('2026-10-14'),
  clearanceDueOn: null,
  dueOn: civilDate('2026-10-30'),
  ...given,
})

/**
 * A panel that meets on Thursday 12 November 2026 and Thursday 14 January 2027, on Wednesday 23 September 2026: its
 * officer, an author, and whatever they are asked.
 */
export const aPanelThatAsks = async (given: Partial<Committee> = {}) => {
  const council = await aCouncil('2026-09-23T09:00:00Z')
  const deps: Deps = { ...council.deps, drawings }
  const panel = await council.committee(given)
  const officer = await council.person('U0OFFICER', 'officer', panel.id, 'Alison Grey')
  const author = await council.person('U0DAWN', null, null, 'Dawn Fletcher')
  const november = await council.meeting(panel.id, '2026-11-12')
  const january = await council.meeting(panel.id, '2027-01-14')
  let made = 0

  const item = () => {
    made += 1
    return anItemOn(council, panel, `Children’s complaints ${made}`, {
      stage: { is: 'scheduled', meetingId: november.id },
    })
  }
  const asked = async (
    given: Partial<Asking> = {},
    whom: Partial<Pick<RequestReport, 'slackId' | 'name' | 'email'>> = { slackId: 'U0DAWN' },
  ): Promise<Request> => {
    const ruling = await requestReport(deps, officer, {
      committeeId: panel.id,
      itemId: (await item()).id,
      slackId: null,
      name: null,
      email: null,
      ...whom,
      asking: asking(given),
    })
    if (!ruling.ok) throw new Error(ruling.refusal.rule)
    return ruling.value.request
  }
  const find = async (id: string): Promise<Request> => (await council.here.transaction((tx) => tx.requests.find(id)))!
  /** What waits to be said about something, as `drawing to name: state`. */
  const owed = (about: string) =>
    council.here.transaction(async (tx) => {
      const rows = (await tx.outbox.about(about)).filter(({ kind }) => kind !== 'redraw').reverse()
      const people = await tx.people.findMany(rows.flatMap(({ personId }) => personId ?? []))
      return rows.map(
        ({ drawing, personId, state }) => `${drawing} to ${people.find(({ id }) => id === personId)?.name}: ${state}`,
      )
    })
  /** When somebody would be reminded, as `kind on day`. */
  const reminders = (about: string) =>
    council.here.transaction(async (tx) =>
      (await tx.reminders.of(about))
        .filter(({ state }) => state === 'waiting')
        .map(({ kind, dueAt }) => `${kind} ${dueAt.slice(0, 10)}`)
        .sort((one, other) => one.slice(-10).localeCompare(other.slice(-10))),
    )
  const says = (drawing: string, about: string, reader: string | null) =>
    council.here.transaction(async (tx) => drawings[drawing]!(tx, about, reader, deps))

  return { council, deps, panel, officer, author, november, january, item, asked, find, owed, reminders, says }
}
export type PanelThatAsks = Awaited<ReturnType<typeof aPanelThatAsks>>
/** Every word of what was drawn, buttons included. */
export const wordsOf = (drawn: unknown): string => JSON.stringify(drawn)
export type { Council }
