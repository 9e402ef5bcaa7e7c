import { BODY, type Mode, sentenceStart } from './operative.ts'

/** "… for the following reasons:": what is listed below explains the decision, and is none itself. */
export const givesReasons = (words: string): boolean =>
  /\b(?:reasons?|grounds|because|comments|observations)(?:\s(?:that|set out below|given))?\s?[:–-]+\s*$/i.test(words)

const LEAD_END =
  /(?::[\s–-]*|\b(?:that|to)\s?[:–-]*|(?:\b(?:RESOLVED|Resolved|AGREED|RECOMMENDED|Agreed|PENDERFYNWYD|Penderfynwyd|CYTUNWYD|Cytunwyd)\b|^(?:RESOLUTIONS?|Resolutions?)\b)[\s:–-]*(?:\(?(?:unanimously|nem\.?\scon\.?)\)?)?[\s:–-]*(?:[Tt]hat|THAT)?[\s:–-]*|RECOMMEND(?:ED)?[\s:–-]*\(to (?:the )?[A-Z][^)]{3,60}\)[\s:–-]*)$/
const RESOLVES =
  /\b(?:resolved|resolutions?|agreed|decided|recommend(?:ed|s)?|recommendations?|penderfynwyd|cytunwyd|approved|determined|concluded)\b(?!.{0,60}\bfollowing (?:comments|points|issues))/i
const REQUESTS = /\b(?:requested|asked(?: for)?|sought|instructed|directed)\b/i
const ACTIONS =
  /^(?:(?:agreed |further |follow[- ]up |outstanding |summary of |list of |new |key )?(?:the )?actions?(?: points?| items?| list| log| arising| required| agreed| to be taken| summary| table| tracker)?(?: (?:from|arising from|agreed at) (?:this|the) meeting)?(?: and owners?)?|next steps|to do|matters to (?:be )?action(?:ed)?|camau? gweithredu|cam gweithredu|pwyntiau gweithredu)\s?:?\s?$/i
const BODY_END =
  /(?:Committee|Sub-?[Cc]ommittee|Panel|Board|Cabinet|Council|Commission|Forum|Group|Executive|Partnership|Authority)$/
const DID = new RegExp(`^(?:Decision\\s?:?\\s?)?(${BODY})\\s?[:–-]+\\s*$`)
/** "The Cabinet Member:", who decides alone, above what was decided. */
const ONE_DID =
  /^(?:The\s)?((?:Cabinet|Executive|Lead|Portfolio)\s(?:Member|Holder|Councillor)(?:\sfor\s[^:.]{3,90})?|(?:Deputy\s)?(?:Leader|Mayor)(?:\sof the Council)?|(?:Strategic|Executive|Corporate)?\s?Director\sof\s[^:.]{3,60}|Police and Crime Commissioner|Commissioner)\s?:\s*$/

/** Whether a paragraph opens a list of decisions, requests or actions, and which. */
export const leadInOf = (
  words: string,
  inList: boolean,
): { mode: Mode; verb: string | null; body: string | null; formal: boolean } | null => {
  if (words.length > 700 || (inList && words.length > 200)) return null
  if (ACTIONS.test(words)) return { mode: 'action', verb: 'Action', body: null, formal: false }
  if (/^decisions?\s?:?\s?$/i.test(words)) return { mode: 'resolved', verb: null, body: null, formal: true }
  const lastSaid = words.slice(sentenceStart(words, words.length - 3))
  const did = DID.exec(lastSaid) ?? DID.exec(words)
  if (did && BODY_END.test(did[1]!))
    return { mode: 'resolved', verb: null, body: did[1]!.replace(/^That\s/, ''), formal: true }
  const oneDid = ONE_DID.exec(words)
  if (oneDid) return { mode: 'resolved', verb: null, body: oneDid[1]!, formal: true }
  if (!LEAD_END.test(words) || inList || givesReasons(words)) return null
  const last = words.slice(sentenceStart(words, words.length - 3))
  if (/\bnot\s(?:agreed|resolved)|had (?:been )?(?:agreed|requested|asked)|previous|last meeting/i.test(last))
    return null
  // what a report asks of a body is not yet decided
  if (/\b(?:is|are) (?:asked|invited|recommended|requested) to\b|\bofficers? recommend/i.test(last)) return null
  if (RESOLVES.test(last) && !/\bpoints?\b|\bdiscuss/i.test(last.slice(-60))) {
    const verb =
      /\b(resolved|agreed|decided|recommended|recommends|endorsed)\b/i.exec(last)?.[1] ??
      (/recommendation/i.test(last) ? 'RECOMMENDED' : 'RESOLVED')
    return {
      mode: 'resolved',
      verb,
      body:
        new RegExp(
          `(${BODY})\\s(?:unanimously\\s|then\\s)?(?:RESOLVED|AGREED|resolved|agreed|decided|RECOMMENDED|recommended|recommends)`,
        ).exec(last)?.[1] ?? null,
      formal: true,
    }
  }
  if (REQUESTS.test(last) && /:[\s–-]*$|\bthat\s?$/.test(last))
    return { mode: 'requested', verb: 'requested', body: null, formal: false }
  return null
}
