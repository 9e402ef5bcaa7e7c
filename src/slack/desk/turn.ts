import { bareName } from '../kit/inputs.ts'
import { actionNamed } from '../kit/pieces.ts'
import type { ActionPayload, Payload, ViewPayload } from './payload.ts'

/** Slack waits for this once; the second time is not heard. */
export type Ack = {
  readonly isGiven: () => boolean
  give(body?: unknown): Promise<void>
  /** What was answered, for the same thing delivered again. */
  readonly body: Promise<unknown>
}

/** The acknowledgement of one delivery, which can be given once only. */
export const oneAck = (send: (body?: unknown) => Promise<unknown>): Ack => {
  const { promise, resolve } = Promise.withResolvers<unknown>()
  let given = false
  return {
    isGiven: () => given,
    body: promise,
    give: async (body) => {
      if (given) return
      given = true
      resolve(body)
      await send(body)
    },
  }
}

/** One thing that a person did and waits to hear about. */
export type Turn = {
  readonly kind: 'command' | 'press' | 'submission' | 'shortcut'
  /** The same for the same delivery, however often Slack sends it; null where Slack names it by nothing. */
  readonly key: string | null
  readonly teamId: string
  readonly slackId: string
  /** From another organisation, in a channel that is shared with it. */
  readonly isForeign: boolean
  readonly trigger: string | null
  readonly responseUrl: string | null
  readonly channel: string | null
  readonly message: { readonly channel: string; readonly ts: string } | null
  /** The form or Home tab that was pressed in, or the form that was sent in. */
  readonly view: ViewPayload | null
}

type Body = Exclude<Payload, { kind: 'event' }>

/** Who did it, and whether they belong to the workspace it was delivered for. */
export const personIn = ({ kind, body }: Body): Pick<Turn, 'teamId' | 'slackId' | 'isForeign'> => {
  if (kind === 'command') return { teamId: body.team_id, slackId: body.user_id, isForeign: false }
  const installed = (kind !== 'shortcut' && body.view?.app_installed_team_id) || body.team?.id
  const own = body.user.team_id ?? null
  return {
    teamId: installed ?? own ?? '',
    slackId: body.user.id,
    // In an enterprise one person acts in several workspaces of the same organisation.
    isForeign: Boolean(installed && own && installed !== own && !body.enterprise),
  }
}

/** The turn that this payload is. */
export const turnOf = (payload: Exclude<Body, { kind: 'typing' }>): Turn => {
  const { kind, body } = payload
  const person = personIn(payload)
  const named = body.trigger_id ?? (kind === 'submission' ? `${body.view.id}:${body.view.hash}` : null)
  const common = {
    kind,
    ...person,
    key: named ? `${person.teamId}:${kind}:${named}` : null,
    trigger: body.trigger_id ?? null,
    responseUrl: body.response_url ?? null,
  }
  if (kind === 'command') return { ...common, channel: body.channel_id ?? null, message: null, view: null }
  if (kind === 'submission') return { ...common, channel: null, message: null, view: body.view }
  if (kind === 'shortcut') return { ...common, channel: body.channel?.id ?? null, message: null, view: null }
  const channel = body.channel?.id ?? body.container?.channel_id ?? null
  const ts = body.message?.ts ?? body.container?.message_ts ?? null
  return { ...common, channel, message: channel && ts ? { channel, ts } : null, view: body.view ?? null }
}

/** What was pressed or chosen: the control's name, and its value. */
export const pressed = (action: ActionPayload): { readonly action: string; readonly value: string } => ({
  action: actionNamed(action.action_id),
  value:
    action.value ??
    action.selected_option?.value ??
    action.selected_user ??
    action.selected_conversation ??
    action.selected_channel ??
    action.selected_date ??
    action.selected_time ??
    (action.selected_options?.map(({ value }) => value) ?? action.selected_users ?? []).join(','),
})

/** A form as its listener sees it. */
export const submitted = (view: ViewPayload) => ({
  id: view.id,
  hash: view.hash,
  callbackId: view.callback_id,
  metadata: view.private_metadata,
  values: Object.fromEntries(Object.entries(view.state?.values ?? {}).map(([name, value]) => [bareName(name), value])),
})
