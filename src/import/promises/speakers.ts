import { isOwner, isWholeBody, tidyOwner } from './owners.ts'

const SAYS =
  /\s(?:also\s|then\s|further\s|briefly\s)?(?:said|gave|told|advised|explained|reported|confirmed|outlined|introduced|presented|highlighted|noted|stated|responded|replied|added|informed|agreed|undertook|offered|suggested|emphasi[sz]ed|acknowledged|thanked|assured|commented|summari[sz]ed|reminded|provided|welcomed|asked|requested|queried|stressed|referred|indicated|described|drew|updated|spoke|apologised|answered|clarified|accepted|recognised|felt|was|is|has|had|would|will|did|could|attended)\s/g

/** Who speaks in a sentence: the person or role it opens with. */
export const speakerOf = (words: string): string | null => {
  for (const m of words.slice(0, 200).matchAll(SAYS)) {
    const said = tidyOwner(words.slice(0, m.index))
    if (said && isOwner(said) && !/^(?:he|she|they|it|we|I)$/i.test(said)) return said
    if (m.index > 160) break
  }
  return null
}

/** The last person who spoke, to whom "she" and "he" refer; a body as a whole is "it" or "they", never "she". */
export const personSpeaking = (words: string, before: string | null): string | null => {
  const speaker = speakerOf(words)
  return speaker && !isWholeBody(speaker) ? speaker : before
}
