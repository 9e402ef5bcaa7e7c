/** The title before a dash, a colon or a full stop, where what follows is a sentence and no part of the title. */
const DASHED = /^(\p{Lu}[^.:;–—]{1,70}?)(?:\s?[–—]\s*|\s?:\s+|\s-\s*|-\s+|-(?=(?:none|nil|noted)\b))(?=\S)/u
const STOPPED = /^(\p{Lu}[^.:;–—]{2,50}?)\.\s+(?=\p{Lu})/u
const VERB =
  /\b(?:was|were|is|are|had|has|have|will|would|to|asked|reported|said|agreed|noted|stated|advised|explained|gave|thanked)\b/
const OPENS_A_SENTENCE = /^(?:The|A|An|It|There|This|That|Members|Councillors?|Cllrs?|Mr|Mrs|Ms|Dr)\s(?=.*\b[a-z]+ed\b)/
/** "noted", "approved and signed", "none", "no interests declared" */
const ANSWERED =
  /^(?:none|nil|noted|received|approved|agreed|deferred|accepted|carried|apologies (?:were )?received|no \w+(?: \w+){0,3}|nothing to report|as above)(?:\s(?:and|with|as|by)\s.{3,40})?$/i
const ENDS = /[.;:?!]["”’)]?\s*$/

/** Before a full stop only a few words without a verb are a title: "7. Finance. The Clerk reported …" */
const stopped = (rest: string): RegExpExecArray | null => {
  const m = STOPPED.exec(rest)
  const isBare = m !== null && m[1]!.split(' ').length <= 6 && !/\b(?:[a-z]+ed|set|put|held|took|saw)\b/.test(m[1]!)
  return isBare && !/^(?:Members|Officers|Councillors?|Cllrs?|Mr|Mrs|Ms|Dr|The)\b/.test(m[1]!) ? m : null
}

/** What a title itself may say of its paper. */
const TO_COME = /\bto (?:follow|note|consider|receive|approve|agree|endorse|date)\b/i

/** "To receive apologies – Cllr Dyson": the item is what is to be done. */
const PURPOSE =
  /^To (?:receive|approve|confirm|note|consider|agree|discuss|sign|accept|adopt|elect|review|hear)(?: and (?:approve|sign|agree|adopt|consider|note))?\s/

/** The heading of an item that shares its line with what was said: "8. Mill Lane flooding – Clerk to report it." */
export const runInTitle = (rest: string): { title: string; length: number } | null => {
  const m = DASHED.exec(rest) ?? stopped(rest)
  if (!m || VERB.test(m[1]!.replace(PURPOSE, '')) || OPENS_A_SENTENCE.test(m[1]!) || m[1]!.split(' ').length > 9)
    return null
  const after = rest.slice(m[0].length)
  const isSentence =
    ENDS.test(rest) || rest.length > 150 || (!/:\s*$/.test(m[0]) && VERB.test(after) && !TO_COME.test(after))
  return isSentence || ANSWERED.test(after) ? { title: m[1]!.trim(), length: m[0].length } : null
}
