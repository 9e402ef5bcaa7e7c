import type { InputBlock } from '@slack/types'
import { type Asked, asked } from './inputs.ts'
import { clip, oneLine } from './text.ts'

type Picked = Asked & { readonly placeholder?: string }

const shown = (text: string | undefined, usual: string) => ({
  placeholder: { type: 'plain_text', text: clip(oneLine(text ?? usual), 150), emoji: true } as const,
})

/** One person of the workspace. `initial` is a Slack id. */
export const personInput = (
  name: string,
  label: string,
  asks: Picked & { readonly initial?: string | null } = {},
): InputBlock =>
  asked(
    name,
    label,
    {
      type: 'users_select',
      ...shown(asks.placeholder, 'Choose a person'),
      ...(asks.initial && { initial_user: asks.initial }),
    },
    asks,
  )

/** Several people of the workspace. */
export const peopleInput = (
  name: string,
  label: string,
  asks: Picked & { readonly initial?: readonly string[] } = {},
): InputBlock =>
  asked(
    name,
    label,
    {
      type: 'multi_users_select',
      ...shown(asks.placeholder, 'Choose people'),
      ...(asks.initial && asks.initial.length > 0 && { initial_users: [...asks.initial] }),
    },
    asks,
  )

/**
 * A private channel of this workspace. Public ones are not offered: whoever joins one reads what was posted before,
 * so nothing is ever posted to them. `here` offers the one the form was opened in.
 */
export const channelInput = (
  name: string,
  label: string,
  asks: Picked & { readonly initial?: string | null; readonly here?: boolean } = {},
): InputBlock =>
  asked(
    name,
    label,
    {
      type: 'conversations_select',
      ...shown(asks.placeholder, 'Choose a channel'),
      filter: { include: ['private'], exclude_external_shared_channels: true, exclude_bot_users: true },
      ...(asks.initial
        ? { initial_conversation: asks.initial }
        : asks.here
          ? { default_to_current_conversation: true }
          : {}),
    },
    asks,
  )
