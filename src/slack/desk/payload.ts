import { z } from 'zod'
import { asTyped } from '../kit/text.ts'

// What Slack sends, as far as we read it. Everything else is dropped here, so that nothing unread goes further.
// Shapes: docs.slack.dev/reference/interaction-payloads; slackapi/java-slack-sdk, json-logs.

const id = z.string().min(1).max(255)
const user = z.object({ id, team_id: id.nullish() })
const team = z.object({ id }).nullish()
const enterprise = z.object({ id }).nullish()
const installed = { is_enterprise_install: z.union([z.boolean(), z.string()]).optional(), enterprise }
const responds = { trigger_id: id.nullish(), response_url: z.url().max(2000).nullish() }

const view = z.object({
  id,
  hash: z.string().default(''),
  type: z.string().default('modal'),
  callback_id: z.string().default(''),
  private_metadata: z.string().default(''),
  state: z.object({ values: z.unknown() }).nullish(),
  blocks: z.array(z.looseObject({ type: z.string() })).default([]),
  title: z.object({ text: z.string() }).nullish(),
  submit: z.object({ text: z.string() }).nullish(),
  app_installed_team_id: id.nullish(),
})

const option = z.object({ value: z.string() }).nullish()
const action = z.object({
  action_id: z.string(),
  block_id: z.string().nullish(),
  value: z.string().nullish(),
  selected_option: option,
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
  selected_user: z.string().nullish(),
  selected_users: z.array(z.string()).nullish(),
  selected_conversation: z.string().nullish(),
  selected_channel: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
  action_ts: z.string().nullish(),
})

/** A slash command was typed. */
const command = z.object({
  command: z.string().regex(/^\/\S{1,31}$/),
  text: z.string().default('').transform(asTyped),
  user_id: id,
  team_id: id,
  enterprise_id: id.nullish(),
  channel_id: id.nullish(),
  is_enterprise_install: z.string().optional(),
  ...responds,
})

const press = z.object({
  type: z.literal('block_actions'),
  user,
  team,
  channel: z.object({ id }).nullish(),
  message: z.object({ ts: id }).nullish(),
  container: z.object({ channel_id: id.nullish(), message_ts: id.nullish() }).nullish(),
  view: view.nullish(),
  actions: z.array(action).min(1),
  ...installed,
  ...responds,
})

const submission = z.object({
  type: z.enum(['view_submission', 'view_closed']),
  user,
  team,
  view,
  ...installed,
  ...responds,
})

const shortcut = z.object({
  type: z.enum(['shortcut', 'message_action']),
  callback_id: id,
  user,
  team,
  channel: z.object({ id }).nullish(),
  message: z.object({ ts: id, text: z.string().nullish(), user: z.string().nullish() }).nullish(),
  action_ts: z.string().nullish(),
  ...installed,
  ...responds,
})

const typing = z.object({
  type: z.literal('block_suggestion'),
  action_id: id,
  value: z.string().default(''),
  user,
  team,
  channel: z.object({ id }).nullish(),
  view: view.nullish(),
  ...installed,
})

const event = z.object({
  type: z.literal('event_callback'),
  event_id: id.nullish(),
  team_id: id.nullish(),
  context_team_id: id.nullish(),
  enterprise_id: id.nullish(),
  event_time: z.number().nullish(),
  is_enterprise_install: z.boolean().nullish(),
  authorizations: z.array(z.looseObject({})).nullish(),
  event: z.looseObject({ type: id }),
})

export type ViewPayload = z.output<typeof view>
export type ActionPayload = z.output<typeof action>

/** One thing that Slack delivered, told apart and checked. */
export type Payload =
  | { readonly kind: 'command'; readonly body: z.output<typeof command> }
  | { readonly kind: 'press'; readonly body: z.output<typeof press> }
  | { readonly kind: 'submission'; readonly body: z.output<typeof submission> }
  | { readonly kind: 'shortcut'; readonly body: z.output<typeof shortcut> }
  | { readonly kind: 'typing'; readonly body: z.output<typeof typing> }
  | { readonly kind: 'event'; readonly body: z.output<typeof event> }

const kinds = {
  block_actions: { kind: 'press', shape: press },
  view_submission: { kind: 'submission', shape: submission },
  view_closed: { kind: 'submission', shape: submission },
  shortcut: { kind: 'shortcut', shape: shortcut },
  message_action: { kind: 'shortcut', shape: shortcut },
  block_suggestion: { kind: 'typing', shape: typing },
  event_callback: { kind: 'event', shape: event },
} as const

/** Tells what was delivered. Null for what is not for us or not whole: it is acknowledged and goes no further. */
export const readPayload = (body: unknown): Payload | null => {
  if (typeof body !== 'object' || body === null) return null
  const { type } = body as { type?: unknown }
  const known = typeof type === 'string' && Object.hasOwn(kinds, type) ? kinds[type as keyof typeof kinds] : null
  if (known) {
    const read = known.shape.safeParse(body)
    return read.success ? ({ kind: known.kind, body: read.data } as Payload) : null
  }
  if (type !== undefined) return null
  const read = command.safeParse(body)
  return read.success ? { kind: 'command', body: read.data } : null
}
