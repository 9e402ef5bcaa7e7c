import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { State } from '../../protocol.ts'
import { go, perform } from '../doing.ts'
import { change, now } from '../page-state.ts'
import { type Drawn, html } from '../render/html.ts'
import { journeysFor, personFor, type TourStep } from '../tour-steps.ts'
import { icon } from './icon.ts'
import { personOf } from './reading.ts'

const WHO = {
  officer: 'the officer',
  chair: 'the chair',
  member: 'a member',
  author: 'a report’s author',
  witness: 'a witness',
} as const

/** Takes the visitor to where a step is done, as the person who does it, with its words already typed. */
const takeThere = async (step: TourStep, state: State): Promise<void> => {
  const person = personFor(step.who, state.people) ?? personOf(state, state.me)
  await go({
    as: person.id,
    at: step.place === 'home' ? 'home' : step.place === 'letters' ? 'letters' : undefined,
    thread: undefined,
  })
  const there = now().state
  if (!there || there.me !== person.id) return
  if (step.place === 'app') {
    const result = await perform({ do: 'open-direct', with: there.app.botUser })
    if (result.ok && result.channel) await go({ at: result.channel })
  }
  if (step.place === 'channel') {
    const channel = there.conversations.find((each) => each.kind !== 'direct' && each.isMember && !each.isArchived)
    if (channel) await go({ at: channel.id })
  }
  if (step.types) change({ draft: { text: `${step.types} `, turn: now().draft.turn + 1 } })
}

const drawStep = (step: TourStep, state: State): Drawn => {
  const isDone = state.tour.done.includes(step.id)
  const person = personFor(step.who, state.people)
  return html`<li key=${step.id} class=${`tour-step ${isDone ? 'is-done' : ''}`}>
    <input type="checkbox" id=${`tour-${step.id}`} checked=${isDone} onChange=${() => void perform(isDone ? { do: 'tour', undone: step.id } : { do: 'tour', step: step.id })} />
    <div class="tour-words">
      <label for=${`tour-${step.id}`}>${step.types && html`<code>${step.types}</code> `}${step.does}</label>
      <button type="button" class="link-button" onClick=${() => void takeThere(step, state)}>Take me there as ${person ? person.name : WHO[step.who]}<span class="unseen">: ${step.types ?? step.does}</span></button>
    </div>
  </li>`
}

/** The guided tour at the side: the four journeys, step by step, each to be ticked. */
export const TourPanel = ({ state, close }: { state: State; close: () => void }): VNode => {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const journeys = journeysFor(state)
  const all = journeys.flatMap((journey) => journey.steps)
  const done = all.filter((step) => state.tour.done.includes(step.id)).length
  return html`<aside class="panel tour" aria-labelledby="tour-title" onKeyDown=${(event: KeyboardEvent) => event.key === 'Escape' && !event.defaultPrevented && close()}>
    <header class="panel-head"><h2 id="tour-title" tabindex="-1" ref=${title}>Guided tour</h2><button type="button" class="close" aria-label="Close the tour" onClick=${close}>${icon('cross')}</button></header>
    <div class="tour-body" tabindex="0" role="region" aria-label="Steps of the tour">
      <p class="tour-about">Four journeys through a council’s committee work. You act as everyone in turn; tick each step as you go.</p>
      <label class="tour-progress"><span>${done} of ${all.length} steps done</span><progress max=${all.length} value=${done}></progress></label>
      ${journeys.map((journey, index) => {
        const left = journey.steps.filter((step) => !state.tour.done.includes(step.id)).length
        return html`<details key=${journey.title} open=${left > 0 && journeys.findIndex((each) => each.steps.some((step) => !state.tour.done.includes(step.id))) === index}>
          <summary><span class="tour-number" aria-hidden="true">${left === 0 ? '✓' : index + 1}</span><span>${journey.title}<span class="tour-left">${left === 0 ? 'Done' : `${left} to do`}</span></span></summary>
          <p class="tour-about">${journey.about}</p>
          <ol>${journey.steps.map((step) => drawStep(step, state))}</ol>
        </details>`
      })}
    </div>
  </aside>`
}
