import { callInLasts } from '../../domain/calendar/call-in-clock.ts'
import { longDate } from '../../domain/calendar/civil-date.ts'
import { CALL_IN_OUTCOMES, type CallIn, callInStands } from '../../domain/constitution/call-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  count,
  fields,
  type Message,
  message,
  plain,
  quoted,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import type { CallInSeen } from './read-call-in.ts'

type Of = { readonly id: string; readonly name: string }

/** The requests there have been, the newest first. */
export const callInList = (committee: Of, callIns: readonly CallIn[], mayReceive: boolean): Message =>
  message(
    `Call-in, ${committee.name}: ${count(callIns.length, 'request')}`,
    section(`*Call-in*: requests for the ${plain(committee.name)} to consider.`),
    callIns.length === 0 && section('None has been received.'),
    callIns.slice(0, 12).map((callIn) =>
      section(
        `*${plain(callIn.decision)}*${callIn.authority ? ` (${plain(callIn.authority)})` : ''}\nReceived on ${longDate(callIn.receivedOn)}; it is ${callInStands(callIn)}.`,
        button('Open', actionIds.openCallIn, callIn.id, undefined, {
          says: `Open the call-in of ${callIn.decision}`,
        }),
      ),
    ),
    actions(mayReceive && button('Record a request', actionIds.receiveCallIn, committee.id, 'primary')),
  )

const signatures = ({ signatories, rules }: CallIn): string => {
  const may = signatories.filter(({ maySign }) => maySign).map(({ name }) => plain(name))
  const others = signatories.filter(({ maySign }) => !maySign).map(({ name }) => plain(name))
  return `${may.length} of ${rules.signatories} needed: ${may.join(', ') || 'nobody'}${others.length > 0 ? `. May not sign: ${others.join(', ')}` : ''}`
}

const whatNow = ({ callIn, clock, meeting }: CallInSeen) => {
  if (!clock) return section('Its days cannot be worked out: the bank holidays are not known that far.')
  const { special, after, whyNot } = clock
  return [
    callIn.state === 'received' &&
      (whyNot.length === 0
        ? section('By what was entered it can be accepted.')
        : section(`By what was entered it cannot be accepted:\n${whyNot.map((why) => `• ${plain(why)}`).join('\n')}`)),
    callIn.state === 'refused' &&
      section(`Refused:\n${callIn.refusedBecause.map((why) => `• ${plain(why)}`).join('\n')}`),
    special &&
      callIn.state === 'accepted' &&
      section(
        special.canBothBeMet
          ? `The special meeting can be held from ${longDate(special.earliest)} (the clear days of its agenda) to ${longDate(special.latest)} (the constitution’s limit). For the last of these its agenda must be out by ${longDate(special.publishBy)}.`
          : `*Both cannot be met.* The constitution’s limit is ${longDate(special.latest)}, for which the agenda had to be out by ${longDate(special.publishBy)}; with the clear days the first day is ${longDate(special.earliest)}. Which gives way is for the monitoring officer: ask before you call the meeting.`,
      ),
    meeting && section(`Special meeting: ${longDate(meeting.day)}.`),
    special &&
      meeting &&
      callIn.state === 'accepted' &&
      (meeting.day < special.earliest || meeting.day > special.latest) &&
      section('*That meeting is outside those days.* Move it, or ask the monitoring officer.'),
    callIn.state === 'accepted' &&
      section(
        callIn.rules.ifItDoesNotMeet === 'decision-stands'
          ? 'If the committee does not meet by then, the decision stands and may be carried out.'
          : 'If the committee does not meet by then, the decision still waits for it.',
      ),
    callIn.outcome &&
      section(
        `*${CALL_IN_OUTCOMES[callIn.outcome]}*, ${longDate(callIn.outcomeOn!)}.${callIn.outcomeWords ? `\n${quoted(callIn.outcomeWords)}` : ''}`,
      ),
    after?.is === 'may-be-carried-out' && section(`The decision may be carried out from ${longDate(after.from)}.`),
    after?.is === 'to-be-reconsidered' &&
      callIn.reconsideredOn === null &&
      section(
        `${plain(callIn.decisionMaker)} considers it again by ${longDate(after.by)}. Until then it is not carried out.`,
      ),
    after?.is === 'waits' &&
      callIn.reconsideredOn === null &&
      section(
        `It waits for ${after.for === 'council' ? 'full council' : 'the committee to meet'}, and is not carried out.`,
      ),
    callIn.reconsideredOn &&
      section(`Considered again on ${longDate(callIn.reconsideredOn)}:\n${quoted(callIn.reconsidered ?? '')}`),
  ]
}

/** A call-in as it stands: the clock, who signed, and what can be done next. */
export const callInCard = (seen: CallInSeen): Message => {
  const { callIn, committee, clock, decidedBy } = seen
  const mayReconsider = clock?.after && clock.after.is !== 'may-be-carried-out' && callIn.reconsideredOn === null
  return message(
    `Call-in of “${callIn.decision}”, for the ${committee.name}: it is ${callInStands(callIn)}`,
    section(
      `*Call-in: ${plain(callIn.decision)}*\nDecided by ${plain(callIn.decisionMaker)}${callIn.authority ? `, ${plain(callIn.authority)}` : ''}; for the ${plain(committee.name)}.`,
    ),
    section(
      clock?.isStopped
        ? `It is ${callInStands(callIn)}. *The decision may not be carried out meanwhile.*`
        : `It is ${callInStands(callIn)}.`,
    ),
    fields(
      ['Published', longDate(callIn.publishedOn)],
      [
        'Call-in closes',
        clock && !callIn.isExempt
          ? `${longDate(clock.window.closes)} (${callInLasts(callIn.rules)})`
          : callIn.isExempt
            ? 'Exempt: urgent'
            : null,
      ],
      ['Without call-in, carried out from', clock ? longDate(clock.window.implementableFrom) : null],
      ['Received', longDate(callIn.receivedOn)],
      ['Signed', signatures(callIn)],
      [
        callIn.state === 'refused' ? 'Refused' : 'Accepted',
        callIn.decidedOn ? `${longDate(callIn.decidedOn)}${decidedBy ? `, ${plain(decidedBy)}` : ''}` : null,
      ],
    ),
    callIn.reasons !== '' && section(`Reasons given:\n${quoted(callIn.reasons)}`),
    whatNow(seen),
    actions(
      callIn.state === 'received' &&
        clock?.whyNot.length === 0 &&
        button('Accept', actionIds.acceptCallIn, callIn.id, 'primary'),
      callIn.state === 'received' && button('Refuse with reasons', actionIds.refuseCallIn, callIn.id),
      callIn.state === 'accepted' && button('What came of it', actionIds.settleCallIn, callIn.id, 'primary'),
      callIn.state === 'settled' &&
        mayReconsider &&
        button('Considered again', actionIds.reconsiderCallIn, callIn.id, 'primary'),
      runButton({ command: '/agenda', word: 'callin', button: 'All call-ins' }, { committeeId: committee.id }),
    ),
    context('How call-in works is the council’s constitution: the numbers are those entered with the request.'),
  )
}

/** What the officer is reminded of while an accepted call-in has no outcome. */
export const callInLimitReminder = ({ callIn, committee, clock, meeting }: CallInSeen): Message =>
  message(
    `Call-in of “${callIn.decision}”: the special meeting of the ${committee.name} must be held by ${clock?.special ? longDate(clock.special.latest) : 'the constitution’s limit'}`,
    section(
      `*Call-in: ${plain(callIn.decision)}*\n${
        clock?.special
          ? `The special meeting of the ${plain(committee.name)} must be held by ${longDate(clock.special.latest)}; for that day its agenda must be out by ${longDate(clock.special.publishBy)}.`
          : ''
      } ${meeting ? `It is planned for ${longDate(meeting.day)}.` : 'No meeting has been named for it yet.'}`,
    ),
    actions(
      button('Open', actionIds.openCallIn, callIn.id),
      button('What came of it', actionIds.settleCallIn, callIn.id),
    ),
  )
