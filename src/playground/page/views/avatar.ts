import type { VNode } from 'preact'
import type { Person } from '../../protocol.ts'
import { html } from '../render/html.ts'
import { initials } from '../render/message.ts'

const HUES = 8

// The same person has the same colour everywhere. It says nothing by itself: the name always stands beside it.
const hueOf = (id: string): number =>
  [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % HUES

/** A person's initials on their own colour. */
export const Avatar = ({ person, size = '' }: { person: Person; size?: string }): VNode =>
  html`<span class=${`avatar ${person.isBot ? 'bot' : `hue-${hueOf(person.id)}`} ${size}`} aria-hidden="true">${initials(person.name)}</span>`
