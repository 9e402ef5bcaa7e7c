import type { AgendaAt } from '../../app/agenda-at.ts'
import { draftName } from '../../app/draft-named.ts'
import type { Audience } from '../../app/ports/audience.ts'
import type { AgendaState } from '../../domain/agenda/agenda.ts'
import { closedPapersOf, isPrivate } from '../../domain/agenda/line.ts'
import { longDate } from '../../domain/calendar/civil-date.ts'
import { publicLines } from '../../slack/agenda/agenda-lines.ts'
import { meetingInWords, publicOf } from '../../slack/agenda/agenda-words.ts'
import { mendChannel } from '../../slack/agenda/channel-shut-words.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  channelLink,
  context,
  divider,
  header,
  linkButton,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import type { Postable, Posted } from './post-agenda.ts'

const HEADED: Readonly<Record<AgendaState, string>> = {
  draft: 'not yet agreed',
  'consulted-on': 'not yet agreed',
  agreed: 'agreed, not yet published',
  'sent-for-publication': 'sent for publication, not yet published',
  published: 'published',
}

/**
 * The agenda as it stands in the committee's channel: its public form and nothing else. Before publication it is drawn
 * again as the draft moves on; once published it says so and stays.
 */
export const agendaInChannel = (at: AgendaAt): Message => {
  const { publication, meeting, committee } = at
  const isOff = meeting.state === 'cancelled' && !publication
  const heading = isOff
    ? 'This meeting was cancelled'
    : publication
      ? `Agenda published on ${longDate(publication.publishedOn)}`
      : `Draft ${at.agenda.revision}, ${HEADED[at.agenda.state]}`
  const shown = publicOf(at)
  return message(
    `${heading}: ${meetingInWords(committee, meeting)}`,
    header(heading),
    section(`*${plain(meetingInWords(committee, meeting))}*`),
    section(shown.lines.length > 0 ? publicLines(shown) : '_Nothing is on this agenda yet._'),
    actions(
      publication?.link ? linkButton('Agenda', publication.link) : false,
      button('Who will see this?', actionIds.whoWillSee, at.committee.id),
      ...openPrivate(at),
    ),
    context(
      isOff
        ? 'Nothing on this draft will be taken on that day.'
        : publication
          ? 'What changes now comes as a supplement.'
          : 'This is not the published agenda, and is no summons. It is drawn again here as it changes.',
    ),
  )
}

/** A way to what is private, for whoever is cleared when they press it: what is behind it is not here. */
const openPrivate = ({ shown }: AgendaAt) =>
  shown.lines
    .filter((line) => line.itemId !== null && (isPrivate(line) || closedPapersOf(line).length > 0))
    .slice(0, MOST_OPENED)
    .map(({ number, itemId }) => button(number ? `Open item ${number}` : 'Open', actionIds.openClosed, itemId!))
/** More would hide the rest of the message; `/programme` opens any of them. */
const MOST_OPENED = 5

/** Who will see it, and exactly what, before it is posted. */
export const whoWillSee = ({ at, channel, is }: Postable, audience: Audience): Message => {
  const where = readersOf(channel, audience)
  if (is !== 'not-posted') return alreadyThere({ at, channel, is })
  return message(
    `Draft ${at.agenda.revision} would be posted to the committee’s channel`,
    section(
      `*Who will see this?* ${where} It is the public form: nothing private, and nobody’s name beside a report not yet received.`,
    ),
    divider(),
    agendaInChannel(at).blocks,
    divider(),
    actions(
      button(
        'Post it',
        actionIds.postAgendaNow,
        draftName({ meetingId: at.meeting.id, revision: at.agenda.revision }),
        'primary',
      ),
      button('Who can read it?', actionIds.whoWillSee, at.committee.id),
      button('See the draft in full', actionIds.showDraft, at.meeting.id),
    ),
    context('Posting does not publish. Nothing has been posted yet.'),
  )
}

const readersOf = (channel: string, audience: Audience): string =>
  audience.is === 'ours'
    ? `Everyone in ${channelLink(channel)} will see this as it is below; all of them belong to this workspace.`
    : `Everyone in ${channelLink(channel)} would see this as it is below. Nothing is posted there yet, because ${plain(audience.because)}.`

/** Nothing can be posted there as it stands: why, how to mend it, and the way to look again. */
export const cannotPostYet = ({ at, channel }: Postable, audience: Exclude<Audience, { is: 'ours' }>): Message =>
  message(
    `Draft ${at.agenda.revision} has not been posted: nothing can be posted in the committee’s channel yet`,
    section(
      `*Draft ${at.agenda.revision} has not been posted*: nothing can be posted in ${channelLink(channel)} yet, because ${plain(audience.because)}.`,
    ),
    section(`${mendChannel(audience)}, then press *Look again*; or choose another channel.`),
    actions(
      runButton(
        { command: '/agenda', word: 'post', button: 'Look again' },
        { committeeId: at.committee.id, about: at.meeting.id, style: 'primary' },
      ),
      runButton(
        { command: '/committee', word: 'settings', button: 'Choose another channel' },
        { committeeId: at.committee.id },
      ),
      button('See the draft in full', actionIds.showDraft, at.meeting.id),
    ),
    context(`${meetingInWords(at.committee, at.meeting)}. The agenda can be published without being posted here.`),
  )

const alreadyThere = ({ channel, is }: Postable): Message => {
  const words =
    is === 'posted'
      ? `The draft is already in ${channelLink(channel)}. It is drawn again there as it changes, so there is no need to post it twice.`
      : `The draft is already on its way to ${channelLink(channel)}.`
  return message('The draft has been posted already', section(words))
}

/** What the officer is told once it is posted. */
export const posted = (given: Posted): Message => {
  const { at, channel, went, mayPublish } = given
  if (went === 'said-before') return alreadyThere(given.is === 'not-posted' ? { ...given, is: 'on-its-way' } : given)
  const where = channelLink(channel)
  return message(
    went === 'held'
      ? 'The draft waits for you to send it'
      : `Draft ${at.agenda.revision} goes to the committee’s channel`,
    section(
      went === 'held'
        ? `The committee is in rehearsal: draft ${at.agenda.revision} would go to ${where}. You have it with Send.`
        : `Draft ${at.agenda.revision} goes to ${where}. It is drawn again there as it changes, and its thread says what changed.`,
    ),
    actions(
      runButton(
        mayPublish
          ? { command: '/agenda', word: 'publish', button: 'Record publication' }
          : { command: '/agenda', word: '', button: 'See where it stands' },
        { committeeId: at.committee.id, about: at.meeting.id },
      ),
    ),
    context('It is posted, not published.'),
  )
}
