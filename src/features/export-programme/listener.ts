import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { columnNames, exportProgramme } from './export-programme.ts'
import { exportProgrammeForm, exportProgrammeMetadata } from './form.ts'
import { exportProgrammeView, programmeMade } from './messages.ts'

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ committee }) => ({
        is: 'form',
        view: exportProgrammeView(committee, columnNames()),
      })),
    )

    desk.onSubmit(
      actionIds.exportProgrammeSubmitted,
      filledIn(exportProgrammeForm, exportProgrammeMetadata, async ({ who, said, of: { committee } }) => {
        const ruling = await exportProgramme(deps, who, { committeeId: committee, ...said })
        if (ruling.ok) return { is: 'say', message: programmeMade(ruling.value) }
        const field = ruling.refusal.rule === 'columns-needed' ? 'own' : 'format'
        return { is: 'errors', errors: { [field]: sayRefusal(ruling.refusal) } }
      }),
    )
  }
