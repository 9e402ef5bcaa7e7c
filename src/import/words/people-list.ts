import { type PersonSaid, personIn, splitOutsideBrackets } from './person.ts'
import { HONORIFIC, hasHonorific, isRole, looksLikeName } from './roles.ts'

/** A label in the middle of a list: "…, Ex officio: Ann Rees". */
const WITHIN =
  /[,.]?\s(?:Ex[- ][Oo]fficio|Also [Pp]resent|Observers?|Officers?|In attendance|Co-opted|Public|Press|Members of the public)\s?:\s/g
/** ". Clerk: Mrs Kay Dunn. 3 members of the public." at the end of a list of members. */
const CLERK = /[.]\s(?=(?:Town |Parish |Deputy |Acting )?Clerk\s?:)/g
const COUNTED =
  /[.;]\s(?:\d+|[a-z]{3,6}|[A-Z][a-z]{2,5})\s(?:members? of the (?:public|press)|residents|parishioners)\b.*$/
const BARE = /^(?:\d+\s|none|nil|n\/a|as above|quorum|apologies|there were no|no apologies)\b/i

/** Every person in a list as printed. "Councillors A Smith, B Jones and C Rees" gives each of them the title. */
export const peopleIn = (text: string): PersonSaid[] => {
  // semicolons part people whom commas do not: "Ann Rees, Clerk; Jo Webb, Ranger"
  const parts = splitOutsideBrackets(text, ';')
  const plural = /^(?:The\s)?(?:Councillors|Cllrs|Clrs|Aldermen|Members)[:\s.]/.test(text)
  const standsAlone = (part: string): boolean => hasHonorific(part) || isRole(part) || (!plural && /\s/.test(part))
  return parts.length > 1 && parts.slice(1).every((part) => standsAlone(part.replace(/^and\s/, '')))
    ? parts.flatMap((part) => onePart(part.replace(/^and\s/, '')))
    : onePart(text)
}

const onePart = (text: string): PersonSaid[] => {
  const people: PersonSaid[] = []
  let courtesy: string | null = null
  const lead = /^(?:The\s)?(Councillors|Cllrs|Clrs|Aldermen|Members)[:\s.]+/.exec(text)
  const words = (lead ? text.slice(lead[0].length) : text).replace(/(\p{L}{2})\.\s?$/u, '$1')
  if (lead && lead[1] !== 'Members') courtesy = lead[1]!.replace(/s$/, '').replace('men', 'man')
  for (const part of joinRoles(
    splitOutsideBrackets(words.replace(COUNTED, '').replace(CLERK, '; ').replace(WITHIN, '; '), ',;\n'),
    courtesy !== null,
  )) {
    for (const entry of splitAnd(part, courtesy !== null || /^(?:and\s)?(?:Councillors|Cllrs|Clrs)\b/.test(part))) {
      const plural = /^(?:and\s)?(Councillors|Cllrs|Clrs)[:\s.]+/.exec(entry)
      if (plural) courtesy = plural[1]!.replace(/s$/, '')
      const bare = (plural ? entry.slice(plural[0].length) : entry).replace(/^and\s/, '')
      if (BARE.test(bare)) continue
      const surname =
        courtesy &&
        /^(?:\p{Lu}\.?\s?){0,3}\p{Lu}[\p{L}’'-]+\.?(?=$|\s?[(,])/u.test(bare) &&
        !isRole(bare.split('(')[0]!)
      const person = personIn(surname ? `${courtesy} ${bare}` : bare)
      if (!person) continue
      if (hasHonorific(bare)) courtesy = null
      const name = person.name && courtesy && !hasHonorific(person.name) ? `${courtesy} ${person.name}` : person.name
      people.push({ ...person, name })
    }
  }
  return people
}

/** A comma before a role belongs to the person before it: "Jane Doe, Head of Housing, Ann Rees, Clerk". */
const SURNAME = /^(?:\p{Lu}\.?\s?){0,3}\p{Lu}[\p{L}’'-]+(?:\s?\([^)]*\))?(?:\sand\s.*)?$/u
const joinRoles = (parts: readonly string[], plural: boolean): string[] => {
  const joined: string[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    const bare = part.replace(/^and\s/, '').replace(/\.$/, '')
    plural = /^(?:and\s)?(?:Councillors|Cllrs|Clrs)\b/.test(part) || (plural && !hasHonorific(bare))
    const named =
      /^\d/.test(bare) ||
      (plural && SURNAME.test(bare) && !isRole(bare.split('(')[0]!)) ||
      looksLikeName(bare.split(/\s?\(|\s[–-]\s/)[0]!.trim()) ||
      new RegExp(`^${HONORIFIC}\\s`).test(bare)
    const last = before?.split(/\sand\s(?=\p{Lu})/u).at(-1)
    const belongs = last !== undefined && !named && looksLikeName(last.split(/,|\s?\(|\s[–-]\s/)[0]!.trim())
    const tail = /\sand\s((?:\p{Lu}[\p{L}’'-]*\.?\s?){2,3})$/u.exec(part)?.[1]
    if (belongs && !(tail && looksLikeName(tail))) joined[joined.length - 1] = `${before}, ${part}`
    else joined.push(part)
  }
  return joined
}

const splitAnd = (part: string, surnames = false): string[] => {
  const at = part.search(/\s(?:and|&)\s/)
  if (at < 0) return [part]
  const [left, right] = [part.slice(0, at), part.slice(at).replace(/^\s(?:and|&)\s/, '')]
  const isPerson = (words: string) =>
    (surnames &&
      /^(?:(?:Councillors|Cllrs)\s)?(?:\p{Lu}\.?\s?){0,3}\p{Lu}[\p{L}’'-]+(?:\s?\([^)]*\))?$/u.test(words)) ||
    looksLikeName(words.split(/,| \(/)[0]!.trim()) ||
    new RegExp(`^${HONORIFIC}\\s`).test(words)
  return isPerson(left) && isPerson(right) ? [left, ...splitAnd(right, surnames)] : [part]
}
