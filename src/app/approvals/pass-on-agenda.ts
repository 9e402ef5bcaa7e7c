import { DateTime } from 'luxon'
import type { Clock } from '../../clock.ts'
import { type Asking, isAskedNow, stands } from '../../domain/agenda/asking.ts'
import { type PassedOver, passOnDue } from '../../domain/approvals/pass-on-due.ts'
import { whoStandsIn } from '../../domain/approvals/seat.ts'
import { isStanding } from '../../domain/meetings/meeting.ts'
import { type AgendaAt, agendaAt } from '../agenda-at.ts'
import { draftName } from '../draft-named.ts'
import type { Tx } from '../ports/tx.ts'
import { calendarOf } from '../reports/set-reminders.ts'
import { say } from '../say.ts'
import { passedOn, planPassOnOfAgenda } from './plan-pass-on.ts'
import { sayAsked } from './say-asked.ts'
import { knownOf } from './seats-of-agenda.ts'

/**
 * Asks whoever stands in for those of an agenda's open step who are away, or have not answered in time. Their own copy
 * says so, and the officer is told; where nobody is named who could be asked, the officer is told that. It may be
 * looked at as often as one likes.
 */
export const passOnAgenda = async (tx: Tx, clock: Clock, meetingId: string): Promise<void> => {
  await tx.agendas.hold(meetingId)
  const at = await agendaAt(tx, clock, meetingId)
  if (!at || at.publication || !isStanding(at.meeting)) return
  for (const one of await dueNow(tx, clock, at)) await passOn(tx, clock, at, one)
  await planPassOnOfAgenda(tx, clock, (await agendaAt(tx, clock, meetingId))!)
}

type Due = { readonly asking: Asking; readonly because: PassedOver }

const dueNow = async (tx: Tx, clock: Clock, at: AgendaAt): Promise<readonly Due[]> => {
  const { progress, committee, agenda, counts } = at
  const calendar = await calendarOf(tx, committee)
  const due: Due[] = []
  for (const asking of at.askings) {
    if (asking.position !== progress.step || !progress.waitingFor.includes(asking.personId)) continue
    if (stands(asking, counts) || !isAskedNow(asking, counts) || asking.askedAt === null || passedOn(asking.because))
      continue
    const found = passOnDue(
      {
        personId: asking.personId,
        askedAt: DateTime.fromISO(asking.askedAt),
        away: (await tx.reminders.wishesOf(asking.personId)).away,
        hasLeft: (await tx.people.find(asking.personId))?.hasLeft ?? true,
        hasStandIn: (agenda.chain?.steps[asking.position - 1]?.standIn ?? null) !== null,
      },
      committee.settings.approvals.standInAfter,
      calendar,
      committee.zone,
    )
    if (found && found.at <= clock.now()) due.push({ asking, because: found.because })
  }
  return due
}

const passOn = async (tx: Tx, clock: Clock, at: AgendaAt, { asking, because }: Due): Promise<void> => {
  const { agenda, committee, meeting } = at
  const steps = agenda.chain?.steps ?? []
  const step = steps[asking.position - 1]
  const { known } = await knownOf(tx, clock, at, steps)
  const approver = step?.who.find((one) => one === asking.role || one === `person:${asking.personId}`) ?? 'chair'
  const who = step?.purpose === 'approve' ? known : { ...known, authors: new Set<string>() }
  const found = whoStandsIn({ approver, personId: asking.personId }, step?.standIn ?? null, who)
  const isAsked = at.askings.some((one) => one.purpose === asking.purpose && one.personId === found?.personId)
  const now = clock.now().toISO()!
  if (found && !isAsked) {
    const to = {
      personId: found.personId,
      role: found.role.startsWith('person:') ? 'person' : found.role,
      askedRevision: agenda.revision,
      askedAt: now,
      delegateForId: asking.personId,
      because,
    }
    await tx.agendas.passOn(asking.id, to)
    await sayAsked(tx, clock, at, { ...asking, ...to })
    await tx.ledger.record({
      at: now,
      byId: null,
      did: 'agenda-passed-on',
      aboutKind: 'agenda',
      aboutId: meeting.id,
      committeeId: committee.id,
      detail: {
        revision: agenda.revision,
        from: at.names.get(asking.personId) ?? null,
        asked: (await tx.people.find(found.personId))?.name ?? null,
        role: to.role,
        because,
      },
    })
    for (let draft = 1; draft <= agenda.revision; draft += 1)
      await tx.outbox.redraw('agenda-consultation', draftName({ meetingId: meeting.id, revision: draft }), now)
  }
  if (!at.officer) return
  await say(tx, clock, {
    key: `agenda-passed-on:${asking.id}:${agenda.revision}:${asking.personId}:${because}`,
    committeeId: committee.id,
    personId: at.officer.id,
    drawing: 'agenda-passed-on',
    about: `${meeting.id}@${agenda.revision}`,
    recipient: 'officer',
    nature: 'notice',
  })
}
