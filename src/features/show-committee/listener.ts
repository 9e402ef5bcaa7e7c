import { approvalLines } from '../../app/approvals/names-in-chains.ts'
import { timetableOf } from '../../app/calendars.ts'
import type { Deps } from '../../app/deps.ts'
import { clerkOn } from '../../app/hosting.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { lateItemsTaken } from '../../app/programme/late-items.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import { hostingOn, turnOn } from '../../domain/calendar/joint-hosting.ts'
import { publishingDays } from '../../domain/calendar/timetable.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { asHosted } from '../../domain/committee/hosting.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import { ROLES } from '../../domain/people/roles.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import type { Word } from '../../slack/kit/word.ts'
import { committeePage } from './messages.ts'

const SHOWN = ['chair', 'vice-chair', 'officer', 'deputy', 'proper-officer', 'monitoring-officer'] as const

const peopleLines = async (tx: Tx, committee: Committee, today: CivilDate): Promise<readonly string[]> => {
  const lines: string[] = []
  for (const role of SHOWN) {
    const held = await tx.people.holding(role, committee.id, today)
    const word = role === 'chair' ? committee.settings.chairWord : ROLES[role]
    if (held.length > 0)
      lines.push(`${word.charAt(0).toUpperCase()}${word.slice(1)}: ${held.map((person) => person.name).join(', ')}`)
  }
  const members = await tx.people.holding('member', committee.id, today)
  return members.length > 0 ? [...lines, `Members: ${members.map((person) => person.name).join(', ')}`] : lines
}

const publishBy = async (tx: Tx, committee: Committee, next: Meeting | null) => {
  const timetable = next && (await timetableOf(tx, committee, next))
  return timetable?.ok ? publishingDays(timetable.value) : null
}

/** Slack in, the committee's page out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    const lateCount = async (tx: Tx, committee: Committee) => {
      const { year, items } = await lateItemsTaken(tx, deps.clock, committee)
      return { year, count: items.length }
    }
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ committee, roles, tx }) => {
        const today = civilDateAt(deps.clock.now(), committee.zone)
        const next = await tx.meetings.next(committee.id, today)
        const authorities = await tx.calendar.authorities(committee.id)
        const clerkId = await clerkOn(tx, committee, today)
        const hosted = asHosted(committee, hostingOn(authorities, today)?.hosting ?? null)
        return {
          is: 'say',
          message: committeePage({
            committee: hosted,
            next,
            publishBy: await publishBy(tx, committee, next),
            today,
            turn: turnOn(authorities, today),
            clerk: clerkId ? ((await tx.people.find(clerkId))?.name ?? null) : null,
            people: await peopleLines(tx, hosted, today),
            approvals: await approvalLines(tx, committee),
            late: await lateCount(tx, committee),
            isOfficer: mayDo('change-settings', roles),
          }),
        }
      }),
    )
  }
