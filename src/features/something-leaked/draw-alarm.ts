import type { Draw } from '../../app/drawing.ts'
import { readLeak } from './leak.ts'
import { leakAlarm } from './messages.ts'

/** To those who look after an alarm: what is known of it now, and how long the clock still runs. */
export const drawAlarm: Draw = async (tx, about, _reader, using) => {
  const leak = await readLeak(tx, Number(about))
  return leak && leakAlarm(leak, using.clock.now())
}
