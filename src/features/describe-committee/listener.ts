import type { Deps } from '../../app/deps.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import { againOr } from '../../slack/again.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { pressedInCommittee } from '../../slack/pressed-in-committee.ts'
import { describeCommittee, readBody } from './describe-committee.ts'
import { aboutForm, aboutMetadata } from './form.ts'
import { bodySeen, bodyView } from './messages.ts'

/** The field under which a refusal is shown; the first where it is about none. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'former-name-needed': 'formerName',
  'reports-into-itself': 'reportsTo',
  'no-such-committee': 'reportsTo',
}

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ committee, roles, tx }) => ({
        is: 'say',
        message: bodySeen(await readBody(tx, committee), mayDo('change-settings', roles)),
      })),
    )

    desk.onPress(
      actionIds.committeeDescribe,
      pressedInCommittee(deps, 'change-settings', async ({ tx, committee }) => {
        const others = (await tx.committees.all()).filter(({ id }) => id !== committee.id)
        return { is: 'form', view: bodyView({ committee, ...(await tx.about.of(committee.id)) }, others) }
      }),
      { opensForm: true },
    )

    desk.onSubmit(
      actionIds.committeeDescribeSubmitted,
      filledIn(aboutForm, aboutMetadata, async ({ who, said, of: { committee, seen } }) => {
        const ruling = await describeCommittee(deps, who, {
          committeeId: committee,
          seen,
          said: {
            terms: said.terms ?? null,
            objective: said.objective ?? null,
            members: said.members,
            formerName: said.formerName ?? null,
            formerUntil: said.formerUntil ?? null,
            reportsToId: said.reportsTo ?? null,
          },
        })
        if (ruling.ok) return { is: 'say', message: bodySeen(ruling.value, true, 'Saved') }
        return againOr(FIELD_OF[ruling.refusal.rule] ?? 'terms', ruling.refusal, (now) => ({ committee, seen: now }))
      }),
    )
  }
