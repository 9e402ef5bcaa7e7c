import { cue } from '../words/cue.ts'
import type { Found } from './found.ts'

/** "Contractor to be advised.", "Blocked path to be chased up by clerk": how small councils say what is to be done. */
const TERSE = cue(
  /^((?:\p{L}[\p{L}\d’'/&-]*,?\s){1,12}?)(?:is |are )?to be (?:re-?)?(?:advised|asked|invited|chased|contacted|written to|circulated|sent|added|included|placed|raised|reported|obtained|sought|arranged|ordered|purchased|repaired|replaced|installed|informed|notified|reviewed|followed up|looked into|investigated|brought|put on|booked|cut|cleared|fixed|painted|moved|removed|forwarded|provided|updated|published|requested|organised)\b/u,
)
/** "Consideration be given to a second entrance": the words of a resolution, without the word. */
const GIVEN_THOUGHT = /^(?:That\s)?(?:[Ff]urther\s)?[Cc]onsideration\s(?:to\s)?be\sgiven\sto\s/
const FINITE =
  /\b(?:was|were|is|are|had|has|have|would|will|should|asked|said|reported|noted|agreed|resolved|explained|advised|that|which|who|if|when|where|need|needs|due|likely|going|able|expected|hoped|continue[sd]?|appears?|seems?|ought|used|proposed|planned|scheduled|understood|believed|minutes|not|no|order|request|wish(?:ed)?|wanted)\b/i

/** A sentence without a finite verb that says what is to be done, and perhaps by the clerk. */
export const terselySaid = (words: string): Found | null => {
  const m = words.length > 260 || !words.includes('to be ') ? null : TERSE.exec(words)
  const thought = !m && GIVEN_THOUGHT.test(words)
  if (thought)
    return { rule: 'is to be thought of', owner: null, action: words, certainty: 'likely', from: 0, before: '' }
  if (!m || FINITE.test(m[1]!)) return null
  return {
    rule: 'is to be done',
    owner: /\bby (?:the )?((?:[Dd]eputy )?[Cc]lerk|[Oo]fficers)\b/.exec(words)?.[1] ?? null,
    action: words,
    certainty: 'likely',
    from: 0,
    before: '',
  }
}
