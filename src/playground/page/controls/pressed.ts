import type { Button, Overflow } from '@slack/types'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { answersAt } from '../answers.ts'
import { perform } from '../doing.ts'
import { html } from '../render/html.ts'
import { safeAddress } from '../render/mrkdwn.ts'
import { plainWords } from '../render/text.ts'
import { Confirm } from './confirm.ts'
import type { Filling } from './fitting.ts'
import { Menu } from './menu.ts'

/** A button. While its press is being answered it says so, and a second press waits for the first. */
export const PressedControl = ({
  element,
  block,
  filling,
}: {
  element: Button
  block: string
  filling: Filling
}): VNode => {
  const [isBusy, setBusy] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const action = element.action_id ?? ''
  const press = async () => {
    setBusy(true)
    const answers = answersAt(filling.key, filling.blocks)
    await perform({ do: 'press', in: filling.place, block, action, answers }, filling.state.me)
    setBusy(false)
  }
  const go = () => {
    if (isBusy) return
    if (element.confirm) setAsking(true)
    else void press()
  }
  const look = `button ${element.style ?? ''} ${isBusy ? 'is-busy' : ''}`
  const address = element.url && safeAddress(element.url)
  const common = {
    class: look,
    'aria-label': element.accessibility_label,
    'aria-busy': isBusy || undefined,
    'data-action': action,
  }
  return html`${
    address
      ? html`<a ...${common} href=${address} target="_blank" rel="noopener noreferrer" onClick=${go}>${plainWords(element.text)}<span class="unseen"> (opens in a new tab)</span></a>`
      : html`<button ...${common} type="button" onClick=${go}>${plainWords(element.text)}</button>`
  }${
    isAsking &&
    html`<${Confirm} ask=${element.confirm} reader=${filling.reader} done=${(isSure: boolean) => {
      setAsking(false)
      if (isSure) void press()
    }} />`
  }`
}

/** The three dots with a few more things to do. */
export const OverflowControl = ({
  element,
  block,
  filling,
}: {
  element: Overflow
  block: string
  filling: Filling
}): VNode => {
  const [asking, setAsking] = useState<string>()
  const action = element.action_id ?? ''
  const choose = (answer: string) => {
    const answers = answersAt(filling.key, filling.blocks)
    void perform({ do: 'change', in: filling.place, block, action, answer, answers }, filling.state.me)
  }
  const items = element.options.map((option) => ({
    label: plainWords(option.text),
    ...(option.description && { hint: plainWords(option.description) }),
    ...(option.url && safeAddress(option.url) ? { address: option.url } : {}),
    choose: () => (element.confirm ? setAsking(option.value ?? '') : choose(option.value ?? '')),
  }))
  return html`<${Menu} name="More actions" face="⋯" look="button dots" items=${items} width=${240} />${
    asking !== undefined &&
    html`<${Confirm} ask=${element.confirm} reader=${filling.reader} done=${(isSure: boolean) => {
      setAsking(undefined)
      if (isSure) choose(asking)
    }} />`
  }`
}
