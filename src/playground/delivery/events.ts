import type { Fields } from '../block-kit/check.ts'
import { freshId } from '../world/ids.ts'
import { ids, type World } from '../world/world.ts'
import { deliver, isReachable, type Receipt } from './deliver.ts'

/** When Slack tries again to tell an app something: at once, after a minute, after five. */
const RETRIES = [0, 60_000, 300_000]

/** Waits so long, or until the app is there again where it was not: a visitor should not wait a minute for it. */
const pause = (world: World, ms: number, isGone: boolean) =>
  new Promise<void>((resume) => {
    const end = () => {
      clearTimeout(timer)
      stop()
      resume()
    }
    const stop = world.changes.on(({ changed }) => {
      if (isGone && changed === 'app' && isReachable(world)) end()
    })
    const timer = setTimeout(end, ms).unref()
  })

const envelope = (world: World, event: Fields): Fields => ({
  token: 'playground',
  team_id: ids.team,
  context_team_id: ids.team,
  context_enterprise_id: null,
  api_app_id: ids.app,
  event,
  type: 'event_callback',
  event_id: freshId('Ev'),
  event_time: world.time.second(),
  authorizations: [
    { enterprise_id: null, team_id: ids.team, user_id: ids.botUser, is_bot: true, is_enterprise_install: false },
  ],
  is_ext_shared_channel: false,
})

/** Whether the manifest asks for this event; Slack tells an app nothing else. */
const isSubscribed = (world: World, subscription: string): boolean =>
  world.manifest.settings.event_subscriptions.bot_events.includes(subscription)

const reasonFor = (receipt: Receipt): string => {
  if (receipt.answered === 'not-connected') return 'connection_failed'
  return receipt.answered === 'no' && receipt.status !== undefined ? 'http_error' : 'http_timeout'
}

/** Tells the app of something, and again where it does not answer, in its own time: nobody waits for it. */
export const tell = (world: World, subscription: string, event: Fields): void => {
  if (!isSubscribed(world, subscription)) return
  const payload = envelope(world, event)
  const attempt = async (): Promise<void> => {
    let reason = ''
    for (const [index, wait] of [undefined, ...RETRIES].entries()) {
      if (wait !== undefined) await pause(world, wait, reason === 'connection_failed')
      const retry = index === 0 ? {} : { retry: { attempt: index, reason } }
      const receipt = await deliver(world, { kind: 'events_api', payload, ...retry })
      if (receipt.answered === 'yes' || (receipt.answered === 'no' && receipt.isFinal)) return
      reason = reasonFor(receipt)
    }
  }
  void attempt()
}
