import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Conversation, State } from '../../protocol.ts'
import { go } from '../doing.ts'
import { html } from '../render/html.ts'
import type { Reader } from '../render/reader.ts'
import { MessageList } from './conversation.ts'
import { icon } from './icon.ts'
import { useStayAtEnd } from './stay-at-end.ts'
import { WritingPlace } from './writing-place.ts'

/** The side panel with one message and what was answered to it. */
export const ThreadPanel = ({
  state,
  conversation,
  thread,
  reader,
}: {
  state: State
  conversation: Conversation
  thread: string
  reader: Reader
}): VNode => {
  const messages = state.messages.filter(
    (message) => message.ts === thread || (message.threadTs === thread && message.isReply),
  )
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [thread])
  const { frame, onScroll } = useStayAtEnd(`${thread} ${messages.length > 0}`)
  const close = () => void go({ thread: undefined })
  return html`<aside class="panel" aria-labelledby="thread-title" onKeyDown=${(event: KeyboardEvent) => event.key === 'Escape' && !event.defaultPrevented && close()}>
    <header class="panel-head"><h2 id="thread-title" tabindex="-1" ref=${title}>Thread</h2>
      <button type="button" class="close" aria-label="Close the thread" onClick=${close}>${icon('cross')}</button></header>
    <div class="messages" ref=${frame} onScroll=${onScroll} role="region" aria-label="Messages of the thread" tabindex="0">
      ${messages.length ? html`<${MessageList} messages=${messages} state=${state} reader=${reader} isInThread=${true} newFrom=${undefined} />` : html`<p class="nothing">This message is no longer here.</p>`}
    </div>
    <${WritingPlace} state=${state} conversation=${conversation} thread=${thread} />
  </aside>`
}
