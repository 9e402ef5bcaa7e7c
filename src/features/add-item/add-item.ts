import type { Deps } from '../../app/deps.ts'
import { personOf } from '../../app/identify.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { type PutToChair, putToChair } from '../../app/programme/put-to-chair.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { addItem as add } from '../../domain/programme/add.ts'
import type { Item, Origin, Purpose, Recurrence } from '../../domain/programme/item.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** What the officer asks for. People are Slack ids, as the form gives them. */
export type AddItem = {
  readonly committeeId: string
  readonly title: string
  readonly why: string | null
  readonly desiredOutcome: string | null
  readonly purpose: Purpose | null
  readonly leadOfficer: string | null
  readonly portfolioHolder: string | null
  readonly witnesses: readonly { readonly name: string; readonly organisation: string | null }[]
  readonly wantedBy: CivilDate | null
  readonly source: string | null
  readonly origin: Origin
  readonly parentItemId: string | null
  readonly isKeyDecision: boolean
  readonly recurs?: Recurrence | null
  readonly recursUntil?: CivilDate | null
}
export type ItemAdded = {
  readonly item: Item
  readonly committee: Committee
  readonly alike: readonly Item[]
  /** Whether the chair is consulted on it, or asked to approve it. */
  readonly put: PutToChair
}

/** Where a minute is named, the committee itself asked for it. */
const NAMES_A_MINUTE = /\bminute\s*\d/i

/** Reads, asks the rule, and writes the answer, all in one transaction. It decides nothing itself. */
export const addItem = (deps: Deps, who: Presser, command: AddItem): Promise<Ruling<ItemAdded>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = await tx.committees.find(command.committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'add-item', committee.id)
    if (!may.ok) return may

    const picked = async (slackId: string | null) =>
      slackId ? ((await personOf(tx, deps.profiles, { teamId: who.teamId, slackId }))?.id ?? null) : null
    const alike = await tx.items.like(committee.id, command.title)
    const ruling = add(
      {
        committeeId: committee.id,
        title: command.title,
        why: command.why,
        desiredOutcome: command.desiredOutcome,
        purpose: command.purpose,
        leadOfficerId: await picked(command.leadOfficer),
        portfolioHolderId: await picked(command.portfolioHolder),
        wantedBy: command.wantedBy,
        originMinute: command.source,
        origin: command.origin,
        parentItemId: command.parentItemId,
        isKeyDecision: command.isKeyDecision,
        recurs: command.recurs ?? null,
        recursUntil: command.recursUntil ?? null,
        createdById: who.personId,
      },
      await tx.committees.takeItemNumber(committee.id),
    )
    if (!ruling.ok) return ruling

    const now = deps.clock.now().toISO()!
    const item = await tx.items.add(ruling.value)
    await tx.items.setPossibleWitnesses(
      item.id,
      command.witnesses.map((witness) => ({ ...witness, personId: null })),
    )
    await tx.items.record(item.id, {
      at: now,
      stage: item.stage.is,
      meetingId: null,
      fromMeetingId: null,
      destinationId: null,
      byId: who.personId,
      why: command.why,
      minute: command.source,
      proposalId: null,
    })
    await tx.ledger.record({
      at: now,
      byId: who.personId,
      did: 'item-added',
      aboutKind: 'item',
      aboutId: item.id,
      committeeId: committee.id,
      detail: { title: item.title, number: item.number, origin: item.origin },
    })
    const put = await putToChair(tx, deps.clock, {
      committee,
      item,
      change: { is: 'add', itemId: item.id },
      byId: who.personId,
      isLate: false,
      agreedAtMeeting: item.origin === 'minutes' || NAMES_A_MINUTE.test(command.source ?? ''),
    })
    return put.ok ? allow({ item, committee, alike, put: put.value }) : put
  })
