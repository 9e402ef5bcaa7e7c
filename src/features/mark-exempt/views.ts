import type { ModalView } from '@slack/types'
import { longDate } from '../../domain/calendar/civil-date.ts'
import { SCHEDULES } from '../../domain/closed/paragraphs.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Item, Part } from '../../domain/programme/item.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { alert, context, plain, section } from '../../slack/kit/blocks.ts'
import { checkboxes, choice, radio } from '../../slack/kit/choices.ts'
import { addressInput, longText, textInput } from '../../slack/kit/inputs.ts'
import { itemOption } from '../../slack/kit/programme/options.ts'
import { modal } from '../../slack/kit/views.ts'
import { changeLine } from './messages.ts'
import type { PartSeen } from './see-part.ts'

/** What the form is drawn from. `seen` is null where no item has been chosen yet. */
export type PrivateAsked = {
  readonly committee: Committee
  readonly items: readonly Item[]
  readonly seen: PartSeen | null
  readonly decides: boolean
  readonly holdsExemptText: boolean
  readonly note: string | null
}

const OFFERED: Readonly<Record<Part, string>> = {
  exempt: 'Exempt: a paragraph of the schedule describes it',
  possible: 'Possibly exempt: only if the discussion comes to need it',
  confidential: 'Confidential: the public must be excluded',
  'committee-private': 'For the committee only: question plans, pre-meeting notes',
  open: 'Open',
}
const AFTERWARDS = [
  { text: 'Open: taken in public, the resolution was not used', value: 'open-not-used' },
  { text: 'Open: the motion to exclude the public was lost', value: 'open-motion-lost' },
]

/** Which part an item belongs to, and why. Whoever decides gets the fields of the closed words where they are held. */
export const privateView = ({ committee, items, seen, decides, holdsExemptText, note }: PrivateAsked): ModalView => {
  const item = seen?.item ?? null
  const last = seen?.changes.at(-1) ?? null
  const suggested = last && last.decidedById === null ? last : null
  const asked = suggested ?? (item && { now: item.part, paragraphs: item.paragraphs, reason: item.partReason })
  const schedule = SCHEDULES[committee.nation]
  const parts = Object.entries(OFFERED).map(([value, text]) => ({ value, text }))
  return modal({
    title: 'Private or open',
    callbackId: actionIds.privateSubmitted,
    metadata: { committee: committee.id, ...(item && { item: item.id, revision: item.revision }) },
    submit: decides ? 'Decide' : 'Suggest',
    blocks: [
      note !== null && alert(note, 'info'),
      suggested !== null && alert(`Suggested, and not decided: ${changeLine(suggested, committee)}`, 'info'),
      choice('item', 'Item', items.map(itemOption), {
        initial: item?.id ?? null,
        typeahead: actionIds.itemTyped,
        none: 'There is nothing on the programme yet.',
      }),
      radio('part', 'It is', item?.part === 'possible' ? [...parts.slice(0, 4), ...AFTERWARDS] : parts, {
        initial: asked?.now ?? null,
      }),
      checkboxes(
        'paragraphs',
        'Paragraphs, for exempt or possibly exempt business',
        schedule.paragraphs.map(({ number, words }) => ({
          text: words ? `${number}. ${words}` : `Paragraph ${number}`,
          value: number,
        })),
        { initial: asked?.paragraphs ?? [] },
      ),
      context(
        `*${schedule.act}*, in its own words (<${schedule.link}|legislation.gov.uk>):\n${schedule.paragraphs
          .flatMap(({ number, words }) => (words ? [`${number}. ${words}`] : []))
          .join('\n')}`,
      ),
      longText('reason', 'Why', {
        max: 1000,
        initial: asked?.reason ?? null,
        hint: 'For private business: why the public interest is better served by keeping it private. This may be printed.',
      }),
      textInput('title', 'Open title', {
        optional: true,
        max: 500,
        initial: item?.title ?? null,
        hint: 'As the public will read it. It should disclose nothing. Empty: as it is.',
      }),
      addressInput('link', 'Where the papers are held', {
        optional: true,
        initial: item?.heldElsewhere ?? null,
        hint: 'The page in the council’s own system, which asks who may see it.',
      }),
      decides && holdsExemptText
        ? [
            textInput('closedTitle', 'Closed title', {
              optional: true,
              max: 500,
              hint: 'Shown only to people who are cleared, each time they open it. Empty: as it is.',
            }),
            longText('closedSummary', 'Closed summary', { optional: true, max: 3000 }),
          ].flat()
        : section('_Cleardays keeps no private text here: only that there is such business, and where it is held._'),
      seen?.meetingDay ? context(`It is down for ${longDate(seen.meetingDay)}.`) : false,
      seen && seen.changes.length > 0
        ? context(
            `Until now:\n${seen.changes
              .slice(-5)
              .map((change) => changeLine(change, committee))
              .join('\n')}`,
          )
        : false,
      !decides && context(`You suggest; the proper or monitoring officer of ${plain(committee.name)} decides.`),
    ],
  })
}
