import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { attendanceForm, attendanceMetadata } from './form.ts'
import { attendanceRecorded, minutesFileMade, minutesSeen } from './messages.ts'
import { minutesFile } from './minutes-file.ts'
import { readMinutes, readWhoWasThere } from './read-minutes.ts'
import { recordAttendance } from './record-attendance.ts'
import { attendanceView } from './views.ts'

/** Who was there, and the minutes as they can be drafted. */
export const listen = (desk: Desk, deps: Deps): void => {
  desk.onPress(actionIds.minutesShow, async ({ who, value }) => {
    const ruling = await readMinutes(deps, who, value)
    return ruling.ok ? { is: 'say', message: minutesSeen(ruling.value) } : refused(ruling.refusal)
  })

  desk.onPress(actionIds.minutesFile, async ({ who, value }) => {
    const [meetingId = '', format] = value.split(' ')
    const ruling = await minutesFile(deps, who, { meetingId, format: format === 'pdf' ? 'pdf' : 'docx' })
    return ruling.ok ? { is: 'say', message: minutesFileMade(ruling.value) } : refused(ruling.refusal)
  })

  desk.onPress(
    actionIds.attendanceOpen,
    async ({ who, value }) => {
      const ruling = await readWhoWasThere(deps, who, value)
      return ruling.ok ? { is: 'form', view: attendanceView(ruling.value) } : refused(ruling.refusal)
    },
    { opensForm: true },
  )

  desk.onSubmit(
    actionIds.attendanceSubmitted,
    filledIn(
      attendanceForm,
      attendanceMetadata,
      async ({ who, said: { present, apologies, substitutes, attending, declarations }, of: { meeting } }) => {
        const ruling = await recordAttendance(deps, who, {
          meetingId: meeting,
          present,
          apologies: apologies ?? '',
          substitutes: substitutes ?? '',
          inAttendance: attending ?? '',
          declarations: declarations ?? '',
        })
        return ruling.ok
          ? { is: 'say', message: attendanceRecorded(ruling.value) }
          : { is: 'errors', errors: { present: sayRefusal(ruling.refusal) } }
      },
    ),
  )
}
