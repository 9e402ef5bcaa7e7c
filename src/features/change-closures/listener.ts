import type { Deps } from '../../app/deps.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import type { Role } from '../../domain/people/roles.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Message } from '../../slack/kit/blocks.ts'
import type { Word } from '../../slack/kit/word.ts'
import { pressedInCommittee } from '../../slack/pressed-in-committee.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { addClosures, removeClosure } from './change-closures.ts'
import { closuresForm, closuresMetadata } from './form.ts'
import { closuresChanged, closuresList, closuresView } from './messages.ts'

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    const listed = async (tx: Tx, committee: Committee, roles: ReadonlySet<Role>, page = 1): Promise<Message> => {
      const days = await tx.calendar.closureDays(civilDateAt(deps.clock.now(), committee.zone))
      const { known } = await tx.calendar.holidays()
      const { name } = await tx.committees.council()
      return closuresList(committee, name, days, { mayChange: mayDo('change-rules', roles), until: known.until, page })
    }

    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ committee, roles, tx }) => ({
        is: 'say',
        message: await listed(tx, committee, roles),
      })),
    )

    desk.onPress(
      actionIds.closuresPage,
      pressedInCommittee(deps, word.permission, async ({ tx, committee, roles, carried: [page] }) => ({
        is: 'redrawn',
        message: await listed(tx, committee, roles, Number(page)),
      })),
    )

    desk.onPress(
      actionIds.addClosures,
      pressedInCommittee(deps, 'change-rules', async ({ committee }) => ({
        is: 'form',
        view: closuresView(committee),
      })),
      { opensForm: true },
    )

    desk.onSubmit(
      actionIds.addClosuresSubmitted,
      filledIn(closuresForm, closuresMetadata, async ({ who, said: { until, ...said }, of: { committee } }) => {
        const ruling = await addClosures(deps, who, { committeeId: committee, ...said, until: until ?? null })
        return ruling.ok
          ? { is: 'say', message: closuresChanged({ id: committee }, ruling.value, 'added') }
          : { is: 'errors', errors: { until: sayRefusal(ruling.refusal) } }
      }),
    )

    desk.onPress(actionIds.removeClosure, async ({ who, value }) => {
      const [committeeId = '', day = ''] = value.split(':')
      const ruling = await removeClosure(deps, who, committeeId, day as CivilDate)
      if (!ruling.ok) return refused(ruling.refusal)
      return { is: 'say', message: closuresChanged({ id: committeeId }, ruling.value, 'removed') }
    })
  }
