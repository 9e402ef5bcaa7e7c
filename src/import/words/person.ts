import { hasHonorific, isBody, isRole, looksLikeName, ROLE_NOUN, stripHonorific } from './roles.ts'

export type RoleSaid = { readonly title: string | null; readonly organisation: string | null }

/** One entry of a list of people: the name and roles as printed, and for whom they stood in. */
export type PersonSaid = {
  readonly name: string | null
  readonly roles: RoleSaid[]
  readonly standsInFor: string | null
}

/** Splits at commas, semicolons and line ends that are not within brackets. */
export const splitOutsideBrackets = (text: string, parters: string): string[] => {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!
    if (letter === '(' || letter === '[') depth += 1
    else if (letter === ')' || letter === ']') depth = Math.max(0, depth - 1)
    else if (depth === 0 && parters.includes(letter)) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  parts.push(text.slice(from))
  return parts.map((part) => part.trim()).filter(Boolean)
}

const AND_ROLE = new RegExp(
  `\\s(?:and|&)\\s(?!Crime\\s)(?=(?:the\\s)?(?:[A-Z][\\w’'-]*\\s){0,3}${ROLE_NOUN}\\b(?:\\s(?:of|for|to|with)\\b|$|\\s?\\(|,))`,
)

/** "Police and Crime Commissioner" is one role: what stands before the "and" is none of its own. */
const rolesParted = (words: string): string[] => {
  const roles: string[] = []
  for (const piece of words.split(AND_ROLE)) {
    const before = roles.at(-1)
    if (before !== undefined && !isRole(before)) roles[roles.length - 1] = `${before} and ${piece}`
    else roles.push(piece)
  }
  return roles
}

/** "Assistant Chief Executive (ESCC) and Interim Head of Law" is two roles; "Director of Law and Assurance" is one. */
export const rolesIn = (words: string): RoleSaid[] => {
  const pieces = rolesParted(words)
    .map((piece) =>
      piece
        .trim()
        .replace(/^the\s/i, '')
        .replace(/[,;.]$/, ''),
    )
    .filter(Boolean)
  return pieces.map((piece) => {
    const bracket = /^([^()]*)\(([^()]{1,80})\)[,.]?\s*$/.exec(piece)
    if (bracket)
      return {
        title:
          bracket[1]!
            .trim()
            .replace(/[,–-]$/, '')
            .trim() || null,
        organisation: bracket[2]!.trim(),
      }
    const dash = /^(.{3,80}?)\s[–-]\s(.{2,80})$/.exec(piece)
    if (dash && isRole(dash[1]!) && !isRole(dash[2]!)) return { title: dash[1]!, organisation: dash[2]! }
    const comma = /^(.{3,120}),\s([A-Z][^,]{2,80})$/.exec(piece)
    if (
      comma &&
      isRole(comma[1]!) &&
      (isBody(comma[2]!) ||
        /\b(?:DC|BC|CC|MBC|NHS|ICB|UHB|Fund|Office of|University|College|Police|Service|CCG|plc|Ltd|Trust)\b/.test(
          comma[2]!,
        ))
    )
      return { title: comma[1]!, organisation: comma[2]! }
    return { title: piece, organisation: headOf(piece) }
  })
}

/** The organisation a title itself names: the Head of Orbis Public Law is of Orbis Public Law. */
const headOf = (title: string): string | null =>
  /^(?:Interim\s|Acting\s)?(?:Head|Leader|Chair(?:man)?|Chief Executive|Chief Officer|Clerk)\sof\s(?:the\s)?([A-Z].*\b(?:Council|Law|Trust|Board|Partnership|Committee|Panel|Group|Authority|Association|Forum))$/.exec(
    title,
  )?.[1] ?? null

const inBrackets = (words: string): RoleSaid[] => {
  if (isRole(words)) {
    const parts = splitOutsideBrackets(words, ',')
    const organisation = parts.length > 1 && !isRole(parts.at(-1)!) ? parts.pop()! : null
    const roles = rolesIn(parts.join(', '))
    return organisation && roles[0] ? [{ ...roles[0], organisation }, ...roles.slice(1)] : roles
  }
  return [/^[a-z]/.test(words) ? { title: words, organisation: null } : { title: null, organisation: words }]
}

const FOR =
  /\b(?:substitut(?:e|ing) for|deputis(?:ing) for|in place of|on behalf of|for)\s+((?:\p{Lu}[\p{L}’'-]*\.?\s?){1,4}(?:\s?[–-]\s.{2,60}|,\s.{2,60})?)$/u
export const personIn = (entry: string): PersonSaid | null => {
  let words = entry
    .trim()
    .replace(/^[-•·–*]\s*/, '')
    .replace(/[.;,]$/, '')
    .trim()
  if (!words || words.length > 300) return null
  // county councillors of some councils: Mr. J. Pardoe CC
  words = words.replace(/(?<=\p{Ll}{2})\sCC(?=[\s,(]|$)/u, '')
  words = words.replace(/\s+\)/g, ')').replace(/,?\s\(?in the [Cc]hair\)?$/, ', Chair')
  const instead = /^([^(),]{4,60}?)\s(?:\(?(?:substitut(?:e|ing)|sub)\)?\s)?for\s([^(),]{4,60})$/.exec(words)
  if (instead && hasHonorific(instead[1]!) && looksLikeName(instead[1]!) && looksLikeName(instead[2]!))
    return { name: instead[1]!, roles: [], standsInFor: instead[2]! }
  const titled = TITLED.exec(words)
  if (titled && isRole(titled[1]!) && looksLikeName(titled[2]!))
    return { name: titled[2]!, roles: rolesIn(titled[1]!), standsInFor: null }
  const office = /^(?:The\s)?([^()]{4,70}?)\s\(([^()]{4,50})\)(.*)$/.exec(words)
  if (
    office &&
    isRole(office[1]!) &&
    looksLikeName(office[2]!) &&
    !looksLikeName(office[1]!.split(',')[0]!) &&
    !hasHonorific(office[1]!) &&
    (hasHonorific(office[2]!) || isPlainName(office[2]!))
  )
    return {
      name: office[2]!,
      roles: [...rolesIn(office[1]!), ...(/chair/i.test(office[3]!) ? [{ title: 'Chair', organisation: null }] : [])],
      standsInFor: null,
    }
  const bracket = /^([^(),]{3,60}?)\s*\(([^()]{1,160})\)\s*(.*)$/.exec(words)
  if (bracket && looksLikeName(bracket[1]!.trim())) {
    const inside = bracket[2]!.trim()
    const standsIn = standsInFor(inside)
    const after = (rest: string) => (isRole(rest) ? rolesIn(rest) : inBrackets(rest))
    // "Sarah Kemp (SK)": her initials, by which the notes call her
    if (/^[A-Z]{2,4}$/.test(inside) && initialsOf(bracket[1]!) === inside) {
      const rest = bracket[3]!.replace(/^[\s,–-]+/, '')
      return { name: bracket[1]!.trim(), roles: rest ? after(rest) : [], standsInFor: null }
    }
    const rest = bracket[3]!.replace(/^[\s,–-]+/, '')
    const said = standsIn ? standingIn(inside, standsIn) : inBrackets(inside)
    return {
      name: bracket[1]!.trim(),
      roles: rest ? [...said, ...rolesIn(rest)] : said,
      standsInFor: standsIn && nameOf(standsIn),
    }
  }
  const parted = /^([^,–:]{3,60}?)\s*(?:,|\s[–-]\s?|[–:]\s|\s-)\s*(.{2,})$/.exec(words)
  if (parted && looksLikeName(parted[1]!.trim())) {
    const rest = parted[2]!.trim()
    return {
      name: parted[1]!.trim(),
      roles: isRole(rest) ? rolesIn(rest) : inBrackets(rest.replace(/^\(|\)$/g, '')),
      standsInFor: null,
    }
  }
  const roleFirst = /^(.{4,90}?)(?:\s[–-]\s|,\s|:\s)([^,]{4,50})$/.exec(words)
  if (roleFirst && isRole(roleFirst[1]!) && looksLikeName(roleFirst[2]!.trim()))
    return { name: roleFirst[2]!.trim(), roles: rolesIn(roleFirst[1]!), standsInFor: null }
  if (looksLikeName(words)) return { name: words, roles: [], standsInFor: null }
  if (isRole(words) && words.length < 140 && /^(?:the\s)?[A-Z]/.test(words))
    return { name: null, roles: rolesIn(words), standsInFor: null }
  return null
}

/** "Cabinet Member for Transport Councillor Ann Rees": the courtesy parts the role from the name. */
const TITLED = /^([^(),:;–]{4,90}?)\s(?=(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)\.?\s)(.{4,50})$/
const PLACE =
  /\b(?:North|South|East|West|County|City|New|Upper|Lower|Great|Little|Greater|Central|Mid|Housing|Finance|Legal|Adults?|Children\S*|Public|Health|Place|People|Planning|Social|Democratic|Corporate|Customer|Community|Environment\w*|Highways|Transport|Strategy|Culture|Leisure|Education|Performance|Interim|Acting|Virtual|Item|Page|Part|Teams|Vacant|Non|Project|Delivery|Commissioning)\b|shire\b/

/** Two words in brackets after an office that are a name, "(Femi Oduya)" or "(C Noble)", and no place or department. */
const isPlainName = (words: string): boolean =>
  /^(?:(?:\p{Lu}\.?\s?){1,2}\s?\p{Lu}[\p{Ll}’'-]{2,}|\p{Lu}\p{Ll}{2,}\s\p{Lu}[\p{L}’'-]{2,})$/u.test(words) &&
  !PLACE.test(words)

const initialsOf = (name: string): string =>
  stripHonorific(name.trim())
    .split(/[\s-]+/)
    .map((word) => word[0])
    .join('')

const standsInFor = (inside: string): string | null => {
  const name = FOR.exec(inside)?.[1]?.trim() ?? null
  return name && looksLikeName(nameOf(name)) ? name : null
}

const nameOf = (words: string): string => words.split(/\s[–-]\s|,/)[0]!.trim()

const standingIn = (inside: string, standsIn: string): RoleSaid[] => {
  const organisation =
    standsIn.split(/\s[–-]\s|,\s/)[1] ??
    inside
      .slice(0, inside.length - standsIn.length)
      .replace(/\b(?:substitut\w+|subs?|deputis\w+|for|in place of|on behalf of)\b/gi, '')
      .trim()
  return organisation ? [{ title: null, organisation: organisation.trim() }] : []
}
