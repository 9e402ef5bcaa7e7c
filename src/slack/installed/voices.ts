import type { Audience } from '../../app/ports/audience.ts'
import type { Installations } from '../../app/ports/installations.ts'
import type { SpeakerPort } from '../../app/ports/speaker.ts'
import { NOT_IN_IT } from '../audience.ts'
import type { Speaker } from '../speaker.ts'
import type { Refused } from '../why-not.ts'
import type { Workspace, Workspaces } from './workspaces.ts'

/** Which workspace a channel is in is asked of Slack again after an hour. */
const REMEMBERED_FOR_MS = 3_600_000
const MOST_REMEMBERED = 20_000

/** Said by us, not by Slack: there is no token with which it could be asked. What is owed waits. */
const NOT_INSTALLED: Refused = { is: 'refused', error: 'not_installed', kind: 'retryable', retryAfter: 5 }
/** The token ended a moment ago: the next is being fetched. */
const ENDED: Refused = { is: 'refused', error: 'token_expired', kind: 'retryable', retryAfter: 15 }
/** Slack’s words for a token that is no more. `invalid_auth` is not among them: an address that is not allowed says so too. */
const GONE: ReadonlySet<string> = new Set(['token_revoked', 'account_inactive', 'team_not_found'])
const UNKNOWN_CHANNEL: Refused = { is: 'refused', error: 'channel_not_found', kind: 'permanent' }
const NOT_NOW: Refused = { is: 'refused', error: 'unreachable', kind: 'retryable' }
const NOT_SAID: Audience = { is: 'not-certain', because: 'Slack did not say who is in it', isPassing: true }
const REMOVED: Audience = {
  is: 'not-certain',
  because: 'Cleardays was removed from the workspace it is in',
  isRemoved: true,
}

/** For a council that has no workspace we could speak in: nothing is called, and what is owed waits. */
export const nowhere: Required<SpeakerPort> = {
  post: async () => NOT_INSTALLED,
  redraw: async () => NOT_INSTALLED,
  remove: async () => NOT_INSTALLED,
  openConversation: async () => NOT_INSTALLED,
  audience: async () => REMOVED,
  isAway: async () => true,
  history: () => Promise.reject(new Error('Cleardays is not installed there now')),
}

/** How each council is spoken to: with the token of that of its workspaces in which the channel or the account is. */
export type Voices = {
  of(councilId: string): Required<SpeakerPort>
  /** The same for a workspace whose council is known: whoever pressed there. */
  at(teamId: string): Promise<Workspace | null>
}

/**
 * The voices of all councils. `teamsOf` names the workspaces of a council: where we are, and where we no longer are.
 * `ended` is told of a workspace whose token Slack says is gone: the event that says so may be late, or lost.
 */
export const voicesOf = (
  workspaces: Workspaces,
  teamsOf: Installations['teamsOf'],
  ended: (teamId: string, error: string) => Promise<void>,
  stopwatch: () => number = () => performance.now(),
): Voices => {
  const places = new Map<string, { readonly teamId: string; readonly at: number }>()
  const place = (councilId: string, channel: string, teamId: string) => {
    if (places.size > MOST_REMEMBERED) places.delete(places.keys().next().value!)
    places.set(`${councilId} ${channel}`, { teamId, at: stopwatch() })
  }

  /** Which workspace of the council a channel is in; each is asked where there are several. */
  const workspaceOf = async (
    councilId: string,
    channel: string,
    told?: string,
  ): Promise<Workspace | 'not-installed' | 'not-there'> => {
    if (told) return (await workspaces.at(told)) ?? 'not-installed'
    const { here: teams, away } = await teamsOf(councilId)
    const known = places.get(`${councilId} ${channel}`)
    if (known && stopwatch() - known.at < REMEMBERED_FOR_MS && teams.includes(known.teamId))
      return (await workspaces.at(known.teamId)) ?? 'not-installed'
    const [only, ...others] = teams
    if (only === undefined) return 'not-installed'
    if (others.length + away.length === 0) return (await workspaces.at(only)) ?? 'not-installed'
    for (const teamId of teams) {
      const workspace = await workspaces.at(teamId)
      if (!workspace || !(await workspace.speaker.knows(channel))) continue
      place(councilId, channel, teamId)
      return workspace
    }
    return away.length > 0 ? 'not-installed' : 'not-there'
  }

  const by = async <T>(
    councilId: string,
    where: { readonly channel: string; readonly teamId?: string },
    ask: (speaker: Speaker) => Promise<T>,
  ): Promise<T | Refused> => {
    // Nothing has been said yet: whatever goes wrong here, it may be tried again.
    const workspace = await workspaceOf(councilId, where.channel, where.teamId).catch(() => null)
    if (workspace === null) return NOT_NOW
    if (workspace === 'not-installed') return NOT_INSTALLED
    if (workspace === 'not-there') return UNKNOWN_CHANNEL
    return heardOf(workspace.teamId, await ask(workspace.speaker))
  }

  const heardOf = async <T>(teamId: string, said: T): Promise<T | Refused> => {
    const { is, error } = said as { is?: unknown; error?: unknown }
    if (is !== 'refused' || typeof error !== 'string') return said
    if (error === 'token_expired') return ENDED
    if (!GONE.has(error)) return said
    await ended(teamId, error)
    return NOT_INSTALLED
  }

  return {
    at: workspaces.at,
    of: (councilId) => ({
      post: (what) => by(councilId, what, (speaker) => speaker.post(what)),
      redraw: (where) => by(councilId, where, (speaker) => speaker.redraw(where)),
      remove: (where) => by(councilId, where, (speaker) => speaker.remove(where)),
      async isAway(teamId) {
        return (await workspaces.at(teamId)) === null
      },
      async openConversation(slackId, teamId) {
        const [only] = teamId ? [teamId] : ((await teamsOf(councilId).catch(() => null))?.here ?? [])
        const workspace = only === undefined ? null : await workspaces.at(only).catch(() => 'not-now' as const)
        if (workspace === 'not-now') return NOT_NOW
        if (!only || !workspace) return NOT_INSTALLED
        const opened = await heardOf(only, await workspace.speaker.openConversation(slackId))
        if (opened.is === 'open') place(councilId, opened.channel, only)
        return opened
      },
      async history(channel, oldest, threadTs, teamId) {
        const workspace = await workspaceOf(councilId, channel, teamId)
        if (workspace === 'not-there') return null
        if (workspace === 'not-installed') throw new Error('Cleardays is not installed there now')
        return workspace.speaker.history(channel, oldest, threadTs)
      },
      async audience(channel) {
        const workspace = await workspaceOf(councilId, channel).catch(() => null)
        // Where we are in several workspaces, and none of those that are left knows it.
        if (workspace === 'not-installed') return REMOVED
        if (workspace === 'not-there') return NOT_IN_IT
        if (workspace === null) return NOT_SAID
        return workspace.speaker.audience(channel)
      },
    }),
  }
}
