import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Conversation, Message, State } from '../../protocol.ts'
import { Menu } from '../controls/menu.ts'
import { go, perform } from '../doing.ts'
import { type Drawn, html } from '../render/html.ts'
import { dayIn, longDayIn, nearDay } from '../render/instant.ts'
import type { Reader } from '../render/reader.ts'
import { Avatar } from './avatar.ts'
import { icon } from './icon.ts'
import { MessageRow } from './message-row.ts'
import { personOf } from './reading.ts'
import { useStayAtEnd } from './stay-at-end.ts'
import { mayWriteIn, WritingPlace } from './writing-place.ts'

const TOGETHER_MS = 5 * 60_000

const isFollowing = (message: Message, before: Message | undefined): boolean =>
  before !== undefined &&
  before.author === message.author &&
  before.isEphemeral === message.isEphemeral &&
  !message.isBroadcast &&
  Date.parse(message.at) - Date.parse(before.at) < TOGETHER_MS

/** Messages in their order, parted by days, with a line where the new ones begin. */
export const MessageList = (props: {
  messages: readonly Message[]
  state: State
  reader: Reader
  isInThread: boolean
  newFrom: string | undefined
}): VNode => {
  const { messages, state, reader, isInThread, newFrom } = props
  const rows = messages.flatMap((message, index): Drawn[] => {
    const before = messages[index - 1]
    const at = Date.parse(message.at)
    const isNewDay = !before || dayIn(Date.parse(before.at), reader.zone) !== dayIn(at, reader.zone)
    const near = nearDay(at, reader.now, reader.zone)
    const isNew = message.ts === newFrom
    return [
      isNewDay &&
        !isInThread &&
        html`<div class="day" key=${`day ${message.ts}`}><span>${near === 'Tomorrow' ? longDayIn(at, reader.zone) : near ? `${near}, ${longDayIn(at, reader.zone)}` : longDayIn(at, reader.zone)}</span></div>`,
      isNew && html`<div class="new-line" key="new"><span>New</span></div>`,
      html`<${MessageRow} key=${`${message.ts}${message.isEphemeral ? ' e' : ''}`} message=${message} state=${state} reader=${reader}
        isFollowing=${!isNewDay && !isNew && isFollowing(message, before)} isInThread=${isInThread} />`,
    ]
  })
  return html`<div class="messages-inner">${rows}</div>`
}

const tabs = (state: State, conversation: Conversation): Drawn =>
  conversation.with === state.app.botUser &&
  html`<div class="tabs" role="group" aria-label=${`${state.app.name}’s tabs`}>
    <button type="button" class="tab" onClick=${() => void go({ at: 'home', thread: undefined })}>Home</button>
    <button type="button" class="tab is-here" aria-current="page">Messages</button>
  </div>`

const head = (state: State, conversation: Conversation): VNode => {
  const other = conversation.with ? personOf(state, conversation.with) : undefined
  const members = conversation.members.map((id) => personOf(state, id))
  return html`<header class="place-head">
    <div class="place-title">
      <h1 tabindex="-1">${other ? html`<${Avatar} person=${other} size="small" /> ${other.name}` : html`<span aria-hidden="true">${conversation.kind === 'private' ? icon('lock') : '#'}</span>${conversation.name}`}</h1>
      <p class="place-about">${other ? other.role : [conversation.kind === 'private' ? 'Private channel' : 'Channel', conversation.purpose].filter(Boolean).join(' · ')}</p>
    </div>
    ${
      !other &&
      html`<${Menu} name=${`${members.length} members`} look="button small" face=${html`<span aria-hidden="true">${icon('people')} ${members.length}</span>`} width=${300}
        items=${members.map((member) => ({ label: member.name, hint: member.role, before: html`<${Avatar} person=${member} size="small" />`, choose: () => void go({ as: member.id, at: conversation.id, thread: undefined }), group: 'Members (choose one to act as them)' }))} />`
    }
    ${tabs(state, conversation)}
  </header>`
}

/** A channel or a direct message: what was said, and where to say something. */
export const ConversationView = ({
  state,
  conversation,
  reader,
  isRead,
}: {
  state: State
  conversation: Conversation
  reader: Reader
  /** Its messages have come; until then nothing is said of there being none. */
  isRead: boolean
}): VNode => {
  const shown = state.messages.filter(
    (message) => message.channel === conversation.id && (!message.isReply || message.isBroadcast),
  )
  const { frame, onScroll } = useStayAtEnd(`${conversation.id} ${state.me} ${shown.length > 0}`)
  const of = `${state.me} ${conversation.id}`
  // What was new when one came in stays marked; what comes while one looks on is read as it comes.
  const newFrom = useRef<{ of: string; ts: string | undefined; isSettled: boolean }>({
    of: '',
    ts: undefined,
    isSettled: false,
  })
  if (newFrom.current.of !== of || !newFrom.current.isSettled) {
    const firstNew = shown.find((message) => message.isUnread && message.author !== state.me)?.ts
    const before = newFrom.current.of === of ? newFrom.current.ts : undefined
    newFrom.current = { of, ts: before ?? firstNew, isSettled: isRead }
  }
  // What comes while one looks on is said by a screen reader; what stood there already is not.
  const newest = shown.at(-1)
  const stood = useRef<{ of: string; ts: string | undefined }>({ of: '', ts: undefined })
  if (isRead && stood.current.of !== of) stood.current = { of, ts: newest?.ts }
  const hasCome = isRead && newest && newest.author !== state.me && newest.ts !== stood.current.ts
  useEffect(() => {
    if (conversation.unread > 0 && conversation.isMember)
      void perform({ do: 'mark-read', channel: conversation.id }, state.me)
  }, [of, conversation.unread])
  return html`<div class="conversation">
    ${head(state, conversation)}
    <div class="messages" ref=${frame} onScroll=${onScroll} role="region" aria-label="Messages" tabindex="0">
      ${
        shown.length === 0
          ? isRead &&
            html`<div class="nothing"><p class="nothing-lead">Nothing has been said here yet.</p>${mayWriteIn(conversation) ? html`<p>Write below, or type <kbd>/</kbd> to see what ${state.app.name} can do.</p>` : conversation.with === state.app.botUser && html`<p>What ${state.app.name} asks and tells ${personOf(state, state.me).name} arrives here.</p>`}</div>`
          : html`<${MessageList} messages=${shown} state=${state} reader=${reader} isInThread=${false} newFrom=${newFrom.current.ts} />`
      }
    </div>
    <p class="unseen" role="status">${hasCome && `${personOf(state, newest.author).name}: ${newest.text}`}</p>
    <${WritingPlace} state=${state} conversation=${conversation} thread=${undefined} />
  </div>`
}
