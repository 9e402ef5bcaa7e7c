import type { FileInput } from '@slack/types'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { FileCard } from '../../protocol.ts'
import { html } from '../render/html.ts'
import { NotAnswered, upload } from '../server.ts'
import { type Fitting, ties } from './fitting.ts'

const cards = new Map<string, FileCard>()
const MOST = 10

/** `1.4 MB`: a size as a person says it. */
export const sizeWords = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} bytes`
    : bytes < 1024 ** 2
      ? `${Math.round(bytes / 1024)} KB`
      : `${(bytes / 1024 ** 2).toFixed(1)} MB`

/** Files to send in: they are brought into the workspace as they are chosen, and named by their ids. */
export const FiledControl = ({ element, fitting }: { element: FileInput; fitting: Fitting }): VNode => {
  const [words, setWords] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const ids = (fitting.answer as readonly string[] | undefined) ?? []
  const most = element.max_files ?? MOST
  const put = (files: readonly string[]) => {
    fitting.set(files)
    fitting.told('chosen', files)
  }
  const take = async (files: readonly File[]) => {
    const kinds = element.filetypes?.map((kind) => kind.toLowerCase())
    const wrong = files.find((file) => kinds && !kinds.includes(file.name.split('.').at(-1)?.toLowerCase() ?? ''))
    if (wrong) return setWords(`${wrong.name} is not one of the kinds asked for (${kinds?.join(', ')}).`)
    if (ids.length + files.length > most) return setWords(`At most ${most} ${most === 1 ? 'file' : 'files'} here.`)
    setWords('Bringing it in…')
    try {
      const brought = await Promise.all(files.map((file) => upload(fitting.filling.state.me, file)))
      for (const card of brought) cards.set(card.id, card)
      put([...ids, ...brought.map((card) => card.id)])
      setWords('')
    } catch (fault) {
      if (!(fault instanceof NotAnswered)) throw fault
      setWords(fault.message)
    }
  }
  return html`<div class="files">
    ${ids.map((id) => {
      const card = cards.get(id)
      return html`<div class="file-card" key=${id}><span class="file-mark" aria-hidden="true"></span><span class="file-words"><span>${card?.name ?? id}</span>
        <span class="file-size">${card && sizeWords(card.bytes)}</span></span>
        <button type="button" class="button small" aria-label=${`Remove ${card?.name ?? 'the file'}`} onClick=${() => put(ids.filter((each) => each !== id))}>Remove</button></div>`
    })}
    <input ...${ties(fitting)} ref=${input} class="file-input" type="file" multiple=${most > 1} accept=${element.filetypes?.map((kind) => `.${kind}`).join(',')}
      onChange=${async () => {
        const files = [...(input.current?.files ?? [])]
        await take(files)
        if (input.current) input.current.value = ''
      }} />
    ${words && html`<p class="hint" role="status">${words}</p>`}
  </div>`
}
