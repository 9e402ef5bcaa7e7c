import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { setItemReminders } from '../../app/programme/item-reminders.ts'
import { say } from '../../app/say.ts'
import { unlessStale } from '../../app/unless-stale.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { addItem } from '../../domain/programme/add.ts'
import type { Item, StageName } from '../../domain/programme/item.ts'
import type { Asked, Decision, Proposal } from '../../domain/proposals/proposal.ts'
import { advise, decide } from '../../domain/proposals/suggestion.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

type Suggestion = Proposal<Asked>

/** What the committee decided, as the officer records it. */
export type DecideSuggestion = {
  readonly suggestionId: string
  readonly decision: Decision
  readonly meetingId: string | null
  readonly minute: string | null
  readonly reason: string | null
  /** The other body, or what the briefing note is called. */
  readonly body: string | null
  readonly dueOn: CivilDate | null
}

/** A suggestion; null for any other proposal. */
export const suggestionOf = async (tx: Tx, id: string): Promise<Suggestion | null> => {
  const found = await tx.proposals.find<Asked>(id)
  return found?.kind === 'suggestion' ? found : null
}

/** The officer's advice goes to the committee, and the member is told of it. */
export const adviseOn = (deps: Deps, who: Presser, suggestionId: string, advice: string): Promise<Ruling<Suggestion>> =>
  asOfficer(deps, who, suggestionId, async (tx, suggestion, committee) => {
    const ruling = advise(suggestion, advice, who.personId)
    if (!ruling.ok) return ruling
    return saved(tx, deps, who, committee, ruling.value, 'suggestion-advised')
  })

/** Records what the committee decided. What it took up becomes an item at once, and the member is told. */
export const decideSuggestion = (deps: Deps, who: Presser, said: DecideSuggestion): Promise<Ruling<Suggestion>> =>
  asOfficer(deps, who, said.suggestionId, async (tx, suggestion, committee) => {
    const at = deps.clock.now().toISO()!
    const body = committee.settings.suggestionsDecidedBy
    const ruling = decide(suggestion, { ...said, body, byId: who.personId, at })
    if (!ruling.ok) return ruling
    const item =
      said.decision === 'not-taken-forward' ? null : await takenUp(tx, deps, who, committee, suggestion, said)
    if (item && !item.ok) return item
    const decided = { ...ruling.value, meetingId: said.meetingId, itemId: item?.value.id ?? null }
    return saved(tx, deps, who, committee, decided, 'suggestion-decided')
  })

const asOfficer = (
  deps: Deps,
  who: Presser,
  suggestionId: string,
  work: (tx: Tx, suggestion: Suggestion, committee: Committee) => Promise<Ruling<Suggestion>>,
): Promise<Ruling<Suggestion>> =>
  unlessStale(
    () =>
      deps.store.for(who.councilId).transaction(async (tx): Promise<Ruling<Suggestion>> => {
        const suggestion = await suggestionOf(tx, suggestionId)
        const committee = suggestion && (await tx.committees.find(suggestion.committeeId))
        if (!suggestion || !committee) return refuse({ rule: 'no-such-proposal' })
        const may = await permitted(tx, deps.clock, who, 'decide-suggestion', committee.id)
        return may.ok ? work(tx, suggestion, committee) : may
      }),
    { rule: 'proposal-has-moved-on', title: 'That suggestion' },
  )

/** Saves it, tells the member, writes the ledger, and draws every copy again. */
const saved = async (
  tx: Tx,
  deps: Deps,
  who: Presser,
  committee: Committee,
  suggestion: Suggestion,
  did: string,
): Promise<Ruling<Suggestion>> => {
  const now = deps.clock.now().toISO()!
  await tx.proposals.save(suggestion)
  await tx.outbox.redraw('suggestion', suggestion.id, now)
  if (suggestion.proposedById)
    await say(tx, deps.clock, {
      key: `suggestion-told:${suggestion.id}:${suggestion.revision + 1}`,
      committeeId: committee.id,
      personId: suggestion.proposedById,
      recipient: 'member',
      nature: 'answer',
      drawing: 'suggestion-told',
      about: suggestion.id,
    })
  await tx.ledger.record({
    at: now,
    byId: who.personId,
    did,
    aboutKind: 'proposal',
    aboutId: suggestion.id,
    committeeId: committee.id,
    detail: {
      title: suggestion.title,
      decision: suggestion.decision,
      minute: suggestion.minute,
      itemId: suggestion.itemId,
    },
  })
  return allow({ ...suggestion, revision: suggestion.revision + 1 })
}

/** What the committee took up: an item in the pool, or one that goes elsewhere and is followed until it happened. */
const takenUp = async (
  tx: Tx,
  deps: Deps,
  who: Presser,
  committee: Committee,
  suggestion: Suggestion,
  said: DecideSuggestion,
): Promise<Ruling<Item>> => {
  const ruling = addItem(
    {
      committeeId: committee.id,
      title: suggestion.title,
      why: suggestion.words,
      desiredOutcome: suggestion.change.desiredOutcome,
      origin: 'suggestion',
      originMinute: said.minute,
      proposedById: suggestion.proposedById,
      createdById: who.personId,
    },
    await tx.committees.takeItemNumber(committee.id),
  )
  if (!ruling.ok) return ruling
  const isNote = said.decision === 'briefing-note'
  const destination =
    said.decision === 'item'
      ? null
      : await tx.destinations.add(committee.id, {
          kind: isNote ? 'briefing-note' : 'another-body',
          name: said.body ?? (isNote ? `Briefing note on ${suggestion.title}` : 'Another body'),
          ownerId: null,
          dueOn: said.dueOn,
        })
  const item = await tx.items.add({
    ...ruling.value,
    stage: destination ? { is: 'sent-elsewhere', destinationId: destination.id } : { is: 'unscheduled' },
  })
  const now = deps.clock.now().toISO()!
  const record = (stage: StageName, at: string, byId: string | null, why: string | null) =>
    tx.items.record(item.id, {
      at,
      stage,
      meetingId: stage === 'accepted' ? said.meetingId : null,
      fromMeetingId: null,
      destinationId: stage === 'sent-elsewhere' ? (destination?.id ?? null) : null,
      byId,
      why,
      minute: stage === 'suggested' ? null : said.minute,
      proposalId: suggestion.id,
    })
  await record('suggested', suggestion.proposedAt, suggestion.proposedById, suggestion.words)
  await record('accepted', now, who.personId, said.reason)
  await record(item.stage.is, now, who.personId, null)
  await setItemReminders(tx, deps.clock, committee, item, { timetable: null, elsewhereBy: said.dueOn })
  return allow(item)
}
