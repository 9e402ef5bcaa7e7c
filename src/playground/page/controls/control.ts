import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Answer } from '../../protocol.ts'
import { answerOf, answersAt, keepAnswer } from '../answers.ts'
import { perform } from '../doing.ts'
import type { Control, Standing } from '../render/drawing.ts'
import { type Drawn, html } from '../render/html.ts'
import { plainWords } from '../render/text.ts'
import { Confirm } from './confirm.ts'
import { DatedControl } from './dated.ts'
import { FiledControl } from './filed.ts'
import type { Filling, Fitting } from './fitting.ts'
import { PickedControl } from './picked.ts'
import { OverflowControl, PressedControl } from './pressed.ts'
import { TickedControl } from './ticked.ts'
import { WrittenControl } from './written.ts'

type Props = { readonly element: Control; readonly standing: Standing; readonly filling: Filling }

const PAUSE_MS = 300

/** The id of a control's own element in the page. */
const controlId = (filling: Filling, block: string, action: string): string =>
  `${filling.key}~${block}~${action}`.replaceAll(/[^\w~.-]/g, '_')

/** Whether this element tells the app of a change at once, for this reason. */
const tells = (element: Control, standing: Standing, why: 'enter' | 'typed' | 'chosen'): boolean => {
  if (!standing.input) return true
  if (!standing.input.dispatch_action) return false
  if (why === 'chosen') return true
  const on = 'dispatch_action_config' in element ? element.dispatch_action_config?.trigger_actions_on : undefined
  return (on ?? ['on_enter_pressed']).includes(why === 'enter' ? 'on_enter_pressed' : 'on_character_entered')
}

const drawFitted = (element: Control, fitting: Fitting): Drawn => {
  switch (element.type) {
    case 'plain_text_input':
    case 'rich_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return html`<${WrittenControl} element=${element} fitting=${fitting} />`
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return html`<${DatedControl} element=${element} fitting=${fitting} />`
    case 'radio_buttons':
    case 'checkboxes':
      return html`<${TickedControl} element=${element} fitting=${fitting} />`
    case 'file_input':
      return html`<${FiledControl} element=${element} fitting=${fitting} />`
    default:
      return element.type.endsWith('_select')
        ? html`<${PickedControl} element=${element} fitting=${fitting} />`
        : html`<span class="unknown">A “${element.type}”, which this workspace does not draw.</span>`
  }
}

/** A control that works: it keeps what is put in, tells the app where it should, and carries its label and its error. */
export const LiveControl = ({ element, standing, filling }: Props): VNode => {
  const [, redraw] = useState(0)
  const [asking, setAsking] = useState<Answer>()
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  // A change that waits for the typing to pause is not said once its form is gone.
  useEffect(() => () => clearTimeout(pause.current), [])
  if (element.type === 'button')
    return html`<${PressedControl} element=${element} block=${standing.block} filling=${filling} />`
  if (element.type === 'overflow')
    return html`<${OverflowControl} element=${element} block=${standing.block} filling=${filling} />`
  const { block, input } = standing
  const action = ('action_id' in element && element.action_id) || ''
  const id = controlId(filling, block, action)
  const send = (answer: Answer) =>
    void perform(
      { do: 'change', in: filling.place, block, action, answer, answers: answersAt(filling.key, filling.blocks) },
      filling.state.me,
    )
  const kept = answerOf(filling.key, block, action)
  const error = filling.errors[block]
  const fitting: Fitting = {
    id,
    block,
    action,
    name: 'placeholder' in element && element.placeholder ? plainWords(element.placeholder) : undefined,
    labelledBy: input && `${id}-label`,
    describedBy: [input?.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
    isRequired: input !== undefined && !input.optional,
    isWrong: error !== undefined,
    answer: kept === undefined ? filling.before?.[block]?.[action] : kept,
    set: (answer) => {
      keepAnswer(filling.key, block, action, answer)
      if (error) filling.mended(block)
      redraw((turn) => turn + 1)
    },
    told: (why, answer) => {
      if (!tells(element, standing, why)) return false
      clearTimeout(pause.current)
      if ('confirm' in element && element.confirm) setAsking(answer)
      else if (why === 'typed') pause.current = setTimeout(() => send(answer), PAUSE_MS)
      else send(answer)
      return true
    },
    filling,
  }
  const drawn = drawFitted(element, fitting)
  const confirm =
    asking !== undefined &&
    'confirm' in element &&
    html`<${Confirm} ask=${element.confirm} reader=${filling.reader} done=${(isSure: boolean) => {
      setAsking(undefined)
      if (isSure) send(asking)
    }} />`
  if (!input) return html`${drawn}${confirm}`
  const isGroup = element.type === 'radio_buttons' || element.type === 'checkboxes'
  const label = html`${plainWords(input.label)}${input.optional && html` <span class="optional">(optional)</span>`}`
  return html`<div class=${`input ${error ? 'is-wrong' : ''}`}>
    ${isGroup ? html`<p class="label" id=${`${id}-label`}>${label}</p>` : html`<label class="label" id=${`${id}-label`} for=${id}>${label}</label>`}
    ${drawn}
    ${error && html`<p class="error" id=${`${id}-error`}><span aria-hidden="true">▲ </span>${error}</p>`}
    ${input.hint && html`<p class="hint" id=${`${id}-hint`}>${plainWords(input.hint)}</p>`}
    ${confirm}
  </div>`
}
