/** Something Slack would refuse: where (a JSON pointer) and why, in words. */
export type Problem = { readonly pointer: string; readonly says: string }

/** Takes note of a problem. */
export type Report = (pointer: string, says: string) => void

/** Looks at one value of a payload and reports what Slack would refuse in it. */
export type Check = (value: unknown, at: string, report: Report) => void

/** A JSON object whose insides have not been looked at yet. */
export type Fields = { readonly [key: string]: unknown }

/** Whether this is a JSON object, and not a list or null. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The problems a check finds in a value; none when Slack would take it. */
export const problemsIn = (check: Check, value: unknown, at = ''): Problem[] => {
  const problems: Problem[] = []
  check(value, at, (pointer, says) => problems.push({ pointer, says }))
  return problems
}

/** A string within bounds. Characters are counted as JavaScript counts them, which is never fewer than Slack does. */
export const string =
  (bounds: { max?: number; min?: number; matches?: RegExp; like?: string } = {}): Check =>
  (value, at, report) => {
    if (typeof value !== 'string') return report(at, 'must be a string')
    if (value.length < (bounds.min ?? 0)) report(at, `must be at least ${bounds.min} characters long`)
    if (bounds.max !== undefined && value.length > bounds.max)
      report(at, `must be at most ${bounds.max} characters long and has ${value.length}`)
    if (bounds.matches && !bounds.matches.test(value)) report(at, `must look like ${bounds.like}`)
  }

/** True or false. */
export const boolean: Check = (value, at, report) => {
  if (typeof value !== 'boolean') report(at, 'must be true or false')
}

/** A whole number within bounds. */
export const integer =
  (bounds: { min?: number; max?: number } = {}): Check =>
  (value, at, report) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) return report(at, 'must be a whole number')
    if (value < (bounds.min ?? -Infinity)) report(at, `must be at least ${bounds.min}`)
    if (value > (bounds.max ?? Infinity)) report(at, `must be at most ${bounds.max}`)
  }

/** Any number. */
export const number: Check = (value, at, report) => {
  if (typeof value !== 'number' || Number.isNaN(value)) report(at, 'must be a number')
}

/** Exactly one of these words. */
export const oneOf =
  (...words: readonly string[]): Check =>
  (value, at, report) => {
    if (!words.includes(value as string)) report(at, `must be one of ${words.join(', ')}`)
  }

/** A list whose members all pass, and not too many of them. */
export const listOf =
  (check: Check, bounds: { min?: number; max?: number } = {}): Check =>
  (value, at, report) => {
    if (!Array.isArray(value)) return report(at, 'must be a list')
    if (value.length < (bounds.min ?? 0)) report(at, `must have at least ${bounds.min} items`)
    if (bounds.max !== undefined && value.length > bounds.max)
      report(at, `must have at most ${bounds.max} items and has ${value.length}`)
    for (const [index, item] of value.entries()) check(item, `${at}/${index}`, report)
  }

/** Passes both. */
export const both =
  (first: Check, second: Check): Check =>
  (value, at, report) => {
    first(value, at, report)
    second(value, at, report)
  }

/** What an object must have, and what it may have; anything else is refused by Slack, and so here. */
export const shape =
  (required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}, also?: Check): Check =>
  (value, at, report) => {
    if (!isFields(value)) return report(at, 'must be an object')
    for (const key of Object.keys(required)) if (value[key] === undefined) report(at, `must have ${key}`)
    for (const [key, inside] of Object.entries(value)) {
      if (inside === undefined) continue
      const check = required[key] ?? optional[key]
      if (check) check(inside, `${at}/${key}`, report)
      else report(`${at}/${key}`, 'is not a property Slack knows here')
    }
    also?.(value, at, report)
  }

/** Chooses the check by `type`, so that a problem is named where it is. */
export const byType =
  (kind: string, checks: Readonly<Record<string, Check>>): Check =>
  (value, at, report) => {
    if (!isFields(value)) return report(at, 'must be an object')
    const check = typeof value.type === 'string' ? checks[value.type] : undefined
    if (!check) return report(`${at}/type`, `${JSON.stringify(value.type)} is not ${kind}`)
    check(value, at, report)
  }
