import type { Checkboxes, Option, RadioButtons } from '@slack/types'
import type { VNode } from 'preact'
import { html } from '../render/html.ts'
import { drawTextLine } from '../render/text.ts'
import type { Fitting } from './fitting.ts'

const began = (element: Checkboxes | RadioButtons): string[] =>
  (element.type === 'checkboxes'
    ? (element.initial_options ?? [])
    : element.initial_option
      ? [element.initial_option]
      : []
  ).map((option) => option.value ?? '')

/** Which options are on now. */
export const ticked = (element: Checkboxes | RadioButtons, answer: Fitting['answer']): string[] => {
  if (answer === undefined) return began(element)
  return Array.isArray(answer) ? (answer as string[]) : typeof answer === 'string' ? [answer] : []
}

/** Boxes to tick, or circles of which one is chosen. */
export const TickedControl = ({
  element,
  fitting,
}: {
  element: Checkboxes | RadioButtons
  fitting: Fitting
}): VNode => {
  const on = ticked(element, fitting.answer)
  const isMany = element.type === 'checkboxes'
  const put = (value: string) => {
    const many = element.options
      .map((option) => option.value ?? '')
      .filter((each) => (each === value) !== on.includes(each))
    const answer = isMany ? many : value
    fitting.set(answer)
    fitting.told('chosen', answer)
  }
  const draw = (option: Option, index: number) => {
    const id = `${fitting.id}-${index}`
    const value = option.value ?? ''
    return html`<div class="tick">
      <input type=${isMany ? 'checkbox' : 'radio'} id=${id} name=${fitting.id} checked=${on.includes(value)} aria-invalid=${fitting.isWrong || undefined}
        aria-describedby=${option.description ? `${id}-more` : undefined} data-focus=${(index === 0 && element.focus_on_load) || undefined} onChange=${() => put(value)} />
      <label for=${id}>${drawTextLine(option.text, fitting.filling.reader)}</label>
      ${option.description && html`<p id=${`${id}-more`} class="tick-more">${drawTextLine(option.description, fitting.filling.reader)}</p>`}
    </div>`
  }
  return html`<div class="ticks" role=${isMany ? 'group' : 'radiogroup'} id=${fitting.id} aria-label=${fitting.labelledBy ? undefined : (fitting.name ?? 'Options')}
    aria-labelledby=${fitting.labelledBy} aria-describedby=${fitting.describedBy} aria-required=${(!isMany && fitting.isRequired) || undefined}>${element.options.map(draw)}</div>`
}
