import { join } from 'node:path'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import { type Playground, startPlayground } from '../playground/playground.ts'
import type { SlackPlace } from '../slack/app.ts'
import { workspaceChannels, workspacePeople } from './workspace.ts'

/** A playground to join instead of a real workspace: the demonstration council's people, channels and clock. */
export type PlaygroundPlace = {
  readonly place: SlackPlace
  readonly clock: Clock
  readonly playground: Playground
}

/** Starts the playground on its own folder. Throws one sentence where its port is taken, or another one is using the folder. */
export const openPlayground = async (
  config: Config & { readonly mode: 'playground' },
  manifest: unknown,
): Promise<PlaygroundPlace> => {
  const playground = await startPlayground({
    manifest,
    port: config.playgroundPort,
    folder: join(config.dataFolder, 'playground-workspace'),
    name: 'Westmarch County Council',
    people: workspacePeople,
    channels: workspaceChannels,
    control: config.playgroundControl,
  })
  return {
    playground,
    clock: playground.clock,
    place: {
      mode: 'socket',
      botToken: playground.botToken,
      appToken: playground.appToken,
      slackApiUrl: playground.apiUrl,
      port: config.port,
    },
  }
}
