import type { AnyBlock, PlainTextElement } from '@slack/types'
import { drawBlocks } from './blocks.ts'
import type { Drawing } from './drawing.ts'
import { type Drawn, html } from './html.ts'
import { plainWords } from './text.ts'

type View = {
  readonly type?: string
  readonly title?: PlainTextElement
  readonly submit?: PlainTextElement
  readonly close?: PlainTextElement
  readonly blocks: readonly AnyBlock[]
}

/** A form or a Home tab as a picture of itself, for a page where nothing is pressed. */
export const renderView = (view: View, how: Drawing): Drawn =>
  view.type === 'home'
    ? html`<div class="home-view still">${drawBlocks(view.blocks, how)}</div>`
    : html`<div class="modal still" role="group" aria-label=${plainWords(view.title)}>
        <div class="modal-head"><h2>${plainWords(view.title)}</h2></div>
        <div class="modal-body">${drawBlocks(view.blocks, how)}</div>
        <div class="modal-foot">
          <span class="button">${plainWords(view.close) || 'Cancel'}</span>
          ${view.submit && html`<span class="button primary">${plainWords(view.submit)}</span>`}
        </div>
      </div>`
