import type { VNode } from 'preact'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Conversation, FileCard, State } from '../../protocol.ts'
import { type Completion, completionsFor, LONGEST_MESSAGE } from '../complete.ts'
import { Menu } from '../controls/menu.ts'
import { perform } from '../doing.ts'
import { change, now, tell } from '../page-state.ts'
import { html } from '../render/html.ts'
import { NotAnswered, upload } from '../server.ts'
import { icon } from './icon.ts'
import { usePage } from './use-page.ts'

type Props = { readonly state: State; readonly conversation: Conversation; readonly thread: string | undefined }

const drafts = new Map<string, string>()

/** Where one writes: messages, commands with completion, files, and the menu of shortcuts. */
export const Composer = ({ state, conversation, thread }: Props): VNode => {
  const key = `${state.me} ${conversation.id} ${thread ?? ''}`
  const [text, setText] = useState(drafts.get(key) ?? '')
  const [files, setFiles] = useState<readonly FileCard[]>([])
  const [offers, setOffers] = useState<readonly Completion[]>([])
  const [at, setAt] = useState(0)
  const hasMoved = useRef(false)
  const [isSending, setSending] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const caret = useRef<number>(undefined)
  const list = useId()
  const { draft } = usePage()
  useLayoutEffect(() => {
    const box = field.current
    if (!box) return
    box.style.height = 'auto'
    box.style.height = `${Math.min(box.scrollHeight + 2, 220)}px`
    if (caret.current !== undefined) box.setSelectionRange(caret.current, caret.current)
    caret.current = undefined
  }, [text])
  useEffect(() => {
    if (!draft.text || thread) return
    write(draft.text)
    caret.current = draft.text.length
    change({ draft: { text: '', turn: draft.turn } })
    field.current?.focus()
  }, [draft.turn])
  useEffect(() => setText(drafts.get(key) ?? ''), [key])
  const write = (letters: string) => {
    drafts.set(key, letters)
    setText(letters)
  }
  const isTooLong = text.length > LONGEST_MESSAGE
  const typed = (event: Event) => {
    const box = event.target as HTMLTextAreaElement
    write(box.value)
    setOffers(completionsFor(box.value, box.selectionStart, state))
    setAt(0)
    hasMoved.current = false
  }
  const take = (offer: Completion) => {
    caret.current = offer.caret
    write(offer.text)
    setOffers(completionsFor(offer.text, offer.caret, state))
    setAt(0)
    field.current?.focus()
  }
  const send = async () => {
    const said = text.trim()
    if ((!said && files.length === 0) || isTooLong || isSending) return
    setSending(true)
    setOffers([])
    const isCommand = said.startsWith('/') && /^\/[a-z]/i.test(said)
    const where = { channel: conversation.id, ...(thread && { thread }) }
    const result = isCommand
      ? await perform({ do: 'command', ...where, text: said }, state.me)
      : await perform({ do: 'say', ...where, text: said, files: files.map((file) => file.id) }, state.me)
    setSending(false)
    if (!result.ok && !isCommand) return
    drafts.delete(key)
    if (drafts.get(`${now().state?.me} ${now().here.at} ${thread ?? ''}`) === undefined) setText('')
    setFiles([])
  }
  const keys = (event: KeyboardEvent) => {
    if (event.isComposing) return
    const isOpen = offers.length > 0
    if (isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      setAt((at + (event.key === 'ArrowDown' ? 1 : -1) + offers.length) % offers.length)
      hasMoved.current = true
    } else if (
      isOpen &&
      (event.key === 'Tab' || (event.key === 'Enter' && (hasMoved.current || isUnfinished(text, state))))
    )
      take(offers[at]!)
    else if (isOpen && event.key === 'Escape') setOffers([])
    else if (event.key === 'Enter' && !event.shiftKey) void send()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const bring = async (chosen: readonly File[]) => {
    try {
      const cards = await Promise.all(chosen.map((file) => upload(state.me, file)))
      setFiles([...files, ...cards])
    } catch (fault) {
      if (!(fault instanceof NotAnswered)) throw fault
      tell(fault.message)
    }
  }
  const shortcuts = state.shortcuts
    .filter((shortcut) => shortcut.kind === 'global')
    .map((shortcut) => ({
      label: shortcut.name,
      hint: shortcut.description,
      group: state.app.name,
      choose: () => void perform({ do: 'shortcut', callbackId: shortcut.callbackId }, state.me),
    }))
  const to = thread ? 'this thread' : conversation.kind === 'direct' ? conversation.name : `#${conversation.name}`
  return html`<div class="composer">
    ${files.map((file) => html`<div class="file-card" key=${file.id}><span class="file-mark" aria-hidden="true"></span><span class="file-words">${file.name}</span><button type="button" class="button small" aria-label=${`Remove ${file.name}`} onClick=${() => setFiles(files.filter((each) => each !== file))}>Remove</button></div>`)}
    <div id=${list} role="listbox" aria-label="Suggestions" class="completions" hidden=${offers.length === 0}>
      ${offers.map(
        (
          offer,
          index,
        ) => html`<div role="option" key=${offer.label} id=${`${list}-${index}`} aria-selected=${index === at} class=${`completion ${index === at ? 'is-at' : ''}`}
        onPointerDown=${(event: Event) => event.preventDefault()} onClick=${() => take(offer)}><span class="completion-label">${offer.label}</span><span class="completion-hint">${offer.hint}</span></div>`,
      )}
    </div>
    <p class="unseen" role="status">${offers.length > 0 && `${offers.length} suggestions. Use the arrow keys.`}</p>
    <textarea ref=${field} rows="1" aria-label=${`Message to ${to}`} placeholder=${thread ? 'Reply…' : `Message ${to}, or type / for commands`} value=${text} aria-haspopup="listbox" aria-controls=${list} aria-autocomplete="list"
      aria-activedescendant=${offers[at] ? `${list}-${at}` : undefined} onInput=${typed} onKeyDown=${keys} onBlur=${() => setOffers([])}></textarea>
    ${isTooLong && html`<p class="error" role="alert"><span aria-hidden="true">▲ </span>This is ${text.length.toLocaleString('en-GB')} characters; a message holds at most ${LONGEST_MESSAGE.toLocaleString('en-GB')}. Send it as a file instead.</p>`}
    <div class="composer-bar">
      ${!thread && html`<${Menu} name="Shortcuts" face=${icon('bolt')} look="tool" items=${shortcuts} width=${320} empty="The app has no shortcuts." />`}
      <button type="button" class="tool" aria-label="Attach a file" title="Attach a file" onClick=${() => picker.current?.click()}>${icon('clip')}</button>
      <input ref=${picker} type="file" multiple hidden onChange=${async (event: Event) => {
        const input = event.target as HTMLInputElement
        await bring([...(input.files ?? [])])
        input.value = ''
      }} />
      <span class="composer-tip">Enter sends · Shift and Enter begins a new line</span>
      <button type="button" class="button primary send" aria-busy=${isSending || undefined} disabled=${isTooLong || (!text.trim() && files.length === 0)} onClick=${() => void send()}>Send</button>
    </div>
  </div>`
}

// Enter takes the suggestion while the command's own name is being typed; after that it sends what stands there.
const isUnfinished = (text: string, state: State): boolean =>
  (/^\/\S*$/.test(text) && !state.commands.some((each) => each.command === text)) || /@[^@\n]*$/.test(text)
