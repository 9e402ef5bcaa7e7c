import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { addItem } from './add-item.ts'
import { addItemForm, addItemMetadata } from './form.ts'
import { addItemView, itemAdded } from './messages.ts'

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ heard, committee }) => ({
        is: 'form',
        view: addItemView(committee, { title: heard.text }),
      })),
    )

    desk.onSubmit(
      actionIds.addItemSubmitted,
      filledIn(addItemForm, addItemMetadata, async ({ who, said, of: { committee, from, parent } }) => {
        const ruling = await addItem(deps, who, {
          committeeId: said.committee ?? committee,
          title: said.title,
          why: said.why ?? null,
          desiredOutcome: said.outcome ?? null,
          purpose: said.purpose,
          leadOfficer: said.lead ?? null,
          portfolioHolder: said.portfolio ?? null,
          witnesses: witnessesTyped(said.witnesses ?? ''),
          wantedBy: said.wantedBy ?? null,
          source: said.source ?? null,
          origin: from ?? 'officer',
          parentItemId: parent ?? null,
          isKeyDecision: said.key,
          recurs: said.recurs,
          recursUntil: said.until ?? null,
        })
        if (!ruling.ok) return { is: 'errors', errors: { title: sayRefusal(ruling.refusal) } }
        return { is: 'say', message: itemAdded(ruling.value) }
      }),
    )
  }

/** `Name, organisation`, one to a line. */
const witnessesTyped = (typed: string) =>
  typed.split('\n').flatMap((line) => {
    const [name = '', ...organisation] = line.split(',').map((part) => part.trim())
    return name === '' ? [] : [{ name, organisation: organisation.join(', ') || null }]
  })
