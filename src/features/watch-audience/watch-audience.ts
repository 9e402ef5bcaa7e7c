import type { Deps } from '../../app/deps.ts'
import { peopleOf } from '../../app/identify.ts'
import { tellWhoLeft } from '../../app/person-left.ts'
import type { Audience } from '../../app/ports/audience.ts'
import { officerOf } from '../../app/say.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { URGENCY } from '../../domain/delivery/urgency.ts'

/** Somebody joined a channel, or it was shared. Where its committee may no longer post there, its officer is warned. */
export const channelChanged = async (deps: Deps, councilId: string, channel: string): Promise<'certain' | 'warned'> => {
  const here = deps.store.for(councilId)
  const committee = await here.transaction((tx) => tx.committees.byChannel(channel))
  if (!committee) return 'certain'
  // Asked outside a transaction: Slack may take its time.
  const audience = await deps.channels.audience(channel, councilId)
  if (audience.is === 'ours' || audience.isPassing) return 'certain'
  await here.transaction(async (tx) => {
    const at = deps.clock.now()
    const officer = await officerOf(tx, deps.clock, committee)
    const key = `audience:${committee.id}:${audience.because}:${civilDateAt(at, committee.zone)}`
    const warning = {
      key,
      committeeId: committee.id,
      drawing: 'audience-warning',
      about: committee.id,
      priority: URGENCY.lastDay,
    }
    const isNew = officer && (await tx.outbox.owe({ ...warning, personId: officer }, 'waiting', at.toISO()!))
    if (officer && !isNew) return
    await tx.ledger.record({
      at: at.toISO()!,
      byId: null,
      did: 'audience-changed',
      aboutKind: 'committee',
      aboutId: committee.id,
      committeeId: committee.id,
      detail: { because: audience.because, channel, ...(audience.isShut && { isShut: audience.isShut }) },
    })
  })
  return 'warned'
}

/**
 * An account changed: what is known of it is read again. Where it is no longer there its person has left, and officers are
 * told what that leaves open; where it is there again they are back. Where it has become a guest’s, every committee’s channel is
 * looked at; a guest who only changes their picture sets nothing off.
 */
export const accountChanged = async (deps: Deps, councilId: string, teamId: string, slackId: string): Promise<void> => {
  const here = deps.store.for(councilId)
  const [known, was] = await here.transaction(
    async (tx) => [await tx.people.bySlack(teamId, slackId), await tx.people.presser(teamId, slackId)] as const,
  )
  const profile = await deps.profiles.of(teamId, slackId)
  if (known && profile) {
    const { isFullMember, zone } = profile
    await here.transaction(async (tx) => {
      await tx.people.linkSlack(known.id, { teamId, slackId, isFullMember, zone })
      if (profile.hasLeft === known.hasLeft || profile.hasLeft === undefined) return
      if (profile.hasLeft) await tx.people.left(known.id)
      else await tx.people.back(known.id)
      await tx.ledger.record({
        at: deps.clock.now().toISO()!,
        byId: null,
        did: profile.hasLeft ? 'person-left' : 'person-back',
        aboutKind: 'person',
        aboutId: known.id,
        committeeId: null,
        detail: {},
      })
      if (profile.hasLeft) await tellWhoLeft(tx, deps.clock, known.id)
    })
  }
  if (profile?.isFullMember || was?.isFullMember === false) return
  const committees = await here.transaction((tx) => tx.committees.all())
  for (const { slackChannel } of committees) if (slackChannel) await channelChanged(deps, councilId, slackChannel)
}

/** Everybody who reads a channel, by name; or why that is not certain. */
export const readersOf = async (
  deps: Deps,
  councilId: string,
  teamId: string,
  channel: string,
): Promise<Exclude<Audience, { is: 'ours' }> | { readonly is: 'ours'; readonly names: readonly string[] }> => {
  const audience = await deps.channels.audience(channel, councilId)
  if (audience.is !== 'ours') return audience
  const here = deps.store.for(councilId)
  const names = await here.transaction(async (tx) => {
    const people = await peopleOf(tx, deps.profiles, teamId, audience.slackIds)
    return people.flatMap((person) => (person && !person.hasLeft ? [person.name] : []))
  })
  return { is: 'ours', names: names.toSorted((a, b) => a.localeCompare(b, 'en')) }
}
