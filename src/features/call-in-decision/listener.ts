import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { usualCallInRules } from '../../domain/calendar/call-in-clock.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import { isStanding } from '../../domain/meetings/meeting.ts'
import { mayDo, type Permission } from '../../domain/people/permissions.ts'
import type { Ruling } from '../../domain/ruling.ts'
import type { Answer, Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { pressedInCommittee } from '../../slack/pressed-in-committee.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { acceptCallIn, recordReconsidered, refuseCallIn, settleCallIn } from './decide-call-in.ts'
import {
  acceptForm,
  callInMetadata,
  namesIn,
  outcomeForm,
  receiveForm,
  receiveMetadata,
  reconsideredForm,
  refuseForm,
} from './form.ts'
import { callInCard, callInList } from './messages.ts'
import { type CallInSeen, readCallIn } from './read-call-in.ts'
import { receiveCallIn } from './receive-call-in.ts'
import { acceptView, outcomeView, receiveView, reconsideredView, refuseView } from './views.ts'

type View = Extract<Answer, { is: 'form' }>['view']

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    const today = ({ zone }: { readonly zone: string }): CivilDate => civilDateAt(deps.clock.now(), zone)
    const card = (ruling: Ruling<CallInSeen>, field: string): Answer =>
      ruling.ok
        ? { is: 'say', message: callInCard(ruling.value) }
        : { is: 'errors', errors: { [field]: sayRefusal(ruling.refusal) } }
    const opens = (
      action: string,
      permission: Permission,
      draw: (tx: Tx, seen: CallInSeen) => Promise<View> | View,
    ): void =>
      desk.onPress(
        action,
        ({ who, value }: { readonly who: Presser; readonly value: string }) =>
          deps.store.for(who.councilId).transaction(async (tx): Promise<Answer> => {
            const seen = await readCallIn(tx, value)
            if (!seen) return refused({ rule: 'no-such-call-in' })
            const may = await permitted(tx, deps.clock, who, permission, seen.committee.id)
            return may.ok ? { is: 'form', view: await draw(tx, seen) } : refused(may.refusal)
          }),
        { opensForm: true },
      )

    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ committee, roles, tx }) => ({
        is: 'say',
        message: callInList(committee, await tx.callIns.of(committee.id), mayDo('receive-call-in', roles)),
      })),
    )
    desk.onPress(actionIds.openCallIn, ({ who, value }) =>
      deps.store.for(who.councilId).transaction(async (tx): Promise<Answer> => {
        const seen = await readCallIn(tx, value)
        if (!seen) return refused({ rule: 'no-such-call-in' })
        const may = await permitted(tx, deps.clock, who, word.permission, seen.committee.id)
        return may.ok ? { is: 'say', message: callInCard(seen) } : refused(may.refusal)
      }),
    )

    desk.onPress(
      actionIds.receiveCallIn,
      pressedInCommittee(deps, 'receive-call-in', async ({ tx, committee }) => {
        const [last] = await tx.callIns.of(committee.id)
        const authorities = (await tx.calendar.authorities(committee.id)).map(({ name }) => name)
        const rules = last?.rules ?? usualCallInRules
        return { is: 'form', view: receiveView(committee, rules, today(committee), authorities) }
      }),
      { opensForm: true },
    )
    desk.onSubmit(
      actionIds.receiveCallInSubmitted,
      filledIn(receiveForm, receiveMetadata, async ({ who, said, of: { committee } }) => {
        const ruling = await receiveCallIn(deps, who, {
          committeeId: committee,
          decision: said.decision,
          decisionMaker: said.maker,
          authority: said.authority ?? null,
          publishedOn: said.published,
          isExempt: said.exempt,
          receivedOn: said.received,
          signatories: [
            ...namesIn(said.signed).map((name) => ({ name, maySign: true })),
            ...namesIn(said.others).map((name) => ({ name, maySign: false })),
          ],
          reasons: said.reasons ?? '',
          rules: {
            workingDays: said.closes,
            signatories: said.needed,
            whoMaySign: said.whoMaySign,
            meetWithin: said.meetWithin,
            ifItDoesNotMeet: said.otherwise,
            reconsiderWithin: said.reconsider,
          },
        })
        return card(ruling, 'received')
      }),
    )

    opens(actionIds.acceptCallIn, 'rule-on-call-in', async (tx, seen) => {
      const meetings = await tx.meetings.of(seen.committee.id, today(seen.committee))
      return acceptView(seen, today(seen.committee), meetings.filter(isStanding).slice(0, 100))
    })
    desk.onSubmit(
      actionIds.acceptCallInSubmitted,
      filledIn(acceptForm, callInMetadata, async ({ who, said: { agendaReady, meeting }, of: { callIn } }) => {
        const chosen = { agendaReadyOn: agendaReady, meetingId: meeting ?? null }
        return card(await acceptCallIn(deps, who, callIn, chosen), 'agendaReady')
      }),
    )
    opens(actionIds.refuseCallIn, 'rule-on-call-in', (_, seen) => refuseView(seen))
    desk.onSubmit(
      actionIds.refuseCallInSubmitted,
      filledIn(refuseForm, callInMetadata, async ({ who, said, of: { callIn } }) => {
        return card(await refuseCallIn(deps, who, callIn, said.words ?? null), 'words')
      }),
    )
    opens(actionIds.settleCallIn, 'receive-call-in', (_, seen) => outcomeView(seen, today(seen.committee)))
    desk.onSubmit(
      actionIds.settleCallInSubmitted,
      filledIn(outcomeForm, callInMetadata, async ({ who, said: { outcome, on, words }, of: { callIn } }) => {
        return card(await settleCallIn(deps, who, callIn, { outcome, on, words: words ?? null }), 'on')
      }),
    )
    opens(actionIds.reconsiderCallIn, 'receive-call-in', (_, seen) => reconsideredView(seen, today(seen.committee)))
    desk.onSubmit(
      actionIds.reconsiderCallInSubmitted,
      filledIn(reconsideredForm, callInMetadata, async ({ who, said, of: { callIn } }) => {
        return card(await recordReconsidered(deps, who, callIn, said), 'on')
      }),
    )
  }
