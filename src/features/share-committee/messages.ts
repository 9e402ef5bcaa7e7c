import { CODE_DAYS, type JointMirror, type JointShare } from '../../domain/joint/share.ts'
import { actions, context, type Message, message, plain, section } from '../../slack/kit/blocks.ts'
import type { Invitation } from './answer-invitation.ts'
import type { Invited } from './invite-council.ts'
import { seeIt } from './joint-messages.ts'

type Of = { readonly id: string; readonly name: string }
/** The code, once, to whoever asked for it. */
export const invited = ({ committee, share, code }: Invited): Message =>
  message(
    `The code for ${share.authority} is ready`,
    section(
      `*Give this code to an officer of ${plain(share.authority)}*, by telephone or e-mail. They enter it with \`/committee joint\`.`,
    ),
    section(`\`${code}\``),
    context(
      `It is good for ${CODE_DAYS} days and for one council, and is shown only now. Nothing of the ${plain(committee.name)} is shared until they accept.`,
    ),
    actions(seeIt(committee.id)),
  )

/** To whoever accepted. */
export const accepted = ({ committee, hostName, jointName }: Invitation): Message =>
  message(
    `Your council takes part in the ${jointName}`,
    section(
      `*Your council takes part in the ${plain(jointName)}*, hosted by ${plain(hostName)}. Your ${plain(committee.name)} stands for it here: its meetings and its public programme come by themselves, to \`/committee joint\` and, where something changes, to your channel.`,
    ),
    actions(seeIt(committee.id)),
  )

/** To whoever refused. */
export const refusedInvitation = ({ hostName, jointName }: Invitation): Message =>
  message(
    `${hostName} has been told that your council does not take part in the ${jointName}`,
    section(
      `${plain(hostName)} has been told that your council does not take part in the ${plain(jointName)}. The code is spent: they can invite you again.`,
    ),
  )

/** To the host’s officer who ended it. */
export const withdrawn = ({ authority, committeeId, partnerCouncilId }: JointShare): Message =>
  message(
    partnerCouncilId ? `Nothing more is shared with ${authority}` : `The invitation of ${authority} is withdrawn`,
    section(
      partnerCouncilId
        ? `*Nothing more is shared with ${plain(authority)}.* What it has stays with it, as it was; its officer has been told.`
        : `*The invitation of ${plain(authority)} is withdrawn.* Its code leads nowhere.`,
    ),
    actions(seeIt(committeeId)),
  )

/** To the partner’s officer who left. */
export const leftJoint = ({ committeeName, hostName, committeeId }: JointMirror): Message =>
  message(
    `Your council has left the ${committeeName}`,
    section(
      `*Your council has left the ${plain(committeeName)}.* Nothing more comes from ${plain(hostName)}, whose officer has been told. What you have stays.`,
    ),
    actions(seeIt(committeeId)),
  )

/** To the host’s officer. */
export const answeredNotice = (share: JointShare, committee: Of): Message => {
  const name = share.partnerName ?? share.authority
  const says: Readonly<Record<JointShare['state'], string>> = {
    invited: `${name} has been invited to the ${committee.name}`,
    accepted: `${name} takes part in the ${committee.name} here: it sees its public form`,
    refused: `${name} does not take part in the ${committee.name} here`,
    withdrawn: `The ${committee.name} is no longer shared with ${name}`,
    left: `${name} has left the ${committee.name} here: nothing more goes to it`,
  }
  return message(says[share.state], section(`*${plain(says[share.state])}.*`), actions(seeIt(committee.id)))
}

/** To the partner’s officer. */
export const endedNotice = ({ committeeName, hostName, committeeId }: JointMirror): Message =>
  message(
    `${hostName} no longer shares the ${committeeName} with your council`,
    section(
      `*${plain(hostName)} no longer shares the ${plain(committeeName)} with your council.* What you have of it stays, as it was. If that surprises you, ring its contact officer.`,
    ),
    actions(seeIt(committeeId)),
  )
