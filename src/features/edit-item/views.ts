import type { ModalView } from '@slack/types'
import type { Committee } from '../../domain/committee/committee.ts'
import { type Item, PURPOSES } from '../../domain/programme/item.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { context } from '../../slack/kit/blocks.ts'
import { choice, tick } from '../../slack/kit/choices.ts'
import { dayInput, longText, numberInput, textInput } from '../../slack/kit/inputs.ts'
import { personInput } from '../../slack/kit/pickers.ts'
import { recursInput } from '../../slack/kit/programme/recurs.ts'
import { modal } from '../../slack/kit/views.ts'

/** The item as it stands, to be put right. `lead` and `portfolio` are Slack ids. */
export const editView = (given: {
  readonly item: Item
  readonly committee: Pick<Committee, 'settings'>
  readonly lead: string | null
  readonly portfolio: string | null
}): ModalView => {
  const { item, committee, lead, portfolio } = given
  const optional = true
  return modal({
    title: 'Edit an item',
    callbackId: actionIds.editItemSubmitted,
    metadata: { item: item.id, revision: item.revision },
    submit: 'Save',
    blocks: [
      textInput('title', 'Title', {
        initial: item.title,
        max: 500,
        hint: 'As the public will read it. Nothing that should stay private.',
      }),
      longText('why', 'Why it should be looked at', { optional, initial: item.why }),
      textInput('outcome', 'What should come of it', { optional, max: 1000, initial: item.desiredOutcome }),
      choice(
        'purpose',
        'Purpose',
        Object.entries(PURPOSES).map(([value, text]) => ({ value, text })),
        { optional, initial: item.purpose },
      ),
      personInput('lead', 'Lead officer', { optional, initial: lead }),
      personInput(
        'portfolio',
        committee.settings.cabinetWord === 'executive member' ? 'Executive member' : 'Cabinet member',
        { optional, initial: portfolio },
      ),
      numberInput('minutes', 'Minutes it needs at the meeting', {
        optional,
        min: 1,
        max: 600,
        initial: item.minutesNeeded,
      }),
      dayInput('wantedBy', 'Wanted by', { optional, initial: item.wantedBy }),
      recursInput(item),
      textInput('source', 'Where it comes from', { optional, max: 300, initial: item.originMinute }),
      tick('key', 'Key decision', 'The executive will take a key decision on this', { initial: item.isKeyDecision }),
      context('It stays where it is on the programme. The chair is not consulted on this.'),
    ],
  })
}
