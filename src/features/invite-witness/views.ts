import type { ModalView } from '@slack/types'
import { type CivilDate, longDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import type { Item } from '../../domain/programme/item.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { context, plain, section } from '../../slack/kit/blocks.ts'
import { choice, type Option, radio } from '../../slack/kit/choices.ts'
import { dayInput, emailInput, longText, textInput } from '../../slack/kit/inputs.ts'
import { personInput } from '../../slack/kit/pickers.ts'
import { itemOption } from '../../slack/kit/programme/options.ts'
import { modal } from '../../slack/kit/views.ts'
import { HOW } from './form.ts'

/** What the form needs to offer. */
export type InviteOffer = {
  readonly committee: Pick<Committee, 'id' | 'name'>
  readonly items: readonly Item[]
  readonly item: Item | null
  readonly meeting: Meeting | null
  /** Those noted on the item as possible witnesses, and those outside who were asked before. */
  readonly known: readonly Option[]
  readonly answerBy: CivilDate | null
  readonly evidenceBy: CivilDate | null
  readonly present: string | null
}

/** The form in which an officer invites a witness. The days offered follow from the meeting. */
export const inviteView = (offer: InviteOffer): ModalView => {
  const { committee, item, meeting } = offer
  return modal({
    title: 'Invite a witness',
    callbackId: actionIds.inviteSubmitted,
    metadata: { committee: committee.id },
    submit: 'Make it ready',
    blocks: [
      section(
        meeting
          ? `For the *${plain(committee.name)}*, ${longDate(meeting.day)}. Nothing goes until you press *Send*.`
          : `For the *${plain(committee.name)}*. ${item ? 'This item has no meeting yet: schedule it before you invite anybody to attend.' : 'Nothing goes until you press *Send*.'}`,
      ),
      choice('item', 'Item', offer.items.map(itemOption), {
        initial: item?.id ?? null,
        typeahead: actionIds.itemTyped,
        none: 'There is no item yet. Add one with /programme add.',
      }),
      offer.known.length > 0 &&
        choice('known', 'Whom', offer.known, { optional: true, placeholder: 'Possible witnesses, and those known' }),
      personInput('person', 'Or somebody in Slack', { optional: true }),
      textInput('name', 'Or somebody new: their name', { optional: true, max: 200 }),
      textInput('organisation', 'Their organisation', { optional: true, max: 200 }),
      emailInput('email', 'Their e-mail address', { optional: true }),
      radio(
        'how',
        'How they take part',
        Object.entries(HOW).map(([value, text]) => ({ value, text })),
        { initial: 'either' },
      ),
      longText('lines', 'What the committee wants to understand', {
        hint: 'The questions, one to a line. They see them word for word.',
        initial: item?.why ?? null,
      }),
      longText('why', 'Why they are invited', { optional: true, max: 1000 }),
      dayInput('answer', 'Answer by', { optional: true, initial: offer.answerBy }),
      dayInput('evidence', 'Written evidence by, where it is wanted', { optional: true, initial: offer.evidenceBy }),
      longText('present', 'Who will be there', { optional: true, max: 500, initial: offer.present }),
      context('They are told whether the meeting is public, that a colleague may come instead, and whom to ring.'),
    ],
  })
}
