import type { VNode } from 'preact'
import { go, perform } from '../doing.ts'
import { change, type Page } from '../page-state.ts'
import { type Drawn, html } from '../render/html.ts'
import { journeysFor } from '../tour-steps.ts'
import { ClockBar } from './clock-bar.ts'
import { ConversationView } from './conversation.ts'
import { HomeTab } from './home-tab.ts'
import { icon } from './icon.ts'
import { LettersView } from './letters.ts'
import { ModalOnTop } from './modal.ts'
import { Notices } from './notices.ts'
import { personOf, readerOf } from './reading.ts'
import { SideColumn } from './side-column.ts'
import { ThreadPanel } from './thread.ts'
import { TourPanel } from './tour.ts'
import { usePage } from './use-page.ts'

const LINK_WORDS = {
  live: '',
  asking: '',
  lost: 'The playground is not answering. Trying again…',
} as const

const drawMain = (page: Page): Drawn => {
  const state = page.state!
  const reader = readerOf(page, state)
  const { at } = page.here
  if (at === 'letters' || !personOf(state, state.me).hasSlack)
    return html`<${LettersView} state=${state} reader=${reader} />`
  const conversation = state.conversations.find((each) => each.id === at)
  if (conversation)
    return html`<${ConversationView} key=${`${state.me} ${conversation.id}`} state=${state} conversation=${conversation} reader=${reader} isRead=${page.readOf === conversation.id} />`
  if (at === 'home') return html`<${HomeTab} state=${state} reader=${reader} />`
  return html`<div class="nothing"><h1 tabindex="-1">${personOf(state, state.me).name} cannot see this place</h1><p>It is private, or it is gone. Choose another on the left, or act as someone who is a member.</p></div>`
}

const drawPanel = (page: Page): Drawn => {
  const state = page.state!
  const conversation = state.conversations.find((each) => each.id === page.here.at)
  if (page.here.thread && conversation)
    return html`<${ThreadPanel} state=${state} conversation=${conversation} thread=${page.here.thread} reader=${readerOf(page, state)} />`
  return isTourShown(page) && html`<${TourPanel} state=${state} close=${() => closeTour()} />`
}

const isTourShown = (page: Page): boolean => page.isTourOpen && journeysFor(page.state!).length > 0

const closeTour = () => {
  change({ isTourOpen: false })
  void perform({ do: 'tour', hidden: true })
}
const toggleTour = (page: Page) => {
  if (page.isTourOpen && !page.here.thread) return closeTour()
  void go({ thread: undefined })
  change({ isTourOpen: true, isSideOpen: false })
  void perform({ do: 'tour', hidden: false })
}

const toggleSide = (page: Page) => {
  change({ isSideOpen: !page.isSideOpen })
  if (!page.isSideOpen) requestAnimationFrame(() => document.querySelector<HTMLElement>('#side button')?.focus())
}

const APP_WORDS = {
  connected: '',
  'not-connected': 'is not connected: it is starting, or it has stopped',
  uninstalled: 'is not installed here any more',
} as const

/** The whole page. */
export const Workspace = (): VNode => {
  const page = usePage()
  const { state } = page
  if (!state)
    return html`<div class="starting"><p role="status">${page.notices.at(-1)?.says ?? 'Opening the workspace…'}</p></div>`
  const reader = readerOf(page, state)
  const away = APP_WORDS[state.app.state]
  return html`<div class="page">
    <a class="skip" href="#main" onClick=${(event: Event) => {
      event.preventDefault()
      document.querySelector<HTMLElement>('main h1')?.focus()
    }}>Skip to the conversation</a>
    <header class="top">
      <button type="button" class="top-button narrow-only" aria-expanded=${page.isSideOpen} aria-controls="side" onClick=${() => toggleSide(page)}>${icon('columns')}<span class="unseen">Channels and people</span></button>
      <p class="top-name"><strong>${state.workspace.name}</strong><span class="top-kind">Playground workspace</span></p>
      <${ClockBar} page=${page} state=${state} />
      ${journeysFor(state).length > 0 && html`<button type="button" class="top-button" aria-pressed=${page.isTourOpen} onClick=${() => toggleTour(page)}>${icon('compass')}Tour</button>`}
    </header>
    ${(LINK_WORDS[page.link] || away) && html`<p class="banner" role="status">${away ? `${state.app.name} ${away}.` : LINK_WORDS[page.link]}</p>`}
    <div class=${`columns ${page.here.thread || isTourShown(page) ? 'has-panel' : ''}`}>
      <${SideColumn} page=${page} state=${state} />
      ${page.isSideOpen && html`<button type="button" class="shade" aria-label="Close the column" onClick=${() => change({ isSideOpen: false })}></button>`}
      <main id="main">${drawMain(page)}</main>
      ${drawPanel(page)}
    </div>
    <${ModalOnTop} state=${state} reader=${reader} />
    ${state.modals.length === 0 && html`<${Notices} page=${page} />`}
  </div>`
}
