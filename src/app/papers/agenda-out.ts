import { publicAgenda } from '../../domain/agenda/public-agenda.ts'
import { type AgendaOut, type Contact, publicSupplement } from '../../domain/papers/agenda-out.ts'
import type { Person } from '../../domain/people/person.ts'
import type { AgendaAt } from '../agenda-at.ts'
import type { Tx } from '../ports/tx.ts'

/** Whom the public may ring about a committee. An e-mail address is not published again. */
export const contactOf = (officer: Pick<Person, 'name' | 'telephone'> | null): Contact | null =>
  officer && { name: officer.name, telephone: officer.telephone }

/**
 * An agenda as it goes out: the published draft, else the current one, in its public form. Supplements are there once
 * they are published themselves.
 */
export const agendaOutOf = async (tx: Tx, at: AgendaAt): Promise<AgendaOut> => {
  const { committee, meeting, publication } = at
  const supplements = (await tx.publications.supplementsOf(at.agenda.id)).filter(({ publishedAt }) => publishedAt)
  return {
    council: at.host ?? (await tx.committees.council()).name,
    agenda: publicAgenda(committee, meeting, at.shown.lines, at.participation),
    standing: publication
      ? { is: 'published', on: publication.publishedOn, link: publication.link }
      : { is: 'draft', number: at.current.number },
    contact: contactOf(at.officer),
    supplements: await publicSupplements(tx, supplements),
    meeting,
    zone: committee.zone,
  }
}

/** Supplements as they may be printed: what is the committee's own is asked of the items as they are now. */
export const publicSupplements = async (
  tx: Tx,
  supplements: Awaited<ReturnType<Tx['publications']['supplementsOf']>>,
): Promise<AgendaOut['supplements']> => {
  const ids = new Set(supplements.flatMap(({ lines }) => lines.flatMap(({ itemId }) => itemId ?? [])))
  const items = (await Promise.all([...ids].map((id) => tx.items.find(id)))).flatMap((item) => item ?? [])
  const parts = new Map(items.map(({ id, part }) => [id, part]))
  return supplements.map((supplement) => publicSupplement(supplement, (id) => parts.get(id)))
}
