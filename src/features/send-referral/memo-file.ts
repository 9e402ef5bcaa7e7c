import type { Deps } from '../../app/deps.ts'
import { hostedOn } from '../../app/hosting.ts'
import type { Presser } from '../../app/presser.ts'
import { shareFiles } from '../../app/share-files.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { MemoOut } from '../../domain/papers/memo-out.ts'
import { allow, type Ruling } from '../../domain/ruling.ts'
import { memoPaper } from '../../export/decision/memo-paper.ts'
import type { Made } from '../../export/made.ts'
import { paperFile } from '../../export/paper-file.ts'
import { openReferral } from './send-referral.ts'

/** What a memo can be had as. */
export type MemoFormat = 'docx' | 'pdf'

/**
 * Makes the memo as a file, with its proof of delivery and the answer once they are recorded, and gives it to whoever
 * asked, in their messages. It is theirs to send.
 */
export const memoFile = async (
  deps: Deps,
  who: Presser,
  asked: { readonly referralId: string; readonly format: MemoFormat },
): Promise<Ruling<Made>> => {
  const opened = await openReferral(deps, who, asked.referralId)
  if (!opened.ok) return opened
  const { referral, committee, meeting, title } = opened.value
  const council = await deps.store.for(who.councilId).transaction(async (tx) => {
    const host = meeting && (await hostedOn(tx, committee, meeting.day)).host
    return host?.name ?? (await tx.committees.council()).name
  })
  const out: MemoOut = {
    council,
    from: committee.name,
    toBody: referral.toBody,
    forDay: referral.forDay,
    agreedOn: meeting?.day ?? null,
    minute: referral.minute,
    subject: title,
    words: referral.words,
    themes: referral.comments,
    delivered: referral.state === 'prepared' ? null : { on: referral.receivedOn, proof: referral.deliveryProof },
    response: referral.response,
    madeOn: civilDateAt(deps.clock.now(), committee.zone),
  }
  const made = await paperFile(memoPaper(out), asked.format)
  const shared = await shareFiles(deps, who, [made], `${made.title}.`)
  if (!shared.ok) return shared
  await deps.store.for(who.councilId).transaction((tx) =>
    tx.ledger.record({
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: 'memo-exported',
      aboutKind: referral.itemId ? 'item' : 'committee',
      aboutId: referral.itemId ?? committee.id,
      committeeId: committee.id,
      detail: { memoId: referral.id, format: asked.format },
    }),
  )
  return allow(made)
}
