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
