import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { openToAnswer } from '../../app/reports/open-to-answer.ts'
import { readRequest } from '../../app/reports/read-request.ts'
import { isHeldBack } from '../../app/reports/tell.ts'
import { asksBy } from '../../domain/reports/request.ts'
import type { Answer } from '../desk/desk.ts'
import { requestCard } from '../kit/reports/request-card.ts'
import { refused } from '../refusals/say-refusal.ts'

/**
 * One request or invitation: for the committee's officers what can be done about it; for the person asked, and whoever
 * answers for them, the message with its answers. Anybody else is told whose it is.
 */
export const oneRequest = async (tx: Tx, deps: Deps, who: Presser, requestId: string): Promise<Answer> => {
  const read = await readRequest(tx, deps.clock, requestId)
  if (!read) return refused({ rule: 'no-such-request' })
  const may = await permitted(tx, deps.clock, who, asksBy(read.request.kind), read.committee.id)
  if (may.ok && read.asked.id !== who.personId)
    return { is: 'say', message: requestCard(read, await isHeldBack(tx, requestId)) }
  // A guest is not even told of whom it was asked.
  if (!may.ok && may.refusal.rule === 'not-a-full-member' && read.asked.id !== who.personId) return refused(may.refusal)
  const open = await openToAnswer(tx, deps.clock, who, requestId)
  if (!open.ok) return refused(open.refusal)
  const drawn = await deps.drawings['request-asked']?.(tx, requestId, who.personId, deps)
  return drawn ? { is: 'say', message: drawn } : refused({ rule: 'no-such-request' })
}
