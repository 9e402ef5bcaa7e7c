import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { State } from '../../protocol.ts'
import { inWords } from '../controls/dated.ts'
import { useOutside } from '../controls/floating.ts'
import { perform } from '../doing.ts'
import type { Page } from '../page-state.ts'
import { html } from '../render/html.ts'
import { dayIn, instantIn, localIn, longDayIn, shortDayIn, timeIn } from '../render/instant.ts'
import { playgroundNow } from './reading.ts'
import { useTick } from './use-page.ts'

const HOUR = 3600
const DAY = 86_400

/** Nine in the morning of the next Monday to Friday, in the workspace's zone, as milliseconds. */
const nextWeekdayMorning = (at: number, zone: string): number => {
  let day = Date.parse(`${dayIn(at, zone)}T00:00:00Z`) + DAY * 1000
  while ([0, 6].includes(new Date(day).getUTCDay())) day += DAY * 1000
  return instantIn(`${new Date(day).toISOString().slice(0, 10)}T09:00`, zone)
}

/** The same time on the wall tomorrow, although the clocks may change in the night. */
const tomorrow = (at: number, zone: string): number => {
  const day = new Date(Date.parse(`${dayIn(at, zone)}T00:00:00Z`) + DAY * 1000).toISOString().slice(0, 10)
  return instantIn(`${day}T${timeIn(at, zone)}`, zone)
}

/** The playground's clock, which the visitor moves to see reminders and deadlines come. */
export const ClockBar = ({ page, state }: { page: Page; state: State }): VNode => {
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useOutside(frame, isOpen, () => setOpen(false))
  useTick(state.clock.runs, 5_000)
  const [typed, setTyped] = useState('')
  useEffect(() => {
    if (!isOpen) return
    setTyped(localIn(playgroundNow(page), state.clock.zone))
    field.current?.focus()
  }, [isOpen])
  const { zone, isMoved } = state.clock
  const at = playgroundNow(page)
  const move = async (act: { do: 'set-clock'; to: string } | { do: 'advance-clock'; seconds: number }) => {
    setBusy(true)
    await perform(act)
    setBusy(false)
  }
  const moveTo = (instant: number) => move({ do: 'set-clock', to: new Date(instant).toISOString() })
  const goTo = async (event: Event) => {
    event.preventDefault()
    const { value } = field.current ?? { value: '' }
    if (!value) return
    setOpen(false)
    await moveTo(instantIn(value, zone))
  }
  return html`<div class=${`clock ${isBusy ? 'is-busy' : ''}`} role="group" aria-label="The playground’s clock">
    <p class="clock-face" aria-live="polite"><span class="clock-lead">${isMoved ? 'The clock has been moved to' : 'It is'}</span> <time datetime=${state.clock.now}><span class="wide-only">${longDayIn(at, zone)}</span><span class="narrow-only">${shortDayIn(at, zone)}</span>, ${timeIn(at, zone)}</time></p>
    <div class="clock-buttons">
      <button type="button" class="button clock-button" onClick=${() => void move({ do: 'advance-clock', seconds: HOUR })}>+1 hour</button>
      <button type="button" class="button clock-button" onClick=${() => void moveTo(tomorrow(at, zone))}>+1 day</button>
      <button type="button" class="button clock-button wide-only" onClick=${() => void moveTo(nextWeekdayMorning(at, zone))}>Next weekday, 09:00</button>
      <div class="clock-go" ref=${frame} onKeyDown=${(event: KeyboardEvent) => event.key === 'Escape' && setOpen(false)}>
        <button type="button" class="button clock-button" aria-expanded=${isOpen} aria-controls="go-to" onClick=${() => setOpen(!isOpen)}>Go to…</button>
        ${
          isOpen &&
          html`<form id="go-to" class="go-to" onSubmit=${goTo}>
            <label class="label" for="go-to-when">Go to this day and time</label>
            <input id="go-to-when" ref=${field} class="field" type="datetime-local" value=${typed} required onInput=${() => setTyped(field.current?.value ?? '')} />
            <p class="dated-words">${inWords(typed)}</p>
            <p class="hint">Everything that falls due on the way happens at its own time.</p>
            <div class="go-to-buttons"><button type="submit" class="button primary">Go</button>
            <button type="button" class="button narrow-only" onClick=${() => {
              setOpen(false)
              void moveTo(nextWeekdayMorning(at, zone))
            }}>Next weekday, 09:00</button></div>
          </form>`
        }
      </div>
    </div>
  </div>`
}
