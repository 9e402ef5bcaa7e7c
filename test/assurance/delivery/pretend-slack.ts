import type { DateTime } from 'luxon'
import type { SpeakerPort, Spoken } from '../../../src/app/ports/speaker.ts'
import type { Chance } from './chance.ts'

/** What was said in the pretended workspace, at which instant of the held clock. */
export type SaidAt = { readonly channel: string; readonly text: string; readonly at: string; readonly row: string }

/**
 * Slack, as far as delivery can see it: at times away, at times losing an answer of a call that it did or did not do.
 * `now` is the time that it is there, `losing` how often an answer is lost.
 */
export const pretendSlack = (now: () => DateTime, chance: Chance, losing = 0.005) => {
  const said: SaidAt[] = []
  const stands = new Map<string, { ts: string; row: string }[]>()
  const weather = { isAway: false, lost: 0 }
  let last = 0
  const away: Spoken = { is: 'refused', error: 'service_unavailable', kind: 'retryable' }
  const speaker: SpeakerPort = {
    post: async ({ channel, message, metadata }) => {
      if (weather.isAway) return away
      last = Math.max(last + 1, now().toMillis() * 1000)
      const ts = `${Math.floor(last / 1e6)}.${String(last % 1e6).padStart(6, '0')}`
      const row = metadata?.ids.row ?? ''
      const isLost = chance.happens(losing)
      if (isLost) weather.lost += 1
      if (!isLost || chance.happens(0.5)) {
        said.push({ channel, text: message.text, at: now().toUTC().toISO()!, row })
        stands.set(channel, [...(stands.get(channel) ?? []).slice(-200), { ts, row }])
      }
      return isLost ? { is: 'unknown' } : { is: 'sent', channel, ts }
    },
    redraw: async ({ channel, ts }) => (weather.isAway ? away : { is: 'sent', channel, ts }),
    remove: async ({ channel, ts }) => ({ is: 'sent', channel, ts }),
    audience: async () => ({ is: 'ours', slackIds: [] }),
    openConversation: async (slackId) => (weather.isAway ? away : { is: 'open', channel: `D-${slackId}` }),
    history: async (channel, oldest) => {
      if (weather.isAway) throw new Error('Slack does not answer')
      return (stands.get(channel) ?? [])
        .filter(({ ts }) => Number(ts) >= Number(oldest))
        .map(({ ts, row }) => ({ ts, type: 'cleardays_outbox', ids: { row } }))
    },
  }
  return { speaker, said, weather }
}
