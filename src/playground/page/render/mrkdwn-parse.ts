import { emojiFor } from './emoji.ts'

/** A run of words within a line, as Slack's `mrkdwn` marks it. */
export type Inline =
  | { readonly is: 'text' | 'code'; readonly text: string }
  | { readonly is: 'bold' | 'italic' | 'strike'; readonly of: readonly Inline[] }
  | { readonly is: 'emoji'; readonly name: string; readonly glyph: string }
  | { readonly is: 'link'; readonly url: string; readonly label: string }
  | { readonly is: 'person' | 'channel' | 'group'; readonly id: string; readonly label: string | undefined }
  | { readonly is: 'broadcast'; readonly range: string }
  | {
      readonly is: 'date'
      readonly at: number
      readonly format: string
      readonly url: string | undefined
      readonly fallback: string
    }

/** A stretch of whole lines. */
export type Passage =
  | { readonly is: 'lines' | 'quote'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly is: 'code'; readonly text: string }

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

const MARKS = { '*': 'bold', _: 'italic', '~': 'strike' } as const
const isWordAt = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text[at] ?? '')

const angled = (inside: string): Inline | undefined => {
  const [what = '', label] = splitOnce(inside, '|')
  if (what.startsWith('@')) return { is: 'person', id: what.slice(1), label }
  if (what.startsWith('#')) return { is: 'channel', id: what.slice(1), label }
  if (what.startsWith('!date^')) {
    const [, at = '', format = '', ...link] = what.split('^')
    if (!/^\d+$/.test(at)) return { is: 'text', text: unescaped(label ?? '') }
    return {
      is: 'date',
      at: Number(at),
      format: unescaped(format),
      url: link.join('^') || undefined,
      fallback: unescaped(label ?? ''),
    }
  }
  if (what.startsWith('!subteam^')) return { is: 'group', id: what.slice(9), label }
  if (what.startsWith('!')) return { is: 'broadcast', range: what.slice(1) }
  if (/^[a-z][a-z0-9+.-]*:/i.test(what)) return { is: 'link', url: unescaped(what), label: unescaped(label ?? what) }
  return undefined
}

const splitOnce = (text: string, mark: string): [string, string | undefined] => {
  const at = text.indexOf(mark)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}

/** Where the mark opened at `from` closes on this line; -1 if it never does. */
const closing = (line: string, mark: string, from: number): number => {
  for (let at = from + 1; at < line.length; at++) {
    if (line[at] === '<' || line[at] === '`') {
      const end = line.indexOf(line[at] === '<' ? '>' : '`', at + 1)
      if (end > 0) at = end
    } else if (line[at] === mark && at > from + 1 && !/\s/.test(line[at - 1]!) && !isWordAt(line, at + 1)) return at
  }
  return -1
}

/** One line of `mrkdwn`, with `&lt;` and its like still escaped. */
export const parseLine = (line: string): Inline[] => {
  const found: Inline[] = []
  let words = ''
  const flush = () => {
    if (words) found.push({ is: 'text', text: unescaped(words) })
    words = ''
  }
  const take = (inline: Inline) => {
    flush()
    found.push(inline)
  }
  for (let at = 0; at < line.length; at++) {
    const letter = line[at]!
    if (letter === '<') {
      const end = line.indexOf('>', at)
      const inline = end > at ? angled(line.slice(at + 1, end)) : undefined
      if (inline) {
        take(inline)
        at = end
        continue
      }
    } else if (letter === '`') {
      const end = line.indexOf('`', at + 1)
      if (end > at + 1) {
        take({ is: 'code', text: unescaped(line.slice(at + 1, end)) })
        at = end
        continue
      }
    } else if (letter in MARKS && !isWordAt(line, at - 1) && /\S/.test(line[at + 1] ?? ' ')) {
      const end = closing(line, letter, at)
      if (end > 0) {
        take({ is: MARKS[letter as keyof typeof MARKS], of: parseLine(line.slice(at + 1, end)) })
        at = end
        continue
      }
    } else if (letter === ':') {
      const name = /^:([a-z0-9_+'-]+(?:::skin-tone-\d)?):/.exec(line.slice(at, at + 60))?.[1]
      const glyph = name && emojiFor(name)
      if (glyph) {
        take({ is: 'emoji', name, glyph })
        at += name.length + 1
        continue
      }
    }
    words += letter
  }
  flush()
  return found
}

/** A whole text of `mrkdwn`: its code fences, quotations and lines, in order. It never throws; odd marks are text. */
export const parseMrkdwn = (text: string): Passage[] =>
  text.split('```').flatMap((piece, index, pieces): Passage[] => {
    if (index % 2 === 1 && index < pieces.length - 1)
      return [{ is: 'code', text: unescaped(piece.replace(/^\n|\n$/g, '')) }]
    const open = index % 2 === 1 ? `\`\`\`${piece}` : piece
    const trimmed = index > 0 ? open.replace(/^\n/, '') : open
    return trimmed === '' ? [] : passages(trimmed)
  })

const passages = (text: string): Passage[] => {
  const found: { is: 'lines' | 'quote'; lines: Inline[][] }[] = []
  for (const line of text.split('\n')) {
    const quoted = /^(?:&gt;|>) ?(.*)$/.exec(line)
    const is = quoted ? 'quote' : 'lines'
    if (found.at(-1)?.is !== is) found.push({ is, lines: [] })
    found.at(-1)!.lines.push(parseLine(quoted ? quoted[1]! : line))
  }
  return found
}
