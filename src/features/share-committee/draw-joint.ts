import type { Draw } from '../../app/drawing.ts'
import { newsOf } from './joint-messages.ts'
import { answeredNotice, endedNotice } from './messages.ts'

/** In the partner’s channel: the joint committee as its host has it now. */
export const drawNews: Draw = async (tx, mirrorId) => {
  const mirror = await tx.joint.mirror(mirrorId)
  return mirror?.form ? newsOf(mirror, mirror.form) : null
}

/** To the host’s officer: what another council answered, or that it has left. */
export const drawAnswered: Draw = async (tx, shareId) => {
  const share = await tx.joint.share(shareId)
  const committee = share && (await tx.committees.find(share.committeeId))
  return share && committee ? answeredNotice(share, committee) : null
}

/** To the partner’s officer: the host shares it no longer. */
export const drawEnded: Draw = async (tx, mirrorId) => {
  const mirror = await tx.joint.mirror(mirrorId)
  return mirror && endedNotice(mirror)
}
