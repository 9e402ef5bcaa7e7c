import type { ModalView } from '@slack/types'
import type { Offered } from '../../app/programme/offer.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Item } from '../../domain/programme/item.ts'
import { isReferral } from '../../domain/programme/stage-words.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { alert, context } from '../../slack/kit/blocks.ts'
import { choice } from '../../slack/kit/choices.ts'
import { longText, textInput } from '../../slack/kit/inputs.ts'
import { itemOption, meetingOption } from '../../slack/kit/programme/options.ts'
import { modal } from '../../slack/kit/views.ts'
import { LATER } from './form.ts'

/** Which item is put off, until when, and why: the reason is always asked for. */
export const deferView = (given: {
  readonly committee: Pick<Committee, 'id' | 'settings'>
  readonly items: readonly Item[]
  readonly meetings: readonly Offered[]
  readonly item: Item | null
  readonly meetingId: string | null
  readonly note: string | null
}): ModalView => {
  const { committee, item } = given
  const consults = committee.settings.consultOn.includes('move')
  return modal({
    title: 'Defer an item',
    callbackId: actionIds.deferSubmitted,
    metadata: { committee: committee.id, ...(item && { item: item.id, revision: item.revision }) },
    submit: 'Defer it',
    blocks: [
      given.note !== null && alert(given.note, 'info'),
      item !== null &&
        isReferral(item) &&
        alert(
          'A member referred this matter. It can be put off but not dropped, and the monitoring officer is told the second time.',
          'info',
        ),
      choice('item', 'Item', given.items.map(itemOption), {
        initial: item?.id ?? null,
        typeahead: actionIds.itemTyped,
        none: 'There is nothing on the programme to defer.',
      }),
      choice(
        'until',
        'Until',
        [
          ...given.meetings.map(meetingOption),
          { text: 'No meeting yet', value: LATER, description: 'it waits in the pool, as deferred' },
        ],
        { initial: given.meetingId },
      ),
      longText('why', 'Why', {
        max: 1000,
        hint: 'Members see this in the history of the item. Nothing that should stay private.',
      }),
      textInput('minute', 'Minute, where a meeting agreed it', { optional: true, max: 100, placeholder: '318' }),
      context(consults && `The ${committee.settings.chairWord} is consulted first, unless a meeting agreed it.`),
    ],
  })
}
