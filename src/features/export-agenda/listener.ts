import type { Deps } from '../../app/deps.ts'
import { atMeeting } from '../../slack/agenda/at-meeting.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { agendaToExport, exportAgenda } from './export-agenda.ts'
import { exportAgendaForm, exportAgendaMetadata } from './form.ts'
import { exportAgendaView, fileMade } from './messages.ts'

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      atMeeting(deps, word, async ({ heard, meeting }) => {
        const ruling = await agendaToExport(deps, heard.who, meeting.id)
        return ruling.ok ? { is: 'form', view: exportAgendaView(ruling.value) } : refused(ruling.refusal)
      }),
    )

    desk.onSubmit(
      actionIds.exportAgendaSubmitted,
      filledIn(
        exportAgendaForm,
        exportAgendaMetadata,
        async ({ who, said: { what = 'agenda', format, form }, of: { meeting } }) => {
          const chosen = what === 'agenda' || what === 'decisions' || what === 'note' ? what : Number(what)
          const closed = form === 'closed'
          const ruling = await exportAgenda(deps, who, { meetingId: meeting, what: chosen, format, closed })
          if (ruling.ok) return { is: 'say', message: fileMade(ruling.value, closed) }
          const field = closed && ruling.refusal.rule !== 'format-has-no-pages' ? 'form' : 'format'
          return { is: 'errors', errors: { [field]: sayRefusal(ruling.refusal) } }
        },
      ),
    )
  }
