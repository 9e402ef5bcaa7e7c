import type { Tx } from '../../app/ports/tx.ts'
import { seeMeeting } from '../../app/programme/see-meeting.ts'
import type { Clock } from '../../clock.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Item } from '../../domain/programme/item.ts'
import type { Consultation, ProposalStep } from '../../domain/proposals/proposal.ts'
import { consultationOf } from './answer-consultation.ts'

/** Somebody who was asked, by name. */
export type Asked = ProposalStep & { readonly name: string }

/** A change between meetings as it stands, with everybody's words. */
export type ConsultationSeen = {
  readonly proposal: Consultation
  readonly committee: Committee
  readonly item: Item
  readonly from: CivilDate | null
  readonly to: CivilDate | null
  /** The day it is where the committee is. */
  readonly today: CivilDate
  readonly publishBy: { readonly target: CivilDate; readonly last: CivilDate } | null
  /** Contact: who proposes it, and the telephone number to ring. */
  readonly officer: { readonly name: string; readonly telephone: string | null } | null
  readonly asked: readonly Asked[]
}

/** Reads a consultation for drawing; null where there is nothing to show any more. */
export const consultationSeen = async (tx: Tx, clock: Clock, proposalId: string): Promise<ConsultationSeen | null> => {
  const proposal = await consultationOf(tx, proposalId)
  const item = proposal?.itemId ? await tx.items.find(proposal.itemId) : null
  const committee = proposal && (await tx.committees.find(proposal.committeeId))
  if (!proposal || !item || !committee) return null
  const steps = await tx.proposals.stepsOf(proposal.id)
  const people = await tx.people.findMany(steps.map(({ personId }) => personId))
  const officer = proposal.proposedById ? await tx.people.find(proposal.proposedById) : null
  const to = proposal.meetingId ? await tx.meetings.find(proposal.meetingId) : null
  const fromId = await cameFrom(tx, proposal, item)
  const from = fromId ? await tx.meetings.find(fromId) : null
  return {
    proposal,
    committee,
    item,
    from: from && from.id !== to?.id ? from.day : null,
    to: to?.day ?? null,
    today: civilDateAt(clock.now(), committee.zone),
    publishBy: to && (await seeMeeting(tx, committee, to, item)).at.publishing,
    officer: officer && { name: officer.name, telephone: officer.telephone },
    asked: steps.map((step) => ({
      ...step,
      name: people.find(({ id }) => id === step.personId)?.name ?? 'somebody who has left',
    })),
  }
}

/** The meeting it would leave; once the change is made, the one it left. */
const cameFrom = async (tx: Tx, proposal: Consultation, item: Item): Promise<string | null> => {
  const step = (await tx.items.historyOf(item.id)).find(({ proposalId }) => proposalId === proposal.id)
  if (step) return step.fromMeetingId
  return 'meetingId' in item.stage ? item.stage.meetingId : null
}
