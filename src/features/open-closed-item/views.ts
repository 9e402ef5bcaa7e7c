import type { ModalView } from '@slack/types'
import { paragraphsInWords } from '../../domain/agenda/exclusion.ts'
import { actions, alert, context, header, linkButton, plain, section } from '../../slack/kit/blocks.ts'
import { DESK_FORM, modal } from '../../slack/kit/views.ts'
import type { ClosedItem } from './open-closed-item.ts'

/** What is closed about an item, for one person who is cleared, while the form is open. */
export const closedItemView = ({ item, committee, words }: ClosedItem): ModalView => {
  const under = item.part === 'exempt' ? paragraphsInWords(item.paragraphs, committee) : null
  return modal({
    title: 'Private business',
    callbackId: DESK_FORM,
    blocks: [
      alert(
        item.part === 'committee-private'
          ? 'For the committee only. Please do not copy it into Slack.'
          : `Not for publication${under ? ` (${under})` : ''}. Please do not copy it into Slack.`,
        'warning',
      ),
      header(words?.title ?? item.title),
      words?.title != null && context(`In public: ${plain(item.title)}`),
      words?.summary != null && section(plain(words.summary)),
      words === null && section('Cleardays keeps no private text about this item.'),
      item.heldElsewhere !== null
        ? actions(linkButton('In the council’s own system', item.heldElsewhere))
        : section(
            '_No link to the council’s own system has been given. The contact officer can say where the papers are._',
          ),
      context('That you opened it has been written down. Entitlement is checked each time.'),
    ],
  })
}

/** Why it is not shown, said privately. */
export const notShownView = (why: string): ModalView =>
  modal({ title: 'Private business', callbackId: DESK_FORM, blocks: [section(plain(why))] })
