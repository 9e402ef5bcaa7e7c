import type { VNode } from 'preact'
import type { Drawn } from './html.ts'

const VOID = new Set(['img', 'hr', 'br', 'input'])
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const attribute = (name: string, value: unknown): string => {
  if (value === null || value === undefined || value === false || name === 'key' || name === 'children') return ''
  if (typeof value === 'function') return ''
  if (value === true) return ` ${name}`
  if (typeof value === 'object')
    return ` ${name}="${escaped(
      Object.entries(value)
        .map(([key, said]) => `${key}:${said}`)
        .join(';'),
    )}"`
  return ` ${name}="${escaped(String(value))}"`
}

/** What the pure renderer drew, as HTML text: for pages written to disk. It knows no components with state. */
export const toHtml = (drawn: Drawn | unknown): string => {
  if (Array.isArray(drawn)) return drawn.map(toHtml).join('')
  if (drawn === null || drawn === undefined || typeof drawn === 'boolean') return ''
  if (typeof drawn !== 'object') return escaped(String(drawn))
  const { type, props } = drawn as VNode<Record<string, unknown>>
  if (typeof type === 'function') throw new Error(`${type.name} has state, and cannot be drawn to text`)
  const { children, ...attributes } = props as Record<string, unknown>
  const open = `<${type}${Object.entries(attributes)
    .map(([name, value]) => attribute(name, value))
    .join('')}>`
  return VOID.has(type as string) ? open : `${open}${toHtml(children)}</${type}>`
}
