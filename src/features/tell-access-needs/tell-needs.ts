import type { Deps } from '../../app/deps.ts'
import type { Presser } from '../../app/presser.ts'
import { keptUntil } from '../../app/reports/access-needs.ts'
import { openToAnswer } from '../../app/reports/open-to-answer.ts'
import type { RequestRead } from '../../app/reports/read-request.ts'
import { say } from '../../app/say.ts'
import { type Ruling, refuse } from '../../domain/ruling.ts'

/**
 * Keeps what somebody needs, and tells the contact officer alone, in a direct message. It is special-category data: it
 * stands in no ledger, in no step of the request and in no log; nor does the fact that anything was said. Refused where
 * there is no contact officer in Slack, because it would go to somebody else. The same words twice are told once.
 */
export const tellNeeds = (
  deps: Deps,
  who: Presser,
  told: { readonly requestId: string; readonly words: string },
): Promise<Ruling<RequestRead>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const open = await openToAnswer(tx, deps.clock, who, told.requestId)
    if (!open.ok) return open
    const { request, committee, meeting, officer, asked } = open.value
    if (request.kind !== 'attend') return refuse({ rule: 'answer-does-not-fit' })
    if (!officer || officer.slackId === null || officer.hasLeft) return refuse({ rule: 'no-contact-officer' })
    if (await tx.requests.hasAccessNeed(request.id, told.words)) return open
    const id = await tx.requests.addAccessNeed({
      requestId: request.id,
      personId: asked.id,
      words: told.words,
      deleteAfter: await keptUntil(tx, committee, meeting?.day ?? request.dueOn),
    })
    await say(tx, deps.clock, {
      key: `access-needs:${id}`,
      committeeId: committee.id,
      personId: officer.id,
      drawing: 'access-needs',
      about: id,
      recipient: 'officer',
      nature: 'answer',
    })
    return open
  })
