import type { SpeakerPort } from '../app/ports/speaker.ts'
import type { Store } from '../app/ports/store.ts'
import type { Tracer } from '../observe/tracer.ts'

const isRefusal = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false

/** The store, each transaction of which is a span: whose it was, and whether it was kept or rolled back. */
export const tracedStore = (store: Store, tracer: Tracer): Store => ({
  ...store,
  for: (councilId) => {
    const here = store.for(councilId)
    return {
      ...here,
      transaction: (work) =>
        tracer.during('transaction', { council: councilId }, async (span) => {
          const answer = await here.transaction(work)
          span.say({ outcome: isRefusal(answer) ? 'refused' : 'kept' })
          return answer
        }),
    }
  },
})

/** Whoever speaks, each call of whose is a span: Slack's name for it, and what came of it. */
export const tracedSpeaker = <S extends SpeakerPort | ((councilId: string) => SpeakerPort)>(
  speaker: S,
  tracer: Tracer,
): S =>
  (typeof speaker === 'function'
    ? (councilId: string) => traced(speaker(councilId), tracer)
    : traced(speaker, tracer)) as S

const traced = (speaker: SpeakerPort, tracer: Tracer): SpeakerPort => {
  const call = <T extends { readonly is: string }>(method: string, ask: () => Promise<T>): Promise<T> =>
    tracer.during(`slack ${method}`, {}, async (span) => {
      const said = await ask()
      span.say({ outcome: said.is })
      return said
    })
  return {
    ...speaker,
    post: (what) => call('chat.postMessage', () => speaker.post(what)),
    redraw: (where) => call('chat.update', () => speaker.redraw(where)),
    remove: (where) => call('chat.delete', () => speaker.remove(where)),
  }
}
