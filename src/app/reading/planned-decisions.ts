import type { Clock } from '../../clock.ts'
import { type CivilDate, civilDateAt, plusDays } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { asNewest, type DecisionAhead, decisionAhead } from '../../domain/proposals/forward-plan.ts'
import type { PlannedDecision } from '../../domain/proposals/planned-decision.ts'
import type { Tx } from '../ports/tx.ts'

const A_YEAR = 400

/** What the forward plans that were brought in for a committee announce, each decision as the newest plan has it. */
export const plannedDecisions = async (tx: Tx, committeeId: string): Promise<readonly PlannedDecision[]> => {
  const pages = await tx.proposals.pagesOf(committeeId)
  return asNewest(pages.map(({ change }) => change.decisions ?? []))
}

/** The days on which a committee meets from today on, but for meetings that are cancelled. */
export const daysAhead = async (tx: Tx, committee: Pick<Committee, 'id'>, today: CivilDate): Promise<CivilDate[]> =>
  (await tx.meetings.of(committee.id, today, plusDays(today, A_YEAR)))
    .filter(({ state }) => state !== 'cancelled')
    .map(({ day }) => day)

/** What is to be decided about one item, and the committee's last meeting before that; null where no plan names it. */
export const decisionAheadOf = async (
  tx: Tx,
  clock: Clock,
  committee: Pick<Committee, 'id' | 'zone'>,
  item: { readonly title: string; readonly meetingDay: CivilDate | null },
): Promise<DecisionAhead | null> => {
  const decisions = await plannedDecisions(tx, committee.id)
  if (decisions.length === 0) return null
  const today = civilDateAt(clock.now(), committee.zone)
  return decisionAhead(item, decisions, await daysAhead(tx, committee, today), today)
}
