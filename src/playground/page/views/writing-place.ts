import type { VNode } from 'preact'
import type { Conversation, State } from '../../protocol.ts'
import { perform } from '../doing.ts'
import { html } from '../render/html.ts'
import { Composer } from './composer.ts'

/** Whether anything can be written in a conversation by the one who looks at it. */
export const mayWriteIn = ({ isArchived, isReadOnly, isMember }: Conversation): boolean =>
  isMember && !isArchived && !isReadOnly

/** Where one writes in a conversation or a thread, or why nothing can be written there and what to do instead. */
export const WritingPlace = ({
  state,
  conversation,
  thread,
}: {
  state: State
  conversation: Conversation
  thread: string | undefined
}): VNode => {
  const { isArchived, isReadOnly, name, id } = conversation
  if (mayWriteIn(conversation))
    return html`<${Composer} key=${thread ?? id} state=${state} conversation=${conversation} thread=${thread} />`
  if (isArchived) return html`<p class="composer-closed">This channel is archived: nothing more can be said here.</p>`
  if (isReadOnly)
    return html`<p class="composer-closed">Nothing can be written to ${state.app.name} here, as in Slack. Press the buttons in its messages, or type a command in a channel.</p>`
  return html`<p class="composer-closed">You are looking at #${name}. <button type="button" class="button primary" onClick=${() => void perform({ do: 'join', channel: id })}>Join the channel</button></p>`
}
