import { type AgendaAt, agendaAt } from '../../app/agenda-at.ts'
import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { say } from '../../app/say.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** A draft that may be posted, and where. */
export type Postable = {
  readonly at: AgendaAt
  readonly channel: string
  /** Whether it already stands in the channel, or is on its way. */
  readonly is: 'not-posted' | 'on-its-way' | 'posted'
}
/** What came of posting it, and whether whoever did may also record it as published. */
export type Posted = Postable & { readonly went: 'waiting' | 'held' | 'said-before'; readonly mayPublish: boolean }

const ON_ITS_WAY: ReadonlySet<string> = new Set(['waiting', 'held', 'sending', 'in-doubt'])

/** Reads the draft of a meeting for posting. Refused without a draft, without a channel, or once it is published. */
const postable = async (tx: Tx, deps: Deps, who: Presser, meetingId: string): Promise<Ruling<Omit<Posted, 'went'>>> => {
  const meeting = await tx.meetings.find(meetingId)
  if (!meeting) return refuse({ rule: 'no-such-meeting' })
  const may = await permitted(tx, deps.clock, who, 'draft-agenda', meeting.committeeId)
  if (!may.ok) return may
  const at = await agendaAt(tx, deps.clock, meetingId)
  if (!at) return refuse({ rule: 'no-agenda-yet', day: meeting.day })
  if (at.publication) return refuse({ rule: 'agenda-is-published', on: at.publication.publishedOn })
  const channel = at.committee.slackChannel
  if (!channel) return refuse({ rule: 'agenda-has-no-channel', committee: at.committee.name })

  const copies = await tx.outbox.copies('agenda-in-channel', meetingId)
  const owed = (await tx.outbox.about(meetingId)).filter(
    ({ drawing, kind }) => drawing === 'agenda-in-channel' && kind === 'post',
  )
  const is =
    copies.length > 0 ? 'posted' : owed.some(({ state }) => ON_ITS_WAY.has(state)) ? 'on-its-way' : 'not-posted'
  return allow({ at, channel, is, mayPublish: mayDo('publish-agenda', may.value) })
}

/** What would be posted, and to whom: shown before anything is. */
export const previewPost = (
  deps: Deps,
  who: Presser,
  command: { readonly meetingId: string },
): Promise<Ruling<Postable>> =>
  deps.store.for(who.councilId).transaction((tx) => postable(tx, deps, who, command.meetingId))

/**
 * Posts the public form of the current draft to the committee's channel. It publishes nothing. One message stands there
 * and is drawn again as the draft moves on; only where it was deleted is it posted anew.
 */
export const postAgenda = (
  deps: Deps,
  who: Presser,
  command: { readonly meetingId: string; readonly revision: number },
): Promise<Ruling<Posted>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    await tx.agendas.hold(command.meetingId)
    const ruling = await postable(tx, deps, who, command.meetingId)
    if (!ruling.ok) return ruling
    const { at, channel, is } = ruling.value
    if (command.revision !== at.agenda.revision)
      return refuse({ rule: 'draft-has-moved-on', yours: command.revision, current: at.agenda.revision })
    if (is !== 'not-posted') return allow({ ...ruling.value, went: 'said-before' })

    const before = (await tx.outbox.about(at.meeting.id)).filter(
      ({ drawing, kind }) => drawing === 'agenda-in-channel' && kind === 'post',
    )
    const went = await say(tx, deps.clock, {
      key: `agenda-in-channel:${at.meeting.id}:${before.length + 1}`,
      committeeId: at.committee.id,
      channel,
      drawing: 'agenda-in-channel',
      about: at.meeting.id,
      recipient: 'channel',
      nature: 'notice',
    })
    await tx.ledger.record({
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: 'agenda-posted',
      aboutKind: 'agenda',
      aboutId: at.meeting.id,
      committeeId: at.committee.id,
      detail: { revision: at.agenda.revision, channel },
    })
    return allow({ ...ruling.value, went })
  })
