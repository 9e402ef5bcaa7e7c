import type { Clock } from '../../clock.ts'
import type { Chain, Office } from '../../domain/approvals/approval-settings.ts'
import { peopleIn } from '../../domain/approvals/chain.ts'
import type { PeopleKnown } from '../../domain/approvals/seat.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Tx } from '../ports/tx.ts'

/** What only whoever asks can know: the lead officer of a report's item, who alone wrote it, who has an interest. */
export type KnownBesides = {
  readonly leadOfficerId?: string | null
  readonly authors?: ReadonlySet<string>
  readonly interested?: ReadonlySet<string>
}

/** The people a chain may ask, as they stand today: who holds each office, who has left, who is away and for whom. */
export const peopleKnown = async (
  tx: Tx,
  clock: Clock,
  committee: Pick<Committee, 'id' | 'zone'>,
  chain: Chain,
  besides: KnownBesides = {},
): Promise<PeopleKnown> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const offices = new Set<Office>(
    chain.flatMap(({ who, standIn }) =>
      [...who, ...(standIn ? [standIn] : [])].flatMap((one) => (one.startsWith('person:') ? [] : (one as Office))),
    ),
  )
  if (offices.has('chair')) offices.add('vice-chair')
  const holders = new Map<Office, readonly string[]>()
  for (const office of offices) holders.set(office, await holding(tx, committee.id, office, today, besides))

  const named = peopleIn(chain)
  const people = await tx.people.findMany(named)
  const there = new Set(people.filter(({ hasLeft }) => !hasLeft).map(({ id }) => id))
  const everybody = [...new Set([...named, ...[...holders.values()].flat()])]
  const away = await tx.agendas.awayOn(everybody, today)
  const deputies = await tx.people.findMany([...away.values()].flatMap(({ deputyId }) => deputyId ?? []))
  const gone = new Set(deputies.filter(({ hasLeft }) => hasLeft).map(({ id }) => id))
  return {
    holders,
    left: new Set(named.filter((id) => !there.has(id))),
    away: new Map([...away].map(([id, { deputyId }]) => [id, deputyId && gone.has(deputyId) ? null : deputyId])),
    authors: besides.authors ?? new Set(),
    interested: besides.interested ?? new Set(),
  }
}

const holding = async (
  tx: Tx,
  committeeId: string,
  office: Office,
  today: ReturnType<typeof civilDateAt>,
  { leadOfficerId }: KnownBesides,
): Promise<readonly string[]> => {
  if (office !== 'lead-officer') return (await tx.people.holding(office, committeeId, today)).map(({ id }) => id)
  const lead = leadOfficerId ? await tx.people.find(leadOfficerId) : null
  return lead && !lead.hasLeft ? [lead.id] : []
}
