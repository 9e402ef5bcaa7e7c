import type { Tracer } from '../../observe/tracer.ts'
import type { Errand } from './errand.ts'
import { hear } from './hear.ts'
import type { Room } from './room.ts'

/** Hears one thing within a span of its own: its kind, its name, how it ended and whose it was; the use-case is a span in it. */
export const hearTraced =
  (tracer: Tracer): typeof hear =>
  (room, turn, ack, calls, errand, delivery) =>
    tracer.during(`${turn.kind} ${errand.name}`, { kind: turn.kind, name: errand.name }, (span) => {
      const heard: Room['metrics']['heard'] = (kind, name, ending, ms, councilId) => {
        span.say({ ending, council: councilId ?? null, acknowledged_ms: Math.round(ms) })
        room.metrics.heard(kind, name, ending, ms, councilId)
      }
      const answer: Errand['answer'] = (what) =>
        tracer.during('use-case', { name: errand.name, council: what.who.councilId }, async (inner) => {
          const answered = await errand.answer(what)
          inner.say({ answer: answered.is })
          return answered
        })
      return hear({ ...room, metrics: { ...room.metrics, heard } }, turn, ack, calls, { ...errand, answer }, delivery)
    })
