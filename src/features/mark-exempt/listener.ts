import type { Deps } from '../../app/deps.ts'
import { itemMeant } from '../../app/programme/item-meant.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import { LIVE_STAGES } from '../../domain/programme/stage-words.ts'
import { maySeeItem } from '../../domain/programme/visible.ts'
import type { Ruling } from '../../domain/ruling.ts'
import { underField } from '../../slack/again.ts'
import type { Answer, Desk } from '../../slack/desk/desk.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Message } from '../../slack/kit/blocks.ts'
import { fieldErrors, readMetadata } from '../../slack/kit/form.ts'
import type { Word } from '../../slack/kit/word.ts'
import { AS_A_WHOLE, type CHOICES, privateForm, privateMetadata, SPLIT_OFF } from './form.ts'
import { markPart } from './mark-exempt.ts'
import { markPaper, type PaperMarked } from './mark-paper.ts'
import { partDecided, suggestionMade } from './messages.ts'
import { paperDecided } from './paper-messages.ts'
import { seePart } from './see-part.ts'
import { privateView } from './views.ts'

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ heard, committee, roles, tx }) => {
        const paper = heard.about ? await tx.papers.find(heard.about) : null
        const meant = paper?.itemId ? { ...heard, about: paper.itemId } : heard
        const { item, note } = await itemMeant(tx, committee, meant, (one) => maySeeItem(one, roles))
        const live = (await tx.items.of(committee.id, LIVE_STAGES)).filter((one) => maySeeItem(one, roles))
        const items = item && !live.some(({ id }) => id === item.id) ? [item, ...live] : live
        const { holdsExemptText } = await tx.committees.council()
        return {
          is: 'form',
          view: privateView({
            committee,
            items,
            seen: item && (await seePart(tx, item, committee, paper)),
            paper: item && paper,
            decides: mayDo('decide-exemption', roles),
            holdsExemptText,
            note,
          }),
        }
      }),
    )

    desk.onSubmit(actionIds.privateSubmitted, async ({ who, view }) => {
      const form = privateForm.safeParse(view.values)
      if (!form.success) return { is: 'errors', errors: fieldErrors(form.error) }
      const opened = readMetadata(privateMetadata, view.metadata)
      const said = form.data
      const closed = { title: said.closedTitle ?? null, summary: said.closedSummary ?? null }

      const isSameItem = opened.item === said.item
      const asked = {
        itemId: said.item,
        ...partOf(said.part, said.reason ?? null),
        paragraphs: said.paragraphs,
        heldElsewhere: said.link ?? null,
        closed: closed.title || closed.summary ? closed : null,
        revision: isSameItem ? (opened.revision ?? null) : null,
      }
      if (said.of && said.of !== AS_A_WHOLE) {
        const paperId = said.of === SPLIT_OFF ? null : said.of
        return answered(await markPaper(deps, who, { ...asked, paperId, title: said.title ?? null }), {
          decided: paperDecided,
          suggested: suggestionMade,
        })
      }
      // Another item than the form was opened on keeps its own title and link.
      const title = opened.item && !isSameItem ? null : (said.title ?? null)
      return answered(await markPart(deps, who, { ...asked, title }), {
        decided: partDecided,
        suggested: suggestionMade,
      })
    })
  }

const answered = <M extends Pick<PaperMarked, 'is' | 'asked'>>(
  ruling: Ruling<M>,
  says: { readonly decided: (made: M) => Message; readonly suggested: (made: M, asked: readonly string[]) => Message },
): Answer => {
  if (!ruling.ok) return underField(fieldOf(ruling.refusal.rule), ruling.refusal)
  const { value } = ruling
  const names = value.asked.map(({ name }) => name)
  return { is: 'say', message: value.is === 'decided' ? says.decided(value) : says.suggested(value, names) }
}

const partOf = (chosen: (typeof CHOICES)[number], reason: string | null) => {
  switch (chosen) {
    case 'open-not-used':
      return { part: 'open', reason: ['The resolution was not used.', reason].filter(Boolean).join(' ') } as const
    case 'open-motion-lost':
      return { part: 'open', reason: ['The motion was lost.', reason].filter(Boolean).join(' ') } as const
    default:
      return { part: chosen, reason } as const
  }
}

const FIELDS: Readonly<Record<string, string>> = {
  'paragraph-needed': 'paragraphs',
  'no-such-paragraph': 'paragraphs',
  'private-reason-needed': 'reason',
  'closed-text-not-held': 'link',
  'part-is-that-already': 'part',
  'no-such-paper': 'of',
  'nothing-to-split-off': 'part',
  'only-as-a-whole': 'part',
}
const fieldOf = (rule: string): string => FIELDS[rule] ?? 'item'
