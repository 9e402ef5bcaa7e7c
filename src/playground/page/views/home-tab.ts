import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import type { State } from '../../protocol.ts'
import { placeKey } from '../answers.ts'
import { blockNames } from '../blocks-at.ts'
import type { Filling } from '../controls/fitting.ts'
import { go, perform } from '../doing.ts'
import { drawBlocks } from '../render/blocks.ts'
import { html } from '../render/html.ts'
import type { Reader } from '../render/reader.ts'
import { Avatar } from './avatar.ts'
import { Guarded } from './guarded.ts'
import { liveDrawing } from './message-row.ts'
import { personOf } from './reading.ts'

/** The app's own page for one person. Opening it tells the app, which draws it afresh. */
export const HomeTab = ({ state, reader }: { state: State; reader: Reader }): VNode => {
  useEffect(() => {
    void perform({ do: 'open-home', tab: 'home' }, state.me)
  }, [state.me])
  const { view } = state.home
  const place = { view: view?.id ?? '' }
  const filling: Filling = {
    key: placeKey(state.me, place),
    place,
    state,
    reader,
    blocks: blockNames(view?.blocks ?? []),
    before: view?.answers,
    errors: {},
    mended: () => undefined,
  }
  const toMessages = async () => {
    const result = await perform({ do: 'open-direct', with: state.app.botUser })
    if (result.ok && result.channel) await go({ at: result.channel, thread: undefined })
  }
  return html`<div class="conversation">
    <header class="place-head">
      <div class="place-title"><h1 tabindex="-1"><${Avatar} person=${personOf(state, state.app.botUser)} size="small" /> ${state.app.name}</h1><p class="place-about">${state.app.description}</p></div>
      <div class="tabs" role="group" aria-label=${`${state.app.name}’s tabs`}>
        <button type="button" class="tab is-here" aria-current="page">Home</button>
        <button type="button" class="tab" onClick=${() => void toMessages()}>Messages</button>
      </div>
    </header>
    <div class="messages home-frame" role="region" aria-label="Home" tabindex="0">
      ${
        view
          ? html`<div class="home-view" key=${state.me}><${Guarded} what="This page">${drawBlocks(view.blocks, liveDrawing(filling, 2))}</></div>`
          : html`<div class="nothing"><p class="nothing-lead">${state.app.name} has sent nothing for this page yet.</p><p>What it sends appears here at once.</p></div>`
      }
    </div>
  </div>`
}
