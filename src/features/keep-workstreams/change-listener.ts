import type { Deps } from '../../app/deps.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Ruling } from '../../domain/ruling.ts'
import { underField } from '../../slack/again.ts'
import type { Answer, Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { pressedInCommittee } from '../../slack/pressed-in-committee.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import {
  addToTable,
  changeWorkstream,
  closeWorkstream,
  rateWorkstream,
  type SaidInForm,
  type WorkstreamOf,
  workstreamFor,
} from './change-workstream.ts'
import { changeMetadata, newMetadata, ratingForm, workstreamForm } from './form.ts'
import { workstreamCard, workstreamClosed } from './messages.ts'
import { openWorkstream } from './open-workstream.ts'
import { ratingView, workstreamView } from './views.ts'

/** The field under which a refusal is shown; the first where it is about none. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'report-author-needed': 'author',
  'first-report-needed': 'first',
  'first-report-past': 'first',
  'feeding-body-needed': 'feedingBody',
  'no-such-item': 'item',
  'no-such-committee': 'feeding',
  'rating-reason-needed': 'reason',
  'rating-day-to-come': 'on',
}

const STAGES = ['unscheduled', 'scheduled', 'on-agenda', 'considered', 'deferred', 'carried-over'] as const
const itemsOf = (tx: Tx, committeeId: string) => tx.items.of(committeeId, STAGES)

/** The bodies of the council that may look at it first. */
const bodiesBeside = async (tx: Tx, committeeId: string) =>
  (await tx.committees.all()).filter(({ id }) => id !== committeeId)

/** The form as the use-case takes it. */
const saidIn = ({ phase, directionReason, ...said }: ReturnType<typeof workstreamForm.parse>): SaidInForm => ({
  name: said.name,
  phase: phase ?? null,
  areas: said.areas,
  leads: said.leads,
  direction: said.direction,
  directionReason: directionReason ?? null,
  feedingBody: said.feedingBody ?? null,
  feedingOn: said.feedingOn ?? null,
  feedingId: said.feeding ?? null,
  targets: said.targets,
  funding: said.funding,
  itemId: said.item ?? null,
  endsOn: said.endsOn ?? null,
  reportsEvery: said.every,
  author: said.author ?? null,
  reportsFrom: said.first ?? null,
})

/** What changes a workstream: added, changed, rated, closed. */
export const listenToChanges = (desk: Desk, deps: Deps): void => {
  const here = (who: Presser) => deps.store.for(who.councilId)
  const shown = (who: Presser, ruling: Ruling<WorkstreamOf>, did: string, first: string): Promise<Answer> =>
    here(who).transaction(async (tx): Promise<Answer> => {
      if (!ruling.ok) return underField(FIELD_OF[ruling.refusal.rule] ?? first, ruling.refusal)
      const card = await openWorkstream(tx, deps.clock, who, ruling.value.one.id)
      return card.ok ? { is: 'say', message: workstreamCard(card.value, did) } : refused(card.refusal)
    })

  desk.onPress(
    actionIds.workstreamAdd,
    pressedInCommittee(deps, 'keep-workstreams', async ({ tx, committee }) => {
      const items = await itemsOf(tx, committee.id)
      const bodies = await bodiesBeside(tx, committee.id)
      return { is: 'form', view: workstreamView({ committee, items, bodies, one: null, author: null }) }
    }),
    { opensForm: true },
  )

  desk.onSubmit(
    actionIds.workstreamAddSubmitted,
    filledIn(workstreamForm, newMetadata, async ({ who, said, of: { committee } }) => {
      return shown(who, await addToTable(deps, who, committee, saidIn(said)), 'Added to the table', 'name')
    }),
  )

  desk.onPress(
    actionIds.workstreamChange,
    ({ who, value }) =>
      here(who).transaction(async (tx) => {
        const at = await workstreamFor(tx, deps, who, value)
        if (!at.ok) return refused(at.refusal)
        const { one, committee } = at.value
        if (one.closedAt) return refused({ rule: 'workstream-closed', name: one.name })
        const author = one.reportFromId ? await tx.people.find(one.reportFromId) : null
        const items = await itemsOf(tx, committee.id)
        const bodies = await bodiesBeside(tx, committee.id)
        return { is: 'form', view: workstreamView({ committee, items, bodies, one, author: author?.slackId ?? null }) }
      }),
    { opensForm: true },
  )

  desk.onSubmit(
    actionIds.workstreamChangeSubmitted,
    filledIn(workstreamForm, changeMetadata, async ({ who, said, of: { workstream: id, revision } }) => {
      return shown(who, await changeWorkstream(deps, who, { id, revision, said: saidIn(said) }), 'Saved', 'name')
    }),
  )

  desk.onPress(
    actionIds.workstreamRate,
    ({ who, value }) =>
      here(who).transaction(async (tx) => {
        const at = await workstreamFor(tx, deps, who, value)
        if (!at.ok) return refused(at.refusal)
        const { one, committee } = at.value
        if (one.closedAt) return refused({ rule: 'workstream-closed', name: one.name })
        return { is: 'form', view: ratingView(one, civilDateAt(deps.clock.now(), committee.zone)) }
      }),
    { opensForm: true },
  )

  desk.onSubmit(
    actionIds.workstreamRateSubmitted,
    filledIn(ratingForm, changeMetadata, async ({ who, said: { rating, reason, on }, of: { workstream: id } }) => {
      return shown(who, await rateWorkstream(deps, who, { id, rating, reason: reason ?? null, on }), 'Saved', 'rating')
    }),
  )

  desk.onPress(actionIds.workstreamClose, async ({ who, value }) => {
    const ruling = await closeWorkstream(deps, who, value)
    return ruling.ok ? { is: 'say', message: workstreamClosed(ruling.value) } : refused(ruling.refusal)
  })
}
