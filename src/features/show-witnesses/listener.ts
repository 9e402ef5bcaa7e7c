import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { asksForAny, owedBy, requestsOf } from '../../app/reports/list-requests.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import type { Answer, CommandHeard, Desk } from '../../slack/desk/desk.ts'
import { heardInCommittee, type InCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Message } from '../../slack/kit/blocks.ts'
import type { Word } from '../../slack/kit/word.ts'
import { pressedInCommittee } from '../../slack/pressed-in-committee.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { oneRequest } from '../../slack/reports/one-request.ts'
import { invitationsToMe, witnessesList } from './messages.ts'

const list = async (tx: Tx, deps: Deps, committee: Committee, page: number): Promise<Message> => {
  const today = civilDateAt(deps.clock.now(), committee.zone)
  return witnessesList(committee, await requestsOf(tx, committee, ['attend', 'written-evidence'], today), page)
}

/** Slack in, who is invited out: everybody for a committee's officers, their own invitations for anybody else. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    const forOfficers = async ({ heard, committee, roles, tx }: InCommittee): Promise<Answer> => ({
      is: 'say',
      message: mayDo('invite-witness', roles)
        ? await list(tx, deps, committee, 1)
        : invitationsToMe(await owedBy(tx, deps.clock, heard.who, ['attend']), heard.who.personId),
    })

    desk.onCommand(word, async (heard: CommandHeard): Promise<Answer> => {
      const { who, about } = heard
      return deps.store.for(who.councilId).transaction(async (tx): Promise<Answer> => {
        if (about) return oneRequest(tx, deps, who, about)
        const may = await permitted(tx, deps.clock, who, word.permission, null)
        if (!may.ok) return refused(may.refusal)
        if (await asksForAny(tx, deps.clock, who, 'invite-witness'))
          return heardInCommittee(tx, deps, word, forOfficers)(heard)
        return { is: 'say', message: invitationsToMe(await owedBy(tx, deps.clock, who, ['attend']), who.personId) }
      })
    })

    desk.onPress(
      actionIds.witnessesPage,
      pressedInCommittee(deps, 'invite-witness', async ({ tx, committee, carried: [page = '1'] }) => ({
        is: 'redrawn',
        message: await list(tx, deps, committee, Number(page)),
      })),
    )
  }
