import type { Deps } from '../../app/deps.ts'
import { itemMeant } from '../../app/programme/item-meant.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { noted } from '../../slack/desk/noted.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { HOW, inviteForm, inviteMetadata } from './form.ts'
import { inviteWitness, type Whom } from './invite-witness.ts'
import { witnessInvited } from './messages.ts'
import { knownAs, offerFor } from './offer.ts'
import { inviteView } from './views.ts'

const FIELDS: Readonly<Record<string, string>> = {
  'due-after-meeting': 'answer',
  'day-is-past': 'answer',
  'no-such-item': 'item',
  'no-meeting-to-come-to': 'item',
}

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ heard, committee, tx }) => {
        const { item, note } = await itemMeant(tx, committee, heard)
        return noted({ is: 'form', view: inviteView(await offerFor(tx, deps, committee, item)) }, note)
      }),
    )

    desk.onSubmit(
      actionIds.inviteSubmitted,
      filledIn(inviteForm, inviteMetadata, async ({ who, said, of }) => {
        const ruling = await inviteWitness(deps, who, {
          committeeId: of.committee,
          itemId: said.item,
          whom: whomMeant(said),
          format: said.how === 'in-writing' ? null : HOW[said.how],
          keyLines: said.lines,
          why: said.why ?? null,
          answerBy: said.how === 'in-writing' ? null : (said.answer ?? null),
          evidenceBy: said.evidence ?? null,
          present: said.present ?? null,
        })
        if (ruling.ok) return { is: 'say', message: witnessInvited(ruling.value) }
        const whose = said.known ? 'known' : 'person'
        return { is: 'errors', errors: { [FIELDS[ruling.refusal.rule] ?? whose]: sayRefusal(ruling.refusal) } }
      }),
    )
  }

type Said = ReturnType<typeof inviteForm.parse>

/** Somebody typed or picked from Slack goes before the menu: it is what was done last, and on purpose. */
const whomMeant = ({ known, person, name, organisation, email }: Said): Whom => {
  if (known && !person && !name) {
    const meant = knownAs(known)
    return 'index' in meant
      ? { is: 'possible', index: meant.index, email: email ?? null }
      : { is: 'known', personId: meant.personId }
  }
  return {
    is: 'named',
    slackId: person ?? null,
    name: name ?? null,
    email: email ?? null,
    organisation: organisation ?? null,
  }
}
