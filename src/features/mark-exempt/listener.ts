import type { Deps } from '../../app/deps.ts'
import { itemMeant } from '../../app/programme/item-meant.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import { LIVE_STAGES } from '../../domain/programme/stage-words.ts'
import { maySeeItem } from '../../domain/programme/visible.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { fieldErrors, readMetadata } from '../../slack/kit/form.ts'
import { sayRefusal } from '../../slack/refusals/say-refusal.ts'
import type { Word } from '../feature.ts'
import { type CHOICES, privateForm, privateMetadata } from './form.ts'
import { markPart } from './mark-exempt.ts'
import { partDecided, suggestionMade } from './messages.ts'
import { seePart } from './see-part.ts'
import { privateView } from './views.ts'

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ heard, committee, roles, tx }) => {
        const { item, note } = await itemMeant(tx, committee, heard, (one) => maySeeItem(one, roles))
        const live = (await tx.items.of(committee.id, LIVE_STAGES)).filter((one) => maySeeItem(one, roles))
        const items = item && !live.some(({ id }) => id === item.id) ? [item, ...live] : live
        const { holdsExemptText } = await tx.committees.council()
        return {
          is: 'form',
          view: privateView({
            committee,
            items,
            seen: item && (await seePart(tx, item, committee)),
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

      const ruling = await markPart(deps, who, {
        itemId: said.item,
        ...partOf(said.part, said.reason ?? null),
        paragraphs: said.paragraphs,
        // Another item than the form was opened on keeps its own title and link.
        title: opened.item && opened.item !== said.item ? null : (said.title ?? null),
        heldElsewhere: said.link ?? null,
        closed: closed.title || closed.summary ? closed : null,
        revision: opened.item === said.item ? (opened.revision ?? null) : null,
      })
      if (!ruling.ok) return { is: 'errors', errors: { [fieldOf(ruling.refusal.rule)]: sayRefusal(ruling.refusal) } }
      const { is, asked } = ruling.value
      return {
        is: 'say',
        message:
          is === 'decided'
            ? partDecided(ruling.value)
            : suggestionMade(
                ruling.value,
                asked.map(({ name }) => name),
              ),
      }
    })
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
}
const fieldOf = (rule: string): string => FIELDS[rule] ?? 'item'
