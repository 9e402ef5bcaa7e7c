import type { Clause } from './clause.ts'
import { decided } from './decided.ts'
import type { Found } from './found.ts'

/** What was asked there and then is a question, and was answered: "Whether the strategy was prudent." */
const QUESTION =
  /^(?:whether|what|how|why|when|where|who|which|if|could|can|is|are|was|were|do|does|did|has|have|would|will|about)\b/i

/** An entry under "The Committee requested:" is asked for, whatever its grammar, and is no question. */
export const listedRequest = (clause: Clause): Found[] => {
  if (QUESTION.test(clause.words)) return []
  const made = decided(clause)[0]!
  return [{ ...made, rule: 'requested in a list', needsChange: false }]
}
