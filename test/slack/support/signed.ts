import { createHmac } from 'node:crypto'

export const SECRET = 'a0b1c2d3e4f5a6b7c8d9e0f1a2b3c4d5'

/** The headers with which Slack sends this body. */
export const signedHeaders = (body: string, { secret = SECRET, at = Date.now() / 1000, type = FORM } = {}) => {
  const timestamp = String(Math.floor(at))
  return {
    'content-type': type,
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`,
  }
}

export const FORM = 'application/x-www-form-urlencoded'

let sent = 0
/** Slack gives every interaction a trigger of its own. */
const trigger = () => `trigger.${++sent}`

type Fields = Record<string, unknown>
const who = { user: { id: 'U1', team_id: 'T1' }, team: { id: 'T1' } }

/** Payloads in the shapes of Slack's own recordings (slackapi/java-slack-sdk, json-logs), written anew. */
export const payloads = {
  command: (command: string, text: string, over: Fields = {}) => ({
    command,
    text,
    user_id: 'U1',
    team_id: 'T1',
    channel_id: 'C1',
    trigger_id: trigger(),
    is_enterprise_install: 'false',
    ...over,
  }),
  press: (action_id: string, value: string, over: Fields = {}) => ({
    type: 'block_actions',
    ...who,
    trigger_id: trigger(),
    channel: { id: 'C1' },
    message: { ts: '100.1', blocks: [] },
    actions: [{ action_id, block_id: 'b', type: 'button', value, action_ts: '1' }],
    ...over,
  }),
  submit: (callback_id: string, values: Fields = {}, over: Fields = {}) => ({
    type: 'view_submission',
    ...who,
    trigger_id: trigger(),
    view: {
      id: 'V9',
      hash: 'h',
      type: 'modal',
      callback_id,
      private_metadata: '',
      state: { values },
      blocks: [],
      ...over,
    },
  }),
  shortcut: (callback_id: string, over: Fields = {}) => ({
    type: 'shortcut',
    ...who,
    callback_id,
    trigger_id: trigger(),
    ...over,
  }),
  typing: (action_id: string, value: string, over: Fields = {}) => ({
    type: 'block_suggestion',
    ...who,
    action_id,
    block_id: 'b',
    value,
    ...over,
  }),
  event: (event: Fields, over: Fields = {}) => ({
    type: 'event_callback',
    team_id: 'T1',
    event_id: `Ev${++sent}`,
    event,
    ...over,
  }),
}

/** A payload as Slack puts it in a request: commands as a form, events as JSON, the rest in `payload`. */
export const asBody = (payload: Fields): { readonly body: string; readonly type: string } => {
  if (payload.type === 'event_callback' || payload.type === 'url_verification')
    return { body: JSON.stringify(payload), type: 'application/json' }
  if (payload.type === undefined)
    return { body: new URLSearchParams(payload as Record<string, string>).toString(), type: FORM }
  return { body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), type: FORM }
}
