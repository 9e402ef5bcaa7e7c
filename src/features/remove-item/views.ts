import type { ModalView } from '@slack/types'
import type { Committee } from '../../domain/committee/committee.ts'
import type { OpenRequest } from '../../domain/programme/consequences.ts'
import type { Item } from '../../domain/programme/item.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { alert, context } from '../../slack/kit/blocks.ts'
import { choice } from '../../slack/kit/choices.ts'
import { longText, textInput } from '../../slack/kit/inputs.ts'
import { itemOption } from '../../slack/kit/programme/options.ts'
import { modal } from '../../slack/kit/views.ts'

/** Which item comes off the programme, and why. What members referred is not offered: nobody here may remove it. */
export const removeView = (given: {
  readonly committee: Pick<Committee, 'id' | 'settings'>
  readonly items: readonly Item[]
  readonly item: Item | null
  readonly requests: readonly OpenRequest[]
  readonly note: string | null
}): ModalView => {
  const { committee, item, requests } = given
  return modal({
    title: 'Remove an item',
    callbackId: actionIds.removeSubmitted,
    metadata: { committee: committee.id, ...(item && { item: item.id, revision: item.revision }) },
    submit: 'Remove it',
    blocks: [
      given.note !== null && alert(given.note, 'info'),
      requests.length > 0 &&
        alert(
          `Still asked for: ${requests.map(({ askedOf }) => askedOf).join(', ')}. Withdraw what you asked of them, or they will go on preparing it.`,
        ),
      choice('item', 'Item', given.items.map(itemOption), {
        initial: item?.id ?? null,
        typeahead: actionIds.itemTyped,
        none: 'There is nothing on the programme that can be removed.',
      }),
      longText('why', 'Why', {
        max: 1000,
        hint: 'Members see this in the history of the item. Nothing that should stay private.',
      }),
      textInput('minute', 'Minute, where a meeting agreed it', { optional: true, max: 100, placeholder: '318' }),
      context(
        'It is not erased: it stands as withdrawn, with the reason.',
        committee.settings.consultOn.includes('remove') &&
          `The ${committee.settings.chairWord} is consulted first, unless a meeting agreed it.`,
      ),
    ],
  })
}
