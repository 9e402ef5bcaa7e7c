import { longDate } from '../../domain/calendar/civil-date.ts'
import { commentCount } from '../../domain/outcomes/referral.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  count,
  header,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import type { ReferralAt } from './send-referral.ts'

/** The memo as it is to be sent, grouped by theme, and what can be recorded of it. Nothing goes out by itself. */
export const memo = ({ referral, committee, meeting, title }: ReferralAt): Message => {
  const { toBody, forDay, comments, state, response } = referral
  const lead = `Memo to ${toBody}${forDay ? `, for its meeting on ${longDate(forDay)}` : ''}`
  const from = [
    `From the ${committee.name}`,
    meeting && `its meeting of ${longDate(meeting.day)}`,
    referral.minute && `minute ${referral.minute}`,
  ]
    .filter((part) => part)
    .join(', ')
  return message(
    `${lead}: ${title}`,
    header(`Memo to ${toBody}`),
    section(`*${plain(lead)}*\n${plain(from)}\nSubject: ${plain(title)}`),
    section(plain(referral.words)),
    comments.map(({ theme, comments: of }) =>
      section(`*${plain(theme)}*\n${of.map((comment) => `• ${plain(comment)}`).join('\n')}`),
    ),
    comments.length > 0 &&
      context(`${count(commentCount(referral), 'comment')} on ${count(comments.length, 'theme')}.`),
    section(
      state === 'prepared'
        ? '*Prepared*. Take it as a file or copy it, send it as you send such memos, then record that it was delivered.'
        : `*Delivered*: ${referral.receivedOn ? `received on ${longDate(referral.receivedOn)}` : 'received'}${referral.deliveryProof ? `. ${plain(referral.deliveryProof)}` : ''}`,
    ),
    response !== null && section(`*Their answer*\n${plain(response)}`),
    actions(
      state !== 'answered' &&
        button(
          state === 'prepared' ? 'It was delivered' : 'Delivered on another day',
          actionIds.referralDelivered,
          referral.id,
          state === 'prepared' ? 'primary' : undefined,
        ),
      button(
        state === 'answered' ? 'Change their answer' : 'They have answered',
        actionIds.referralAnswered,
        referral.id,
      ),
      button('As Word', actionIds.referralFile, `${referral.id} docx`),
      button('As PDF', actionIds.referralFile, `${referral.id} pdf`),
      runButton(
        { command: '/agenda', word: 'outcomes', button: 'Record outcomes' },
        { committeeId: committee.id, about: referral.meetingId },
      ),
    ),
  )
}

/** What somebody is told once the memo is in their messages as a file. */
export const memoFileMade = ({ title, name }: { readonly title: string; readonly name: string }): Message =>
  message(
    `${title} is in your messages from Cleardays`,
    section(`*${plain(title)}* is in your messages from Cleardays, as ${plain(name)}.`),
    context('It has the proof of delivery and the answer once they are recorded.'),
  )
