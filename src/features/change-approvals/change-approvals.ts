import { namesInChains } from '../../app/approvals/names-in-chains.ts'
import type { Deps } from '../../app/deps.ts'
import { personOf } from '../../app/identify.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { settingsChanged } from '../../app/settings-changed.ts'
import { unlessStale } from '../../app/unless-stale.ts'
import type { ApprovalSettings, Approver, PaperKind } from '../../domain/approvals/approval-settings.ts'
import { type ChainChange, changeChain } from '../../domain/approvals/change-chain.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** A committee with the names of everybody its chains name. */
export type Approvals = { readonly committee: Committee; readonly names: ReadonlyMap<string, string> }

/** A step as it was said: people are Slack ids, offices and the stand-in as the form offers them. */
export type StepSaid = {
  readonly purpose: 'consult' | 'approve'
  readonly needs: 'any' | 'all'
  readonly offices: readonly string[]
  readonly people: readonly string[]
  readonly standIn: string | null
  readonly standInPerson: string | null
}

/** What an officer changes; `revision` is that of the settings they were looking at. */
export type ChangeApprovals = {
  readonly committeeId: string
  readonly revision: number
  readonly change:
    | { readonly is: 'add'; readonly paper: PaperKind; readonly step: StepSaid }
    | { readonly is: 'take-off' | 'usual'; readonly paper: PaperKind }
    | { readonly is: 'rules'; readonly standInAfter: number; readonly forbidsOwnWork: boolean }
}

/** The committee's chains, with names in place of ids. */
export const approvalsOf = async (tx: Tx, committee: Committee): Promise<Approvals> => {
  return { committee, names: await namesInChains(tx, committee) }
}

/** The same, for whoever may change them. */
export const openApprovals = (deps: Deps, who: Presser, committeeId: string): Promise<Ruling<Approvals>> =>
  deps.store.for(who.councilId).transaction(async (tx) => {
    const committee = await tx.committees.find(committeeId)
    if (!committee) return refuse({ rule: 'no-such-committee' })
    const may = await permitted(tx, deps.clock, who, 'change-settings', committee.id)
    return may.ok ? allow(await approvalsOf(tx, committee)) : may
  })

/**
 * Changes one chain, or the rules of all of them, unless somebody changed the settings meanwhile. What has been asked
 * already stays asked: the new chain holds from the next time an agenda is put to somebody or a report comes in.
 */
export const changeApprovals = (deps: Deps, who: Presser, given: ChangeApprovals): Promise<Ruling<Approvals>> =>
  unlessStale(
    () =>
      deps.store.for(who.councilId).transaction(async (tx): Promise<Ruling<Approvals>> => {
        const committee = await tx.committees.find(given.committeeId)
        if (!committee) return refuse({ rule: 'no-such-committee' })
        const may = await permitted(tx, deps.clock, who, 'change-settings', committee.id)
        if (!may.ok) return may
        if (committee.revision !== given.revision) return refuse(await settingsChanged(tx, committee))
        const ruling = await changed(tx, deps, who, committee, given.change)
        if (!ruling.ok) return ruling

        await tx.committees.save({ ...committee, settings: { ...committee.settings, approvals: ruling.value } })
        await tx.ledger.record({
          at: deps.clock.now().toISO()!,
          byId: who.personId,
          did: 'approvals-changed',
          aboutKind: 'committee',
          aboutId: committee.id,
          committeeId: committee.id,
          detail: { was: committee.settings.approvals, now: ruling.value },
        })
        return allow(await approvalsOf(tx, (await tx.committees.find(committee.id))!))
      }),
    () =>
      deps.store
        .for(who.councilId)
        .transaction(async (tx) => settingsChanged(tx, (await tx.committees.find(given.committeeId))!)),
  )

const changed = async (
  tx: Tx,
  deps: Deps,
  who: Presser,
  { settings }: Committee,
  change: ChangeApprovals['change'],
): Promise<Ruling<ApprovalSettings>> => {
  if (change.is === 'rules')
    return allow({ ...settings.approvals, standInAfter: change.standInAfter, forbidsOwnWork: change.forbidsOwnWork })
  if (change.is !== 'add') return changeChain(settings, change.paper, { is: change.is })
  const named: Approver[] = []
  for (const slackId of change.step.people) {
    const person = await personOf(tx, deps.profiles, { teamId: who.teamId, slackId })
    if (!person) return refuse({ rule: 'no-such-person' })
    named.push(`person:${person.id}`)
  }
  const instead = change.step.standInPerson
  const standsIn = instead ? await personOf(tx, deps.profiles, { teamId: who.teamId, slackId: instead }) : null
  if (instead && !standsIn) return refuse({ rule: 'no-such-person' })
  const step: Extract<ChainChange, { is: 'add' }>['step'] = {
    purpose: change.step.purpose,
    needs: change.step.needs,
    who: [...(change.step.offices as Approver[]), ...named],
    standIn: standsIn ? `person:${standsIn.id}` : (change.step.standIn as Approver | null),
  }
  return changeChain(settings, change.paper, { is: 'add', step })
}
