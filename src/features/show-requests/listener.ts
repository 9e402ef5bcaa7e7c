import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { asksForAny, owedBy, requestsOf } from '../../app/reports/list-requests.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import { isOpen, type RequestKind } from '../../domain/reports/request.ts'
import type { Answer, CommandHeard, Desk } from '../../slack/desk/desk.ts'
import { heardInCommittee, type InCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Message } from '../../slack/kit/blocks.ts'
import type { Word } from '../../slack/kit/word.ts'
import { pressedInCommittee } from '../../slack/pressed-in-committee.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { oneRequest } from '../../slack/reports/one-request.ts'
import { owedByMe, requestsList } from './messages.ts'

const KINDS: readonly RequestKind[] = ['report', 'written-evidence']
const MINE = 'mine'

const list = async (tx: Tx, deps: Deps, who: Presser, committee: Committee, page: number): Promise<Message> => {
  const today = civilDateAt(deps.clock.now(), committee.zone)
  const own = (await owedBy(tx, deps.clock, who, KINDS)).filter(({ request }) => isOpen(request))
  return requestsList(committee, await requestsOf(tx, committee, KINDS, today), page, own.length)
}

/** Slack in, what is owed out: all of it for a committee's officers, their own for anybody else. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    const forOfficers = async ({ heard, committee, roles, tx }: InCommittee): Promise<Answer> => ({
      is: 'say',
      message: mayDo('request-report', roles)
        ? await list(tx, deps, heard.who, committee, 1)
        : owedByMe(await owedBy(tx, deps.clock, heard.who, KINDS), heard.who.personId),
    })

    desk.onCommand(word, async (heard: CommandHeard): Promise<Answer> => {
      const { who, about } = heard
      return deps.store.for(who.councilId).transaction(async (tx): Promise<Answer> => {
        if (about && about !== MINE) return oneRequest(tx, deps, who, about)
        const may = await permitted(tx, deps.clock, who, word.permission, null)
        if (!may.ok) return refused(may.refusal)
        if (about !== MINE && (await asksForAny(tx, deps.clock, who, 'request-report')))
          return heardInCommittee(tx, deps, word, forOfficers)(heard)
        return { is: 'say', message: owedByMe(await owedBy(tx, deps.clock, who, KINDS), who.personId) }
      })
    })

    desk.onPress(
      actionIds.requestsPage,
      pressedInCommittee(deps, 'request-report', async ({ who, tx, committee, carried: [page = '1'] }) => ({
        is: 'redrawn',
        message: await list(tx, deps, who, committee, Number(page)),
      })),
    )
  }
