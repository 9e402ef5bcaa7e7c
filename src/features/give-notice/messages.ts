import type { ModalView } from '@slack/types'
import { type CivilDate, dayAndMonth, longDate } from '../../domain/calendar/civil-date.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { NOTICES } from '../../domain/notices/notice.ts'
import { WITHOUT_NOTICE } from '../../domain/notices/without-notice.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, context, link, type Message, message, plain, runButton, section } from '../../slack/kit/blocks.ts'
import { choice } from '../../slack/kit/choices.ts'
import { addressInput, dayInput } from '../../slack/kit/inputs.ts'
import { modal } from '../../slack/kit/views.ts'
import { noticeChosen } from './form.ts'
import type { NoticeRecorded, NoticeToGive } from './give-notice.ts'

const chosen = ({ kind, item }: NoticeToGive): string => noticeChosen({ kind, itemId: item.id })

const optionOf = (one: NoticeToGive) => ({
  value: chosen(one),
  text: `${one.item.number}. ${one.item.title}`,
  description: `${NOTICES[one.kind].words}: ${one.given ? `given on ${dayAndMonth(one.given.givenOn)}` : `by ${dayAndMonth(one.by)}`}`,
})

/** Which notice was given, when, and where it can be read. The first that is not recorded stands there. */
export const noticeView = (
  committee: Pick<Committee, 'id' | 'name'>,
  notices: readonly NoticeToGive[],
  { today, itemId }: { readonly today: CivilDate; readonly itemId: string | null },
): ModalView => {
  const offered = itemId ? notices.filter(({ item }) => item.id === itemId) : notices
  const first = offered.find(({ given }) => given === null) ?? offered[0]
  return modal({
    title: 'A notice was given',
    callbackId: actionIds.noticeSubmitted,
    metadata: { committee: committee.id },
    submit: 'Record it',
    blocks: [
      section(
        `The notices that the law wants of the business of the *${plain(committee.name)}*. Cleardays does not publish them: it keeps that you did, so that it stops asking and the record shows it.`,
      ),
      choice('notice', 'Notice', offered.map(optionOf), { initial: first ? chosen(first) : null }),
      dayInput('day', 'Given on', { initial: today, hint: 'The day on which the public could first read it.' }),
      addressInput('link', 'Where it can be read', { optional: true }),
    ],
  })
}

/** That it is recorded; where it came late, what the law still allows. */
export const noticeRecorded = ({ kind, by, item, meeting, committee, given }: NoticeRecorded): Message => {
  const { words } = NOTICES[kind]
  const isLate = given.givenOn > by
  return message(
    `Recorded: ${words.toLowerCase()} for “${item.title}” was given on ${longDate(given.givenOn)}${isLate ? `, after the last day, ${longDate(by)}` : ''}`,
    section(
      `*${words}* for “${plain(item.title)}” was given on ${longDate(given.givenOn)}${given.link ? ` (${link(given.link, 'read it')})` : ''}. It goes to the ${plain(committee.name)} on ${longDate(meeting.day)}.`,
    ),
    isLate
      ? section(`That was after the last day, ${longDate(by)}. ${plain(WITHOUT_NOTICE[kind])}`)
      : context(`In time: the last day is ${longDate(by)}. You will not be reminded of it again.`),
    actions(
      runButton(
        { command: '/programme', word: '', button: 'Open the item' },
        { committeeId: committee.id, about: item.id },
      ),
      runButton({ command: '/agenda', word: '', button: 'See the agenda' }, { committeeId: committee.id }),
    ),
  )
}

/** That nothing of what is coming needs a notice. */
export const noNotices = (committee: Pick<Committee, 'id' | 'name'>): Message =>
  message(
    `No coming business of the ${committee.name} needs a notice of its own`,
    section(
      `No coming business of the ${plain(committee.name)} needs a notice of its own. Key decisions need one, and what a cabinet is to take in private.`,
    ),
    actions(runButton({ command: '/programme', word: '', button: 'See the programme' }, { committeeId: committee.id })),
  )
