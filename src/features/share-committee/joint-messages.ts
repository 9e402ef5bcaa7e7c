import { clockTime, longDate } from '../../domain/calendar/civil-date.ts'
import type { JointForm, JointMeeting } from '../../domain/joint/form.ts'
import type { JointMirror, JointShare } from '../../domain/joint/share.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  confirm,
  context,
  link,
  list,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'

type Of = { readonly id: string; readonly name: string }
type Seen = {
  /** As the host; empty for whoever may not share. */
  readonly shares: readonly JointShare[]
  readonly mirrors: readonly JointMirror[]
  readonly mayShare: boolean
  readonly now: string
}

/** Leads to how a committee is shared. */
export const seeIt = (committeeId: string) =>
  runButton({ command: '/committee', word: 'joint', button: 'Shared with councils' }, { committeeId })

const STATES: Readonly<Record<JointShare['state'], string>> = {
  invited: 'invited, no answer yet',
  accepted: 'takes part',
  refused: 'said no',
  withdrawn: 'no longer shared with them',
  left: 'has left',
}

const shareLine = ({ authority, partnerName, state, expiresAt }: JointShare, now: string): string =>
  `*${plain(authority)}*${partnerName && partnerName !== authority ? ` (${plain(partnerName)})` : ''}: ${
    state === 'invited' && expiresAt <= now ? 'invited; the code is no longer good' : STATES[state]
  }`

const meetingLine = ({ day, time, venue, agenda, rows }: JointMeeting): string =>
  [
    `*${longDate(day)}, ${clockTime(time)}*${venue ? `, ${plain(venue)}` : ''}`,
    agenda && `Agenda published ${longDate(agenda.on)}${agenda.link ? `: ${link(agenda.link, 'open it')}` : ''}`,
    ...rows.slice(0, 12).map(({ title, inPrivate }) => `• ${plain(title)}${inPrivate ? `, ${plain(inPrivate)}` : ''}`),
    rows.length > 12 && `• and ${rows.length - 12} more`,
  ]
    .filter(Boolean)
    .join('\n')

const mirrorPieces = (mirror: JointMirror, mayShare: boolean) => [
  section(
    `*${plain(mirror.committeeName)}*, hosted by ${plain(mirror.hostName)}${
      mirror.state === 'active'
        ? ''
        : `. ${mirror.endedBecause === 'left' ? 'Your council has left it' : 'The host shares it no longer'}: what follows is how it stood`
    }`,
    mirror.state === 'active' && mayShare && leaveButton(mirror),
  ),
  mirror.form ? formPieces(mirror.form) : section('Its meetings and programme come in a moment.'),
]

const leaveButton = ({ id, committeeName, hostName }: JointMirror) =>
  button('Leave', actionIds.leaveJoint, id, 'danger', {
    confirm: confirm({
      title: 'Leave it?',
      text: `Nothing more of the ${committeeName} comes from ${hostName}. What you have stays.`,
      yes: 'Leave',
      no: 'Stay',
    }),
  })

const formPieces = ({ meetings, waiting, contact }: JointForm) => [
  ...meetings.slice(0, 10).map((meeting) => section(meetingLine(meeting))),
  meetings.length === 0 && section('No meeting has been fixed.'),
  waiting.length > 0 && section('*Waiting for a meeting, or going elsewhere*'),
  waiting.length > 0 &&
    list(
      waiting.map(({ title, status }) => `${plain(title)}: ${plain(status)}`),
      { most: 20 },
    ),
  contact &&
    context(
      `The host’s contact officer: ${plain(contact.name)}${contact.telephone ? `, ${plain(contact.telephone)}` : ''}.`,
    ),
]

/** How a committee is shared: with whom, as the host; and what came, as a partner. */
export const jointSeen = (committee: Of, { shares, mirrors, mayShare, now }: Seen): Message =>
  message(
    `${committee.name}: ${shares.length + mirrors.length === 0 ? 'shared with no other council here' : 'shared with other councils'}`,
    shares.length + mirrors.length === 0 &&
      section(
        `The *${plain(committee.name)}* is shared with no other council here. Where it is a joint committee, its host invites the others; each keeps its own people, clearance and channel.`,
      ),
    shares.length > 0 && section(`*The ${plain(committee.name)}, shared with*`),
    shares.slice(-15).map((share) =>
      section(
        shareLine(share, now),
        (share.state === 'invited' || share.state === 'accepted') &&
          button('Withdraw', actionIds.withdrawShare, share.id, 'danger', {
            confirm: confirm({
              title: 'Withdraw it?',
              text: `${share.authority} gets nothing more of the ${committee.name}. What it has stays with it.`,
              yes: 'Withdraw',
              no: 'Keep it',
            }),
          }),
      ),
    ),
    mirrors.slice(-3).map((mirror) => mirrorPieces(mirror, mayShare)),
    mayShare &&
      actions(
        button('Invite a council', actionIds.inviteCouncil, committee.id),
        button('Enter a code', actionIds.enterJointCode, committee.id),
      ),
  )

/** In the partner’s channel: the joint committee as its host has it. Drawn again whenever that changes. */
export const newsOf = (mirror: JointMirror, form: JointForm): Message =>
  message(
    `${form.committee}, hosted by ${form.host}: its meetings and programme as they stand`,
    section(`*${plain(form.committee)}*, hosted by ${plain(form.host)}`),
    formPieces(form),
    actions(seeIt(mirror.committeeId)),
  )
