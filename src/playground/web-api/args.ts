import { type Fields, isFields } from '../block-kit/check.ts'

/** The arguments of a call, whether they came as JSON or as a form, where everything is text. */
export type Args = {
  readonly all: Fields
  text(name: string): string | undefined
  flag(name: string): boolean
  number(name: string): number | undefined
  /** A list, from JSON or from words with commas between. */
  words(name: string): string[]
  /** An object or a list. `undefined` when it was not given, and `BROKEN` when it is not JSON. */
  json(name: string): unknown
}

/** Stands for text that should have been JSON and is not. */
export const BROKEN = Symbol('not JSON')

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return BROKEN
  }
}

/** Arguments to read from. */
export const makeArgs = (all: Fields): Args => ({
  all,
  text: (name) => {
    const value = all[name]
    if (value === undefined || value === null || value === '') return undefined
    return isFields(value) || Array.isArray(value) ? JSON.stringify(value) : String(value)
  },
  flag: (name) => [true, 'true', 1, '1'].includes(all[name] as string),
  number: (name) => (Number.isFinite(Number(all[name] ?? Number.NaN)) ? Number(all[name]) : undefined),
  words: (name) => {
    const value = all[name]
    if (Array.isArray(value)) return value.map(String)
    return typeof value === 'string' ? value.split(',').flatMap((word) => word.trim() || []) : []
  },
  json: (name) => {
    const value = all[name]
    return typeof value === 'string' && value !== '' ? parse(value) : value === '' ? undefined : value
  },
})

/** The arguments in a body of either kind. `undefined` for one that cannot be read. */
export const argsFrom = (contentType: string, body: Buffer, query: URLSearchParams): Args | undefined => {
  const asked = Object.fromEntries(query)
  if (contentType.includes('application/json')) {
    const parsed = body.length === 0 ? {} : parse(body.toString('utf8'))
    return isFields(parsed) ? makeArgs({ ...asked, ...parsed }) : undefined
  }
  return makeArgs({ ...asked, ...Object.fromEntries(new URLSearchParams(body.toString('utf8'))) })
}
