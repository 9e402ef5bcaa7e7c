import type { ModalView } from '@slack/types'
import type { Paper } from '../../app/ports/papers.ts'
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
import { AS_A_WHOLE, SPLIT_OFF } from './form.ts'
import { changeLine } from './messages.ts'
import { paperPartWords } from './paper-messages.ts'
import type { PartSeen } from './see-part.ts'

/** What the form is drawn from. `seen` is null where no item has been chosen yet. */
export type PrivateAsked = {
  readonly committee: Committee
  readonly items: readonly Item[]
  readonly seen: PartSeen | null
  /** The paper that the form is opened on; null: the item as a whole. */
  readonly paper: Paper | null
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

const paperNow = ({ title, link, part, paragraphs, partReason }: Paper) => ({
  title,
  heldElsewhere: link,
  paragraphs,
  reason: partReason,
  // What an author is unsure of is for whoever decides to choose.
  now: part === 'unsure' ? null : part,
})

/** The item as a whole, each of its papers, or a part of it that is to be split off. */
const ofWhat = ({ papers, committee }: PartSeen) => [
  { text: 'The item as a whole', value: AS_A_WHOLE },
  ...papers.slice(0, MOST_PAPERS).map((one) => ({
    text: `${one.isAppendix ? 'Appendix' : 'Report'}: ${one.title}`,
    value: one.id,
    description: paperPartWords(one, committee),
  })),
  { text: 'A part of it: an open report and a closed appendix', value: SPLIT_OFF },
]
/** More stand in one menu than Slack can show; with the two others it is full. */
const MOST_PAPERS = 98

/** Which part an item or one of its papers belongs to, and why. Whoever decides gets the fields of the closed words where they are held. */
export const privateView = (asks: PrivateAsked): ModalView => {
  const { committee, items, seen, paper, decides, holdsExemptText, note } = asks
  const item = seen?.item ?? null
  const now = paper ? paperNow(paper) : item && { ...item, reason: item.partReason, now: item.part }
  const last = seen?.changes.at(-1) ?? null
  const suggested = last && last.decidedById === null ? last : null
  const asked = suggested ?? now
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
      seen !== null && choice('of', 'What of it', ofWhat(seen), { initial: paper?.id ?? AS_A_WHOLE, optional: true }),
      radio('part', 'It is', now?.now === 'possible' ? [...parts.slice(0, 4), ...AFTERWARDS] : parts, {
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
        initial: now?.title ?? null,
        hint: 'As the public will read it. It should disclose nothing. Empty: as it is; a paper that becomes closed gets a neutral one.',
      }),
      addressInput('link', 'Where the papers are held', {
        optional: true,
        initial: now?.heldElsewhere ?? null,
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
