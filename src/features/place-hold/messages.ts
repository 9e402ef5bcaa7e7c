import type { ModalView } from '@slack/types'
import { DateTime } from 'luxon'
import { civilDateAt, longDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { HOLD_REASONS } from '../../domain/keeping/hold-reasons.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import type { Item } from '../../domain/programme/item.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  confirm,
  context,
  header,
  type Message,
  message,
  plain,
  section,
} from '../../slack/kit/blocks.ts'
import { choice, radio, tick } from '../../slack/kit/choices.ts'
import { personInput } from '../../slack/kit/pickers.ts'
import { itemOption } from '../../slack/kit/programme/options.ts'
import { modal } from '../../slack/kit/views.ts'
import type { HoldSeen, HoldsSeen } from './see-holds.ts'

/** What is kept from being erased, why, since when and by whom. */
export const whatIsKept = ({ committee, holds, mayRelease, itemMeant }: HoldsSeen): Message =>
  message(
    `What is kept from being erased: ${committee.name}`,
    header(`Kept from being erased: ${committee.name}`),
    holds.length === 0 && section('_Nothing is kept beyond its time._'),
    holds.slice(0, 20).map((hold) =>
      section(
        `*${plain(hold.what)}*: for ${HOLD_REASONS[hold.why]}, ${since(hold, committee)}`,
        mayRelease &&
          button('Release', actionIds.holdRelease, `${committee.id} ${hold.id}`, undefined, {
            says: `Release ${hold.what}`,
            confirm: confirm({
              title: 'Release it?',
              text: 'What has been kept beyond its time is then erased as anything else is.',
              yes: 'Release it',
              no: 'Keep it',
            }),
          }),
      ),
    ),
    holds.length > 20 && context(`and ${holds.length - 20} more`),
    actions(
      itemMeant &&
        button(`Keep “${itemMeant.title}”`, actionIds.holdForm, `${committee.id} ${itemMeant.id}`, 'primary'),
      button('Keep something', actionIds.holdForm, committee.id, itemMeant ? undefined : 'primary'),
    ),
    context(
      'What is kept is not erased or tidied away until the proper, monitoring or scrutiny officer releases it.',
      'Only the kind of reason is kept here; the request or complaint itself is not.',
    ),
  )

const since = ({ since: at, by }: HoldSeen, { zone }: Committee): string =>
  `since ${longDate(civilDateAt(DateTime.fromISO(at), zone))}${by ? `, placed by ${plain(by)}` : ''}`

type Offered = {
  readonly items: readonly Item[]
  readonly meetings: readonly Meeting[]
  readonly itemId: string | null
  readonly mayPeople: boolean
}

/** What is to be kept, and for which class of reason. */
export const holdView = (
  committee: Pick<Committee, 'id' | 'name'>,
  { items, meetings, itemId, mayPeople }: Offered,
): ModalView =>
  modal({
    title: 'Keep from erasing',
    callbackId: actionIds.holdSubmitted,
    metadata: { committee: committee.id },
    submit: 'Keep it',
    blocks: [
      section(`One thing of the *${plain(committee.name)}*. Everything about it stays until it is released.`),
      radio(
        'why',
        'Why',
        Object.entries(HOLD_REASONS).map(([value, text]) => ({
          value,
          text: text.replace(/^an? /, '').replace(/^./, (letter) => letter.toUpperCase()),
        })),
        { hint: 'Who asked, and about what, belongs in the council’s own register, not here.' },
      ),
      choice('item', 'An item', items.map(itemOption), {
        optional: true,
        initial: itemId,
        none: 'There is nothing on the programme yet.',
      }),
      choice(
        'meeting',
        'Or a meeting and its business',
        meetings.map(({ id, day, title }) => ({ value: id, text: `${longDate(day)}${title ? `, ${title}` : ''}` })),
        { optional: true, none: 'There is no meeting yet.' },
      ),
      mayPeople &&
        personInput('person', 'Or what is held of a person', {
          optional: true,
        }),
      tick('all', 'Or everything', 'All that is this committee’s'),
    ],
  })
