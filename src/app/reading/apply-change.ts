import type { Item } from '../../domain/programme/item.ts'
import { meetingOf } from '../../domain/programme/item.ts'
import type { DestinationKind, Plan } from '../../domain/programme/planned-change.ts'
import { recurrenceSaid } from '../../domain/programme/recurrence.ts'
import type { ChangeProposal } from '../../domain/proposals/reading.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import { makeChange } from '../programme/make-change.ts'
import { workOut } from '../programme/work-out.ts'
import { applyAsking } from './apply-asking.ts'
import { applyExtraMeeting } from './apply-extra-meeting.ts'
import {
  type Applying,
  itemOf,
  itemOrNew,
  meetingOfProposal,
  NOTHING,
  named,
  noteItem,
  type Outcome,
  recordAction,
} from './applying.ts'

/**
 * Does what a sentence orders, by the same rules as an officer's own press. Nobody is consulted: the meeting itself
 * agreed it. Refused, with nothing written, where there is nothing it could be done to.
 */
export const applyChange = async (given: Applying, proposal: ChangeProposal): Promise<Ruling<Outcome>> => {
  switch (proposal.change.is) {
    case 'add-item':
    case 'schedule-item':
    case 'recur':
      return toTheProgramme(given, proposal)
    case 'move-item':
      return (await itemOf(given, proposal)) ? toTheProgramme(given, proposal) : nothingMeant(proposal)
    case 'defer-item':
    case 'remove-item':
      return changeOf(given, proposal)
    case 'carry-over':
      return elsewhere(given, proposal)
    case 'request-report':
    case 'invite-witness': {
      const put = await toTheProgramme(given, proposal)
      return put.ok ? applyAsking(given, proposal, put.value) : put
    }
    case 'extra-meeting':
      return applyExtraMeeting(given, proposal)
    case 'action':
    case 'refer':
    case 'change-part': {
      const item = await itemOf(given, proposal)
      const kind = proposal.change.is === 'refer' ? 'recommendation' : 'action'
      const action = await recordAction(given, proposal, kind, item?.id ?? null)
      return allow({ came: { ...NOTHING, item: item && named(item), action: action.reference }, short: null })
    }
    default:
      return proposal.change.is satisfies never
  }
}

const nothingMeant = ({ title }: ChangeProposal): Ruling<never> => refuse({ rule: 'no-item-meant', title })

const makePlan = async (given: Applying, item: Item, plan: Plan): Promise<Ruling<Item>> => {
  const { tx, deps, committee, byId } = given
  const worked = await workOut(tx, deps.clock, committee, item, plan)
  if (!worked.ok) return worked
  noteItem(given, item.id, item)
  return allow((await makeChange(tx, deps.clock, worked.value, { personId: byId, proposalId: null })).item)
}

const reasons = ({ change }: ChangeProposal) => ({
  why: change.evidence.text.slice(0, 1000),
  minute: change.minute,
})

const toTheProgramme = async (given: Applying, proposal: ChangeProposal): Promise<Ruling<Outcome>> => {
  const found = await itemOrNew(given, proposal)
  if (!found.ok) return found
  const { change } = proposal
  const item = await comesBackAs(given, found.value, change)
  const meeting = await meetingOfProposal(given, proposal)
  const came = { ...NOTHING, item: named(item) }
  if (!meeting) return allow({ came, short: null })
  if (meetingOf(item.stage) === meeting.id) return allow({ came: { ...came, meeting: meeting.day }, short: null })
  const made = await makePlan(given, item, {
    is: 'schedule',
    itemId: item.id,
    meetingId: meeting.id,
    urgency: null,
    ...reasons(proposal),
  })
  return allow(made.ok ? { came: { ...came, meeting: meeting.day }, short: null } : { came, short: made.refusal })
}

/** Notes how often it comes back, where a column or the sentence says so; what is not said is left for the officer. */
const comesBackAs = async (
  given: Applying,
  item: Item,
  { is, recurs: said, evidence }: ChangeProposal['change'],
): Promise<Item> => {
  const recurs = said?.recurs ?? (is === 'recur' ? recurrenceSaid(evidence.text) : null)
  const recursUntil = said?.until ?? item.recursUntil
  if (!recurs || (item.recurs === recurs && item.recursUntil === recursUntil)) return item
  noteItem(given, item.id, item)
  await given.tx.items.save({ ...item, recurs, recursUntil })
  return { ...item, recurs, recursUntil, revision: item.revision + 1 }
}

const changeOf = async (given: Applying, proposal: ChangeProposal): Promise<Ruling<Outcome>> => {
  const item = await itemOf(given, proposal)
  if (!item) return nothingMeant(proposal)
  const isRemoved = proposal.change.is === 'remove-item'
  const meeting = await meetingOfProposal(given, proposal)
  const made = await makePlan(
    given,
    item,
    isRemoved
      ? { is: 'remove', itemId: item.id, ...reasons(proposal) }
      : { is: 'defer', itemId: item.id, meetingId: meeting?.id ?? null, ...reasons(proposal) },
  )
  if (!made.ok) return made
  const came = { ...NOTHING, item: named(item), meeting: meeting?.day ?? null }
  return allow({ came: isRemoved ? { ...came, removed: true } : came, short: null })
}

const PLACES: readonly (readonly [RegExp, DestinationKind])[] = [
  [/bulletin|newsletter/i, 'members-bulletin'],
  [/site visit|visit to|study visit/i, 'site-visit'],
  [/all[- ]members?|members?[’']? briefing|seminar|workshop/i, 'all-member-briefing'],
  [/training|induction|development/i, 'training'],
  [/briefing/i, 'briefing-note'],
]

const elsewhere = async (given: Applying, proposal: ChangeProposal): Promise<Ruling<Outcome>> => {
  const item = await itemOrNew(given, proposal)
  if (!item.ok) return item
  const { evidence, body, ownerId, due } = proposal.change
  const [, kind = 'another-body'] = PLACES.find(([fits]) => fits.test(evidence.text)) ?? []
  const name = body ?? proposal.title
  const made = await makePlan(given, item.value, {
    is: 'send-elsewhere',
    itemId: item.value.id,
    destination: { kind, name, ownerId, dueOn: due },
    ...reasons(proposal),
  })
  const came = { ...NOTHING, item: named(item.value), elsewhere: name }
  return allow(made.ok ? { came, short: null } : { came: { ...came, elsewhere: null }, short: made.refusal })
}
