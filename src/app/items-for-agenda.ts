import type { ItemToCompose } from '../domain/agenda/compose.ts'
import type { Invited, Named } from '../domain/agenda/line.ts'
import type { LinePaper } from '../domain/agenda/line-paper.ts'
import type { Person } from '../domain/people/person.ts'
import type { Item } from '../domain/programme/item.ts'
import type { RequestForItem } from './ports/agendas.ts'
import type { Paper } from './ports/papers.ts'
import type { Tx } from './ports/tx.ts'

/** Items ready to be composed, with what was asked for them and the people it says something of, by id. */
export type ItemsForAgenda = {
  readonly toCompose: readonly ItemToCompose[]
  readonly requests: readonly RequestForItem[]
  readonly people: ReadonlyMap<string, Person>
}

/** What each item of a meeting needs to stand on its agenda: its people with their titles, its report, its papers. */
export const itemsForAgenda = async (tx: Tx, items: readonly Item[]): Promise<ItemsForAgenda> => {
  const ids = items.map(({ id }) => id)
  const [requests, papers] = await Promise.all([tx.agendas.requestsFor(ids), tx.papers.of(ids)])
  const wanted = [
    ...items.flatMap((item) => [item.leadOfficerId, item.authorId]),
    ...requests.map(({ askedOfId }) => askedOfId),
  ].filter((id) => id !== null)
  const people = new Map((await tx.people.findMany([...new Set(wanted)])).map((person) => [person.id, person]))

  const toCompose = items.map((item) => {
    const asked = requests.filter(({ itemId }) => itemId === item.id)
    const own = papers.filter(({ itemId }) => itemId === item.id)
    const lead = named(people.get(item.leadOfficerId ?? ''))
    const presenter = named(people.get(item.authorId ?? '')) ?? lead
    return {
      item,
      lead,
      presenters: presenter ? [presenter] : [],
      invited: asked.flatMap((request) => invited(request, people)),
      asked,
      papers: own.map(asLinePaper),
      lateReason: own.find(({ state }) => state === 'late')?.lateReason ?? null,
    }
  })
  return { toCompose, requests, people }
}

/** A paper as an agenda holds it. Of a closed one not even where it is: a link can say what is behind it. */
export const asLinePaper = ({ id, title, link, state, part, paragraphs, isDecided, isAppendix }: Paper): LinePaper => ({
  id,
  title,
  link: part === 'open' ? link : null,
  state,
  part,
  paragraphs,
  isDecided,
  isAppendix,
})

const named = (person: Person | undefined): Named | null =>
  person
    ? { name: person.name, title: person.title, organisation: person.isExternal ? person.organisation : null }
    : null

const NOT_INVITED = new Set(['prepared', 'withdrawn', 'handed-on'])

const invited = (request: RequestForItem, people: ReadonlyMap<string, Person>): readonly Invited[] => {
  const person = named(people.get(request.askedOfId))
  if (request.kind !== 'attend' || NOT_INVITED.has(request.state) || !person) return []
  if (request.state === 'colleague' && request.colleague)
    return [{ name: request.colleague, title: null, organisation: person.organisation, answer: 'coming' }]
  const answer =
    request.state === 'coming' || request.state === 'accepted'
      ? 'coming'
      : request.state === 'declined' || request.state === 'another-date'
        ? 'not-coming'
        : 'not-yet-answered'
  return [{ ...person, answer }]
}
