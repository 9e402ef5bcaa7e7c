/** Text that was Markdown, with its marks taken off, and where its headings and bold lines begin. */
export type FromMarkdown = {
  readonly text: string
  readonly headings: ReadonlyMap<number, number>
  readonly strong: ReadonlySet<number>
}

const HEADING = /^(#{1,6})[ \t]+(\S.*)$/
/** The longest line whose marks are looked for: a longer one is no line a person wrote. */
const LONGEST = 20_000

const unmarked = (line: string): string =>
  line.length > LONGEST
    ? line
    : line
        .replace(/\*\*(?=\S)([^*\n]{1,400}?)\*\*/g, '$1')
        .replace(/(?<![\w*])\*(?=[^\s*])([^*\n]{1,200}?)(?<=\S)\*(?![\w*])/g, '$1')
        .replace(/(?<!\w)__(?=\S)([^_\n]{1,400}?)__(?!\w)/g, '$1')
        .replace(/!?\[([^[\]\n]{1,300})\]\([^()\s]{1,500}\)/g, '$1')
        .replace(/\\([\\`*_{}[\]()#+.!|-])/g, '$1')

/** Whether these lines are Markdown: a heading with its hashes is what nothing else has. */
const isMarkdown = (text: string): boolean => {
  const first = /^#{1,6}[ \t]+\S.*$/m.exec(text)
  return (
    first !== null &&
    /^(?:#{1,6}[ \t]+\S|[-*+][ \t]+\S|\|.*\|\s*$|\*\*\S)/m.test(text.slice(first.index + first[0].length))
  )
}

/** Takes the marks off Markdown. Null where the text is none. */
export const fromMarkdown = (text: string): FromMarkdown | null => {
  if (!isMarkdown(text)) return null
  const headings = new Map<number, number>()
  const strong = new Set<number>()
  const lines: string[] = []
  let at = 0
  for (const raw of text.split('\n')) {
    const heading = raw.length > LONGEST ? null : HEADING.exec(raw)
    const ruled = /^\s{0,3}(?:-{3,}|\*{3,}|_{3,})\s*$/.test(raw)
    const line = heading
      ? unmarked(heading[2]!.replace(/[ \t]+#+[ \t]*$/, ''))
      : ruled
        ? ''
        : unmarked(raw.replace(/^>[ \t]?/, ''))
    const start = at + (line.length - line.trimStart().length)
    if (heading) headings.set(start, heading[1]!.length)
    else if (/^\s*(?:[-*+]\s)?\*\*[^*]+\*\*:?\s*$/.test(raw)) strong.add(start)
    lines.push(line)
    at += line.length + 1
  }
  return { text: lines.join('\n'), headings, strong }
}
