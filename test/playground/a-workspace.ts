import { heldClock } from '../../src/clock.ts'
import { type Playground, type PlaygroundOptions, startPlayground } from '../../src/playground/playground.ts'

/** A manifest with one of everything, for an invented app. */
export const aManifest = {
  display_information: { name: 'Noticeboard', description: 'Keeps the notices of Fenwick Borough' },
  features: {
    bot_user: { display_name: 'Noticeboard' },
    app_home: { home_tab_enabled: true, messages_tab_enabled: true },
    slash_commands: [
      { command: '/notice', description: 'Put up a notice', usage_hint: '[add | list]', should_escape: true },
      { command: '/plain', description: 'Says what it was given' },
    ],
    shortcuts: [
      { name: 'New notice', type: 'global', callback_id: 'notice.new', description: 'Put up a notice' },
      { name: 'Make it a notice', type: 'message', callback_id: 'notice.from', description: 'Put up what was said' },
    ],
  },
  oauth_config: {
    scopes: {
      bot: [
        'commands',
        'chat:write',
        'im:write',
        'channels:read',
        'groups:read',
        'users:read',
        'files:read',
        'files:write',
      ],
      bot_optional: ['im:history', 'channels:history', 'users:read.email', 'app_mentions:read'],
    },
  },
  settings: {
    event_subscriptions: {
      bot_events: [
        'app_home_opened',
        'app_mention',
        'app_uninstalled',
        'channel_archive',
        'channel_rename',
        'channel_shared',
        'member_joined_channel',
        'message.channels',
        'message.im',
        'tokens_revoked',
        'user_change',
      ],
    },
    interactivity: { is_enabled: true },
    socket_mode_enabled: true,
  },
}

/** Two officers, a member, a guest, and a witness without Slack; an open channel, a private one, one without the app. */
export const people = [
  { id: 'U0HESTER', name: 'Hester Lund', role: 'Scrutiny officer', isAdmin: true },
  { id: 'U0OWAIN', name: 'Owain Prŷs', role: 'Deputy', zone: 'Europe/London' },
  { id: 'U0MARA', name: 'Mara Dodd', role: 'Member' },
  { id: 'U0GUEST', name: 'Ines Okafor', role: 'Guest', guest: 'single-channel' as const },
  { id: 'U0WITNESS', name: 'Piers Vane', role: 'Witness', hasSlack: false },
]
export const channels = [
  { id: 'C0NOTICES', name: 'notices', members: ['U0HESTER', 'U0OWAIN', 'U0MARA'] },
  { id: 'C0PANEL', name: 'panel', isPrivate: true, members: ['U0HESTER', 'U0MARA', 'U0GUEST'] },
  { id: 'C0AWAY', name: 'elsewhere', members: ['U0HESTER'], withoutApp: true },
  { id: 'C0CLOSED', name: 'closed', isPrivate: true, members: ['U0HESTER'], withoutApp: true },
]

/** A stopwatch that a test pushes on. */
export const aStopwatch = () => {
  let now = 1000
  return Object.assign(() => now, {
    pass: (ms: number) => {
      now += ms
    },
  })
}

/** A playground with these people in it, at nine o'clock on Monday 5 October 2026, British Summer Time. */
export const aPlayground = (given: Partial<PlaygroundOptions> = {}): Promise<Playground> =>
  startPlayground({
    manifest: aManifest,
    name: 'Fenwick Borough',
    people,
    channels,
    clock: heldClock('2026-10-05T09:00:00+01:00'),
    ...given,
  })

/** Calls a method as an app would, with its token, and gives back what it was told. */
export const calling =
  (playground: Playground, token = playground.botToken) =>
  async (method: string, args: Record<string, unknown> = {}): Promise<Record<string, unknown>> => {
    const answer = await fetch(playground.apiUrl + method, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(args),
    })
    return {
      ...((await answer.json()) as Record<string, unknown>),
      status: answer.status,
      retryAfter: answer.headers.get('retry-after'),
    }
  }
