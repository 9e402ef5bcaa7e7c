import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import { maySeeItem } from '../../domain/programme/visible.ts'
import { againOr } from '../../slack/again.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { editItem } from './edit-item.ts'
import { editForm, editMetadata } from './form.ts'
import { itemEdited } from './messages.ts'
import { editView } from './views.ts'

/** Slack in, one use-case, Slack out. */
export const listen = (desk: Desk, deps: Deps): void => {
  desk.onPress(
    actionIds.editItem,
    ({ who, value }) =>
      deps.store.for(who.councilId).transaction(async (tx) => {
        const item = await tx.items.find(value)
        const committee = item && (await tx.committees.find(item.committeeId))
        if (!item || !committee) return refused({ rule: 'no-such-item' })
        const may = await permitted(tx, deps.clock, who, 'plan-programme', committee.id)
        if (!may.ok) return refused(may.refusal)
        if (!maySeeItem(item, may.value)) return refused({ rule: 'no-such-item' })
        const accountOf = async (id: string | null) => (id ? ((await tx.people.find(id))?.slackId ?? null) : null)
        const lead = await accountOf(item.leadOfficerId)
        return {
          is: 'form',
          view: editView({ item, committee, lead, portfolio: await accountOf(item.portfolioHolderId) }),
        }
      }),
    { opensForm: true },
  )

  desk.onSubmit(
    actionIds.editItemSubmitted,
    filledIn(editForm, editMetadata, async ({ who, said, of: { item: itemId, revision } }) => {
      const ruling = await editItem(deps, who, {
        itemId,
        revision,
        title: said.title,
        why: said.why ?? null,
        desiredOutcome: said.outcome ?? null,
        purpose: said.purpose,
        lead: said.lead ?? null,
        portfolio: said.portfolio ?? null,
        wantedBy: said.wantedBy ?? null,
        originMinute: said.source ?? null,
        isKeyDecision: said.key,
        minutesNeeded: said.minutes ?? null,
        recurs: said.recurs,
        recursUntil: said.until ?? null,
      })
      if (ruling.ok) return { is: 'say', message: itemEdited(ruling.value) }
      return againOr('title', ruling.refusal, (now) => ({ item: itemId, revision: now }))
    }),
  )
}
