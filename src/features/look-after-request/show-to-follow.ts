import type { Deps } from '../../app/deps.ts'
import type { Presser } from '../../app/presser.ts'
import { asOfficer } from '../../app/reports/as-officer.ts'
import { type RequestRead, readRequest } from '../../app/reports/read-request.ts'
import { reportOnDraft } from '../../app/reports/report-on-draft.ts'
import { recordInLedger, redrawRequest } from '../../app/reports/tell.ts'
import { isReceived, stateWords } from '../../domain/reports/request.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/**
 * Shows a report on the agenda as to follow, with a reason that may be printed and never a name. Once it comes, it
 * takes that place. Pressed again, only the reason changes.
 */
export const showToFollow = (
  deps: Deps,
  who: Presser,
  requestId: string,
  reason: string | null,
): Promise<Ruling<RequestRead>> =>
  asOfficer(deps, who, 'look-after-request', requestId, async (tx, read) => {
    const { request, item, committee, asked, papers } = read
    if (isReceived(request) || request.state === 'withdrawn')
      return refuse({ rule: 'request-settled', stands: stateWords(request) })
    const there = papers.find(({ state }) => state === 'to-follow')
    if (there) await tx.papers.change(there.id, { lateReason: reason })
    else
      await tx.papers.add({
        title: item.title,
        link: null,
        state: 'to-follow',
        part: 'open',
        itemId: item.id,
        requestId: request.id,
        meetingId: request.meetingId,
        appendixOfId: null,
        slackFileId: null,
        fileName: null,
        summary: null,
        lateReason: reason,
        receivedAt: null,
        byId: who.personId,
      })
    const at = deps.clock.now().toISO()!
    await tx.requests.record(request.id, { at, byId: who.personId, did: 'to-follow', words: reason })
    await redrawRequest(tx, deps.clock, request.id)
    await reportOnDraft(tx, deps.clock, request.id, who.personId)
    const about = { request, committee, title: item.title, of: asked.name }
    await recordInLedger(tx, deps.clock, who.personId, 'report-to-follow', about)
    return allow((await readRequest(tx, deps.clock, request.id))!)
  })
