import type { PersonRead } from '../reading.ts'
import { rolesIn } from '../words/person.ts'
import { hasHonorific, isRole, looksLikeName, stripHonorific } from '../words/roles.ts'
import type { Outline } from './outline.ts'

/** "Janet Okoro, Director of Adult Services, explained that": a name, what they are, and that they spoke. */
const SPOKE =
  /^((?:\p{Lu}[\p{L}’'.-]*\s){1,4}?\p{Lu}[\p{L}’'-]+),\s((?:the\s)?[\p{L}][^.;:]{3,100}?),\s(?:said|explained|replied|responded|reported|advised|stated|told|asked|spoke|outlined|confirmed|introduced|presented|described|addressed|answered|added|argued|submitted|gave|welcomed|thanked|considered)\b/u
const MOST = 400

const bare = (name: string): string => stripHonorific(name).toLowerCase()

/** Those who spoke and are told of nowhere else, as they are called where they first spoke: who was there, and no more. */
export const speakersOn = (outline: Outline, known: readonly PersonRead[]): PersonRead[] => {
  const heard = new Set(known.flatMap(({ name }) => (name ? [bare(name)] : [])))
  const found: PersonRead[] = []
  for (let at = 0; at < outline.page.blocks.length && found.length < MOST; at += 1) {
    const { body, end } = outline.page.blocks[at]!
    const m = outline.isMinuted(at) ? SPOKE.exec(outline.page.text.slice(body, Math.min(end, body + 240))) : null
    const [name, said] = [m?.[1] ?? '', m?.[2] ?? '']
    if (!m || !looksLikeName(name) || heard.has(bare(name)) || !(isRole(said) || hasHonorific(name))) continue
    heard.add(bare(name))
    found.push({ name, roles: rolesIn(said), as: 'attendee', item: outline.itemOf(at)?.number ?? null, detail: null })
  }
  return found
}
