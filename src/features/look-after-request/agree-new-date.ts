import type { Deps } from '../../app/deps.ts'
import type { Presser } from '../../app/presser.ts'
import { asOfficer } from '../../app/reports/as-officer.ts'
import { type RequestRead, readRequest } from '../../app/reports/read-request.ts'
import { setRequestReminders } from '../../app/reports/set-reminders.ts'
import { isStillToBeSaid, recordInLedger, redrawRequest, tellAsked } from '../../app/reports/tell.ts'
import { civilDateAt, longDate } from '../../domain/calendar/civil-date.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { type AgreedDays, agreeDate } from '../../domain/reports/agree-date.ts'
import { isOpen, type Request } from '../../domain/reports/request.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** An officer agrees other days: the person is told, once, and the reminders follow. `revision` is the one they saw. */
export const agreeNewDate = (
  deps: Deps,
  who: Presser,
  asked: AgreedDays & { readonly requestId: string; readonly revision: number },
): Promise<Ruling<RequestRead>> =>
  asOfficer(deps, who, 'look-after-request', asked.requestId, async (tx, read) => {
    if (read.request.revision !== asked.revision)
      return refuse(standsSo(read.request, asked) ?? { rule: 'request-changed-meanwhile' })
    const { committee, meeting, item } = read
    const today = civilDateAt(deps.clock.now(), committee.zone)
    const ruling = agreeDate(read.request, asked, { meeting: meeting?.day ?? null, today })
    if (!ruling.ok) return ruling

    await tx.requests.save(ruling.value)
    const request = { ...ruling.value, revision: ruling.value.revision + 1 }
    await tx.requests.record(request.id, {
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: 'redated',
      words: null,
      detail: { until: request.dueOn },
    })
    await setRequestReminders(tx, deps.clock, committee, request, read.asked)
    await redrawRequest(tx, deps.clock, request.id)
    if (!(await isStillToBeSaid(tx, request.id)))
      await tellAsked(
        tx,
        deps.clock,
        { ...read, request },
        { key: `request-redated:${request.id}:${request.revision}`, drawing: 'request-redated', nature: 'answer' },
      )
    await recordInLedger(tx, deps.clock, who.personId, 'request-redated', {
      request,
      committee,
      title: item.title,
      of: read.asked.name,
    })
    return allow((await readRequest(tx, deps.clock, request.id))!)
  })

/** The days that were agreed already, where the form was sent in twice. */
const standsSo = ({ dueOn, draftDueOn, state }: Request, asked: AgreedDays): Refusal | null =>
  dueOn === asked.dueOn && draftDueOn === asked.draftDueOn && isOpen({ state })
    ? {
        rule: 'saved-already',
        what: `${draftDueOn ? `the draft is due by ${longDate(draftDueOn)}, the final report` : 'it is due'} by ${longDate(dueOn)}`,
      }
    : null
