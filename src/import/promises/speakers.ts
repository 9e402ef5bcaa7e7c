import type { Outline } from '../page/outline.ts'
import { matchesOf } from '../words/matches.ts'
import type { Clause } from './clause.ts'
import { isOwner, isWholeBody, tidyOwner } from './owners.ts'

const SAYS =
  /\s(?:also\s|then\s|further\s|briefly\s)?(?:said|gave|told|advised|explained|reported|confirmed|outlined|introduced|presented|highlighted|noted|stated|responded|replied|added|informed|agreed|undertook|offered|suggested|emphasi[sz]ed|acknowledged|thanked|assured|commented|summari[sz]ed|reminded|provided|welcomed|asked|requested|queried|stressed|referred|indicated|described|drew|updated|spoke|apologised|answered|clarified|accepted|recognised|felt|was|is|has|had|would|will|did|could|attended)(?=[\s.,;:])/g

/** Who speaks in a sentence: the person or role it opens with. */
export const speakerOf = (words: string): string | null => {
  for (const m of matchesOf(SAYS, words.slice(0, 200))) {
    const said = tidyOwner(words.slice(0, m.index))
    if (said && isOwner(said) && !/^(?:he|she|they|it|we|I)$/i.test(said)) return said
    if (m.index > 160) break
  }
  return null
}

/** Who spoke last before a clause of the same item, to whom "she" and "he" refer there. */
export type Speakers = { readonly before: (clause: number) => string | null }

/** A body as a whole is "it" or "they", never "she", and so is passed over. Looked for only where a clause asks. */
export const speakersIn = (clauses: readonly Clause[], outline: Outline): Speakers => {
  const heard: (string | null | undefined)[] = []
  const own = (at: number): string | null => {
    const speaker = speakerOf(clauses[at]!.words)
    return speaker && !isWholeBody(speaker) ? speaker : null
  }
  return {
    before: (clause) => {
      const item = outline.itemOf(clauses[clause]!.block)
      let at = clause - 1
      let found: string | null = null
      for (; at >= 0 && found === null && outline.itemOf(clauses[at]!.block) === item; at -= 1) {
        const known = heard[at]
        if (known !== undefined) {
          found = known
          break
        }
        found = own(at)
      }
      // what was passed over is heard as the one who spoke before it
      for (let passed = at + 1; passed < clause; passed += 1) heard[passed] ??= found
      return found
    },
  }
}
