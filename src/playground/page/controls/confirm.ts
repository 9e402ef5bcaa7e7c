import type { ConfirmationDialog } from '@slack/types'
import type { VNode } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { html } from '../render/html.ts'
import type { Reader } from '../render/reader.ts'
import { drawText, plainWords } from '../render/text.ts'

type Props = { readonly ask: ConfirmationDialog; readonly reader: Reader; readonly done: (isSure: boolean) => void }

/** Asks once more before something is done. Escape is "no", and the focus begins on the button that does nothing. */
export const Confirm = ({ ask, reader, done }: Props): VNode => {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const words = plainWords(ask.title) || 'Are you sure?'
  return html`<dialog ref=${dialog} class="modal confirm" aria-labelledby=${title} onCancel=${(event: Event) => {
    event.preventDefault()
    done(false)
  }}>
    <div class="modal-head"><h2 id=${title}>${words}</h2></div>
    <div class="modal-body">${drawText(ask.text, reader)}</div>
    <div class="modal-foot">
      <button type="button" class="button" autofocus onClick=${() => done(false)}>${plainWords(ask.deny) || 'Cancel'}</button>
      <button type="button" class=${`button ${ask.style ?? 'primary'}`} onClick=${() => done(true)}>${plainWords(ask.confirm) || 'Yes'}</button>
    </div>
  </dialog>`
}
