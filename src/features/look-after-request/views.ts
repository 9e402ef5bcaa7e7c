import type { ModalView } from '@slack/types'
import type { RequestRead } from '../../app/reports/read-request.ts'
import { type CivilDate, longDate } from '../../domain/calendar/civil-date.ts'
import { answersTo, type RequestAnswer } from '../../domain/reports/answer.ts'
import { longerUntil } from '../../domain/reports/request-life.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { context, plain, section } from '../../slack/kit/blocks.ts'
import { radio } from '../../slack/kit/choices.ts'
import { addressInput, dayInput, emailInput, longText, textInput } from '../../slack/kit/inputs.ts'
import { personInput } from '../../slack/kit/pickers.ts'
import { standsAs } from '../../slack/kit/reports/request-words.ts'
import { modal } from '../../slack/kit/views.ts'

const of = ({ request }: RequestRead) => ({ request: request.id, revision: request.revision })
const head = (read: RequestRead) =>
  section(`*${plain(read.item.title)}*, asked of ${plain(read.asked.name)} (${standsAs(read)})`)

/** The days as they stand, or as they were asked for; and until when there is time at all. */
export const newDateView = (
  read: RequestRead,
  publish: { readonly target: CivilDate; readonly last: CivilDate } | null,
): ModalView =>
  modal({
    title: 'Agree a new date',
    callbackId: actionIds.agreeNewDateSubmitted,
    metadata: of(read),
    submit: 'Agree it',
    blocks: [
      head(read),
      read.meeting !== null &&
        section(
          `The meeting is on *${longDate(read.meeting.day)}*.${
            publish
              ? ` Its agenda is to be published by ${longDate(publish.target)} (our target); the law’s last day is ${longDate(publish.last)}. A report after that is a late report.`
              : ''
          }`,
        ),
      read.request.kind === 'report' &&
        dayInput('draft', 'Draft by', { optional: true, initial: read.request.draftDueOn }),
      dayInput('final', read.request.kind === 'report' ? 'Final by' : 'By', {
        initial: longerUntil(read.life) ?? read.request.dueOn,
      }),
      context(`${plain(read.asked.name)} is told, and the reminders move.`),
    ],
  })

/** Whom to ask to see to it, and what to say. */
export const leadView = (read: RequestRead, leadSlackId: string | null): ModalView =>
  modal({
    title: 'Ask the lead director',
    callbackId: actionIds.askLeadDirectorSubmitted,
    metadata: of(read),
    submit: 'Ask',
    blocks: [
      head(read),
      personInput('person', 'Whom to ask', { initial: leadSlackId }),
      longText('words', 'What to say besides', { optional: true, max: 1000 }),
      context('They are told what is asked, of whom and by when. Nobody else is.'),
    ],
  })

/** Why it is to follow, in words that may be printed. */
export const toFollowView = (read: RequestRead): ModalView =>
  modal({
    title: 'Show as to follow',
    callbackId: actionIds.showToFollowSubmitted,
    metadata: of(read),
    submit: 'Show it so',
    blocks: [
      head(read),
      longText('why', 'Why it is to follow', {
        optional: true,
        max: 500,
        hint: 'It may be printed. Please name nobody.',
        initial: read.papers.find(({ state }) => state === 'to-follow')?.lateReason ?? null,
      }),
    ],
  })

const ANSWERS: Readonly<Record<RequestAnswer['is'], string>> = {
  provide: 'They will provide it',
  'someone-else': 'It is for someone else',
  longer: 'They need longer',
  cannot: 'They cannot',
  here: 'It has come',
  coming: 'They are coming',
  colleague: 'A colleague is coming instead',
  'another-date': 'Another date would be better',
}

/** What somebody outside Slack answered, by letter, by e-mail or on the telephone. */
export const recordView = (read: RequestRead): ModalView => {
  const answers = answersTo(read.request.kind)
  const isInvitation = read.request.kind === 'attend'
  return modal({
    title: 'Record their answer',
    callbackId: actionIds.recordAnswerSubmitted,
    metadata: of(read),
    submit: 'Record it',
    blocks: [
      head(read),
      radio(
        'answer',
        'What they answered',
        answers.map((value) => ({ value, text: ANSWERS[value] })),
      ),
      textInput('name', isInvitation ? 'Who comes instead' : 'Who should be asked', { optional: true, max: 200 }),
      emailInput('email', 'Their e-mail address', { optional: true }),
      !isInvitation && dayInput('until', 'Until when they need', { optional: true }),
      !isInvitation && addressInput('link', 'Where it is now', { optional: true, placeholder: 'https://' }),
      longText('words', 'In their words', {
        optional: true,
        max: 1000,
        hint: 'Never what they need in order to take part: that is for the contact officer alone.',
      }),
    ],
  })
}
