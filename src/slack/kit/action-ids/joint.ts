/** The controls of sharing a joint committee between councils. */
export const jointActions = {
  inviteCouncil: 'joint.invite',
  inviteCouncilSubmitted: 'joint.invite.submitted',
  enterJointCode: 'joint.enter-code',
  jointCodeSubmitted: 'joint.code.submitted',
  jointAcceptSubmitted: 'joint.accept.submitted',
  refuseJoint: 'joint.refuse',
  withdrawShare: 'joint.withdraw',
  leaveJoint: 'joint.leave',
} as const
