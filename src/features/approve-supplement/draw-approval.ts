import { supplementApproval } from '../../app/approvals/supplement-approval.ts'
import type { Drawings } from '../../app/drawing.ts'
import { answeredTold, approvalAsked } from './messages.ts'

/** The message that puts a supplement to whoever is asked about it, and what the officer is told. */
export const draws: Drawings = {
  'supplement-approval': async (tx, about, reader) => {
    const approval = await supplementApproval(tx, about)
    return approval && reader ? approvalAsked(approval, reader) : null
  },
  'supplement-answered': async (tx, about) => {
    const approval = await supplementApproval(tx, about)
    return approval && answeredTold(approval)
  },
}
