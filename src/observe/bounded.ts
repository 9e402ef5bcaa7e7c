/** What takes the place of a value that is one too many. */
const OTHERS = 'others'

/**
 * Keeps the values of a label few: the first so many that come are themselves, every further one is `others`. A page of
 * metrics that grows with what it is sent is a way to bring its reader down.
 */
export const bounded = (atMost: number): ((value: string) => string) => {
  const known = new Set<string>()
  return (value) => {
    if (known.has(value)) return value
    if (known.size >= atMost) return OTHERS
    known.add(value)
    return value
  }
}
