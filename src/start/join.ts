import { readFile } from 'node:fs/promises'
import { type Clock, machineClock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Logger } from '../observe/log.ts'
import { type Self, type SlackPlace, whoWeAre } from '../slack/app.ts'
import { CannotStart } from '../slack/cannot-start.ts'
import type { Closing } from './closing.ts'

/** Which Slack is joined, by which clock, and where a visitor looks. */
export type Joining = {
  /** Null where there are several, each with a token of its own. */
  readonly place: SlackPlace | null
  /** Who we are there, as Slack says; null where there are several. */
  readonly self: Self | null
  readonly clock: Clock
  readonly page: string | null
  onClockMoved(listener: () => void): void
}

/**
 * Asks Slack who we are while the rest is opened. The real workspace where there are credentials; else a playground,
 * whose rooms are loaded only then, and whose clock the whole house follows.
 */
export const whichSlack = async (config: Config, log: Logger, opened: Closing): Promise<Joining> => {
  const alone = { clock: machineClock, page: null, onClockMoved: () => {} }
  if (config.mode === 'councils') return { ...alone, place: null, self: null }
  if (config.mode !== 'playground') {
    const place = realPlace(config)
    return { ...alone, place, self: await whoWeAre(place, { log }) }
  }
  const [{ openPlayground }, manifest] = await Promise.all([
    import('../demonstration/playground-place.ts'),
    readManifest(),
  ])
  const { place, clock, playground } = await openPlayground(config, manifest).catch((fault: Error) => {
    throw new CannotStart(fault.message, fault)
  })
  opened.add('the playground', () => playground.close())
  const self = await whoWeAre(place, { log })
  return {
    place,
    self,
    clock,
    page: playground.url,
    onClockMoved: (listener) => void playground.onClockMoved(listener),
  }
}

const readManifest = async (): Promise<unknown> => {
  const { parse } = await import('yaml')
  return parse(await readFile(new URL('../../manifest.yml', import.meta.url), 'utf8'))
}

const realPlace = (config: Extract<Config, { mode: 'socket' | 'http' }>): SlackPlace => {
  const common = {
    botToken: config.botToken,
    port: config.port,
    ...(config.slackApiUrl && { slackApiUrl: config.slackApiUrl }),
  }
  return config.mode === 'socket'
    ? { ...common, mode: 'socket', appToken: config.appToken }
    : { ...common, mode: 'http', signingSecrets: [config.signingSecret] }
}
