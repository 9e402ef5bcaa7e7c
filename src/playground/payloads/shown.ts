import type { Fields } from '../block-kit/check.ts'
import { repliesTo } from '../world/messages.ts'
import type { MessageRecord, ViewRecord } from '../world/records.ts'
import { ids, type World } from '../world/world.ts'
import { fileObject } from './objects.ts'
import { stateOf } from './state-values.ts'

/** A message, as an interaction, an event or `conversations.history` tells of it. */
export const messageObject = (world: World, message: MessageRecord): Fields => {
  const isApp = message.author === ids.botUser
  const answers = repliesTo(world, message)
  return {
    type: 'message',
    user: message.author,
    ...(isApp && { bot_id: ids.bot, app_id: ids.app }),
    ts: message.ts,
    team: ids.team,
    text: message.text,
    ...(message.blocks.length > 0 && { blocks: message.blocks }),
    ...(message.files.length > 0 && {
      files: message.files.flatMap((id) => {
        const file = world.files.get(id)
        return file ? [fileObject(world, file)] : []
      }),
    }),
    ...(message.thread && { thread_ts: message.thread }),
    ...(answers.length > 0 && {
      thread_ts: message.ts,
      reply_count: answers.length,
      reply_users: [...new Set(answers.map(({ author }) => author))],
      latest_reply: answers.at(-1)?.ts,
    }),
    ...(message.edited && { edited: { user: message.edited.by, ts: message.edited.ts } }),
    ...(message.metadata !== undefined && { metadata: message.metadata }),
  }
}

/** A view, as the Web API and interactions tell of it. */
export const viewObject = (world: World, view: ViewRecord): Fields => ({
  id: view.id,
  team_id: ids.team,
  private_metadata: '',
  callback_id: '',
  external_id: '',
  clear_on_close: false,
  notify_on_close: false,
  ...(view.kind === 'modal' ? { close: null, submit: null } : {}),
  ...view.body,
  state: stateOf(world, view.id, view.body.blocks, view.answers),
  hash: view.hash,
  previous_view_id: view.previous ?? null,
  root_view_id: view.root,
  app_id: ids.app,
  app_installed_team_id: ids.team,
  bot_id: ids.bot,
})

/** The second of the playground's clock, as Slack writes the time of an action. */
export const actionTs = (world: World): string => (world.clock.now().toMillis() / 1000).toFixed(6)
