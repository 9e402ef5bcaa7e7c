import type { VNode } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { html } from '../render/html.ts'
import { type Fitting, ties } from './fitting.ts'
import { useFloating, useOutside } from './floating.ts'
import type { Offer } from './offers.ts'

type Props = {
  readonly fitting: Fitting
  readonly placeholder: string
  readonly chosen: readonly Offer[]
  readonly isMany: boolean
  readonly atMost: number | undefined
  /** What is offered for the letters typed so far. */
  readonly offers: readonly Offer[]
  /** Words instead of offers: that it is being looked up, or that nothing was found. */
  readonly words: string | undefined
  readonly mayClear: boolean
  readonly takesFocus: boolean
  readonly onTyped: (typed: string) => void
  readonly onChosen: (chosen: readonly Offer[]) => void
}

/**
 * A list to choose from by typing or with the arrow keys: the ARIA combobox pattern. With several to choose, each
 * chosen one stands before the field with a button that takes it away, and so does Backspace in an empty field.
 */
export const Picker = (props: Props): VNode => {
  const { fitting, chosen, isMany, offers } = props
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const frame = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const list = useId()
  const side = useFloating(frame, isOpen)
  const close = () => {
    setOpen(false)
    type('')
  }
  useOutside(frame, isOpen, close)
  useLayoutEffect(() => {
    document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [at, isOpen])
  const type = (letters: string) => {
    setTyped(letters)
    setAt(0)
    props.onTyped(letters)
  }
  const open = () => {
    if (isOpen) return
    setOpen(true)
    setAt(Math.max(0, isMany ? 0 : offers.findIndex((offer) => offer.value === chosen[0]?.value)))
    props.onTyped('')
  }
  const isFull = isMany && props.atMost !== undefined && chosen.length >= props.atMost
  const isOn = (offer: Offer) => chosen.some((each) => each.value === offer.value)
  const choose = (offer: Offer | undefined) => {
    if (!offer) return
    if (!isMany) {
      props.onChosen([offer])
      close()
    } else if (isOn(offer)) props.onChosen(chosen.filter((each) => each.value !== offer.value))
    else if (!isFull) {
      props.onChosen([...chosen, offer])
      type('')
    }
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!isOpen) return open()
      setAt((at + (event.key === 'ArrowDown' ? 1 : -1) + offers.length) % Math.max(1, offers.length))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (isOpen) choose(offers[at])
      else open()
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      event.stopPropagation()
      close()
    } else if (event.key === 'Tab') close()
    else if (event.key === 'Backspace' && isMany && typed === '' && chosen.length) props.onChosen(chosen.slice(0, -1))
  }
  const shown = isMany || isOpen ? typed : (chosen[0]?.label ?? '')
  const prompt = chosen.length === 0 ? props.placeholder : isMany ? '' : chosen[0]!.label
  return html`<div class="picker" ref=${frame}>
    <div class=${`field picker-field ${isOpen ? 'is-open' : ''}`} onClick=${() => input.current?.focus()}>
      ${
        isMany &&
        chosen.map(
          (
            offer,
          ) => html`<span class="chip" key=${offer.value}>${offer.label}<button type="button" aria-label=${`Remove ${offer.label}`}
            onClick=${() => props.onChosen(chosen.filter((each) => each.value !== offer.value))}>×</button></span>`,
        )
      }
      <input ...${ties(fitting)} ref=${input} role="combobox" aria-expanded=${isOpen} aria-controls=${list} aria-autocomplete="list" autocomplete="off" spellcheck=${false} maxlength="200"
        aria-activedescendant=${isOpen && offers[at] ? `${list}-${at}` : undefined} value=${shown} placeholder=${prompt} data-focus=${props.takesFocus || undefined}
        onInput=${(event: Event) => {
          setOpen(true)
          type((event.target as HTMLInputElement).value)
        }}
        onClick=${open} onKeyDown=${keys} />
      ${!isMany && props.mayClear && chosen.length > 0 && html`<button type="button" class="picker-clear" aria-label="Clear the choice" onClick=${() => props.onChosen([])}>×</button>`}
      <span class="picker-arrow" aria-hidden="true"></span>
    </div>
    <div id=${list} role="listbox" aria-label=${fitting.name ?? props.placeholder} aria-multiselectable=${isMany || undefined} class="picker-list" hidden=${!isOpen} style=${isOpen ? (side ?? { visibility: 'hidden' }) : {}}>
      ${
        isOpen &&
        offers.map(
          (offer, index) => html`${
            offer.group &&
            offer.group !== offers[index - 1]?.group &&
            html`<div class="picker-group" role="presentation">${offer.group}</div>`
          }<div id=${`${list}-${index}`} key=${offer.value} role="option" aria-selected=${isOn(offer)} class=${`picker-option ${index === at ? 'is-at' : ''}`}
            onPointerDown=${(event: Event) => event.preventDefault()} onClick=${() => choose(offer)}>
            ${offer.badge && html`<span class="badge-initials" aria-hidden="true">${offer.badge}</span>`}
            <span class="picker-words"><span>${offer.label}</span>${offer.hint && html`<span class="picker-hint">${offer.hint}</span>`}</span>
            ${isOn(offer) && html`<span class="picker-tick" aria-hidden="true">✓</span>`}
          </div>`,
        )
      }
    </div>
    ${isOpen && (props.words || isFull) && html`<p class="picker-note" role="status">${isFull ? `At most ${props.atMost} can be chosen.` : props.words}</p>`}
  </div>`
}
