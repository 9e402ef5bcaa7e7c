import { timetableOf } from '../../app/calendars.ts'
import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { civilDate, civilDateAt, timeOfDay } from '../../domain/calendar/civil-date.ts'
import { publishingDays } from '../../domain/calendar/timetable.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import { underField } from '../../slack/again.ts'
import type { Answer, Desk, Submission } from '../../slack/desk/desk.ts'
import { noted } from '../../slack/desk/noted.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Message } from '../../slack/kit/blocks.ts'
import { fieldErrors, readMetadata } from '../../slack/kit/form.ts'
import type { Word } from '../../slack/kit/word.ts'
import { pressedInCommittee } from '../../slack/pressed-in-committee.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { addMeetings } from './add-meetings.ts'
import { type ChangeMeeting, changeMeeting, foreseeMeetingChange } from './change-meeting.ts'
import { addMeetingsForm, addMeetingsMetadata, changeMeetingForm, changeMeetingMetadata } from './form.ts'
import { meetingChanged, meetingsAdded, meetingsList } from './messages.ts'
import { addMeetingsView, changeMeetingView, whatFollows } from './views.ts'

const meetingsToCome = async (
  tx: Tx,
  deps: Deps,
  committee: Committee,
  isOfficer: boolean,
  page = 1,
): Promise<Message> => {
  const meetings = await tx.meetings.of(committee.id, civilDateAt(deps.clock.now(), committee.zone))
  const listed = await Promise.all(
    meetings.map(async (meeting) => {
      const timetable = await timetableOf(tx, committee, meeting)
      const items = await tx.items.at(meeting.id)
      return { meeting, items: items.length, publish: timetable.ok ? publishingDays(timetable.value) : null }
    }),
  )
  return meetingsList(committee, listed, isOfficer, page)
}

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ heard, committee, roles, tx }) => {
        const isOfficer = mayDo('manage-meetings', roles)
        // Dates or a pattern typed after the word are looked at in the form before anything is added.
        if (isOfficer && heard.text.trim() !== '')
          return { is: 'form', view: addMeetingsView(committee, heard.text.trim()) }
        const typed = heard.text.trim()
        return noted(
          { is: 'say', message: await meetingsToCome(tx, deps, committee, isOfficer) },
          typed === ''
            ? null
            : `“${typed}” was not added: only an officer of the committee may add a meeting. These are the meetings there are.`,
        )
      }),
    )

    desk.onPress(
      actionIds.meetingsPage,
      pressedInCommittee(deps, word.permission, async ({ tx, committee, roles, carried: [page] }) => ({
        is: 'redrawn',
        message: await meetingsToCome(tx, deps, committee, mayDo('manage-meetings', roles), Number(page)),
      })),
    )

    desk.onPress(
      actionIds.addMeetings,
      pressedInCommittee(deps, 'manage-meetings', async ({ committee }) => ({
        is: 'form',
        view: addMeetingsView(committee),
      })),
      { opensForm: true },
    )

    desk.onSubmit(
      actionIds.addMeetingsSubmitted,
      filledIn(addMeetingsForm, addMeetingsMetadata, async ({ who, said, of: { committee } }) => {
        const ruling = await addMeetings(deps, who, committee, said.dates)
        return ruling.ok
          ? { is: 'say', message: meetingsAdded(ruling.value) }
          : { is: 'errors', errors: { dates: sayRefusal(ruling.refusal) } }
      }),
    )

    desk.onPress(
      actionIds.changeMeeting,
      ({ who, value }) =>
        deps.store.for(who.councilId).transaction(async (tx): Promise<Answer> => {
          const [what, meetingId = ''] = value.split(':')
          const meeting = await tx.meetings.find(meetingId)
          const committee = meeting && (await tx.committees.find(meeting.committeeId))
          if (!meeting || !committee) return refused({ rule: 'no-such-meeting' })
          const may = await permitted(tx, deps.clock, who, 'manage-meetings', committee.id)
          if (!may.ok) return refused(may.refusal)
          return { is: 'form', view: changeMeetingView(committee, meeting, what === 'cancel' ? 'cancel' : 'move') }
        }),
      { opensForm: true },
    )

    desk.onSubmit(actionIds.changeMeetingSubmitted, async ({ who, view }) => {
      const { meeting: meetingId, revision, what, to } = readMetadata(changeMeetingMetadata, view.metadata)
      if (to) {
        const command = { meetingId, revision, what, ...to, day: civilDate(to.day), time: timeOfDay(to.time) }
        const done = await changeMeeting(deps, who, command)
        return done.ok ? { is: 'say', message: meetingChanged(done.value) } : refused(done.refusal)
      }
      const asked = await commandTyped(deps, who.councilId, { meetingId, revision, what }, view)
      if ('errors' in asked) return { is: 'errors', errors: asked.errors }
      const foreseen = await foreseeMeetingChange(deps, who, asked)
      if (foreseen.ok) return { is: 'form', view: whatFollows(foreseen.value, asked) }
      return underField(what === 'move' ? 'day' : 'why', foreseen.refusal)
    })
  }

type InHand = Pick<ChangeMeeting, 'meetingId' | 'revision' | 'what'>

/** A cancelled meeting keeps its day; the form does not ask for another. */
const commandTyped = async (
  deps: Deps,
  councilId: string,
  inHand: InHand,
  view: Submission['view'],
): Promise<ChangeMeeting | { readonly errors: Readonly<Record<string, string>> }> => {
  if (inHand.what === 'cancel') {
    const meeting = await deps.store.for(councilId).transaction((tx) => tx.meetings.find(inHand.meetingId))
    const form = changeMeetingForm.pick({ why: true }).safeParse(view.values)
    if (!meeting || !form.success) return { errors: { why: 'I do not know that meeting any more.' } }
    return { ...inHand, day: meeting.day, time: meeting.time, venue: meeting.venue, why: form.data.why ?? null }
  }
  const form = changeMeetingForm.safeParse(view.values)
  if (!form.success) return { errors: fieldErrors(form.error) }
  return {
    ...inHand,
    day: form.data.day,
    time: form.data.time,
    venue: form.data.venue ?? null,
    why: form.data.why ?? null,
  }
}
