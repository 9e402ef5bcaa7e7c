import { type AgendaAt, agendaAt } from '../../app/agenda-at.ts'
import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import { ANSWERS, type AnswerGiven } from '../../domain/agenda/asking.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** One thing that happened while an agenda was put to somebody. `at` is an instant, ISO; words are as they were said. */
export type AskedThen = {
  readonly at: string
  readonly revision: number | null
  readonly what: string
  readonly words: string | null
}
export type AskedHistory = { readonly at: AgendaAt; readonly happened: readonly AskedThen[] }

const DID = ['agenda-drafted', 'agenda-consulted', 'agenda-answered', 'agenda-passed-on', 'interest-declared'] as const
const MOST = 60

/**
 * Who was asked about an agenda, when, as what and in whose place, and what each answered to which draft: from the
 * ledger, so that an answer to a draft that no longer counts is there as well. Oldest first.
 */
export const askedHistory = (deps: Deps, who: Presser, meetingId: string): Promise<Ruling<AskedHistory>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const at = await agendaAt(tx, deps.clock, meetingId)
    if (!at) return refuse({ rule: 'no-such-meeting' })
    const may = await permitted(tx, deps.clock, who, 'draft-agenda', at.committee.id)
    if (!may.ok) return may
    const { entries } = await tx.ledger.page({ aboutId: meetingId, did: DID, atMost: MOST })
    const people = await tx.people.findMany([...new Set(entries.flatMap(({ byId }) => byId ?? []))])
    const name = (id: string | null) => people.find((person) => person.id === id)?.name ?? 'Cleardays'
    return allow({
      at,
      happened: entries.toReversed().map(({ at: when, byId, did, detail }) => ({
        at: when,
        revision: typeof detail.revision === 'number' ? detail.revision : null,
        what: whatHappened(did, name(byId), detail),
        words: did === 'agenda-answered' && typeof detail.words === 'string' ? detail.words : null,
      })),
    })
  })

const whatHappened = (did: string, by: string, detail: Readonly<Record<string, unknown>>): string => {
  const text = (field: string): string => (typeof detail[field] === 'string' ? detail[field] : 'somebody')
  switch (did) {
    case 'agenda-drafted':
      return `${by} composed it`
    case 'agenda-consulted':
      return `${text('asked')} was asked ${detail.purpose === 'approve' ? 'to approve it' : 'for comments'}`
    case 'agenda-passed-on':
      return `${text('asked')} was asked in place of ${text('from')}, who ${detail.because === 'away' ? 'is away' : 'has not answered'}`
    case 'interest-declared':
      return `${text('of')} declared an interest`
    default: {
      const answer = ANSWERS[detail.answer as AnswerGiven] ?? 'answered'
      return `${by}${typeof detail.onBehalfOf === 'string' ? ` for ${detail.onBehalfOf}` : ''}: ${answer}`
    }
  }
}
