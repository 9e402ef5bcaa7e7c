const NONE: readonly RegExpExecArray[] = []

/**
 * Every place a pattern with the flag `g` fits. `matchAll` makes a new pattern each time it is called, which costs more
 * than looking through a sentence; most sentences fit none, and then nothing is made here.
 */
export const matchesOf = (pattern: RegExp, words: string): readonly RegExpExecArray[] => {
  pattern.lastIndex = 0
  let m = pattern.exec(words)
  if (m === null) return NONE
  const found: RegExpExecArray[] = []
  for (; m !== null; m = pattern.exec(words)) {
    found.push(m)
    if (m[0] === '') pattern.lastIndex += 1
  }
  return found
}
