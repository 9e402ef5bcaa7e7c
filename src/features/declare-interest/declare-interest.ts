import { type AgendaAt, agendaAt } from '../../app/agenda-at.ts'
import { askNextStep } from '../../app/approvals/ask-about-agenda.ts'
import type { Deps } from '../../app/deps.ts'
import { draftName } from '../../app/draft-named.ts'
import { personOf } from '../../app/identify.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import type { DeclarationKind } from '../../domain/outcomes/attendance.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** An interest in some of the business of a meeting. `slackId` is whose it is; null for the presser's own. */
export type InterestSaid = {
  readonly meetingId: string
  readonly slackId: string | null
  readonly itemIds: readonly string[]
  readonly kind: Exclude<DeclarationKind, 'whip'>
  readonly isSensitive: boolean
}
/** What the form shows: the business, and whether the presser may record it of somebody else. */
export type InterestForm = { readonly at: AgendaAt; readonly mayOfOthers: boolean }
/** What was recorded: whose, in what, and who is asked about it now. */
export type InterestDeclared = { readonly at: AgendaAt; readonly name: string; readonly titles: readonly string[] }

/** The business of a meeting, for whoever may declare an interest in it. Refused once the agenda is published. */
export const openInterest = (deps: Deps, who: Presser, meetingId: string): Promise<Ruling<InterestForm>> =>
  deps.store.for(who.councilId).transaction((tx) => read(tx, deps, who, meetingId))

const read = async (tx: Tx, deps: Deps, who: Presser, meetingId: string): Promise<Ruling<InterestForm>> => {
  const at = await agendaAt(tx, deps.clock, meetingId)
  if (!at) return refuse({ rule: 'no-such-meeting' })
  const may = await permitted(tx, deps.clock, who, 'see-agenda', at.committee.id)
  if (!may.ok) return may
  if (at.publication) return refuse({ rule: 'agenda-is-published', on: at.publication.publishedOn })
  const mayOfOthers = mayDo('draft-agenda', may.value)
  const isAsked = at.askings.some(({ personId }) => personId === who.personId)
  return mayOfOthers || isAsked || mayDo('suggest-item', may.value)
    ? allow({ at, mayOfOthers })
    : refuse({ rule: 'not-permitted', permission: 'suggest-item', committee: at.committee.name })
}

/**
 * Records an interest that is declared before the meeting. Whoever declared it is not asked about that business any
 * more; where they have been, the draft is drawn again and whoever stands in is asked about it. The nature of the
 * interest is not asked for: it is declared at the meeting, and in the register.
 */
export const declareInterest = (deps: Deps, who: Presser, said: InterestSaid): Promise<Ruling<InterestDeclared>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    await tx.agendas.hold(said.meetingId)
    const found = await read(tx, deps, who, said.meetingId)
    if (!found.ok) return found
    const { at, mayOfOthers } = found.value
    const person = said.slackId
      ? await personOf(tx, deps.profiles, { teamId: who.teamId, slackId: said.slackId })
      : await tx.people.find(who.personId)
    if (!person) return refuse({ rule: 'no-such-person' })
    if (person.id !== who.personId && !mayOfOthers)
      return refuse({ rule: 'interest-of-somebody-else', name: person.name })
    const lines = at.current.lines.filter(({ itemId }) => itemId !== null && said.itemIds.includes(itemId))
    if (lines.length === 0) return refuse({ rule: 'interest-in-nothing' })

    const itemIds = lines.flatMap(({ itemId }) => itemId ?? [])
    const { name } = person
    await tx.outcomes.declareInterest(at.meeting.id, {
      ...{ personId: person.id, name, kind: said.kind, isSensitive: said.isSensitive, itemIds },
    })
    const now = deps.clock.now().toISO()!
    await tx.ledger.record({
      at: now,
      byId: who.personId,
      did: 'interest-declared',
      aboutKind: 'agenda',
      aboutId: at.meeting.id,
      committeeId: at.committee.id,
      detail: { of: name, kind: said.kind, items: itemIds.length },
    })
    const mine = at.askings.filter(({ personId }) => personId === person.id)
    for (const { position } of mine)
      await askNextStep(tx, deps.clock, at.meeting.id, { goesOn: false, byId: who.personId, again: position })
    const after = (await agendaAt(tx, deps.clock, at.meeting.id))!
    if (mine.length > 0 && after.progress.is !== 'agreed' && after.agenda.state === 'agreed')
      await tx.agendas.setState(after.agenda, 'consulted-on')
    for (let draft = 1; draft <= at.agenda.revision; draft += 1)
      await tx.outbox.redraw('agenda-consultation', draftName({ meetingId: at.meeting.id, revision: draft }), now)
    return allow({ at: after, name, titles: lines.map(({ title }) => title) })
  })
