import type { ModalView } from '@slack/types'
import type { VNode } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { OpenView, State } from '../../protocol.ts'
import { answersAt, forgetAnswers, placeKey } from '../answers.ts'
import { blockNames } from '../blocks-at.ts'
import type { Filling } from '../controls/fitting.ts'
import { perform } from '../doing.ts'
import { now } from '../page-state.ts'
import { drawBlocks } from '../render/blocks.ts'
import { html } from '../render/html.ts'
import type { Reader } from '../render/reader.ts'
import { plainWords } from '../render/text.ts'
import { Guarded } from './guarded.ts'
import { icon } from './icon.ts'
import { liveDrawing } from './message-row.ts'
import { Notices } from './notices.ts'

type Form = ModalView & OpenView

const FIRST = '.modal-body input:not([type=hidden]):not([type=file]), .modal-body textarea, .modal-body button'

const firstField = (dialog: HTMLDialogElement | null): HTMLElement | null | undefined =>
  dialog?.querySelector<HTMLElement>('[data-focus]') ?? dialog?.querySelector<HTMLElement>(FIRST)

/** A form on top of the workspace. What is wrong stands under each field; Escape closes it; the focus stays inside. */
const Modal = ({ state, view, depth, reader }: { state: State; view: Form; depth: number; reader: Reader }): VNode => {
  const place = { view: view.id }
  const key = placeKey(state.me, place)
  const dialog = useRef<HTMLDialogElement>(null)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>(view.errors ?? {})
  const [isBusy, setBusy] = useState(false)
  const said = JSON.stringify(view.errors ?? {})
  useEffect(() => setErrors(JSON.parse(said)), [said])
  useLayoutEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
    ;(firstField(dialog.current) ?? dialog.current?.querySelector<HTMLElement>('h2'))?.focus()
  }, [view.id])
  // A form that came after a moment's "loading" takes the focus that was waiting on its title.
  useLayoutEffect(() => {
    if (!document.activeElement?.closest('.modal-body, .modal-foot')) firstField(dialog.current)?.focus()
  }, [view.hash])
  const blocks = blockNames(view.blocks)
  const filling: Filling = {
    key,
    place,
    state,
    reader,
    blocks,
    before: view.answers,
    errors,
    mended: (block) => setErrors(({ [block]: _gone, ...others }) => others),
  }
  const showWrong = (wrong: Readonly<Record<string, string>>) => {
    setErrors(wrong)
    requestAnimationFrame(() => dialog.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
  }
  const close = async (all: boolean) => {
    await perform({ do: 'close', view: view.id, ...((all || view.clear_on_close) && { all: true }) }, state.me)
    forgetAnswers(key)
  }
  const submit = async () => {
    if (isBusy) return
    setBusy(true)
    const result = await perform({ do: 'submit', view: view.id, answers: answersAt(key, blocks) }, state.me)
    setBusy(false)
    if (!result.ok && result.errors) showWrong(result.errors)
  }
  const title = `title-${view.id}`
  const stray = Object.entries(errors).filter(([block]) => !blocks.includes(block))
  return html`<dialog ref=${dialog} class="modal" aria-labelledby=${title} onCancel=${(event: Event) => {
    event.preventDefault()
    void close(false)
  }}>
    <form class="modal-form" novalidate onSubmit=${(event: Event) => {
      event.preventDefault()
      void submit()
    }}>
      <header class="modal-head">
        ${depth > 1 && html`<button type="button" class="close" aria-label="Back to the form before" onClick=${() => void close(false)}>${icon('back')}</button>`}
        <h2 id=${title} tabindex="-1">${plainWords(view.title)}</h2>
        <button type="button" class="close" aria-label="Close" onClick=${() => void close(true)}>${icon('cross')}</button>
      </header>
      <div class="modal-body" key=${view.id}>
        ${stray.map(([block, words]) => html`<p class="error" role="alert" key=${block}>${words}</p>`)}
        <${Guarded} what="This form">${drawBlocks(view.blocks, liveDrawing(filling))}</>
      </div>
      <footer class="modal-foot">
        <span class="modal-by">${state.app.name}</span>
        <button type="button" class="button" onClick=${() => void close(false)}>${plainWords(view.close) || (view.submit ? 'Cancel' : 'Close')}</button>
        ${view.submit && html`<button type="submit" class=${`button primary ${isBusy ? 'is-busy' : ''}`} aria-busy=${isBusy || undefined}>${plainWords(view.submit)}</button>`}
      </footer>
    </form>
    <p class="unseen" role="status">${Object.keys(errors).length ? `${Object.keys(errors).length === 1 ? 'One of the answers needs' : `${Object.keys(errors).length} of the answers need`} another look.` : ''}</p>
    <${Notices} page=${now()} />
  </dialog>`
}

/** The form on top, if any is open. The ones below it wait. */
export const ModalOnTop = ({ state, reader }: { state: State; reader: Reader }): VNode | null => {
  const view = state.modals.at(-1)
  const opener = useRef<Element | null>(null)
  const isOpen = view !== undefined
  // Looked at while drawing: once the form stands, the focus is already in it.
  if (isOpen && !opener.current) opener.current = document.activeElement
  useLayoutEffect(() => {
    if (isOpen || !opener.current) return
    const before = opener.current as HTMLElement
    const back =
      before.isConnected && before !== document.body ? before : document.querySelector<HTMLElement>('main h1')
    back?.focus()
    opener.current = null
  }, [isOpen])
  if (!view) return null
  return html`<${Modal} key=${state.me} state=${state} view=${view} depth=${state.modals.length} reader=${reader} />`
}
