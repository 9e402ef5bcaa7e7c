import { machineClock } from '../../clock.ts'
import type { Carrier, Parcel, Receipt } from './deliver.ts'
import { signedHeaders } from './signature.ts'
import { PATIENCE } from './socket-mode.ts'

/** Where the app listens, and what it checks signatures with. */
export type Address = { readonly requestUrl: string; readonly signingSecret: string; readonly patience?: number }

const bodyOf = ({ kind, payload }: Parcel): string => {
  if (kind === 'events_api') return JSON.stringify(payload)
  if (kind === 'interactive') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
  return new URLSearchParams(
    Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)]),
  ).toString()
}

const parsed = (text: string): unknown => {
  if (text === '') return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** Delivers with signed requests to the app's address, as Slack does to an app without Socket Mode. */
export const overHttp = ({ requestUrl, signingSecret, patience = PATIENCE }: Address): Carrier => {
  let isConnected = true
  const carry = async (parcel: Parcel): Promise<Receipt> => {
    const body = bodyOf(parcel)
    // Signed by the machine's clock: the app checks it against the machine's clock, whatever the visitor did to ours.
    const second = Math.floor(machineClock.now().toSeconds())
    const headers = {
      ...signedHeaders(signingSecret, second, body, parcel.kind === 'events_api'),
      ...(parcel.retry && {
        'x-slack-retry-num': String(parcel.retry.attempt),
        'x-slack-retry-reason': parcel.retry.reason,
      }),
    }
    try {
      const answer = await fetch(requestUrl, {
        method: 'POST',
        headers,
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
      })
      isConnected = true
      const text = await answer.text()
      return answer.ok
        ? { answered: 'yes', answer: parsed(text) }
        : {
            answered: 'no',
            why: `it answered with status ${answer.status}`,
            status: answer.status,
            isFinal: answer.headers.get('x-slack-no-retry') === '1',
          }
    } catch (fault) {
      if ((fault as Error).name === 'TimeoutError')
        return { answered: 'no', why: 'it did not answer within three seconds' }
      isConnected = false
      return { answered: 'not-connected' }
    }
  }
  return {
    carry,
    close: async () => undefined,
    get isConnected() {
      return isConnected
    },
  }
}
