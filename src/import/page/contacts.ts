import { HONORIFIC, isRole, looksLikeName, NAME_WORD } from '../words/roles.ts'
import type { Outline } from './outline.ts'

export type ContactRead = { readonly name: string; readonly role: string | null }

const LEADING_NAME = new RegExp(
  `^((?:${HONORIFIC}\\s)?${NAME_WORD}(?:\\s${NAME_WORD}){1,3}?)(?=\\s{2,}|\\s*[,(–-]|\\s*$|\\s+(?:Tel|Email|E-mail|on\\b|at\\b|\\d|[\\w.]+@))`,
  'u',
)
const PRIVATE =
  /\s*(?:[,;|–-]\s*)?(?:\b(?:tel|telephone|phone|direct line|mobile|email|e-mail|t|e)\b\.?\s?:?|[\w.'-]+@|\(?0\d{2,5}\)?\s?\d).*$/i

const AND_ANOTHER =
  /\s(?:and|or|\/)\s(?=\p{Lu}[\p{L}’'-]+\s\p{Lu}[\p{L}’'-]+(?:\s?[,(–-]|\s\d|\s*$|\s(?:Tel|Email|E-mail)))/u

/** The contact officers a page names. Telephone numbers and addresses are left where they are: they are not published again. */
export const contactsIn = (outline: Outline): ContactRead[] => {
  const { page } = outline
  const contacts = new Map<string, ContactRead>()
  for (const label of outline.labels) {
    if (label.key !== 'contact') continue
    const below = page.blocks[label.next]
    const words = label.value || (below && below.end - below.start < 200 ? page.text.slice(below.body, below.end) : '')
    // "Jo Brand 01632 960 100 and Lee Marsh": what is left out of the one is not the other
    const each = PRIVATE.test(words) ? words.split(AND_ANOTHER) : [words]
    for (const contact of each.flatMap((one) => contactsFrom(one.replace(PRIVATE, '').trim())))
      if (!contacts.has(contact.name)) contacts.set(contact.name, contact)
  }
  return [...contacts.values()]
}

/** "Ann Rees/Bo Lee  Scrutiny Officers", "Ann Rees, Clerk", "Ann Rees (Clerk) and Bo Lee (Deputy Clerk)". */
const contactsFrom = (words: string): ContactRead[] => {
  const found: ContactRead[] = []
  let pending: string[] = []
  for (const piece of words.split(
    /\s?\/\s?|;|\sor\s|\sand\s(?=\p{Lu}[\p{L}’'-]+\s\p{Lu}[\p{L}’'-]+\s?(?:[,(–-]|$))(?!.{0,80}\bOfficers?\b\s*$)/u,
  )) {
    const part = piece.trim()
    const name = LEADING_NAME.exec(part)?.[1]?.trim()
    if (!name || !looksLikeName(name)) {
      const shared = roleFirst(part)
      if (shared) found.push(shared)
      continue
    }
    const rest = part
      .slice(name.length)
      .replace(/^[\s,(–-]+/, '')
      .replace(/[)\s,]+$/, '')
    const role = rest && isRole(rest) ? rest : null
    if (role) found.push(...pending.map((each) => ({ name: each, role })))
    if (role) {
      pending = []
      found.push({ name, role })
    } else pending.push(name)
  }
  return [...found, ...pending.map((name) => ({ name, role: null }))]
}

const roleFirst = (part: string): ContactRead | null => {
  const [before, after] = part.split(/\s?[:–,-]\s|\s{2,}/)
  if (before && after && isRole(before) && looksLikeName(after.trim()))
    return { name: after.trim(), role: before.trim() }
  const spaced = new RegExp(`^(${NAME_WORD}\\s${NAME_WORD})\\s(.+)$`, 'u').exec(part)
  return spaced && looksLikeName(spaced[1]!) && isRole(spaced[2]!) ? { name: spaced[1]!, role: spaced[2]! } : null
}
