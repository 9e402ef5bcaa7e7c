import { type AgendaAt, agendaAt } from '../../app/agenda-at.ts'
import { canAnybodyBeAsked } from '../../app/approvals/can-be-asked.ts'
import { composeNow } from '../../app/compose-agenda.ts'
import type { Deps } from '../../app/deps.ts'
import { datesOf } from '../../app/meeting-dates.ts'
import { permitted } from '../../app/permitted.ts'
import { planAgendaReminders } from '../../app/plan-agenda-reminders.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { unlessStale } from '../../app/unless-stale.ts'
import { changesBetween } from '../../domain/agenda/changes.ts'
import { mayPublish, type Publication } from '../../domain/agenda/publish.ts'
import { chainFor, needsApproval } from '../../domain/approvals/chain.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { giveNumbers, minutesFor } from './give-numbers.ts'
import { tellEveryone } from './tell-everyone.ts'

export type PublishAgenda = {
  readonly meetingId: string
  /** The draft that was on the screen. */
  readonly revision: number
  readonly publishedOn: CivilDate
  readonly link: string | null
  readonly noticeAtOffices: boolean
  readonly summonsSent: boolean
  readonly withoutReplyBecause: string | null
  readonly lateBecause: string | null
}

/**
 * Records that an agenda is published: who, when, which draft, where, and why if it was without a reply or late. The
 * items on it are on the agenda from now on, its business has its minute numbers, and it is not changed any more.
 */
export const publishAgenda = (deps: Deps, who: Presser, command: PublishAgenda): Promise<Ruling<AgendaAt>> =>
  unlessStale(() => publish(deps, who, command), {
    rule: 'item-changed-meanwhile',
    title: 'the programme of this meeting',
  })

const publish = (deps: Deps, who: Presser, command: PublishAgenda): Promise<Ruling<AgendaAt>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const meeting = await tx.meetings.find(command.meetingId)
    if (!meeting) return refuse({ rule: 'no-such-meeting' })
    const may = await permitted(tx, deps.clock, who, 'publish-agenda', meeting.committeeId)
    if (!may.ok) return may
    await tx.agendas.hold(meeting.id)
    const at = await agendaAt(tx, deps.clock, meeting.id)
    if (!at) return refuse({ rule: 'no-agenda-yet', day: meeting.day })
    if (at.publication) return refuse({ rule: 'agenda-is-published', on: at.publication.publishedOn })
    const { agenda, committee, current } = at
    if (meeting.state === 'cancelled') return refuse({ rule: 'meeting-cancelled', day: meeting.day })
    if (command.revision !== agenda.revision)
      return refuse({ rule: 'draft-has-moved-on', yours: command.revision, current: agenda.revision })
    if (current.lines.length === 0) return refuse({ rule: 'nothing-to-publish' })

    const ruling = mayPublish({ ...(await facts(tx, deps, at)), ...command })
    if (!ruling.ok) return ruling
    const stale = await changedSince(tx, deps, at)
    if (stale.length > 0) return refuse({ rule: 'draft-out-of-date', changes: stale })
    const minutes = await minutesFor(tx, at)
    if (!minutes.ok) return minutes

    const now = deps.clock.now().toISO()!
    const publication: Publication = {
      agendaId: agenda.id,
      meetingId: meeting.id,
      revision: agenda.revision,
      publishedById: who.personId,
      publishedAt: now,
      publishedOn: command.publishedOn,
      link: command.link,
      noticeAtOffices: command.noticeAtOffices,
      summonsSent: command.summonsSent,
      ...ruling.value,
    }
    await tx.publications.add(publication)
    await tx.agendas.setState(agenda, 'published')
    await giveNumbers(tx, at, minutes.value)
    await putOnAgenda(tx, at, who.personId, now)
    await tx.ledger.record({
      at: now,
      byId: who.personId,
      did: 'agenda-published',
      aboutKind: 'agenda',
      aboutId: meeting.id,
      committeeId: committee.id,
      detail: {
        ...publication,
        asked: at.askings.map(({ personId, answer, words }) => ({
          name: at.names.get(personId) ?? null,
          answer,
          words,
        })),
      },
    })
    await planAgendaReminders(tx, deps.clock, meeting.id)
    await tellEveryone(tx, deps.clock, at)
    return allow((await agendaAt(tx, deps.clock, meeting.id))!)
  })

/** What the rule of publishing asks about, as it stands. */
export const facts = async (tx: Tx, deps: Deps, at: AgendaAt) => {
  const { committee, meeting } = at
  return {
    now: deps.clock.now(),
    zone: committee.zone,
    days: at.days,
    isInformal: meeting.regime === 'informal',
    needs: needsApproval(at.agenda.chain?.steps ?? chainFor('agenda', committee.settings))
      ? ('approve' as const)
      : ('consult' as const),
    progress: at.progress,
    wasAsked: at.askings.length > 0,
    hasAnyoneToAsk: at.progress.waitingFor.length > 0 || (await canAnybodyBeAsked(tx, deps.clock, at)),
    waitingFor: at.progress.waitingFor.map((id) => at.names.get(id) ?? 'somebody who has left'),
  }
}

/** What is no longer so about the draft: business that came, went, or changed its part or its title. */
const changedSince = async (tx: Tx, deps: Deps, at: AgendaAt): Promise<readonly string[]> => {
  const now = await composeNow(tx, deps.clock, await datesOf(tx, at.committee, at.meeting))
  return changesBetween(at.current.lines, now.lines)
    .filter(({ asksAgain, is }) => asksAgain || is === 'retitled')
    .map(({ words }) => words)
}

const putOnAgenda = async (tx: Tx, at: AgendaAt, byId: string, now: string): Promise<void> => {
  const meetingId = at.meeting.id
  const listed = new Set(at.current.lines.map(({ itemId }) => itemId))
  for (const item of await tx.items.at(meetingId)) {
    if (item.stage.is !== 'scheduled' || !listed.has(item.id)) continue
    await tx.items.save({ ...item, stage: { is: 'on-agenda', meetingId } })
    await tx.items.record(item.id, {
      at: now,
      stage: 'on-agenda',
      meetingId,
      fromMeetingId: null,
      destinationId: null,
      byId,
      why: null,
      minute: at.current.lines.find(({ itemId }) => itemId === item.id)?.number ?? null,
      proposalId: null,
    })
  }
}
