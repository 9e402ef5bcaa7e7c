import { makeChange } from '../../app/programme/make-change.ts'
import { workOut } from '../../app/programme/work-out.ts'
import type { Clock } from '../../clock.ts'
import { civilDateAt, isCivilDate, longDate } from '../../domain/calendar/civil-date.ts'
import { isStanding } from '../../domain/meetings/meeting.ts'
import { addItem } from '../../domain/programme/add.ts'
import type { Item } from '../../domain/programme/item.ts'
import type { PreviewRow, ProgrammeRow } from '../../import/read-set-up.ts'
import { alike, type Planning, type RowToTake } from './planned-list.ts'

/**
 * The existing programme, row by row. An item goes to the meeting of its day where the committee meets then; it was
 * agreed before Cleardays came, so nobody is consulted on it. An item of the same title is not added again.
 */
export const planItems = async (
  { tx, committee, byId }: Planning,
  clock: Clock,
  rows: readonly PreviewRow<ProgrammeRow>[],
): Promise<readonly RowToTake[]> => {
  const today = civilDateAt(clock.now(), committee.zone)
  const meetings = (await tx.meetings.of(committee.id, today)).filter(isStanding)
  const titles = (await tx.items.of(committee.id)).map(({ title }) => title)
  const people = (await tx.people.all()).filter(({ hasLeft }) => !hasLeft)
  const named = (name: string | null): string | null => {
    const found = name ? people.filter((one) => alike(one.name, name)) : []
    return found.length === 1 ? found[0]!.id : null
  }

  return rows.map(({ row, value, problems }): RowToTake => {
    const says = value?.title ?? 'A row without a title'
    if (!value || problems.length > 0) return { row, says, does: 'left-out', notes: problems, take: null }
    if (titles.some((title) => alike(title, value.title)))
      return { row, says, does: 'there-already', notes: [], take: null }
    titles.push(value.title)
    const day = value.date && isCivilDate(value.date) ? value.date : null
    const meeting = day ? meetings.find((one) => one.day === day) : undefined
    const [lead, holder] = [named(value.owner), named(value.holder)]
    const notes = [
      meeting && `For ${longDate(meeting.day)}.`,
      day && !meeting && `There is no meeting to come on ${longDate(day)}: without a meeting.`,
      value.owner && !lead && `“${value.owner}” is not known by that name: kept in the words of the item.`,
      value.holder && !holder && `“${value.holder}” is not known by that name: kept in the words of the item.`,
    ].filter((note) => typeof note === 'string')

    const take = async () => {
      const words = [
        value.owner && !lead && `Lead officer: ${value.owner}`,
        value.holder && !holder && `Cabinet member: ${value.holder}`,
        value.reference && `Reference: ${value.reference}`,
      ].filter((line) => typeof line === 'string')
      const ruling = addItem(
        {
          committeeId: committee.id,
          title: value.title.slice(0, 500),
          why: value.why,
          leadOfficerId: lead,
          portfolioHolderId: holder,
          wantedBy: meeting ? null : day,
          originText: words.length > 0 ? words.join('\n') : null,
          origin: 'import',
          createdById: byId,
        },
        await tx.committees.takeItemNumber(committee.id),
      )
      if (!ruling.ok) return
      const item = await tx.items.add(ruling.value)
      const at = clock.now().toISO()!
      const witnesses = (value.witnesses ?? '').split(/[;\n]/).map((name) => name.trim())
      await tx.items.setPossibleWitnesses(
        item.id,
        witnesses.flatMap((name) => (name ? [{ personId: named(name), name, organisation: null }] : [])),
      )
      await recordAdded(tx, item, byId, at)
      if (!meeting) return
      const worked = await workOut(tx, clock, committee, item, {
        is: 'schedule',
        itemId: item.id,
        meetingId: meeting.id,
        urgency: null,
        why: 'As on the existing programme',
        minute: null,
      })
      // too late for its clear days: it stays without a meeting, and the officer decides
      if (worked.ok) await makeChange(tx, clock, worked.value, { personId: byId, proposalId: null })
    }
    return { row, says, does: 'add', notes, take }
  })
}

const recordAdded = async (tx: Planning['tx'], item: Item, byId: string, at: string): Promise<void> => {
  await tx.items.record(item.id, {
    at,
    stage: item.stage.is,
    meetingId: null,
    fromMeetingId: null,
    destinationId: null,
    byId,
    why: item.why,
    minute: null,
    proposalId: null,
  })
  await tx.ledger.record({
    at,
    byId,
    did: 'item-added',
    aboutKind: 'item',
    aboutId: item.id,
    committeeId: item.committeeId,
    detail: { title: item.title, number: item.number, origin: item.origin },
  })
}
