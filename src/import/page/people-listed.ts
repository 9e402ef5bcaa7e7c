import type { Capacity, PersonRead } from '../reading.ts'
import { peopleIn } from '../words/people-list.ts'
import type { PersonSaid } from '../words/person.ts'
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

/** The lines below a label that go on naming people, until a line that does not. */
const linesBelow = (outline: Outline, from: number): string[] => {
  const lines: string[] = []
  const { page } = outline
  const first = outline.itemOf(from - 1)
  for (let at = from; at < page.blocks.length && lines.length < 80; at += 1) {
    const block = page.blocks[at]!
    if (outline.labels.some((label) => label.block === at) || outline.itemOf(at) !== first) break
    const words = page.text.slice(block.body, block.end)
    if (block.heading > 0 || words.length > 1500) break
    if (!/^[-–\s]*\p{Lu}/u.test(words) || peopleIn(words).length === 0) break
    lines.push(words)
  }
  return lines
}

/** Everybody who is named in a list with a label: present, apologies, witnesses, author, decision maker. */
export const listedPeople = (outline: Outline): PersonRead[] =>
  outline.labels.flatMap((label) => {
    const as = CAPACITY[label.key]
    if (!as) return []
    const item = outline.itemOf(label.block)?.number ?? null
    const one = as === 'report-author' || as === 'decision-maker'
    const lines = label.value ? [label.value] : []
    if (!one || !label.value) lines.push(...linesBelow(outline, label.next).slice(0, one ? 1 : 80))
    return lines.flatMap((line) =>
      peopleIn(line)
        .filter((said) => as !== 'decision-maker' || said.name !== null)
        .map((said) => asRead(said, as, item)),
    )
  })
