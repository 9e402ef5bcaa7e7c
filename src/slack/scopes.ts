/** What Cleardays may do in a workspace, and what each is for. Least that serves; a test holds it against the code. */
export const scopes = {
  commands: 'the five slash commands and the shortcuts',
  'chat:write': 'messages, their redrawing, and private answers',
  'im:write': 'opening the direct message with a person who is asked for something',
  'channels:read': 'the name and audience of a public channel a committee chose',
  'groups:read': 'the same of a private channel',
  'users:read': 'names, time zones, and whether somebody is a guest',
  'files:read': 'a report handed in as a Slack file',
  'files:write': 'exports and agenda packs, handed over as files',
} as const

/** Asked for and not needed: without one, Cleardays says what it does instead. */
export const optionalScopes = {
  'im:history':
    'settling whether a direct message of ours arrived, where Slack did not answer; without it an officer is asked',
  'channels:history': 'the same in a public channel',
  'groups:history': 'the same in a private channel',
  'users:read.email': 'matching people to the council’s list by e-mail; without it they are matched by hand',
} as const

/** Which scope each method needs that we call; the first of several is enough. Views and `auth.test` need none. */
export const scopesOfMethods: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'oauth.v2.access': [],
  'apps.connections.open': [],
  'views.open': [],
  'views.push': [],
  'views.update': [],
  'views.publish': [],
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.delete': ['chat:write'],
  'chat.getPermalink': [],
  'conversations.open': ['im:write'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.members': ['channels:read', 'groups:read'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
  'users.info': ['users:read'],
  'users.list': ['users:read'],
  'users.lookupByEmail': ['users:read.email'],
  'files.info': ['files:read'],
  'files.getUploadURLExternal': ['files:write'],
  'files.completeUploadExternal': ['files:write'],
  filesUploadV2: ['files:write'],
}

/** Which scope an event needs. */
export const scopesOfEvents: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_uninstalled: [],
  tokens_revoked: [],
  user_change: ['users:read'],
  channel_archive: ['channels:read'],
  channel_unarchive: ['channels:read'],
  channel_rename: ['channels:read'],
  channel_shared: ['channels:read'],
  channel_unshared: ['channels:read'],
  channel_id_changed: ['channels:read'],
  channel_left: ['channels:read'],
  group_archive: ['groups:read'],
  group_unarchive: ['groups:read'],
  group_rename: ['groups:read'],
  group_left: ['groups:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  member_left_channel: ['channels:read', 'groups:read'],
}
