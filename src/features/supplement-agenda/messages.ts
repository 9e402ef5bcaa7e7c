import { DateTime } from 'luxon'
import type { AgendaAt } from '../../app/agenda-at.ts'
import { civilDateAt, longDate } from '../../domain/calendar/civil-date.ts'
import type { PublicSupplement } from '../../domain/papers/agenda-out.ts'
import { agendaNamed, meetingInWords } from '../../slack/agenda/agenda-words.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  linkButton,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import type { OneSupplement, WithSupplements } from './supplements.ts'

/** A supplement as a button names it: the meeting and the supplement. */
const supplementNamed = (meetingId: string, supplementId: string): string => `${meetingId}@${supplementId}`

/** What came after publication, each with its reason and whether it is published itself. */
export const supplementList = ({ at, supplements, doubts }: WithSupplements): Message => {
  const words = supplements.length === 0 ? 'no supplement yet' : `${supplements.length} so far`
  return message(
    `Supplements to the ${agendaNamed(at)}: ${words}`,
    section(
      `*Supplements to the agenda of the ${plain(meetingInWords(at.committee, at.meeting))}*\nThe agenda stays as it was published${
        supplements.length === 0 ? '. Nothing has come after it yet.' : '; what came after it:'
      }`,
    ),
    supplements
      .slice(-8)
      .map((supplement) => [
        section(
          `*${supplement.number}.* ${supplement.lines.map(({ words: said }) => plain(said)).join('; ') || 'A change'}\n${plain(supplement.reason)}\n${standing(at, supplement)}`,
        ),
        doubtsInWords(doubts.get(supplement.id) ?? []),
        actions(
          !supplement.publishedAt &&
            button(
              `Record ${supplement.number} as published`,
              actionIds.supplementPublish,
              supplementNamed(at.meeting.id, supplement.id),
            ),
          supplement.link !== null && linkButton(`Supplement ${supplement.number}`, supplement.link),
        ),
      ]),
    actions(
      button('Add a supplement', actionIds.supplementAdd, at.meeting.id),
      runButton(
        { command: '/agenda', word: 'export', button: 'As a file' },
        { committeeId: at.committee.id, about: at.meeting.id },
      ),
    ),
    context(supplements.length > 8 && `The last eight of ${supplements.length}.`),
  )
}

/** What may be amiss with it, before it goes out: it stops nothing. */
const doubtsInWords = (doubts: OneSupplement['doubts']) =>
  doubts.length > 0 && section(`*To look at*\n${doubts.map(({ says }) => `• ${plain(says)}`).join('\n')}`)

const standing = (at: AgendaAt, { publishedAt }: OneSupplement['supplement']): string =>
  publishedAt
    ? `_Published on ${longDate(civilDateAt(DateTime.fromISO(publishedAt), at.committee.zone))}._`
    : '_Not published yet._'

/** What the officer is told once a supplement is made. */
export const supplementMade = ({ at, supplement, doubts }: OneSupplement): Message =>
  message(
    `Supplement ${supplement.number} to the ${agendaNamed(at)} is made. It is not published yet`,
    section(
      `*Supplement ${supplement.number}* to the ${plain(agendaNamed(at))} is made: ${plain(supplement.reason)}. It is not published yet.`,
    ),
    doubtsInWords(doubts),
    actions(
      button(
        'Record it as published',
        actionIds.supplementPublish,
        supplementNamed(at.meeting.id, supplement.id),
        'primary',
      ),
    ),
  )

/** What the officer is told once a supplement is recorded as published. */
export const supplementRecorded = ({ at, supplement }: OneSupplement): Message =>
  message(
    `Supplement ${supplement.number} to the ${agendaNamed(at)} is recorded as published`,
    section(
      `*Supplement ${supplement.number}* to the ${plain(agendaNamed(at))} is recorded as published. It is in the files of the agenda from now on.`,
    ),
    actions(
      runButton(
        { command: '/agenda', word: 'export', button: 'As a file' },
        { committeeId: at.committee.id, about: at.meeting.id },
      ),
    ),
  )

/** In the committee's channel: a supplement is out. Its public form only. */
export const supplementInChannel = (
  at: Pick<AgendaAt, 'committee' | 'meeting'>,
  { number, reason, lines }: PublicSupplement,
  link: string | null,
): Message => {
  const about = lines.map(({ title, words }) => `${title} (${words.toLowerCase()})`).join('; ')
  const words = `Published: supplement ${number} to the agenda of the ${meetingInWords(at.committee, at.meeting)}.`
  return message(
    words,
    section(plain(words)),
    section(`${about ? `${plain(about)}\n` : ''}${plain(reason)}`),
    actions(link !== null && linkButton(`Supplement ${number}`, link)),
  )
}
