import { noticesOf } from '../../app/notices-of.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { plannedDecisions } from '../../app/reading/planned-decisions.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import { NOTICES } from '../../domain/notices/notice.ts'
import type { Item } from '../../domain/programme/item.ts'
import { decisionAhead } from '../../domain/proposals/forward-plan.ts'
import { isOpen, isPromised } from '../../domain/reports/request.ts'

/** What people have been asked for, have promised, or want in time, for the items of a meeting. */
export const whatHangsOn = async (tx: Tx, items: readonly Item[]) => {
  const promised: { what: string; by: 'final-report-by'; day: CivilDate }[] = []
  const people = new Set<string>()
  for (const item of items)
    for (const request of await tx.requests.forItem(item.id)) {
      if (!isOpen(request) && !isPromised(request)) continue
      const of = (await tx.people.find(request.askedOfId))?.name ?? 'somebody who was asked'
      people.add(of)
      if (request.state === 'accepted')
        promised.push({ what: `What ${of} provides for “${item.title}”`, by: 'final-report-by', day: request.dueOn })
    }
  const wantedBy = items.flatMap(({ title, wantedBy: day }) =>
    day ? [{ what: `What “${title}” is wanted for`, day }] : [],
  )
  return { promised, people: [...people], wantedBy }
}

/** What the executive’s forward plan announces of these items: decisions that a meeting on this day is to inform. */
export const decisionsToInform = async (
  tx: Tx,
  committee: Committee,
  items: readonly Item[],
  day: CivilDate,
  today: CivilDate,
): Promise<readonly { readonly what: string; readonly day: CivilDate }[]> => {
  const planned = await plannedDecisions(tx, committee.id)
  return items.flatMap(({ title }) => {
    const { maker, day: decidedOn } = decisionAhead({ title, meetingDay: day }, planned, [], today)?.decision ?? {}
    return decidedOn ? [{ what: `The decision on “${title}”${maker ? ` (${maker})` : ''}`, day: decidedOn }] : []
  })
}

/**
 * What has been done for the meeting already, by the name of its deadline, and on which day (civil date): a published
 * agenda is a notice given for its old day; so is the notice of a key decision or of private business, once every item
 * that wants one has one.
 */
export const done = async (
  tx: Tx,
  committee: Committee,
  meeting: Meeting,
  items: readonly Item[],
): Promise<Readonly<Record<string, CivilDate>>> => {
  const published = await tx.publications.of(meeting.id)
  const wanted = (await noticesOf(tx, committee, meeting, items)).flatMap(({ notices }) => notices)
  const noticed = [...Map.groupBy(wanted, ({ kind }) => NOTICES[kind].deadline)].flatMap(([deadline, notices]) => {
    const days = notices.map(({ given }) => given?.givenOn ?? null)
    const last = days.every((day) => day !== null) ? days.toSorted().at(-1) : null
    return last ? [[deadline, last] as const] : []
  })
  return { ...Object.fromEntries(noticed), ...(published && { 'publish-by': published.publishedOn }) }
}
