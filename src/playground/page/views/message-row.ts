import type { VNode } from 'preact'
import type { Message, Place, State } from '../../protocol.ts'
import { placeKey } from '../answers.ts'
import { blockNames } from '../blocks-at.ts'
import { LiveControl } from '../controls/control.ts'
import { sizeWords } from '../controls/filed.ts'
import type { Filling } from '../controls/fitting.ts'
import { Menu } from '../controls/menu.ts'
import { go, perform } from '../doing.ts'
import { tell } from '../page-state.ts'
import type { Control, Drawing, Standing } from '../render/drawing.ts'
import { type Drawn, html } from '../render/html.ts'
import { longDayIn, nearDay, timeIn } from '../render/instant.ts'
import { drawMessageBody } from '../render/message.ts'
import type { Reader } from '../render/reader.ts'
import { fileAddress } from '../server.ts'
import { Avatar } from './avatar.ts'
import { Guarded } from './guarded.ts'
import { icon } from './icon.ts'
import { personOf } from './reading.ts'

type Props = {
  readonly message: Message
  readonly state: State
  readonly reader: Reader
  /** Said by the same person a moment after the one above: no need for the name again. */
  readonly isFollowing: boolean
  readonly isInThread: boolean
}

/** How blocks are drawn where they work: every control is tied to its place. */
export const liveDrawing = (filling: Filling, headingLevel: 2 | 3 = 3): Drawing => ({
  headingLevel,
  reader: filling.reader,
  control: (element: Control, standing: Standing): Drawn =>
    html`<${LiveControl} key=${`${element.type} ${'action_id' in element ? element.action_id : ''}`} element=${element} standing=${standing} filling=${filling} />`,
  fileAddress: (id) => fileAddress(filling.state.me, id),
})

const menuItems = (message: Message, state: State, isInThread: boolean) => [
  ...(isInThread
    ? []
    : [{ label: 'Reply in thread', choose: () => void go({ thread: message.threadTs ?? message.ts }) }]),
  {
    label: 'Copy text',
    choose: () => void navigator.clipboard?.writeText(message.text).then(() => tell('The message’s text is copied.')),
  },
  ...state.shortcuts
    .filter((shortcut) => shortcut.kind === 'message')
    .map((shortcut) => ({
      label: shortcut.name,
      hint: state.app.name,
      group: 'Shortcuts',
      choose: () =>
        void perform({
          do: 'message-shortcut',
          callbackId: shortcut.callbackId,
          channel: message.channel,
          ts: message.ts,
        }),
    })),
]

const drawFiles = (message: Message, state: State): Drawn =>
  message.files.map(
    (
      file,
    ) => html`<a class="file-card" key=${file.id} href=${fileAddress(state.me, file.id)} target="_blank" rel="noopener"><span class="file-mark" aria-hidden="true"></span>
      <span class="file-words"><span>${file.title || file.name}</span><span class="file-size">${file.name} · ${sizeWords(file.bytes)}</span></span></a>`,
  )

const drawReplies = (message: Message, state: State, reader: Reader): Drawn => {
  const { count, people, latest } = message.replies
  if (count === 0) return null
  const last = latest ? Number(latest) * 1000 : undefined
  return html`<button type="button" class="replies" onClick=${() => void go({ thread: message.ts })}>
    ${people.slice(0, 4).map((id) => html`<${Avatar} key=${id} person=${personOf(state, id)} size="tiny" />`)}
    <span class="replies-count">${count} ${count === 1 ? 'reply' : 'replies'}</span>
    ${last !== undefined && html`<span class="replies-last">last ${nearDay(last, reader.now, reader.zone)?.toLowerCase() ?? `on ${longDayIn(last, reader.zone)}`} at ${timeIn(last, reader.zone)}</span>`}
  </button>`
}

/** One message of a conversation, with everything one can do to it. */
export const MessageRow = ({ message, state, reader, isFollowing, isInThread }: Props): VNode => {
  const author = personOf(state, message.author)
  const at = Date.parse(message.at)
  const place: Place = { channel: message.channel, ts: message.ts }
  const filling: Filling = {
    key: placeKey(state.me, place),
    place,
    state,
    reader,
    blocks: blockNames(message.blocks),
    before: undefined,
    errors: {},
    mended: () => undefined,
  }
  const told = html`<time class="told" datetime=${message.at} title=${`${longDayIn(at, reader.zone)} at ${timeIn(at, reader.zone)}`}>${timeIn(at, reader.zone)}</time>`
  const edited =
    message.editedAt &&
    html`<span class="edited" title=${`Changed ${longDayIn(Date.parse(message.editedAt), reader.zone)} at ${timeIn(Date.parse(message.editedAt), reader.zone)}`}>(edited)</span>`
  return html`<article class=${`message ${isFollowing ? 'is-following' : ''} ${message.isEphemeral ? 'is-ephemeral' : ''}`} data-ts=${message.ts} aria-label=${`${author.name}, ${timeIn(at, reader.zone)}`}>
    <div class="message-edge">${isFollowing ? told : html`<${Avatar} person=${author} />`}</div>
    <div class="message-main">
      ${
        message.isEphemeral &&
        html`<p class="only-you">${icon('only')}Only visible to you<button type="button" class="link-button" onClick=${() => void perform({ do: 'dismiss', channel: message.channel, ts: message.ts })}>Dismiss</button></p>`
      }
      ${message.isBroadcast && html`<p class="only-you">Replied to a thread</p>`}
      ${!isFollowing && html`<p class="byline"><strong>${author.name}</strong>${author.isBot && html` <span class="app-badge">App</span>`} ${told}</p>`}
      ${(message.text || message.blocks.length > 0) && html`<div class="body"><${Guarded} what="This message">${drawMessageBody(message, liveDrawing(filling, isInThread ? 3 : 2))}</></div>`}
      ${edited}
      ${drawFiles(message, state)}
      ${!isInThread && drawReplies(message, state, reader)}
    </div>
    ${
      !message.isEphemeral &&
      html`<div class="message-tools"><${Menu} name="What to do with this message" face="⋯" look="tool" items=${menuItems(message, state, isInThread)} width=${260} /></div>`
    }
  </article>`
}
