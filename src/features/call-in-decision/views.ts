import type { ModalView } from '@slack/types'
import type { CallInRules } from '../../domain/calendar/call-in-clock.ts'
import { type CivilDate, clockTime, longDate } from '../../domain/calendar/civil-date.ts'
import { CALL_IN_OUTCOMES } from '../../domain/constitution/call-in.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { header, plain, section } from '../../slack/kit/blocks.ts'
import { choice, radio, tick } from '../../slack/kit/choices.ts'
import { dayInput, longText, numberInput, textInput } from '../../slack/kit/inputs.ts'
import { modal } from '../../slack/kit/views.ts'
import type { CallInSeen } from './read-call-in.ts'

type Of = { readonly id: string; readonly name: string }

/** The form of a request as it was received, with the constitution’s rules as they were last entered. */
export const receiveView = (
  committee: Of,
  rules: CallInRules,
  today: CivilDate,
  authorities: readonly string[] = [],
): ModalView =>
  modal({
    title: 'Request for call-in',
    callbackId: actionIds.receiveCallInSubmitted,
    metadata: { committee: committee.id },
    submit: 'Record it',
    blocks: [
      section(`To be considered by the *${plain(committee.name)}*. The decision may not be carried out meanwhile.`),
      textInput('decision', 'Which decision', { max: 300 }),
      textInput('maker', 'Who decided', { max: 200, placeholder: 'Cabinet' }),
      authorities.length > 0 &&
        choice(
          'authority',
          'Whose authority',
          authorities.map((name) => ({ value: name.slice(0, 75), text: name })),
        ),
      dayInput('published', 'Published on'),
      tick('exempt', 'Urgency', 'It was urgent and is exempt from call-in'),
      dayInput('received', 'Request received on', { initial: today }),
      longText('signed', 'Signed by those who may, one to a line', { optional: true }),
      longText('others', 'Also signed by, who may not', { optional: true }),
      longText('reasons', 'Reasons they give', { optional: true }),
      header('What the constitution says'),
      numberInput('closes', 'Call-in closes after: working days', { min: 1, max: 60, initial: rules.workingDays }),
      numberInput('needed', 'Signatures needed', { min: 1, max: 60, initial: rules.signatories }),
      textInput('whoMaySign', 'Who may sign', { max: 120, initial: rules.whoMaySign }),
      numberInput('meetWithin', 'The committee meets within: working days', {
        min: 1,
        max: 60,
        initial: rules.meetWithin,
      }),
      radio(
        'otherwise',
        'If it does not meet in time',
        [
          { value: 'decision-stands', text: 'The decision stands' },
          { value: 'decision-waits', text: 'The decision waits for it' },
        ],
        { initial: rules.ifItDoesNotMeet },
      ),
      numberInput('reconsider', 'Sent back, it is considered again within: working days', {
        min: 1,
        max: 60,
        initial: rules.reconsiderWithin,
      }),
    ],
  })

const head = ({ callIn }: CallInSeen) => section(`*${plain(callIn.decision)}*`)
const form = (title: string, callbackId: string, submit: string, seen: CallInSeen) => ({
  title,
  callbackId,
  submit,
  metadata: { callIn: seen.callIn.id },
})

/** Accepting: when its agenda can be out, and which meeting it is, where there is one. */
export const acceptView = (seen: CallInSeen, today: CivilDate, meetings: readonly Meeting[]): ModalView =>
  modal({
    ...form('Accept the call-in', actionIds.acceptCallInSubmitted, 'Accept', seen),
    blocks: [
      head(seen),
      dayInput('agendaReady', 'The special meeting’s agenda can be out on', { initial: today }),
      meetings.length > 0 &&
        choice(
          'meeting',
          'At which meeting, if it is planned',
          meetings.map(({ id, day, time }) => ({ value: id, text: `${longDate(day)}, ${clockTime(time)}` })),
          { optional: true },
        ),
    ],
  })

/** Refusing: what the rules say already, and what is added to it. */
export const refuseView = (seen: CallInSeen): ModalView =>
  modal({
    ...form('Refuse the call-in', actionIds.refuseCallInSubmitted, 'Refuse', seen),
    blocks: [
      head(seen),
      seen.clock !== null &&
        seen.clock.whyNot.length > 0 &&
        section(`These reasons are kept:\n${seen.clock.whyNot.map((why) => `• ${plain(why)}`).join('\n')}`),
      longText('words', 'Reasons', {
        max: 1000,
        optional: (seen.clock?.whyNot.length ?? 0) > 0,
        hint: 'Those who signed will ask, and they are kept.',
      }),
    ],
  })

/** What the committee did. */
export const outcomeView = (seen: CallInSeen, today: CivilDate): ModalView =>
  modal({
    ...form('What came of it', actionIds.settleCallInSubmitted, 'Record it', seen),
    blocks: [
      head(seen),
      radio(
        'outcome',
        'What came of it',
        Object.entries(CALL_IN_OUTCOMES).map(([value, text]) => ({ value, text })),
      ),
      dayInput('on', 'On', {
        initial: seen.meeting?.day ?? today,
        hint: 'The day of the meeting; where it did not meet, the last day on which it could.',
      }),
      longText('words', 'In its words', { optional: true }),
    ],
  })

/** What was decided the second time. */
export const reconsideredView = (seen: CallInSeen, today: CivilDate): ModalView =>
  modal({
    ...form('Considered again', actionIds.reconsiderCallInSubmitted, 'Record it', seen),
    blocks: [head(seen), dayInput('on', 'On', { initial: today }), longText('words', 'What was decided')],
  })
