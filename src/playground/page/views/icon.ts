import type { VNode } from 'preact'
import { html } from '../render/html.ts'

const LINES = {
  lock: 'M6 9V6.5a4 4 0 0 1 8 0V9M5 9h10v8H5z',
  people:
    'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 16.5c0-3 2.4-5 5.5-5s5.5 2 5.5 5M13 4a3 3 0 0 1 0 5.4M15 12c2 .6 3.2 2.3 3.2 4.5',
  clip: 'M14.5 8.5 8.6 14.4a2.6 2.6 0 0 1-3.7-3.7l6.6-6.6a3.9 3.9 0 0 1 5.5 5.5l-6.8 6.8',
  bolt: 'M11 2.5 4.5 11.5H9L8.5 17.5 15.5 8H11z',
  letter: 'M2.5 5h15v10.5h-15zM2.5 5.5 10 11l7.5-5.5',
  columns: 'M3 5.5h14M3 10h14M3 14.5h14',
  compass: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM13 7l-1.8 4.2L7 13l1.8-4.2z',
  only: 'M2.5 10S5.5 5 10 5s7.5 5 7.5 5-3 5-7.5 5-7.5-5-7.5-5zM10 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  down: 'M5.5 8 10 12.5 14.5 8',
  plus: 'M10 4.5v11M4.5 10h11',
  cross: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  back: 'M12 5 7 10l5 5',
} as const

/** A small drawing beside words, which say the same; a screen reader passes it over. */
export const icon = (name: keyof typeof LINES): VNode =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d=${LINES[name]} /></svg>`
