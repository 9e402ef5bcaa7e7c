import type { Clock } from '../../clock.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { JointForm, JointMeeting, JointRow } from '../../domain/joint/form.ts'
import type { ProgrammeRow } from '../../domain/papers/programme-out.ts'
import { programmeOutOf } from '../papers/programme-out.ts'
import type { Tx } from '../ports/tx.ts'

const rowOf = ({ number, title, status, inPrivate }: ProgrammeRow): JointRow => ({ number, title, status, inPrivate })

/** What a partner is given of a joint committee today: made from its public programme, which has no room for more. */
export const jointFormOf = async (tx: Tx, clock: Clock, committee: Committee): Promise<JointForm> => {
  const out = await programmeOutOf(tx, clock, committee)
  const meetings: JointMeeting[] = []
  for (const { meeting, rows } of out.groups) {
    if (!meeting) continue
    const published = await tx.publications.of(meeting.id)
    const { id, day, time, venue } = meeting
    const agenda = published && { on: published.publishedOn, link: published.link }
    meetings.push({ id, day, time, venue, agenda, rows: rows.map(rowOf) })
  }
  return {
    host: out.council,
    committee: out.committee,
    contact: out.contact && { name: out.contact.name, telephone: out.contact.telephone },
    meetings,
    waiting: out.groups.flatMap(({ meeting, rows }) => (meeting ? [] : rows.map(rowOf))),
  }
}

/** Tells one form from another: what is the same need not be sent again. */
export const digestOfForm = async (form: JointForm): Promise<string> => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(form)))
  return Buffer.from(bytes).toString('hex').slice(0, 32)
}
