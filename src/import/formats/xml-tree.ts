import { decodeHTML } from 'entities'
import { readTags } from '../text/tags.ts'

/** An element of a small XML document: its name in lower case, its attributes, its words and its children. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  words: string
  readonly children: Element[]
}

const DEEPEST = 60

/** Parses XML without entities of its own, external or nested: only the five of XML and HTML's names are known. */
export const parseXml = (text: string): Element => {
  const root: Element = { name: '', attributes: {}, words: '', children: [] }
  const open: Element[] = [root]
  readTags(
    text,
    'all',
    {
      open: (name, attributes) => {
        const element: Element = { name: name.toLowerCase(), attributes, words: '', children: [] }
        if (open.length < DEEPEST) open.at(-1)!.children.push(element)
        open.push(element)
      },
      close: () => {
        if (open.length > 1) open.pop()
      },
      text: (words) => {
        open.at(-1)!.words += words
      },
    },
    true,
  )
  return root
}

/** The child of a name, or undefined. */
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((one) => one.name === name)

/** Every element of a name, at any depth. */
export const descendants = (element: Element, name: string): Element[] =>
  element.children.flatMap((one) => (one.name === name ? [one, ...descendants(one, name)] : descendants(one, name)))

/** The words of a child, with entities that were escaped twice read once more; null where it is absent or empty. */
export const wordsOf = (element: Element | undefined, ...names: string[]): string | null => {
  for (const name of names) {
    const words = decodeHTML(child(element, name)?.words ?? '').trim()
    if (words) return words
  }
  return null
}

/** `True` and `False`, as ModernGov writes them; null for anything else. */
export const flagOf = (element: Element | undefined, name: string): boolean | null => {
  const words = child(element, name)?.words.trim().toLowerCase()
  return words === 'true' || words === '1' ? true : words === 'false' || words === '0' ? false : null
}
