import { cue } from '../words/cue.ts'
import type { Clause } from './clause.ts'
import type { Found } from './found.ts'
import { isWholeBody, ownerBefore } from './owners.ts'
import { speakerOf } from './speakers.ts'

/** "The Cabinet Member promised a written reply." */
const PROMISED = cue(
  /\s(?:(?:had |has |also |then )?(?:promised|offered))\s(?:the (?:Panel|Committee|Members|Board|Council) |members |him |her )?(?=(?:an?|the|further|to)\s(?:[\w-]+\s){0,4}?(?:reply|response|answer|briefing|report|update|explanation|copy|list|breakdown|note|summary|site visit|tour|demonstration|table|timetable|paper|analysis|briefing|leaflet|plan|date|meeting|visit|figures?)\b)/,
)

/** "The Mayor committed to sharing the analysis." */
const COMMITTED = cue(
  /\s(?:committed(?: (?:himself|herself|themselves))?|was committed|were committed|gave (?:a|an) (?:commitment|undertaking)) to ((?:shar|provid|send|circulat|bring|report|return|review|look|publish|writ|work|meet|rais|investigat|updat|arrang|feed|com|produc|check|tak|speak|prepar|submit|complet|contact|explor)t?ing)(?=\s)/,
)

const infinitive = (gerund: string): string => {
  const stem = gerund.replace(/tting$/, 't').replace(/ing$/, '')
  return /(?:shar|provid|circulat|writ|rais|investigat|updat|arrang|com|produc|tak|prepar|complet|explor)$/.test(stem)
    ? `${stem}e`
    : stem
}

/** A thing that somebody promised or offered, and what they committed themselves to doing. */
export const commitment = ({ words }: Clause): Found | null => {
  const promised = PROMISED.exec(words)
  const committed = promised ? null : COMMITTED.exec(words)
  const m = promised ?? committed
  const owner = m ? ownerBefore(words, m.index) : null
  if (!m || !owner || isWholeBody(owner)) return null
  const rest = words.slice(m.index + m[0].length)
  return {
    rule: promised ? 'promised a thing' : 'committed to doing',
    owner,
    action: promised ? `provide ${rest}` : infinitive(m[1]!) + rest,
    certainty: 'certain',
    from: Math.max(0, m.index - owner.length - 2),
    before: '',
  }
}

const COULD = cue(
  /\b(?:said|advised|confirmed|agreed|replied|responded)(?: that)? ((?:these|this|it|they|those|that|the [\w’'-]+(?: [\w’'-]+)?) could be (?:provided|supplied|sent|circulated|shared|made available)\b)/i,
)
/** "He said that these could be supplied within the week": who says so brings it. */
export const couldBring = (clause: Clause): Found | null => {
  const m = COULD.exec(clause.words)
  const owner = m
    ? (ownerBefore(clause.words, m.index) ??
      speakerOf(clause.words) ??
      /^(?:He|She|They)(?=\s)/.exec(clause.words)?.[0] ??
      null)
    : null
  if (!m || !owner || isWholeBody(owner)) return null
  const from = m.index + m[0].length - m[1]!.length
  return {
    rule: 'said that it could be brought',
    owner,
    action: clause.words.slice(from),
    certainty: 'likely',
    from,
    before: '',
  }
}
