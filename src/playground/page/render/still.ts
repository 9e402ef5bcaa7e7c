import type { Option, PlainTextOption } from '@slack/types'
import type { Control } from './drawing.ts'
import { type Drawn, html } from './html.ts'
import { localIn } from './instant.ts'
import type { Reader } from './reader.ts'
import { plainWords } from './text.ts'

type Anything = Record<string, unknown>

const chosen = (element: Control, reader: Reader): string[] => {
  const has = element as unknown as Anything
  const options = [has.initial_option, ...((has.initial_options as unknown[]) ?? [])].filter(Boolean) as (
    | Option
    | PlainTextOption
  )[]
  const people = [has.initial_user, ...((has.initial_users as string[]) ?? [])].filter(Boolean) as string[]
  const places = [
    has.initial_channel,
    has.initial_conversation,
    ...((has.initial_channels as string[]) ?? []),
    ...((has.initial_conversations as string[]) ?? []),
  ]
  return [
    ...options.map((option) => plainWords(option.text)),
    ...people.map((id) => reader.personName(id) ?? 'Someone'),
    ...(places.filter(Boolean) as string[]).map((id) => `#${reader.channelName(id) ?? 'channel'}`),
  ]
}

const written = (element: Control, reader: Reader): string => {
  const has = element as unknown as Anything
  if (typeof has.initial_date_time === 'number')
    return localIn(has.initial_date_time * 1000, reader.zone).replace('T', ' ')
  const first = has.initial_value ?? has.initial_date ?? has.initial_time
  return typeof first === 'string' ? first : ''
}

const PROMPT: Record<string, string> = {
  datepicker: 'Pick a date',
  timepicker: 'Pick a time',
  datetimepicker: 'Pick a date and time',
  file_input: 'Choose a file',
}

const stillChoices = (element: Extract<Control, { type: 'radio_buttons' | 'checkboxes' }>): Drawn => {
  const first = element.type === 'radio_buttons' ? [element.initial_option] : (element.initial_options ?? [])
  const on = new Set(first.map((option) => option?.value))
  const mark = element.type === 'radio_buttons' ? ['●', '○'] : ['☑', '☐']
  return html`<ul class="still-choices">${element.options.map(
    (option) => html`<li>${on.has(option.value) ? mark[0] : mark[1]} ${plainWords(option.text)}</li>`,
  )}</ul>`
}

/** A control as a picture of itself: for the gallery, and for anywhere nothing can be pressed. */
export const drawStill = (element: Control, reader: Reader): Drawn => {
  switch (element.type) {
    case 'button':
      return html`<span class=${`button ${element.style ?? ''}`}>${plainWords(element.text)}</span>`
    case 'workflow_button':
      return html`<span class="button">${plainWords(element.text)}</span>`
    case 'overflow':
      return html`<span class="button dots" title="More actions">⋯</span>`
    case 'radio_buttons':
    case 'checkboxes':
      return stillChoices(element)
    default: {
      const placeholder = 'placeholder' in element ? plainWords(element.placeholder) : ''
      const words = chosen(element, reader).join(', ') || written(element, reader)
      const isSelect = element.type.includes('select')
      const tall = (element.type === 'plain_text_input' && element.multiline) || element.type === 'rich_text_input'
      return html`<span class=${`still-field ${isSelect ? 'still-select' : ''} ${tall ? 'still-tall' : ''} ${words ? '' : 'still-empty'}`}>${
        words || placeholder || PROMPT[element.type] || (isSelect ? 'Choose' : '')
      }</span>`
    }
  }
}
