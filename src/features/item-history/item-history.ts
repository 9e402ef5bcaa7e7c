import type { Tx } from '../../app/ports/tx.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import type { Role } from '../../domain/people/roles.ts'
import type { Item, StageName } from '../../domain/programme/item.ts'
import type { PlannedChange } from '../../domain/programme/planned-change.ts'
import { maySeeItem, seesNames } from '../../domain/programme/visible.ts'
import type { AnswerGiven, Proposal, ProposalStep } from '../../domain/proposals/proposal.ts'
import type { RequestEvent } from '../../domain/reports/request-life.ts'

/** What somebody who was consulted said. */
export type Said = {
  readonly name: string
  readonly role: string
  readonly purpose: ProposalStep['purpose']
  readonly answer: AnswerGiven | null
  readonly words: string | null
}
/** One thing that happened to an item. */
export type Happened =
  | {
      readonly is: 'step'
      readonly at: string
      readonly stage: StageName
      readonly by: string | null
      readonly to: CivilDate | null
      readonly from: CivilDate | null
      readonly elsewhere: string | null
      readonly why: string | null
      readonly minute: string | null
      readonly consulted: readonly Said[]
      /** Why the officer went ahead without the reply, where they did. */
      readonly wentAhead: string | null
    }
  | {
      readonly is: 'cleared'
      readonly at: string
      readonly by: string | null
      /** What was answered: `finance-cleared`, `legal-changes-needed`, `clearance-passed-on`. */
      readonly did: string
      readonly words: string | null
    }
  | {
      readonly is: 'asked'
      readonly at: string
      readonly by: string | null
      readonly change: PlannedChange
      readonly to: CivilDate | null
      readonly consulted: readonly Said[]
      readonly state: Proposal['state']
    }
export type History = {
  readonly item: Item
  readonly committee: Committee
  readonly happened: readonly Happened[]
  /** Whether the reader may keep it from being erased. */
  readonly mayKeep: boolean
  /** Whether they may have everything about it as a file. */
  readonly mayGather: boolean
}

/** One item's whole life, oldest first; null where it is not this committee's, or not for this reader. */
export const historyOf = async (
  tx: Tx,
  committee: Committee,
  roles: ReadonlySet<Role>,
  itemId: string,
): Promise<History | null> => {
  const item = await tx.items.find(itemId)
  if (!item || item.committeeId !== committee.id || !maySeeItem(item, roles)) return null
  const steps = await tx.items.historyOf(item.id)
  const asked = await tx.proposals.ofItem<PlannedChange>(item.id, 'consultation')
  const answers = new Map<string, readonly ProposalStep[]>()
  for (const { id } of asked) answers.set(id, await tx.proposals.stepsOf(id))

  const clearing = seesNames(roles) ? await clearingOf(tx, item.id) : []
  const people = await tx.people.findMany([
    ...clearing.flatMap(({ byId }) => byId ?? []),
    ...steps.flatMap(({ byId }) => byId ?? []),
    ...asked.flatMap(({ proposedById }) => proposedById ?? []),
    ...[...answers.values()].flat().map(({ personId }) => personId),
  ])
  const meetings = await tx.meetings.findMany([
    ...steps.flatMap(({ meetingId, fromMeetingId }) => [meetingId, fromMeetingId].filter((id) => id !== null)),
    ...asked.flatMap(({ meetingId }) => meetingId ?? []),
  ])
  const places = await tx.destinations.findMany(steps.flatMap(({ destinationId }) => destinationId ?? []))
  const dayOf = (id: string | null) => meetings.find((meeting) => meeting.id === id)?.day ?? null
  const named = (id: string | null) => people.find((person) => person.id === id)?.name ?? null
  const proposer = (id: string | null) => (id !== item.proposedById || seesNames(roles) ? named(id) : 'a member')
  const said = (id: string | null): readonly Said[] =>
    (id ? (answers.get(id) ?? []) : []).map(({ personId, role, purpose, answer, words }) => ({
      name: named(personId) ?? 'somebody who has left',
      role,
      purpose,
      answer,
      words,
    }))

  const happened: readonly Happened[] = [
    ...steps.map((step): Happened => {
      const proposal = asked.find(({ id }) => id === step.proposalId)
      return {
        is: 'step',
        at: step.at,
        stage: step.stage,
        by: proposer(step.byId),
        to: dayOf(step.meetingId),
        from: dayOf(step.fromMeetingId),
        elsewhere: places.find(({ id }) => id === step.destinationId)?.name ?? null,
        why: step.why,
        minute: step.minute,
        consulted: said(step.proposalId),
        wentAhead: proposal?.reason ?? null,
      }
    }),
    ...asked
      .filter(({ id }) => !steps.some(({ proposalId }) => proposalId === id))
      .map(
        (proposal): Happened => ({
          is: 'asked',
          at: proposal.proposedAt,
          by: named(proposal.proposedById),
          change: proposal.change,
          to: dayOf(proposal.meetingId),
          consulted: said(proposal.id),
          state: proposal.state,
        }),
      ),
  ]
  const cleared = clearing.map(
    ({ at, byId, did, words }): Happened => ({ is: 'cleared', at, by: named(byId), did, words }),
  )
  return {
    item,
    committee,
    happened: [...happened, ...cleared].sort((one, other) => (one.at < other.at ? -1 : 1)),
    mayKeep: mayDo('place-hold', roles),
    mayGather: mayDo('make-bundle', roles),
  }
}

const CLEARING = /-(?:cleared|changes-needed)$|^clearance-passed-on$/

/** What became of its reports' clearances: for officers, since it names people and what they wished changed. */
const clearingOf = async (tx: Tx, itemId: string): Promise<readonly RequestEvent[]> => {
  const lives: RequestEvent[] = []
  for (const { id } of await tx.requests.forItem(itemId)) lives.push(...(await tx.requests.eventsOf(id)))
  return lives.filter(({ did }) => CLEARING.test(did))
}
