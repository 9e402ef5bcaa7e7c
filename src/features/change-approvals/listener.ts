import type { Deps } from '../../app/deps.ts'
import type { PaperKind } from '../../domain/approvals/approval-settings.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { againOr } from '../../slack/again.ts'
import type { Answer, Desk, Heard } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { type Approvals, approvalsOf, changeApprovals, openApprovals } from './change-approvals.ts'
import { paperPressed, rulesForm, rulesMetadata, stepForm, stepMetadata } from './form.ts'
import { approvalsChanged, approvalsPage } from './messages.ts'
import { rulesView, stepView } from './views.ts'

/** The field under which a refusal is said: where it can be put right. */
const fieldOf = ({ rule }: Refusal): string => (rule === 'stands-in-for-themselves' ? 'standIn' : 'offices')

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ committee, tx }) => ({
        is: 'say',
        message: approvalsPage(await approvalsOf(tx, committee)),
      })),
    )

    const open = async (
      who: Heard['who'],
      committee: string,
      draw: (approvals: Approvals) => Extract<Answer, { is: 'form' }>['view'],
    ): Promise<Answer> => {
      const ruling = await openApprovals(deps, who, committee)
      return ruling.ok ? { is: 'form', view: draw(ruling.value) } : refused(ruling.refusal)
    }
    desk.onPress(
      actionIds.approvalAddStep,
      async ({ who, value }) => {
        const at = paperPressed(value)
        return at
          ? open(who, at.committee, (approvals) => stepView(approvals, at.paper))
          : refused({ rule: 'no-such-committee' })
      },
      { opensForm: true },
    )
    desk.onPress(actionIds.approvalRules, ({ who, value }) => open(who, value.split(' ')[0] ?? '', rulesView), {
      opensForm: true,
    })

    const take = async (who: Heard['who'], value: string, is: 'take-off' | 'usual'): Promise<Answer> => {
      const at = paperPressed(value)
      if (!at) return refused({ rule: 'no-such-committee' })
      const { committee: committeeId, revision, paper } = at
      const ruling = await changeApprovals(deps, who, { committeeId, revision, change: { is, paper } })
      return ruling.ok ? { is: 'redrawn', message: approvalsPage(ruling.value) } : refused(ruling.refusal)
    }
    desk.onPress(actionIds.approvalTakeOff, ({ who, value }) => take(who, value, 'take-off'))
    desk.onPress(actionIds.approvalUsual, ({ who, value }) => take(who, value, 'usual'))

    desk.onSubmit(
      actionIds.approvalAddStepSubmitted,
      filledIn(
        stepForm,
        stepMetadata,
        async ({
          who,
          said: { purpose = 'approve', standIn = null, standInPerson = null, ...said },
          of: { committee: committeeId, revision, paper },
        }) => {
          const step = { ...said, purpose: asOf(paper, purpose), standIn, standInPerson }
          const ruling = await changeApprovals(deps, who, { committeeId, revision, change: { is: 'add', paper, step } })
          if (ruling.ok) return { is: 'say', message: approvalsChanged(ruling.value) }
          return againOr(fieldOf(ruling.refusal), ruling.refusal, (now) => ({
            committee: committeeId,
            revision: now,
            paper,
          }))
        },
      ),
    )
    desk.onSubmit(
      actionIds.approvalRulesSubmitted,
      filledIn(
        rulesForm,
        rulesMetadata,
        async ({ who, said: { days, ownWork }, of: { committee: committeeId, revision } }) => {
          const change = { is: 'rules', standInAfter: days, forbidsOwnWork: ownWork } as const
          const ruling = await changeApprovals(deps, who, { committeeId, revision, change })
          if (ruling.ok) return { is: 'say', message: approvalsChanged(ruling.value) }
          return againOr('days', ruling.refusal, (now) => ({ committee: committeeId, revision: now }))
        },
      ),
    )
  }

/** A report is cleared: nobody is only consulted on it. */
const asOf = (paper: PaperKind, purpose: 'consult' | 'approve'): 'consult' | 'approve' =>
  paper === 'report' ? 'approve' : purpose
