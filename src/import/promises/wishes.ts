import { cue } from '../words/cue.ts'
import type { Clause } from './clause.ts'
import type { Found } from './found.ts'

const KEEN = cue(
  /\b(?:were|was)\s(?:very\s|particularly\s|also\s)?(?:keen|anxious|eager|concerned|determined)\s(?:to (?:ensure|see)|that)\b.{0,160}\b(?:communicated|reported|informed|updated|involved|kept|circulated|shared|told|consulted|notified|brought)\b/i,
)
const HABIT = cue(
  /\b(?:monitored|reviewed|overseen|reported|tracked|scrutinised)\s(?:\w+\s)?(?:by|through|via|using|in|on)\s(?:an?\s)?(quarterly|monthly|annual|six[- ]monthly|weekly|half[- ]yearly|termly)\s(?:\w+\s){0,3}(?:reports?|updates?|returns?|meetings?|dashboards?)\b|\b(?:quarterly|monthly|annual|six[- ]monthly|half[- ]yearly)\s(?:\w+\s){0,3}(?:reports?|updates?)\s(?:are|were|would be|will be)\s(?:prepared|provided|presented|received|submitted|brought|produced)\b/i,
)

/** What a body only wished for, and reports that come round by habit: worth a look, and never more than possible. */
export const wishesIn = (clause: Clause): Found | null => {
  const words = clause.words
  if (KEEN.test(words))
    return { rule: 'was keen to ensure', owner: null, action: words, certainty: 'possible', from: 0, before: '' }
  if (HABIT.test(words))
    return { rule: 'comes round by habit', owner: null, action: words, certainty: 'possible', from: 0, before: '' }
  return null
}
