import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { readMetadata } from '../../slack/kit/form.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { changeStanding } from './change-standing.ts'
import { ANY_HOST, standingButton, standingForm, standingMetadata } from './form.ts'
import { standingSaved } from './messages.ts'
import { readDraft, readStanding } from './read-draft.ts'
import { standingItemView, standingView } from './views.ts'

/** The standing business of a committee: its list, one of it, and what an officer changes. */
export const listenStanding = (desk: Desk, deps: Deps): void => {
  desk.onPress(
    actionIds.standingItems,
    async ({ who, value }) => {
      const ruling = await readDraft(deps, who, value)
      if (!ruling.ok) return refused(ruling.refusal)
      return { is: 'form', view: standingView(ruling.value.at.committee, ruling.value.standing) }
    },
    { opensForm: true },
  )

  desk.onPress(actionIds.standingItem, async ({ who, value }) => {
    const { c, s } = readMetadata(standingButton, value)
    const ruling = await readStanding(deps, who, c)
    if (!ruling.ok) return refused(ruling.refusal)
    const item = ruling.value.standing.find(({ id }) => id === s) ?? null
    if (!item && s !== 'new') return refused({ rule: 'no-such-standing-item' })
    return { is: 'push', view: standingItemView(c, item, ruling.value.hosts) }
  })

  desk.onSubmit(
    actionIds.standingItemSubmitted,
    filledIn(
      standingForm,
      standingMetadata,
      async ({ who, said: { title, words, minutes, place, numbered, remove, authority }, of: { committee, item } }) => {
        const ruling = await changeStanding(deps, who, {
          committeeId: committee,
          id: item ?? null,
          title: title ?? '',
          words: words ?? null,
          minutesNeeded: minutes ?? null,
          place,
          isNumbered: numbered,
          authority: authority === undefined || authority === ANY_HOST ? null : authority,
          remove,
        })
        if (!ruling.ok) return { is: 'errors', errors: { title: sayRefusal(ruling.refusal) } }
        return { is: 'say', message: standingSaved(committee, title ?? '', remove) }
      },
    ),
  )
}
