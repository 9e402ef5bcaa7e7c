import type { ModalView } from '@slack/types'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Item } from '../../domain/programme/item.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  confirm,
  context,
  header,
  list,
  type Message,
  message,
  plain,
  section,
} from '../../slack/kit/blocks.ts'
import { choice, radio } from '../../slack/kit/choices.ts'
import { longText } from '../../slack/kit/inputs.ts'
import { personInput } from '../../slack/kit/pickers.ts'
import { itemOption } from '../../slack/kit/programme/options.ts'
import { modal } from '../../slack/kit/views.ts'
import type { ClearedSeen } from './see-cleared.ts'

/** Who is cleared by role and by name, and whether closed text may be held here. */
export const whoIsCleared = ({ committee, holdsExemptText, clearings }: ClearedSeen): Message =>
  message(
    `Who is cleared for the private business of the ${committee.name}`,
    header(`Private business: ${committee.name}`),
    section(
      'Cleared by role: the members of the committee and its officers, the proper, monitoring and scrutiny officers, and the officers who clear reports for finance and law. Administrators are not. It is asked for each time something is opened.',
    ),
    list(
      clearings.map(
        ({ name, item, isWithdrawn, why }) =>
          `${isWithdrawn ? 'Withdrawn' : 'Cleared'}: *${plain(name)}*, ${item ? plain(item) : 'for the committee'}${why ? `. ${plain(why)}` : ''}`,
      ),
      { none: '_Nobody has been cleared by name, and nobody’s clearance has been withdrawn._' },
    ),
    section(
      holdsExemptText
        ? '*Cleardays may hold private text for this council.* It stands apart, is shown in a form only, and never in a message.'
        : '*Cleardays holds no private text for this council*: a neutral title, the paragraph, the reason and a link to the council’s own system.',
    ),
    actions(
      button('Clear somebody, or withdraw it', actionIds.changeClearance, committee.id),
      holdsExemptText
        ? button('Hold no private text', actionIds.switchHolding, `${committee.id} off`, 'danger', {
            confirm: confirm({
              title: 'Hold no private text?',
              text: 'The closed titles and summaries of every item of the council are erased, but for what is kept for an inquiry until it is released. This cannot be taken back.',
              yes: 'Erase it',
              no: 'Keep it',
              style: 'danger',
            }),
          })
        : button('Hold private text here', actionIds.switchHolding, `${committee.id} on`, undefined, {
            confirm: confirm({
              title: 'Hold private text here?',
              text: 'Closed titles and summaries may then be kept in Cleardays for the whole council. Files stay in the council’s own system.',
              yes: 'Hold it',
              no: 'Leave it',
            }),
          }),
    ),
    context('The holding of private text is for the whole council.'),
  )

/** Who is cleared, or no longer: for the committee, or for one item where there is an interest to declare. */
export const clearView = (committee: Pick<Committee, 'id' | 'name'>, items: readonly Item[]): ModalView =>
  modal({
    title: 'Who is cleared',
    callbackId: actionIds.clearSubmitted,
    metadata: { committee: committee.id },
    submit: 'Save',
    blocks: [
      section(`For the private business of the *${plain(committee.name)}*.`),
      personInput('person', 'Person'),
      radio('answer', 'They are', [
        { text: 'Cleared', value: 'cleared' },
        { text: 'Not cleared: withdrawn', value: 'withdrawn' },
      ]),
      choice('item', 'For one item only', items.map(itemOption), {
        optional: true,
        typeahead: actionIds.itemTyped,
        none: 'There is nothing on the programme: it is for the whole committee.',
      }),
      longText('why', 'Why', {
        max: 500,
        hint: 'Kept with it, and shown to those who decide. Never the nature of a sensitive interest.',
      }),
    ],
  })
