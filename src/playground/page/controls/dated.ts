import type { Datepicker, DateTimepicker, Timepicker } from '@slack/types'
import type { VNode } from 'preact'
import { html } from '../render/html.ts'
import { instantIn, localIn, longDayIn } from '../render/instant.ts'
import { type Fitting, ties } from './fitting.ts'

type Dated = Datepicker | Timepicker | DateTimepicker

const KIND = { datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local' } as const
const NAME = { datepicker: 'Date', timepicker: 'Time', datetimepicker: 'Date and time' } as const

const began = (element: Dated, zone: string): string => {
  if (element.type === 'datepicker') return element.initial_date ?? ''
  if (element.type === 'timepicker') return element.initial_time ?? ''
  return element.initial_date_time ? localIn(element.initial_date_time * 1000, zone) : ''
}

const shown = (element: Dated, fitting: Fitting): string => {
  const { answer } = fitting
  if (answer === undefined) return began(element, fitting.filling.reader.zone)
  if (typeof answer === 'number') return localIn(answer * 1000, fitting.filling.reader.zone)
  return typeof answer === 'string' ? answer : ''
}

// A year being typed passes through 0002 and 0020 on its way to 2026: those are not answers yet.
const isWhole = (letters: string, element: Dated): boolean => element.type === 'timepicker' || letters >= '1000'

/** The day in words, beside a field whose figures each browser writes in an order of its own. */
export const inWords = (letters: string): string => {
  const [day = '', time] = letters.split('T')
  const at = Date.parse(`${day}T12:00:00Z`)
  return Number.isNaN(at) ? '' : `${longDayIn(at, 'UTC')}${time ? `, ${time}` : ''}`
}

/** A day, a time of day, or both, by the browser's own picker or by typing. An instant is in the reader's zone. */
export const DatedControl = ({ element, fitting }: { element: Dated; fitting: Fitting }): VNode => {
  const put = (event: Event) => {
    const letters = (event.target as HTMLInputElement).value
    if (letters && !isWhole(letters, element)) return
    const { zone } = fitting.filling.reader
    const answer = letters === '' ? null : element.type === 'datetimepicker' ? instantIn(letters, zone) / 1000 : letters
    fitting.set(answer)
    fitting.told('chosen', answer)
  }
  const letters = shown(element, fitting)
  const words = element.type === 'timepicker' ? '' : inWords(letters)
  return html`<div class="dated">
    <input ...${ties({ ...fitting, name: fitting.name ?? NAME[element.type] })} class="field field-dated" type=${KIND[element.type]}
      value=${letters} data-focus=${element.focus_on_load || undefined} onChange=${put} />
    ${words && html`<span class="dated-words">${words}</span>`}
  </div>`
}
