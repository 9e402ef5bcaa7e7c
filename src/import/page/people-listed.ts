import { isWholeBody } from '../promises/owners.ts'
import type { Capacity, PersonRead } from '../reading.ts'
import { peopleIn } from '../words/people-list.ts'
import type { PersonSaid } from '../words/person.ts'
import { hasHonorific, isRole, looksLikeName } from '../words/roles.ts'
import type { ItemPlace } from './item-place.ts'
import type { LabelKey } from './labels.ts'
import type { Outline } from './outline.ts'

const CAPACITY: Partial<Record<LabelKey, Capacity>> = {
  witnesses: 'witness',
  present: 'attendee',
  attending: 'attendee',
  secretariat: 'attendee',
  apologies: 'apologies',
  substitutes: 'substitute',
  author: 'report-author',
  presenter: 'presenter',
  maker: 'decision-maker',
}

/** A person as read, in one capacity. Standing in for another makes a substitute of an attendee. */
export const asRead = (
  said: PersonSaid,
  as: Capacity,
  item: string | null,
  detail: string | null = null,
): PersonRead => ({
  name: said.name,
  roles: as === 'apologies' && isReason(said) ? [] : said.roles,
  as: said.standsInFor && as === 'attendee' ? 'substitute' : as,
  item,
  detail: said.standsInFor
    ? `for ${said.standsInFor}`
    : as === 'apologies' && isReason(said)
      ? said.roles[0]!.title
      : detail,
})

/** "(work)", "(on holiday)": why somebody sent apologies, and not what they are. */
const isReason = (said: PersonSaid): boolean => /^[a-z]/.test(said.roles[0]?.title ?? '')

/** A sentence about what was done, where the list of names has ended. */
const WAS_SAID =
  /\b(?:was|were|had)\s(?:then\s|also\s)?(?:presented|introduced|considered|given|submitted|asked|noted|told|advised|agreed)\b|\b(?:explained|introduced|presented|outlined|reported|asked)\s(?:the|that|his|her|their|a|an)\b/

/** "Dr Fay Noon, Chief Executive, Care Marrow": one witness to a line, and last for whom they speak. */
const withOrganisation = (line: string): string => {
  const m = /^([^,()]{4,60}), ([^,()]{4,90}), ([^,()]{3,80}?)\.?$/.exec(line)
  return m && looksLikeName(m[1]!.trim()) && isRole(m[2]!) && !isRole(m[3]!) && !hasHonorific(m[3]!)
    ? `${m[1]}, ${m[2]} (${m[3]})`
    : line
}

/** The first sentence of a line: the names, where the next tells what became of them. */
const firstOf = (line: string): string => line.split(/(?<=\p{Ll}{3}\)?)\.\s(?=(?:Councillor|Cllr|Mr|Mrs|Ms|Dr)\b)/u)[0]!

/** The lines below a label that go on naming people, until a line that does not. */
const linesBelow = (outline: Outline, from: number): string[] => {
  const lines: string[] = []
  const { page } = outline
  const first = outline.itemOf(from - 1)
  for (let at = from; at < page.blocks.length && lines.length < 80; at += 1) {
    const block = page.blocks[at]!
    if (outline.isLabel(at) || outline.itemOf(at) !== first) break
    const words = page.text.slice(block.body, block.end)
    if (block.heading > 0 || words.length > 1500) break
    if (/^\p{Lu}[^:]{3,40}\b(?:Members|Representatives|REPRESENTATIVES|MEMBERS)\s?:/u.test(words)) break
    if (!/^[-–*\s]*\p{Lu}/u.test(words) || WAS_SAID.test(words) || peopleIn(firstOf(words)).length === 0) break
    lines.push(words)
  }
  return lines
}

/** Everybody who is named in a list with a label: present, apologies, witnesses, author, decision maker. */
export const listedPeople = (outline: Outline): PersonRead[] => [
  ...labelledPeople(outline),
  ...underApologies(outline),
  ...underDeclarations(outline),
]

const TELLS = /\b(?:was|were|had|has|have|been|received|sent|gave|given|is|are|none|noted|submitted|apolog\w+)\b/i

/** "1. Apologies – Cllr Dyson (holiday), accepted." */
const besideTitle = ({ page }: Outline, { said, first }: ItemPlace): string[] =>
  said === null
    ? []
    : [page.text.slice(said, page.blocks[first]!.end).replace(/[,;–-]?\s(?:accepted|noted|received|approved)\W*$/i, '')]

/** What was said begins after the item's title, and after "Minutes:" where that stands below it. */
const firstSaid = ({ page }: Outline, { titleBlock, last }: ItemPlace): number => {
  for (let at = titleBlock + 1; at < Math.min(last, titleBlock + 8); at += 1) {
    const { body, end } = page.blocks[at]!
    if (/^(?:minutes|cofnodion)\s?:?$/i.test(page.text.slice(body, Math.min(end, body + 16)))) return at + 1
  }
  return titleBlock + 1
}

/** The names that stand bare below the heading of an item called "Apologies". */
const underApologies = (outline: Outline): PersonRead[] =>
  outline.items
    .filter(
      (item) => /\bapolog|ymddiheuriad/i.test(item.title) && (item.said !== null || item.titleBlock + 1 < item.last),
    )
    .flatMap((item) =>
      [...besideTitle(outline, item), ...linesBelow(outline, firstSaid(outline, item))]
        .map((line) => line.split(/(?<=\p{Ll}{3}\)?)\.\s(?=\p{Lu}\p{Ll})/u)[0]!)
        .filter((line) => !TELLS.test(line))
        .flatMap((line) => peopleIn(line.split(/(?<=\p{Ll}{2}\)?)\.\s(?=\p{Lu}\p{Ll}+\s)/u)[0]!))
        .flatMap((said) => (said.name ? asReadWithStandIn(said, 'apologies', item.number) : [])),
    )

/** "Cllr Rees, item 5, non-registerable", "Cllr Rees – item 5 – personal": who declared, and what. */
const DECLARES =
  /^((?:Councillor|Cllr|Mr|Mrs|Ms|Dr)\.?\s(?:\p{Lu}[\p{L}’'.-]*\s?){1,3}?)(?:,|\s[–-]|:)\s?((?=.*\b(?:item|minute|agenda|interest|personal|prejudicial|pecuniary|registerable|registrable|as an?)\b).{4,300})$/u

const underDeclarations = (outline: Outline): PersonRead[] =>
  outline.items
    .filter(({ title }) =>
      /\b(?:declarations?|disclosures?) of\b.{0,30}\binterest|^(?:interests?|declarations?)$/i.test(title),
    )
    .flatMap((item) => {
      const below = outline.page.blocks
        .slice(firstSaid(outline, item), Math.min(item.last, item.titleBlock + 30))
        .map(({ body, end }) => outline.page.text.slice(body, end))
      return [...besideTitle(outline, item), ...below].flatMap((line) => {
        const m = TELLS.test(line) ? null : DECLARES.exec(line)
        return m
          ? [
              {
                name: m[1]!.trim(),
                roles: [],
                as: 'declaration' as const,
                item: item.number,
                detail: m[2]!.replace(/\.$/, ''),
              },
            ]
          : []
      })
    })

/** Apologies with the substitute in brackets, "(Councillor Ann Rees substituting)", tell of two people. */
export const asReadWithStandIn = (
  said: PersonSaid,
  as: Capacity,
  item: string | null,
  detail: string | null = null,
): PersonRead[] => {
  const inBrackets = said.roles
    .map((role) => role.organisation ?? role.title ?? '')
    .find((one) => SUBSTITUTES.test(one))
  const standsIn = as === 'apologies' && inBrackets ? inBrackets.replace(SUBSTITUTES, '').trim() : ''
  if (!standsIn) return [asRead(said, as, item, detail)]
  return [
    asRead({ ...said, roles: [] }, as, item, detail),
    ...peopleIn(standsIn).map((one) => ({
      ...asRead(one, 'substitute', item),
      detail: said.name ? `for ${said.name}` : null,
    })),
  ]
}

const SUBSTITUTES =
  /^substitutes?\s?[:–-]\s|^substituted by\s|\s(?:was\s)?(?:substitut(?:ing|ed|e)|attending(?: as substitute)?)$/i

/** An agenda's first page names the members and those who may stand in for them: nobody has come yet. */
const isFrontSheet = ({ page, items }: Outline): boolean =>
  page.blocks
    .slice(0, items[0]?.first ?? 30)
    .some(({ body, end }) => /^(?:membership|quorum)\b/i.test(page.text.slice(body, Math.min(end, body + 20))))

/** A mayor or a director decides alone; a cabinet or a committee is nobody. */
const isOneDecider = ({ roles }: PersonSaid): boolean =>
  roles.every(({ title }) => title !== null && !isWholeBody(title))

/** "Councillors: Boyle, Cathcart": each of them is called so. */
const calledBy = ({ page }: Outline, at: number): string => {
  const { body } = page.blocks[at]!
  const called = /^(Councillors|Cllrs|Aldermen)\s?:/.exec(page.text.slice(body, body + 16))?.[1]
  return called ? `${called} ` : ''
}

const labelledPeople = (outline: Outline): PersonRead[] =>
  outline.labels.flatMap((label) => {
    const as = CAPACITY[label.key]
    if (!as || (as === 'substitute' && isFrontSheet(outline))) return []
    const item = outline.itemOf(label.block)?.number ?? null
    const one = as === 'report-author' || as === 'decision-maker'
    const lines = label.value ? [calledBy(outline, label.block) + label.value] : []
    if (!one || !label.value) lines.push(...linesBelow(outline, label.next).slice(0, one ? 1 : 80))
    return lines.flatMap((line) =>
      peopleIn(as === 'witness' ? withOrganisation(line) : line)
        .filter((said) => as !== 'decision-maker' || said.name !== null || isOneDecider(said))
        .flatMap((said) => asReadWithStandIn(said, as, item)),
    )
  })
