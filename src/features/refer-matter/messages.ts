import { longDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Item } from '../../domain/programme/item.ts'
import { isFinished, STAGE_WORDS } from '../../domain/programme/stage-words.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, button, context, type Message, message, plain, runButton, section } from '../../slack/kit/blocks.ts'
import type { ReferralSeen } from './referral-seen.ts'

const NOBODY_ELSE =
  'Only the member who referred it can withdraw it, and only the monitoring officer can rule it outside the terms of reference.'

/** What the member is told at once. */
export const matterReferred = (item: Item, committee: Committee): Message =>
  message(
    `“${item.title}” is referred to the ${committee.name}, as item ${item.number}`,
    section(
      `*${plain(item.title)}* is referred to the ${plain(committee.name)}, as item ${item.number}. It will be put on an agenda, and you are told when. You can withdraw it; no officer and no ${committee.settings.chairWord} can.`,
    ),
    actions(
      runButton(
        { command: '/programme', word: 'history', button: 'History' },
        { committeeId: committee.id, about: item.id },
      ),
      button('Withdraw my referral', actionIds.withdrawReferral, item.id),
    ),
  )

/** What the officer sees: what was referred, and that it goes on an agenda. */
export const referralToOfficer = (seen: ReferralSeen): Message => {
  const { referral, item, committee, member, meetingDay } = seen
  const here = { committeeId: committee.id, about: item.id }
  const ended = isFinished(item)
  return message(
    ended
      ? `The referral of “${item.title}” has ended: ${STAGE_WORDS[item.stage.is]}`
      : `${member} has referred “${item.title}” to the ${committee.name}`,
    section(
      `${plain(member)} has referred *${plain(item.title)}* to the ${plain(committee.name)} (item ${item.number}).`,
    ),
    referral.words !== null && section(plain(referral.words)),
    section(
      ended
        ? `It is ${STAGE_WORDS[item.stage.is]}${referral.reason ? `: ${plain(referral.reason)}` : ''}.`
        : meetingDay
          ? `It is down for ${longDate(meetingDay)}.`
          : 'It is to be put on an agenda and discussed. Please schedule it.',
    ),
    context(
      !ended && NOBODY_ELSE,
      referral.change.mayBeExcluded &&
        'The member says that it may concern an excluded matter: the monitoring officer has been told.',
    ),
    actions(
      !ended &&
        runButton({ command: '/programme', word: 'schedule', button: meetingDay ? 'Move' : 'Schedule it' }, here),
      runButton({ command: '/programme', word: 'history', button: 'History' }, here),
    ),
  )
}

/** What the member is told as it goes: when it will be discussed, that it was put off, or that it was ruled outside. */
export const referralTold = ({ referral, item, committee, meetingDay, officer }: ReferralSeen): Message => {
  const words =
    item.stage.is === 'not-taken-forward'
      ? `The monitoring officer has ruled the matter you referred, “${item.title}”, outside the terms of reference of the ${committee.name}: ${referral.reason ?? 'the reason is in its history.'}`
      : meetingDay
        ? `The matter you referred, “${item.title}”, is on the programme of the ${committee.name} for ${longDate(meetingDay)}.`
        : `The matter you referred to the ${committee.name}, “${item.title}”, has been put off. It still has to go on an agenda.`
  return message(
    words,
    section(plain(words)),
    context(
      officer &&
        `To ask about it: ${[officer.name, officer.telephone, officer.email]
          .filter((part) => part !== null)
          .map(plain)
          .join(', ')}`,
    ),
    actions(
      runButton(
        { command: '/programme', word: 'history', button: 'History' },
        { committeeId: committee.id, about: item.id },
      ),
      !isFinished(item) && button('Withdraw my referral', actionIds.withdrawReferral, item.id),
    ),
  )
}

/** To the monitoring officer: the member says that it may concern an excluded matter. */
export const referralToRule = ({ referral, item, committee, member }: ReferralSeen): Message =>
  message(
    `${member} has referred “${item.title}” to the ${committee.name}, and says that it may concern an excluded matter`,
    section(
      `${plain(member)} has referred *${plain(item.title)}* to the ${plain(committee.name)}, and says that it may concern an excluded matter (S.I. 2012/1022). It stands on the programme unless you rule it outside the terms of reference.`,
    ),
    referral.words !== null && section(plain(referral.words)),
    isFinished(item) && section(`It is ${STAGE_WORDS[item.stage.is]}.`),
    actions(
      !isFinished(item) && button('Rule it outside the terms of reference', actionIds.ruleOutside, item.id),
      runButton(
        { command: '/programme', word: '', button: 'Open the item' },
        { committeeId: committee.id, about: item.id },
      ),
    ),
  )

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)

/** To the monitoring officer: a referred matter was put off again. */
export const referralPutOff = ({ referral, item, committee, member, meetingDay }: ReferralSeen): Message =>
  message(
    `“${item.title}”, referred to the ${committee.name} by ${member}, has been put off ${times(referral.deferrals)}`,
    section(
      `*${plain(item.title)}*, which ${plain(member)} referred to the ${plain(committee.name)}, has been put off ${times(referral.deferrals)}. ${
        meetingDay ? `It is now down for ${longDate(meetingDay)}.` : 'It has no meeting now.'
      }`,
    ),
    context('You are told because the member is entitled to have it on an agenda.'),
    actions(
      runButton(
        { command: '/programme', word: 'history', button: 'History' },
        { committeeId: committee.id, about: item.id },
      ),
      !isFinished(item) && button('Rule it outside the terms of reference', actionIds.ruleOutside, item.id),
    ),
  )
