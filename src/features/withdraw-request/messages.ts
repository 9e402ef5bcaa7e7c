import type { RequestRead } from '../../app/reports/read-request.ts'
import { actions, type Message, message, plain, quoted, runButton, section } from '../../slack/kit/blocks.ts'
import { contactLine, requestHeading } from '../../slack/kit/reports/request-words.ts'

const reasonOf = ({ life }: RequestRead): string | null =>
  life.findLast(({ did }) => did === 'withdrawn')?.words ?? null

/** The person is told that it is no longer needed, why, and whom to ring. */
export const requestWithdrawn = (read: RequestRead): Message => {
  const { request, item } = read
  const what = request.kind === 'attend' ? 'The invitation is withdrawn' : 'This is no longer needed'
  const why = reasonOf(read)
  return message(
    `${what}: “${item.title}” (${requestHeading(read)}). There is nothing more to do.`,
    section(
      `*${what}*: “${plain(item.title)}” (${plain(requestHeading(read))}). There is nothing more to do. Thank you.`,
    ),
    why !== null && section(quoted(why)),
    contactLine(read),
  )
}

/** What the officer is told. */
export const withdrawnSaid = (read: RequestRead): Message => {
  const { request, item, asked, committee } = read
  const isInvitation = request.kind === 'attend'
  const what = isInvitation ? 'The invitation is withdrawn' : 'The request is withdrawn'
  return message(
    `${what}: ${asked.name}, “${item.title}”`,
    section(
      `*${what}*: ${plain(asked.name)}, “${plain(item.title)}”. The reminders have stopped. If they had been told, they are told this too.`,
    ),
    actions(
      runButton(
        isInvitation
          ? { command: '/witness', word: 'invite', button: 'Invite somebody else' }
          : { command: '/report', word: 'request', button: 'Ask somebody else' },
        { committeeId: committee.id, about: item.id },
      ),
    ),
  )
}
