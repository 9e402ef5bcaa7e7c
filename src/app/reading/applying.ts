import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { isStanding, type Meeting } from '../../domain/meetings/meeting.ts'
import type { Action } from '../../domain/outcomes/outcome.ts'
import type { Person } from '../../domain/people/person.ts'
import { addItem } from '../../domain/programme/add.ts'
import type { Item } from '../../domain/programme/item.ts'
import { LIVE_STAGES } from '../../domain/programme/stage-words.ts'
import { type Came, type ChangeProposal, type Effect, isOurBody, sameWords } from '../../domain/proposals/reading.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { allow, type Ruling } from '../../domain/ruling.ts'
import type { Deps } from '../deps.ts'
import { addAction } from '../outcomes/add-action.ts'
import type { Tx } from '../ports/tx.ts'

/** What one act of adding works with: its transaction, and what it has caused so far. */
export type Applying = {
  /** What leaves through this one leaves once the Undo has closed. */
  readonly tx: Tx
  readonly deps: Pick<Deps, 'clock'>
  readonly committee: Committee
  readonly byId: string
  readonly effects: Effect[]
  /** The meeting whose minutes were read, where the committee has it here. */
  readonly readMeetingId: string | null
}

const today = ({ deps, committee }: Applying): CivilDate => civilDateAt(deps.clock.now(), committee.zone)
const now = ({ deps }: Applying): string => deps.clock.now().toISO()!

/** Notes an item as it was before this act first touched it. */
export const noteItem = ({ effects }: Applying, id: string, was: Item | null): void => {
  if (!effects.some((one) => one.is === 'item' && one.id === id)) effects.push({ is: 'item', id, was, revision: 0 })
}

/** The item a proposal is about: the one that was chosen or meant, else a live one of that very title. */
export const itemOf = async ({ tx, committee }: Applying, { itemId, title }: ChangeProposal): Promise<Item | null> => {
  if (itemId) return tx.items.find(itemId)
  const live = await tx.items.of(committee.id, LIVE_STAGES)
  return live.find((item) => sameWords(item.title) === sameWords(title)) ?? null
}

/** The same; added from the minutes where there is none. */
export const itemOrNew = async (given: Applying, proposal: ChangeProposal): Promise<Ruling<Item>> => {
  const { tx, committee, byId } = given
  const found = await itemOf(given, proposal)
  if (found) return allow(found)
  const { minute, evidence, due, meeting, says, ownerId } = proposal.change
  const ruling = addItem(
    {
      committeeId: committee.id,
      title: proposal.title,
      origin: 'minutes',
      originMinute: minute,
      originText: evidence.text,
      wantedBy: due ?? meeting,
      wantedWhen: says,
      leadOfficerId: ownerId,
      createdById: byId,
    },
    await tx.committees.takeItemNumber(committee.id),
  )
  if (!ruling.ok) return ruling
  const item = await tx.items.add(ruling.value)
  noteItem(given, item.id, null)
  await tx.items.record(item.id, {
    at: now(given),
    stage: item.stage.is,
    meetingId: null,
    fromMeetingId: null,
    destinationId: null,
    byId,
    why: evidence.text.slice(0, 1000),
    minute,
    proposalId: proposal.id,
  })
  await tx.ledger.record({
    at: now(given),
    byId,
    did: 'item-added',
    aboutKind: 'item',
    aboutId: item.id,
    committeeId: committee.id,
    detail: { title: item.title, number: item.number, origin: item.origin, minute, proposalId: proposal.id },
  })
  return allow(item)
}

/** The committee's own meeting that a proposal names, where it is still to come. */
export const meetingOfProposal = async (given: Applying, { change }: ChangeProposal): Promise<Meeting | null> => {
  const { meeting: day, body } = change
  if (!day || day < today(given) || !isOurBody(body, given.committee.name)) return null
  return (await given.tx.meetings.of(given.committee.id, day, day)).find(isStanding) ?? null
}

/** The person a proposal names, where the council knows them. */
export const ownerOf = async ({ tx }: Applying, { change }: ChangeProposal): Promise<Person | null> =>
  change.ownerId ? tx.people.find(change.ownerId) : null

/** Puts an action on the committee's tracker: whoever has it is told once the Undo has closed. */
export const recordAction = async (
  given: Applying,
  proposal: ChangeProposal,
  kind: Action['kind'],
  itemId: string | null,
): Promise<Action> => {
  const { minute, ownerId, owner, body, due, meeting } = proposal.change
  const { tx, deps, committee, byId } = given
  const action = await addAction(
    tx,
    deps.clock,
    committee,
    {
      meetingId: given.readMeetingId,
      itemId,
      minute,
      kind,
      ownerId,
      ownerName: owner,
      body,
      words: proposal.title,
      dueOn: due ?? meeting,
    },
    byId,
  )
  given.effects.push({ is: 'action', id: action.id })
  return action
}

/** What one proposal came to; `short` is the rule that did not allow all of it. */
export type Outcome = { readonly came: Came; readonly short: Refusal | null }

/** Nothing yet, to be added to. */
export const NOTHING: Came = { item: null, meeting: null, asked: null, action: null, elsewhere: null }

/** An item as it is said. */
export const named = ({ number, title }: Item) => ({ number, title })
