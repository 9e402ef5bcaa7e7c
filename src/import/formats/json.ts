import type { Reading } from '../reading.ts'
import { type Fields, isFields } from './fields.ts'
import { readLegistar } from './legistar.ts'
import { readOpenCivicData } from './open-civic-data.ts'
import { readOwnProgramme } from './own-programme.ts'
import { readUkParliament } from './uk-parliament.ts'

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
  return readOwnProgramme(objects) ?? readLegistar(objects) ?? readUkParliament(objects) ?? readOpenCivicData(objects)
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
