import type { Clock } from '../../clock.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Person } from '../../domain/people/person.ts'
import type { Item } from '../../domain/programme/item.ts'
import { type PlannedChange, settingFor } from '../../domain/programme/planned-change.ts'
import { isReferral } from '../../domain/programme/stage-words.ts'
import { type Consultation, isSettled } from '../../domain/proposals/proposal.ts'
import { type ToAsk, whoIsConsulted } from '../../domain/proposals/who-is-consulted.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { Tx } from '../ports/tx.ts'
import { say } from '../say.ts'
import { remindIfUnanswered } from './unanswered.ts'

/** What came of looking for somebody to consult. */
export type PutToChair =
  | { readonly is: 'not-needed' }
  /** Neither the chair nor the vice-chair can be asked: the officer acts, and the record says that nobody was. */
  | { readonly is: 'nobody-to-ask' }
  | {
      readonly is: 'asked'
      readonly proposal: Consultation
      readonly person: Person
      readonly asked: ToAsk
      readonly mustApprove: boolean
      /** In rehearsal the officer sends it. */
      readonly isHeld: boolean
    }

/**
 * Puts a change between meetings to the chair, where the committee's settings ask for it or the item comes late. What
 * a meeting agreed needs no consultation. A matter that a member referred is never subject to approval.
 */
export const putToChair = async (
  tx: Tx,
  clock: Clock,
  given: {
    readonly committee: Committee
    readonly item: Item
    readonly change: PlannedChange
    readonly byId: string
    readonly isLate: boolean
    readonly agreedAtMeeting: boolean
  },
): Promise<Ruling<PutToChair>> => {
  const { committee, item, change, byId } = given
  const isAsked = committee.settings.consultOn.includes(settingFor(change)) && !given.agreedAtMeeting
  if (!isAsked && !given.isLate) return allow({ is: 'not-needed' })
  const mustApprove = committee.settings.chairs === 'approve' && !isReferral(item)

  const before = await tx.proposals.ofItem<PlannedChange>(item.id, 'consultation')
  if (change.is !== 'add' && before.some((one) => one.change.is !== 'add' && !isSettled(one)))
    return refuse({ rule: 'already-before-the-chair', title: item.title })

  const meetingId = 'meetingId' in change ? change.meetingId : null
  const asked = await whoToAsk(tx, clock, committee, { itemId: item.id, meetingId })
  const person = asked && (await tx.people.find(asked.personId))
  if (!asked || !person)
    return mustApprove
      ? refuse({ rule: 'nobody-to-ask', chairWord: committee.settings.chairWord })
      : allow({ is: 'nobody-to-ask' })

  const now = clock.now().toISO()!
  const proposal = await tx.proposals.add<PlannedChange>({
    committeeId: committee.id,
    kind: 'consultation',
    change,
    title: item.title,
    words: 'why' in change ? change.why : item.why,
    itemId: item.id,
    meetingId,
    proposedById: byId,
    proposedAt: now,
  })
  const isHeld = await askOne(tx, clock, proposal, asked, mustApprove ? 'approve' : 'consult', 1)
  await remindIfUnanswered(tx, clock, committee, proposal)
  return allow({ is: 'asked', proposal, person, asked, mustApprove, isHeld })
}

/** The chair, or whoever stands in for the chair today. */
export const whoToAsk = async (
  tx: Tx,
  clock: Clock,
  committee: Committee,
  about: { readonly itemId: string; readonly meetingId: string | null },
): Promise<ToAsk | null> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const [chair] = await tx.people.holding('chair', committee.id, today)
  const [viceChair] = await tx.people.holding('vice-chair', committee.id, today)
  const both = [chair, viceChair].flatMap((one) => (one ? [one.id] : []))
  const unable = await tx.proposals.unable(both, today, about)
  return whoIsConsulted({ chair: chair?.id ?? null, viceChair: viceChair?.id ?? null, ...unable })
}

/** Asks one person: the step, the message and the ledger. True where the officer sends it. */
export const askOne = async (
  tx: Tx,
  clock: Clock,
  proposal: Consultation,
  asked: ToAsk,
  purpose: 'consult' | 'approve',
  position: number,
): Promise<boolean> => {
  const now = clock.now().toISO()!
  await tx.proposals.ask({
    proposalId: proposal.id,
    position,
    needs: 'any',
    purpose,
    personId: asked.personId,
    role: asked.role,
    askedAt: now,
    answer: null,
    words: null,
    answeredAt: null,
    answeredRevision: null,
    delegateForId: asked.insteadOf,
  })
  const sent = await say(tx, clock, {
    key: `consultation:${proposal.id}:${asked.personId}`,
    committeeId: proposal.committeeId,
    personId: asked.personId,
    recipient: 'chair',
    nature: 'request',
    drawing: 'consultation',
    about: proposal.id,
  })
  await tx.ledger.record({
    at: now,
    byId: proposal.proposedById,
    did: purpose === 'approve' ? 'approval-asked' : 'chair-consulted',
    aboutKind: 'proposal',
    aboutId: proposal.id,
    committeeId: proposal.committeeId,
    detail: { itemId: proposal.itemId, asked: asked.personId, role: asked.role, because: asked.because },
  })
  return sent === 'held'
}
