import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Presser } from '../../app/presser.ts'
import type { Item } from '../../domain/programme/item.ts'
import { STAGE_WORDS } from '../../domain/programme/stage-words.ts'
import { maySeeItem } from '../../domain/programme/visible.ts'
import type { Ruling } from '../../domain/ruling.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { message, plain, section } from '../../slack/kit/blocks.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { rule, withdraw } from './end-referral.ts'
import { endForm, endMetadata } from './form.ts'
import { ruleOutsideView, withdrawView } from './views.ts'

/** The member withdraws it; the monitoring officer rules it outside. */
export const listenToEnding = (desk: Desk, deps: Deps): void => {
  desk.onPress(
    actionIds.withdrawReferral,
    ({ who, value }) =>
      deps.store.for(who.councilId).transaction(async (tx) => {
        const item = await tx.items.find(value)
        const roles = item && (await permitted(tx, deps.clock, who, 'see-programme', item.committeeId))
        if (!item || !roles?.ok || !maySeeItem(item, roles.value)) return refused({ rule: 'no-such-item' })
        return item.proposedById === who.personId
          ? { is: 'form', view: withdrawView(item) }
          : refused({ rule: 'only-the-member-who-referred', title: item.title })
      }),
    { opensForm: true },
  )

  desk.onPress(
    actionIds.ruleOutside,
    ({ who, value }) =>
      deps.store.for(who.councilId).transaction(async (tx) => {
        const item = await tx.items.find(value)
        if (!item) return refused({ rule: 'no-such-item' })
        const may = await permitted(tx, deps.clock, who, 'rule-on-referral', item.committeeId)
        return may.ok ? { is: 'form', view: ruleOutsideView(item) } : refused(may.refusal)
      }),
    { opensForm: true },
  )

  const ended = (work: (deps: Deps, who: Presser, itemId: string, why: string) => Promise<Ruling<Item>>) =>
    filledIn(endForm, endMetadata, async ({ who, said, of: { item } }) => {
      const ruling = await work(deps, who, item, said.why)
      if (!ruling.ok) return { is: 'errors', errors: { why: sayRefusal(ruling.refusal) } }
      const text = `“${ruling.value.title}” is ${STAGE_WORDS[ruling.value.stage.is]}. The reason is kept with its history.`
      return { is: 'say', message: message(text, section(plain(text))) }
    })
  desk.onSubmit(actionIds.withdrawReferralSubmitted, ended(withdraw))
  desk.onSubmit(actionIds.ruleOutsideSubmitted, ended(rule))
}
