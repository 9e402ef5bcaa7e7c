import type { EmailInput, NumberInput, PlainTextInput, RichTextBlock, RichTextInput, URLInput } from '@slack/types'
import type { VNode } from 'preact'
import { html } from '../render/html.ts'
import { plainWords } from '../render/text.ts'
import { type Fitting, ties } from './fitting.ts'

type Written = PlainTextInput | NumberInput | EmailInput | URLInput | RichTextInput

const LONGEST = 3000

/** The most letters a field takes; Slack's own limit where the form names none. */
export const longest = (element: Written): number =>
  (element.type === 'plain_text_input' ? element.max_length : undefined) ?? LONGEST

/** The letters of rich text, as lines. */
const richToLines = (block: RichTextBlock | undefined): string =>
  (block?.elements ?? [])
    .flatMap((part): string[] => {
      const words = (elements: readonly { type: string }[]) =>
        elements.map((element) => ('text' in element ? String(element.text) : '')).join('')
      return part.type === 'rich_text_list' ? part.elements.map((line) => words(line.elements)) : [words(part.elements)]
    })
    .join('\n')

/** Lines as the rich text Slack would send for them. */
const linesToRich = (lines: string): RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: lines }] }],
})

/** The letters in a field now: what was typed, else what it began with. */
const lettersIn = (element: Written, answer: Fitting['answer']): string => {
  if (answer === null) return ''
  if (typeof answer === 'string') return answer
  if (element.type === 'rich_text_input')
    return richToLines((answer as RichTextBlock | undefined) ?? element.initial_value)
  return element.initial_value ?? ''
}

const KIND = {
  number_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  plain_text_input: 'text',
} as const
const PAD = {
  number_input: 'decimal',
  email_text_input: 'email',
  url_text_input: 'url',
  plain_text_input: 'text',
} as const

/** A field for letters: a line, several lines, a number, an address. It never cuts a long paste short; it says so. */
export const WrittenControl = ({ element, fitting }: { element: Written; fitting: Fitting }): VNode => {
  const letters = lettersIn(element, fitting.answer)
  const put = (typed: string) => {
    const answer = typed === '' ? null : element.type === 'rich_text_input' ? linesToRich(typed) : typed
    fitting.set(answer)
    fitting.told('typed', answer)
    return answer
  }
  const isTall =
    element.type === 'rich_text_input' || (element.type === 'plain_text_input' && element.multiline === true)
  const most = longest(element)
  const left = most - letters.length
  const common = {
    ...ties(fitting),
    class: `field ${isTall ? 'field-tall' : ''}`,
    value: letters,
    placeholder: plainWords(element.placeholder),
    'data-focus': element.focus_on_load || undefined,
    onInput: (event: Event) => put((event.target as HTMLInputElement).value),
    onKeyDown: (event: KeyboardEvent) => {
      // What tells the app on Enter does not send the form as well.
      const isEnter = event.key === 'Enter' && !isTall && !event.isComposing
      if (isEnter && fitting.told('enter', letters === '' ? null : letters)) event.preventDefault()
    },
  }
  return html`<div class="written">
    ${
      isTall
        ? html`<textarea ...${common} rows=${Math.min(12, Math.max(4, letters.split('\n').length + 1))}></textarea>`
        : html`<input ...${common} type=${KIND[element.type as keyof typeof KIND]} inputmode=${PAD[element.type as keyof typeof PAD]} autocomplete="off" />`
    }
    ${(left < 0 || (left < most / 10 && left < 100)) && html`<p class="count" aria-live="polite">${left < 0 ? `${-left} characters too many; at most ${most}.` : `${left} characters left.`}</p>`}
  </div>`
}
