import { type CivilDate, clockTime, longDate, type TimeOfDay } from '../calendar/civil-date.ts'
import type { ProgrammeRow } from '../papers/programme-out.ts'

/** A meeting of a joint committee, as anybody may know of it. */
export type JointMeeting = {
  readonly id: string
  readonly day: CivilDate
  readonly time: TimeOfDay
  readonly venue: string | null
  /** The published agenda; null until it is published. */
  readonly agenda: { readonly on: CivilDate; readonly link: string | null } | null
  readonly rows: readonly JointRow[]
}
export type JointRow = Pick<ProgrammeRow, 'number' | 'title' | 'status' | 'inPrivate'>

/**
 * What a partner council is given of a joint committee: its public form, and nothing that has room for anything else. It
 * is what the host would put on its own public page.
 */
export type JointForm = {
  readonly host: string
  readonly committee: string
  readonly contact: { readonly name: string; readonly telephone: string | null } | null
  readonly meetings: readonly JointMeeting[]
  /** What waits for a meeting, or goes elsewhere. */
  readonly waiting: readonly JointRow[]
}

const held = ({ day, time, venue }: JointMeeting): string =>
  `${longDate(day)}, ${clockTime(time)}${venue ? `, ${venue}` : ''}`

/**
 * What a partner’s channel is told: meetings that are new, moved or no longer held, and agendas that were published. A
 * changed item is seen by whoever looks, and is no news. `today`: what has been is none either.
 */
export const jointNews = (before: JointForm | null, after: JointForm, today: CivilDate): readonly string[] => {
  const coming = (form: JointForm | null) => (form?.meetings ?? []).filter(({ day }) => day >= today)
  const was = new Map(coming(before).map((meeting) => [meeting.id, meeting]))
  const news: string[] = []
  for (const meeting of coming(after)) {
    const earlier = was.get(meeting.id)
    was.delete(meeting.id)
    if (!earlier) news.push(`Meeting added: ${held(meeting)}`)
    else if (held(earlier) !== held(meeting)) news.push(`Meeting moved: ${held(meeting)}; it was ${held(earlier)}`)
    if (meeting.agenda && !earlier?.agenda) news.push(`Agenda published for ${longDate(meeting.day)}`)
  }
  for (const meeting of was.values()) news.push(`No longer held: ${held(meeting)}`)
  return news
}
