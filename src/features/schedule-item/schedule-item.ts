import type { Deps } from '../../app/deps.ts'
import type { Presser } from '../../app/presser.ts'
import { lookAhead } from '../../app/programme/plan-change.ts'
import { whoToAsk } from '../../app/programme/put-to-chair.ts'
import type { WorkedOut } from '../../app/programme/work-out.ts'
import { isReferral } from '../../domain/programme/stage-words.ts'
import { allow, type Ruling } from '../../domain/ruling.ts'

/** A change looked at before it is made, and whom it would go to first. */
export type Foreseen = {
  readonly worked: WorkedOut
  readonly consults: { readonly name: string; readonly role: string } | null
  readonly mustApprove: boolean
}

/**
 * What would follow from putting an item on a meeting: nothing is written. Late items are looked at as if their special
 * circumstances had been given; they are asked for in the form.
 */
export const foresee = (
  deps: Deps,
  who: Presser,
  asked: { readonly itemId: string; readonly meetingId: string },
): Promise<Ruling<Foreseen>> =>
  deps.store.for(who.councilId).transaction(async (tx): Promise<Ruling<Foreseen>> => {
    const plan = { is: 'schedule', ...asked, urgency: 'to be given', why: null, minute: null } as const
    const worked = await lookAhead(tx, deps, who, plan)
    if (!worked.ok) return worked
    const { committee, was, timeliness } = worked.value
    const isAsked = committee.settings.consultOn.includes('move') || timeliness?.item === 'late'
    const one = isAsked ? await whoToAsk(tx, deps.clock, committee, asked) : null
    const person = one && (await tx.people.find(one.personId))
    return allow({
      worked: worked.value,
      consults: one && person ? { name: person.name, role: one.role } : null,
      mustApprove: isAsked && committee.settings.chairs === 'approve' && !isReferral(was),
    })
  })
