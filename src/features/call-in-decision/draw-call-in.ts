import type { Draw } from '../../app/drawing.ts'
import { callInCard, callInLimitReminder } from './messages.ts'
import { readCallIn } from './read-call-in.ts'

/** A call-in as it stands, with what can be done next. */
export const drawCallIn: Draw = async (tx, about) => {
  const seen = await readCallIn(tx, about)
  return seen && callInCard(seen)
}

/** The reminder of its limit: nothing any more once there is an outcome. */
export const drawCallInLimit: Draw = async (tx, about) => {
  const seen = await readCallIn(tx, about)
  return seen?.callIn.state === 'accepted' ? callInLimitReminder(seen) : null
}
