/** Something said of an item, in its order: a statement, a member’s question, or the answer to the question before it. */
export type Said = {
  readonly is: 'statement' | 'question' | 'answer'
  /** Who said it, as the minutes call them; null where they name nobody. */
  readonly by: string | null
  readonly words: string
}

const MARKED = /^(Q|A|Question|Answer)\s*[:.]\s*/i
/** A name ends at the first colon; what has none, or reads like a sentence before it, is nobody’s. */
const SPEAKER = /^([^:?!]{2,120}):\s+(?=\S)/

/**
 * Reads what was said as an officer types it, one to a line: `Q: Councillor Pike: Why is it slow?`,
 * `A: Alison Grey: Two posts are vacant.`, `Philip Baker: The survey ends in May.`
 */
export const typedSaid = (typed: string): readonly Said[] =>
  typed
    .split('\n')
    .map((line) => line.trim().replace(/^[-•*]\s+/, ''))
    .filter((line) => line.replace(MARKED, '') !== '')
    .map((line): Said => {
      const mark = MARKED.exec(line)
      const rest = mark ? line.slice(mark[0].length) : line
      const by = SPEAKER.exec(rest)
      const is = mark ? (/^q/i.test(mark[1]!) ? 'question' : 'answer') : 'statement'
      return { is, by: by?.[1]?.trim() ?? null, words: by ? rest.slice(by[0].length) : rest }
    })

/** The line that is read as it again. */
export const saidAsTyped = ({ is, by, words }: Said): string =>
  `${is === 'statement' ? '' : is === 'question' ? 'Q: ' : 'A: '}${by === null ? '' : `${by}: `}${words}`

/** As it is printed: `Councillor Pike asked: Why is it slow?` */
export const saidInWords = ({ is, by, words }: Said): string => {
  if (is === 'question') return `${by ?? 'A member'} asked: ${words}`
  if (is === 'answer') return `${by === null ? 'The answer' : `${by} answered`}: ${words}`
  return by === null ? words : `${by}: ${words}`
}
