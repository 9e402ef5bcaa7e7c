import type { ModalView } from '@slack/types'
import type { PutToChair } from '../../app/programme/put-to-chair.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { type Item, PURPOSES } from '../../domain/programme/item.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, context, type Message, message, plain, runButton, section } from '../../slack/kit/blocks.ts'
import { choice, tick } from '../../slack/kit/choices.ts'
import { dayInput, longText, textInput } from '../../slack/kit/inputs.ts'
import { titleTyped } from '../../slack/kit/long-title.ts'
import { personInput } from '../../slack/kit/pickers.ts'
import { askedSentence } from '../../slack/kit/programme/asked-words.ts'
import { recursInput } from '../../slack/kit/programme/recurs.ts'
import { modal } from '../../slack/kit/views.ts'

/** The form in which an officer says what is to be looked at, and why. Only the title is needed. */
export const addItemView = (
  committee: Pick<Committee, 'id' | 'name' | 'settings'>,
  typed: {
    readonly title: string
    readonly why?: string
    readonly source?: string
    readonly from?: 'shortcut' | 'minutes'
  },
  /** Where it could be several, the form asks which. */
  committees: readonly Pick<Committee, 'id' | 'name'>[] = [],
): ModalView =>
  modal({
    title: 'Add an item',
    callbackId: actionIds.addItemSubmitted,
    metadata: { committee: committee.id, ...(typed.from && { from: typed.from }) },
    submit: 'Add',
    blocks: [
      committees.length > 1
        ? choice(
            'committee',
            'Committee',
            committees.map(({ id, name }) => ({ text: name, value: id })),
          )
        : section(
            `To the work programme of the *${plain(committee.name)}*. Only the title is needed; the rest can wait.`,
          ),
      titleTyped(typed.title).note,
      textInput('title', 'Title', {
        initial: typed.title,
        max: 500,
        hint: 'As the public will read it. Nothing that should stay private.',
      }),
      longText('why', 'Why it should be looked at', {
        optional: true,
        initial: typed.why ?? titleTyped(typed.title).why,
      }),
      textInput('outcome', 'What should come of it', {
        optional: true,
        max: 1000,
        placeholder: 'A recommendation to Cabinet before it decides in July',
      }),
      choice(
        'purpose',
        'Purpose',
        Object.entries(PURPOSES).map(([value, text]) => ({ value, text })),
        { optional: true },
      ),
      personInput('lead', 'Lead officer', { optional: true }),
      personInput(
        'portfolio',
        committee.settings.cabinetWord === 'executive member' ? 'Executive member' : 'Cabinet member',
        { optional: true },
      ),
      longText('witnesses', 'Who might give evidence', {
        optional: true,
        max: 1000,
        hint: 'One to a line: name, organisation. Nobody is told until you invite them.',
      }),
      dayInput('wantedBy', 'Wanted by', { optional: true }),
      recursInput(),
      textInput('source', 'Where it comes from', {
        optional: true,
        max: 300,
        placeholder: 'Minute 318, 2 July',
        ...(typed.source && { initial: typed.source }),
      }),
      tick('key', 'Key decision', 'The executive will take a key decision on this'),
    ],
  })

/** What the officer is told once the item is there, with the next steps as buttons. */
export const itemAdded = ({
  item,
  committee,
  alike,
  put,
}: {
  readonly item: Item
  readonly committee: Pick<Committee, 'id' | 'name' | 'settings'>
  readonly alike: readonly Pick<Item, 'number' | 'title' | 'stage'>[]
  readonly put: PutToChair
}): Message =>
  message(
    `Item ${item.number}, “${item.title}”, is on the work programme of the ${committee.name}, without a meeting yet`,
    section(
      `*${plain(item.title)}* is on the work programme of the ${plain(committee.name)} as item ${item.number}. It has no meeting yet.`,
    ),
    alike.length > 0 &&
      section(
        `It sounds like ${alike
          .slice(0, 3)
          .map((other) => `item ${other.number}, “${plain(other.title)}” (${other.stage.is.replaceAll('-', ' ')})`)
          .join('; ')}. If it is the same matter, remove one of them.`,
      ),
    put.is === 'asked' &&
      section(
        put.mustApprove
          ? `${askedSentence(put, committee.settings)} to add it. It can be scheduled once it is approved.`
          : `${askedSentence(put, committee.settings)} to add it. You need not wait for the reply: you act and they are consulted.`,
      ),
    actions(
      runButton(
        { command: '/programme', word: 'schedule', button: 'Schedule it' },
        { committeeId: committee.id, about: item.id, style: 'primary' },
      ),
      runButton(
        { command: '/report', word: 'request', button: 'Request a report' },
        { committeeId: committee.id, about: item.id },
      ),
      runButton({ command: '/programme', word: '', button: 'See the programme' }, { committeeId: committee.id }),
    ),
    context(
      put.is === 'asked' && put.isHeld && 'The committee is in rehearsal: the message waits for you to send it.',
      put.is === 'asked' ? 'Only you can see this.' : 'Only you can see this. Nobody else has been told.',
    ),
  )
