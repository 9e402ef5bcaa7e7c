import type { VNode } from 'preact'
import { dismiss, type Page } from '../page-state.ts'
import { html } from '../render/html.ts'
import { icon } from './icon.ts'

/** Sentences for the visitor, in the corner, said by a screen reader too. */
export const Notices = ({ page }: { page: Page }): VNode =>
  html`<div class="notices" role="status" aria-live="polite">
    ${page.notices.map((notice) => html`<div class="notice" key=${notice.id}><p>${notice.says}</p><button type="button" class="close" aria-label="Dismiss this notice" onClick=${() => dismiss(notice.id)}>${icon('cross')}</button></div>`)}
  </div>`
