import type { ModalView } from '@slack/types'
import { timetableOf } from '../../app/calendars.ts'
import type { Deps } from '../../app/deps.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { answer } from '../../app/reports/answer.ts'
import { readAsOfficer } from '../../app/reports/as-officer.ts'
import { type RequestRead, readRequest } from '../../app/reports/read-request.ts'
import { publishingDays } from '../../domain/calendar/timetable.ts'
import { underField } from '../../slack/again.ts'
import type { Answer, Desk, Press } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { agreeNewDate } from './agree-new-date.ts'
import { askInstead } from './ask-instead.ts'
import { askLead, seeToIt } from './ask-lead.ts'
import { drawLead } from './draw-notices.ts'
import { leadForm, lookAfterMetadata, newDateForm, recordForm, toFollowForm } from './form.ts'
import { answerRecorded, insteadAsked, leadTold, newDateAgreed, requestAnswered, toFollowShown } from './messages.ts'
import { answerSaid } from './recorded.ts'
import { showToFollow } from './show-to-follow.ts'
import { leadView, newDateView, recordView, toFollowView } from './views.ts'

/** Slack in, one use-case, Slack out. */
export const listen = (desk: Desk, deps: Deps): void => {
  const opens = (action: string, view: (tx: Tx, read: RequestRead) => Promise<ModalView>) =>
    desk.onPress(
      action,
      ({ who, value }: Press) =>
        deps.store.for(who.councilId).transaction(async (tx): Promise<Answer> => {
          const read = await readAsOfficer(tx, deps, who, 'look-after-request', value)
          return read.ok ? { is: 'form', view: await view(tx, read.value) } : refused(read.refusal)
        }),
      { opensForm: true },
    )
  opens(actionIds.agreeNewDate, async (tx, read) => {
    const timetable = read.meeting && (await timetableOf(tx, read.committee, read.meeting))
    return newDateView(read, timetable?.ok ? publishingDays(timetable.value) : null)
  })
  opens(actionIds.askLeadDirector, async (tx, read) => {
    const { leadOfficerId } = read.item
    return leadView(read, leadOfficerId ? ((await tx.people.find(leadOfficerId))?.slackId ?? null) : null)
  })
  opens(actionIds.showToFollow, async (_, read) => toFollowView(read))
  opens(actionIds.recordAnswer, async (_, read) => recordView(read))

  desk.onSubmit(
    actionIds.agreeNewDateSubmitted,
    filledIn(newDateForm, lookAfterMetadata, async ({ who, said, of: { request: requestId, revision } }) => {
      const days = { draftDueOn: said.draft ?? null, dueOn: said.final }
      const ruling = await agreeNewDate(deps, who, { requestId, revision, ...days })
      if (ruling.ok) return { is: 'say', message: newDateAgreed(ruling.value) }
      return underField('final', ruling.refusal)
    }),
  )

  desk.onSubmit(
    actionIds.askLeadDirectorSubmitted,
    filledIn(leadForm, lookAfterMetadata, async ({ who, said, of: { request: requestId } }) => {
      const ruling = await askLead(deps, who, {
        requestId,
        slackId: said.person,
        words: said.words ?? null,
      })
      if (!ruling.ok) return { is: 'errors', errors: { person: sayRefusal(ruling.refusal) } }
      const { read, lead, isHeld } = ruling.value
      return { is: 'say', message: leadTold(read, lead.name, isHeld) }
    }),
  )

  desk.onSubmit(
    actionIds.showToFollowSubmitted,
    filledIn(toFollowForm, lookAfterMetadata, async ({ who, said, of: { request } }) => {
      const ruling = await showToFollow(deps, who, request, said.why ?? null)
      return ruling.ok ? { is: 'say', message: toFollowShown(ruling.value) } : refused(ruling.refusal)
    }),
  )

  desk.onSubmit(
    actionIds.recordAnswerSubmitted,
    filledIn(recordForm, lookAfterMetadata, async ({ who, said, of: { request: requestId } }) => {
      const answered = answerSaid(said)
      if (!answered) return { is: 'errors', errors: { answer: 'Choose what they answered.' } }
      const ruling = await answer(deps, who, { requestId, ...answered, isRecorded: true })
      if (!ruling.ok) return { is: 'errors', errors: { answer: sayRefusal(ruling.refusal) } }
      return { is: 'say', message: answerRecorded(ruling.value.read) }
    }),
  )

  desk.onPress(actionIds.askInstead, async ({ who, value, message }) => {
    const ruling = await askInstead(deps, who, value)
    if (!ruling.ok) return refused(ruling.refusal)
    const say = insteadAsked(ruling.value)
    const read = await deps.store.for(who.councilId).transaction((tx) => readRequest(tx, deps.clock, value))
    return message && read ? { is: 'redrawn', message: requestAnswered(read), say } : { is: 'say', message: say }
  })

  desk.onPress(actionIds.seeToIt, async ({ who, value }): Promise<Answer> => {
    const ruling = await seeToIt(deps, who, value)
    if (!ruling.ok) return refused(ruling.refusal)
    const drawn = await deps.store
      .for(who.councilId)
      .transaction((tx) => drawLead(tx, value, who.personId, { clock: deps.clock, drawings: deps.drawings }))
    return drawn ? { is: 'redrawn', message: drawn } : { is: 'heard' }
  })
}
