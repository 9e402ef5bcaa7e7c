import type { Owed } from '../../app/ports/outbox.ts'
import type { Account } from '../../app/ports/sending.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { restAsTold, restBefore } from '../../domain/delivery/rest.ts'
import { URGENCY } from '../../domain/delivery/urgency.ts'
import { paceFor, type Sender } from './sender.ts'
import type { Sent } from './sent.ts'
import { failUnsent } from './settle.ts'

/** Where a row is aimed before anything is opened. */
export type Aim =
  | { readonly is: 'channel'; readonly channel: string }
  | { readonly is: 'account'; readonly slackId: string; readonly teamId?: string }
  /** Somebody without Slack: by letter. */
  | { readonly is: 'outside' }
  | { readonly is: 'left' }

/** A row that may go now, and where it is aimed. */
export type Aimed = { readonly row: Owed; readonly aim: Aim }

/** The rows of a council that may go now. None but alarms and redrawings where its posting has been stopped. */
export const aimedHeads = async (sender: Sender, councilId: string, atMost: number): Promise<readonly Aimed[]> => {
  const heads = await sender.store.for(councilId).sending.heads(sender.clock.now().toISO()!, atMost)
  return heads
    .filter(({ row, isStopped }) => !isStopped || row.kind === 'redraw' || row.priority === URGENCY.leak)
    .map(({ row, person }) => ({ row, aim: aimAt(row, person) }))
}

/** The same for one row. */
export const aimOf = async (tx: Tx, row: Owed): Promise<Aim> =>
  aimAt(row, row.personId ? await tx.people.find(row.personId) : null)

const aimAt = (row: Owed, person: Account | null): Aim => {
  if (!row.personId) return { is: 'channel', channel: row.channel! }
  if (!person || person.hasLeft) return { is: 'left' }
  if (!person.slackId) return { is: 'outside' }
  return { is: 'account', slackId: person.slackId, ...(person.slackTeamId && { teamId: person.slackTeamId }) }
}

/** A conversation that was open an hour ago is asked for again, so that somebody who has left Slack is noticed. */
const REMEMBERED_FOR_MS = 3_600_000

type Opened = { readonly is: 'open'; readonly channel: string | null } | Sent

/** The conversation a row goes to, opened where it must be. A redrawing needs none: its copy says where it is. */
export const openedFor = async (sender: Sender, councilId: string, row: Owed, aim: Aim): Promise<Opened> => {
  if (row.kind === 'redraw') return { is: 'open', channel: row.channel ?? `person:${row.personId}` }
  if (aim.is === 'channel') return { is: 'open', channel: aim.channel }
  if (aim.is === 'outside') return { is: 'open', channel: null }
  if (aim.is === 'left') return failUnsent(sender, councilId, row, 'has-left')

  const known = sender.channelOf.get(aim.slackId)
  if (known && sender.stopwatch() - known.at < REMEMBERED_FOR_MS) return { is: 'open', channel: known.channel }
  const wait =
    sender.pacing.wait('conversations.open', null) ||
    (await sender.store.for(councilId).sending.mayCall(paceFor(sender, 'conversations.open')))
  if (wait > 0) return { is: 'later', inMs: wait }
  const opened = await sender.speaker.openConversation(aim.slackId, aim.teamId)
  if (opened.is === 'open') {
    sender.channelOf.set(aim.slackId, { channel: opened.channel, at: sender.stopwatch() })
    return opened
  }
  if (opened.is === 'refused' && opened.kind === 'permanent') return failUnsent(sender, councilId, row, opened.error)
  const rest =
    opened.is === 'refused' && opened.retryAfter !== undefined
      ? restAsTold(opened.retryAfter, sender.chance())
      : restBefore(3, sender.chance())
  if (opened.is === 'refused' && opened.kind === 'rate-limited') {
    sender.pacing.pause('conversations.open', null, rest)
    await sender.store.for(councilId).sending.pause('conversations.open', null, rest)
  }
  return { is: 'later', inMs: rest * 1000 }
}
