import type { Deps } from '../app/deps.ts'
import type { Profile } from '../app/identify.ts'
import type { SpeakerPort } from '../app/ports/speaker.ts'
import { joinSlack, type Self, type SlackOptions, type SlackPlace } from '../slack/app.ts'
import { nowhere } from '../slack/installed/voices.ts'
import type { OpenedApp } from '../slack/open-app.ts'
import type { SlackPerson } from '../slack/speaker.ts'

/** Slack, joined, as the rest of the house uses it: for one workspace, or for those of several councils. */
export type Connected = Pick<OpenedApp, 'desk' | 'port' | 'start' | 'stop'> &
  Pick<Deps, 'files' | 'channels' | 'profiles' | 'workspaces'> & {
    readonly speaker: SpeakerPort | ((councilId: string) => SpeakerPort)
    /** Who we are in the one workspace; null where there are several. */
    readonly self: Self | null
    readonly isInstalled?: (councilId: string) => Promise<boolean>
  }

/** What Slack says of an account, as somebody we meet. */
export const profileFrom = (person: SlackPerson | null): Profile | null => person && { ...person, title: null }

/** Joins the one workspace whose token is in the environment, or the playground (where who we are may be known already). */
export const connectOne = async (place: SlackPlace, options: SlackOptions, known: Self | null): Promise<Connected> => {
  const slack = await joinSlack(place, options, known)
  const { speaker, self } = slack
  // A database that served several councils before: this token is one council's, and speaks for no other.
  let ours: string | null = null
  const isOurs = async () => {
    ours ??= await options.councilOf(self.teamId)
  }
  return {
    ...slack,
    isInstalled: async (councilId) => {
      await isOurs()
      return councilId === ours
    },
    speaker: (councilId) => (ours === null || councilId === ours ? speaker : nowhere),
    channels: speaker,
    profiles: { of: async (_, slackId) => profileFrom(await speaker.person(slackId)) },
  }
}
