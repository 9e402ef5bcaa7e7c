import type { Deps } from '../../app/deps.ts'
import { personOf } from '../../app/identify.ts'
import { permitted } from '../../app/permitted.ts'
import { planRemindersOf } from '../../app/plan-agenda-reminders.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { deadlinesNow } from '../../app/recalculate/deadlines-now.ts'
import { replanAffected } from '../../app/recalculate/replan-affected.ts'
import { settingsChanged } from '../../app/settings-changed.ts'
import { unlessStale } from '../../app/unless-stale.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { isStanding } from '../../domain/meetings/meeting.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** What may be changed of a committee in its settings; `revision` is the one the officer was looking at. */
export type ChangeSettings = {
  readonly committeeId: string
  readonly revision: number
  /** Who is asked about it and is given access needs; null for whoever holds the officer's role. */
  readonly contactSlackId?: string | null
  /** What is not named stays as it is. */
  readonly change: Partial<
    Pick<Committee, 'slackChannel' | 'venue' | 'nextMinuteNumber' | 'regime' | 'startTime' | 'minutesLong'>
  > & {
    readonly settings: Partial<Committee['settings']>
  }
}

/** Saves the settings, unless somebody saved others meanwhile. */
export const changeSettings = (deps: Deps, who: Presser, command: ChangeSettings): Promise<Ruling<Committee>> =>
  unlessStale(
    () => deps.store.for(who.councilId).transaction((tx) => save(tx, deps, who, command)),
    () =>
      deps.store
        .for(who.councilId)
        .transaction(async (tx) => settingsChanged(tx, (await tx.committees.find(command.committeeId))!)),
  )

const save = async (
  tx: Tx,
  deps: Deps,
  who: Presser,
  { committeeId, revision, contactSlackId, change }: ChangeSettings,
): Promise<Ruling<Committee>> => {
  const committee = await tx.committees.find(committeeId)
  if (!committee) return refuse({ rule: 'no-such-committee' })
  const may = await permitted(tx, deps.clock, who, 'change-settings', committee.id)
  if (!may.ok) return may
  if (committee.revision !== revision) return refuse(await settingsChanged(tx, committee))
  const neighbour = change.slackChannel && (await tx.committees.byChannel(change.slackChannel))
  if (neighbour && neighbour.id !== committee.id) return refuse({ rule: 'channel-taken', committee: neighbour.name })

  const contact = contactSlackId && (await personOf(tx, deps.profiles, { teamId: who.teamId, slackId: contactSlackId }))
  if (contactSlackId && !contact) return refuse({ rule: 'no-such-person' })

  const contactOfficerId = contact ? contact.id : contactSlackId === null ? null : committee.settings.contactOfficerId
  const settings = { ...committee.settings, ...change.settings, contactOfficerId }
  const changed = { ...committee, ...change, settings }
  const before = await deadlinesNow(tx, deps.clock, { committees: [committee] })
  await tx.committees.save(changed)
  if (changed.regime !== committee.regime) await meetOtherwise(tx, deps, who, changed)
  await planRemindersOf(tx, deps.clock, committee)
  await tx.ledger.record({
    at: deps.clock.now().toISO()!,
    byId: who.personId,
    did: 'settings-changed',
    aboutKind: 'committee',
    aboutId: committee.id,
    committeeId: committee.id,
    detail: { was: keptOf(committee), now: keptOf(changed) },
  })
  await replanAffected(tx, deps.clock, before, {
    key: `settings:${committee.id}:${deps.clock.now().toISO()}`,
    why: [`The settings of the ${committee.name} were changed by ${who.name}.`],
    byId: who.personId,
  })
  return allow(changed)
}

const keptOf = ({ settings, regime, startTime, minutesLong }: Committee) => ({
  ...settings,
  ...{ regime, startTime, minutesLong },
})

/** Its meetings to come are as it now meets: with a day by which to publish, or without one. */
const meetOtherwise = async (tx: Tx, deps: Deps, who: Presser, committee: Committee): Promise<void> => {
  const now = deps.clock.now()
  const change = { byId: who.personId, why: null, at: now.toISO()! }
  for (const meeting of await tx.meetings.of(committee.id, civilDateAt(now, committee.zone)))
    if (isStanding(meeting)) await tx.meetings.save({ ...meeting, regime: committee.regime }, change)
}
