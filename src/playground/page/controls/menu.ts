import type { VNode } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Drawn, html } from '../render/html.ts'
import { useFloating, useOutside } from './floating.ts'

/** One thing a menu offers. `isOn` makes it one of a set, of which one is chosen. */
export type MenuItem = {
  readonly label: string
  readonly hint?: string
  readonly before?: Drawn
  readonly after?: Drawn
  readonly group?: string
  readonly isOn?: boolean
  readonly address?: string
  readonly choose: () => void
}

type Props = {
  readonly name: string
  readonly face: Drawn
  readonly look: string
  readonly items: readonly MenuItem[]
  /** The face is words, which name the button by themselves; `name` is for the list. */
  readonly isWorded?: boolean
  readonly width?: number
  readonly empty?: string
}

/**
 * A button that opens a menu. The arrow keys, Home, End and the first letter move in it; Escape and Tab close it,
 * and Escape gives the button its focus back.
 */
export const Menu = ({
  name,
  face,
  look,
  items,
  isWorded = false,
  width = 280,
  empty = 'Nothing to choose here.',
}: Props): VNode => {
  const [isOpen, setOpen] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const side = useFloating(button, isOpen, width)
  useOutside(frame, isOpen, () => setOpen(false))
  const entries = () => [...(list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])]
  useLayoutEffect(() => {
    if (!isOpen) return
    const all = entries()
    const first = all.find((entry) => entry.getAttribute('aria-checked') === 'true') ?? all[0]
    first?.focus({ preventScroll: true })
  }, [isOpen])
  useLayoutEffect(() => {
    const at = document.activeElement
    if (side && list.current?.contains(at)) at?.scrollIntoView({ block: 'nearest' })
  }, [side !== undefined])
  const leave = () => {
    setOpen(false)
    button.current?.focus()
  }
  const move = (event: KeyboardEvent) => {
    const all = entries()
    const at = all.indexOf(document.activeElement as HTMLElement)
    const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }
    if (event.key in to) all.at((to[event.key]! + all.length) % all.length)?.focus()
    else if (event.key === 'Escape') leave()
    else if (event.key === 'Tab') return setOpen(false)
    else if (event.key.length === 1 && /\S/.test(event.key)) {
      const letter = event.key.toLowerCase()
      const next = [...all.slice(at + 1), ...all].find((entry) =>
        entry.textContent?.trim().toLowerCase().startsWith(letter),
      )
      next?.focus()
      return
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const choose = (item: MenuItem) => {
    leave()
    item.choose()
  }
  const drawItem = (item: MenuItem, index: number) => {
    const head = item.group && item.group !== items[index - 1]?.group
    const role = item.isOn === undefined ? 'menuitem' : 'menuitemradio'
    const inside = html`${item.before}<span class="menu-words"><span class="menu-label">${item.label}</span>${item.hint && html`<span class="menu-hint">${item.hint}</span>`}</span>${item.after}`
    return html`${head && html`<div class="menu-group" role="presentation">${item.group}</div>`}
      ${
        item.address
          ? html`<a role="menuitem" tabindex="-1" class="menu-item" href=${item.address} target="_blank" rel="noopener noreferrer" onClick=${() => choose(item)}>${inside}</a>`
          : html`<button type="button" role=${role} aria-checked=${item.isOn} tabindex="-1" class="menu-item" onClick=${() => choose(item)}>${inside}</button>`
      }`
  }
  return html`<div class="menu" ref=${frame}>
    <button type="button" ref=${button} class=${look} aria-label=${isWorded ? undefined : name} title=${isWorded ? undefined : name} aria-haspopup="menu" aria-expanded=${isOpen}
      aria-controls=${isOpen ? id : undefined} onClick=${() => setOpen(!isOpen)}
      onKeyDown=${(event: KeyboardEvent) => {
        if (event.key === 'ArrowDown' && !isOpen) {
          event.preventDefault()
          setOpen(true)
        }
      }}>${face}</button>
    ${
      isOpen &&
      html`<div id=${id} ref=${list} role="menu" aria-label=${name} class="menu-list" style=${side ?? { opacity: '0' }} onKeyDown=${move}>
        ${items.length ? items.map(drawItem) : html`<p class="menu-empty">${empty}</p>`}
      </div>`
    }
  </div>`
}
