import { DateTime } from 'luxon'
import type { Clock } from '../../clock.ts'
import { isAskedNow, stands } from '../../domain/agenda/asking.ts'
import { chainFor } from '../../domain/approvals/chain.ts'
import { passOnDue, type Waiting } from '../../domain/approvals/pass-on-due.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { AgendaAt } from '../agenda-at.ts'
import type { Reminder } from '../ports/reminders.ts'
import type { Tx } from '../ports/tx.ts'
import type { RequestRead } from '../reports/read-request.ts'
import { calendarOf } from '../reports/set-reminders.ts'

/** The kind of row on which it is looked at whether somebody else is asked. It says nothing itself: it acts. */
export const PASS_ON = 'approval-pass-on'

/** Somebody who is waited for, and the place of their step. */
type WaitedFor = {
  readonly seatId: string
  readonly personId: string
  readonly askedAt: string
  readonly hasStandIn: boolean
}

/** Sets when each of an agenda's unanswered places is looked at, in the transaction that changes who is asked. */
export const planPassOnOfAgenda = async (tx: Tx, clock: Clock, at: AgendaAt): Promise<void> => {
  const { progress, agenda, counts, meeting, committee } = at
  const steps = agenda.chain?.steps ?? chainFor('agenda', committee.settings)
  const waiting =
    at.publication || progress.step === null
      ? []
      : at.askings.filter(
          (one) =>
            one.position === progress.step &&
            isAskedNow(one, counts) &&
            !stands(one, counts) &&
            one.askedAt !== null &&
            !passedOn(one.because),
        )
  await setRows(tx, clock, committee, { kind: 'agenda', id: meeting.id }, [
    ...waiting.map(({ id, personId, askedAt, position }) => ({
      seatId: `${id}:${agenda.revision}`,
      personId,
      askedAt: askedAt!,
      hasStandIn: (steps[position - 1]?.standIn ?? null) !== null,
    })),
  ])
}

/** The same for a report that waits to be cleared. */
export const planPassOnOfReport = async (
  tx: Tx,
  clock: Clock,
  { request, committee, clearances }: Pick<RequestRead, 'request' | 'committee' | 'clearances'>,
): Promise<void> => {
  const steps = chainFor('report', committee.settings)
  const waiting = clearances.filter(
    (one) => one.state === 'waiting' && one.personId !== null && one.askedAt !== null && !passedOn(one.because),
  )
  await setRows(
    tx,
    clock,
    committee,
    { kind: 'request', id: request.id },
    request.state === 'withdrawn'
      ? []
      : waiting.map((one) => ({
          seatId: `${one.kind}:${request.revision}`,
          personId: one.personId!,
          askedAt: one.askedAt!,
          hasStandIn: (steps[one.position - 1]?.standIn ?? null) !== null,
        })),
  )
}

/** Whoever already stands in for somebody is not passed over in turn. */
export const passedOn = (because: string | null): boolean =>
  because === 'away' || because === 'no-answer' || because === 'left'

const setRows = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  about: { readonly kind: Reminder['aboutKind']; readonly id: string },
  waiting: readonly WaitedFor[],
): Promise<void> => {
  const calendar = waiting.length > 0 ? await calendarOf(tx, committee) : null
  const rows = []
  for (const { seatId, personId, askedAt, hasStandIn } of waiting) {
    const { away } = await tx.reminders.wishesOf(personId)
    const one: Waiting = { personId, askedAt: DateTime.fromISO(askedAt), away, hasStandIn }
    const due = passOnDue(one, committee.settings.approvals.standInAfter, calendar!, committee.zone)
    if (due)
      rows.push({
        key: `${PASS_ON}:${seatId}:${personId}:${due.because}:${due.day}`,
        committeeId: committee.id,
        kind: PASS_ON,
        aboutKind: about.kind,
        aboutId: about.id,
        personId: null,
        channel: null,
        dueAt: due.at.toUTC().toISO()!,
      })
  }
  await tx.reminders.replaceFor(about.id, [PASS_ON], rows, clock.now().toISO()!)
}
