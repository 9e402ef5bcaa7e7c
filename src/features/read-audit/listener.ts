import { DateTime } from 'luxon'
import type { Deps } from '../../app/deps.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { civilDateOf, clockTime, longDate, timeOfDay } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Message } from '../../slack/kit/blocks.ts'
import type { Word } from '../../slack/kit/word.ts'
import { pressedInCommittee } from '../../slack/pressed-in-committee.ts'
import { auditPage } from './messages.ts'

const AT_MOST = 15

const moment = (at: string, zone: string): string =>
  `${longDate(civilDateOf(at, zone))}, ${clockTime(timeOfDay(DateTime.fromISO(at, { zone }).toFormat('HH:mm')))}`

const page = async (tx: Tx, committee: Committee, before?: number): Promise<Message> => {
  const { entries, older } = await tx.ledger.page({
    committeeId: committee.id,
    atMost: AT_MOST,
    ...(before !== undefined && { before }),
  })
  const people = await tx.people.findMany(entries.flatMap((entry) => entry.byId ?? []))
  const lines = entries.map((entry) => ({
    position: entry.position,
    at: moment(entry.at, committee.zone),
    by: people.find((person) => person.id === entry.byId)?.name ?? 'Cleardays',
    did: entry.did,
    about: typeof entry.detail.title === 'string' ? entry.detail.title : null,
  }))
  return auditPage(committee, lines, older)
}

/** Slack in, one page of the ledger out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ committee, tx }) => ({ is: 'say', message: await page(tx, committee) })),
    )
    desk.onPress(
      actionIds.auditPage,
      pressedInCommittee(deps, word.permission, async ({ tx, committee, carried: [before] }) => ({
        is: 'redrawn',
        message: await page(tx, committee, Number(before)),
      })),
    )
  }
