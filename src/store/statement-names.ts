/**
 * Names for prepared statements by their text, each with this prefix: `ours_0`, `ours_1`, … There are as many as there
 * are texts in this room. Whoever prepares by itself on the same connections has a prefix of its own.
 */
export const statementNames = (prefix: string): ((text: string) => string) => {
  const names = new Map<string, string>()
  return (text) => {
    const known = names.get(text)
    if (known) return known
    const name = `${prefix}_${names.size}`
    names.set(text, name)
    return name
  }
}
