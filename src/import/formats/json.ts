import type { Reading } from '../reading.ts'
import { readLegistar } from './legistar.ts'
import { readOpenCivicData } from './open-civic-data.ts'
import { readUkParliament } from './uk-parliament.ts'

/** A JSON object whose fields are not known yet. */
export type Fields = Readonly<Record<string, unknown>>

/** Whether a value is an object with fields. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A field's words, or null. */
export const said = (fields: Fields, ...names: string[]): string | null => {
  for (const name of names) {
    const value = fields[name]
    if (typeof value === 'string' && value.trim()) return value.trim()
    if (typeof value === 'number') return String(value)
  }
  return null
}

/** A field's list of objects, or none. */
export const listed = (fields: Fields, ...names: string[]): Fields[] => {
  for (const name of names) {
    const value = fields[name]
    if (Array.isArray(value)) return value.filter(isFields)
  }
  return []
}

/** Whichever of the known services' answers this is, read; null where it is none of them. */
export const readJson = (text: string, rows: number): Reading | 'damaged' | null => {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return 'damaged'
  }
  const objects = (Array.isArray(parsed) ? parsed.filter(isFields) : isFields(parsed) ? unwrapped(parsed) : []).slice(
    0,
    rows,
  )
  if (objects.length === 0) return null
  return readLegistar(objects) ?? readUkParliament(objects) ?? readOpenCivicData(objects)
}

/** Lists are often wrapped: { items: […], totalResults }, { results: […] }, { value: […] }. */
const unwrapped = (fields: Fields): Fields[] => {
  for (const name of ['items', 'results', 'value', 'events', 'data']) {
    const value = fields[name]
    if (
      Array.isArray(value) &&
      value.some(isFields) &&
      !('EventId' in fields) &&
      !('agenda' in fields) &&
      !('activities' in fields)
    )
      return value.filter(isFields)
  }
  return [fields]
}
