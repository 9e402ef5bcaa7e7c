/** Text that was Markdown, with its marks taken off, and where its headings and bold lines begin. */
export type FromMarkdown = {
  readonly text: string
  readonly headings: ReadonlyMap<number, number>
  readonly strong: ReadonlySet<number>
}

const HEADING = /^(#{1,6})[ \t]+(\S.*)$/
/** The longest line whose marks are looked for: a longer one is no line a person wrote. */
const LONGEST = 20_000

/** A mark with a backslash before it is a letter like others; meanwhile it stands where nobody takes it for a mark. */
const ESCAPED = /\\([\\`*_{}[\]()#+.!|<>~-])/g
const KEPT = 0xe000
/** A bar that belongs to a cell's own words: a bar again once the row has been parted at the others. */
const OWN_BAR = /\ue07c/g
export const withBars = (text: string): string => text.replace(OWN_BAR, '|')

const unmarked = (line: string): string =>
  line.length > LONGEST
    ? line
    : line
        .replace(ESCAPED, (_, letter: string) => String.fromCharCode(KEPT + letter.charCodeAt(0)))
        .replace(/\*\*(?=\S)([^*\n]{1,400}?)\*\*/g, '$1')
        .replace(/(?<![\w*])\*(?=[^\s*])([^*\n]{1,200}?)(?<=\S)\*(?![\w*])/g, '$1')
        .replace(/(?<!\w)__(?=\S)([^_\n]{1,400}?)__(?!\w)/g, '$1')
        .replace(/!?\[([^[\]\n]{1,300})\]\([^()\s]{1,500}\)/g, '$1')
        .replace(line.startsWith('|') ? /[\ue021-\ue07b\ue07d\ue07e]/g : /[\ue021-\ue07e]/g, (kept) =>
          String.fromCharCode(kept.charCodeAt(0) - KEPT),
        )

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
