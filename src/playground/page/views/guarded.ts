import type { ComponentChildren, VNode } from 'preact'
import { useErrorBoundary } from 'preact/hooks'
import { html } from '../render/html.ts'

/** Keeps one thing that cannot be drawn from taking the whole page with it. */
export const Guarded = ({ what, children }: { what: string; children?: ComponentChildren }): VNode => {
  const [fault] = useErrorBoundary((thrown: unknown) => console.error(thrown))
  return fault ? html`<p class="unknown">${what} could not be drawn here.</p>` : html`${children}`
}
