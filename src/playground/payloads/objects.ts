import type { Fields } from '../block-kit/check.ts'
import { isIn, membersOf } from '../world/channels.ts'
import type { ChannelRecord, FileRecord, PersonRecord } from '../world/records.ts'
import { ids, type World } from '../world/world.ts'

const domain = 'playground'

/** The workspace, as it stands in an interaction. */
export const teamRef = { id: ids.team, domain } as const

/** A person, as they stand in an interaction. */
export const userRef = (person: PersonRecord) => ({
  id: person.id,
  username: person.handle,
  name: person.handle,
  team_id: person.team,
})

/** A person, as `users.info` tells of them; their address only with the scope for it. */
export const userObject = (world: World, person: PersonRecord): Fields => {
  const local = world.clock.now().setZone(person.zone)
  const [first, ...rest] = person.name.split(' ')
  return {
    id: person.id,
    team_id: person.team,
    name: person.handle,
    deleted: person.isDeactivated,
    color: '4a6785',
    real_name: person.name,
    tz: person.zone,
    tz_label: local.offsetNameLong ?? person.zone,
    tz_offset: local.offset * 60,
    profile: {
      title: person.role,
      phone: '',
      real_name: person.name,
      real_name_normalized: person.name.normalize('NFD').replace(/\p{M}/gu, ''),
      display_name: person.name,
      display_name_normalized: person.name.normalize('NFD').replace(/\p{M}/gu, ''),
      first_name: first ?? '',
      last_name: rest.join(' '),
      team: person.team,
      ...(person.isBot && { bot_id: ids.bot, api_app_id: ids.app }),
      ...(world.scopes.has('users:read.email') && !person.isBot && { email: person.email }),
    },
    is_admin: person.isAdmin,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: person.guest !== 'no',
    is_ultra_restricted: person.guest === 'single-channel',
    is_bot: person.isBot,
    is_app_user: false,
    is_invited_user: person.isInvited,
    is_email_confirmed: true,
    ...(person.team !== ids.team && { is_stranger: false }),
    locale: person.locale,
    updated: person.updated,
    who_can_share_contact_card: 'EVERYONE',
  }
}

/** A conversation, as `conversations.info` tells of it. */
export const channelObject = (channel: ChannelRecord): Fields => {
  const others = { is_group: channel.kind === 'private', is_im: channel.kind === 'direct', is_mpim: false }
  if (channel.kind === 'direct') {
    const user = membersOf(channel).find((person) => person !== ids.botUser) ?? ids.botUser
    return {
      id: channel.id,
      created: channel.created,
      is_archived: channel.isArchived,
      ...others,
      is_org_shared: false,
      is_ext_shared: false,
      is_shared: false,
      context_team_id: ids.team,
      user,
      is_open: true,
    }
  }
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'public',
    ...others,
    is_private: channel.kind === 'private',
    created: channel.created,
    creator: ids.botUser,
    is_archived: channel.isArchived,
    is_general: false,
    unlinked: 0,
    is_shared: channel.isShared,
    is_ext_shared: channel.isShared,
    is_org_shared: false,
    is_pending_ext_shared: channel.isShareOffered,
    pending_shared: channel.isShareOffered ? channel.connectedTeams : [],
    pending_connected_team_ids: channel.isShareOffered ? channel.connectedTeams : [],
    shared_team_ids: [ids.team, ...(channel.isShared ? channel.connectedTeams : [])],
    internal_team_ids: [],
    connected_team_ids: channel.isShared ? channel.connectedTeams : [],
    connected_limited_team_ids: [],
    conversation_host_id: ids.team,
    context_team_id: ids.team,
    is_member: isIn(channel, ids.botUser),
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: channel.purpose, creator: '', last_set: channel.created },
    previous_names: channel.previousNames,
    num_members: membersOf(channel).length,
    updated: channel.created * 1000,
  }
}

/** A file, as an input or `files.info` tells of it. */
export const fileObject = (world: World, file: FileRecord): Fields => ({
  id: file.id,
  created: file.created,
  timestamp: file.created,
  name: file.name,
  title: file.title,
  mimetype: file.mimetype,
  filetype: file.name.split('.').at(-1)?.toLowerCase() ?? '',
  pretty_type: file.name.split('.').at(-1)?.toUpperCase() ?? '',
  user: file.by,
  user_team: ids.team,
  editable: false,
  size: file.bytes,
  mode: 'hosted',
  is_external: false,
  external_type: '',
  is_public: false,
  public_url_shared: false,
  display_as_bot: false,
  username: '',
  url_private: `${world.address}/files-pri/${ids.team}-${file.id}/${encodeURIComponent(file.name)}`,
  url_private_download: `${world.address}/files-pri/${ids.team}-${file.id}/download/${encodeURIComponent(file.name)}`,
  permalink: `${world.address}/files/${file.by}/${file.id}/${encodeURIComponent(file.name)}`,
  file_access: 'visible',
  has_rich_preview: false,
  channels: file.shared.map(({ channel }) => channel),
})
