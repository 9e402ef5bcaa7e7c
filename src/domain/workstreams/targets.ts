import { type CivilDate, dayAsPrinted, longDate } from '../calendar/civil-date.ts'

/** What a workstream is to reach, and by which day where one is set. */
export type Target = { readonly words: string; readonly by: CivilDate | null }
/** Where its money comes from: the words, the sum as printed (`£1.23m`), and the day from which it is paid. */
export type Funding = { readonly words: string; readonly amount: string | null; readonly from: CivilDate | null }

const BY = /^(.+?),?\s+by\s+(\d{1,2}\s+\p{L}+\s+\d{4})\.?$/u
const FROM = /^(.+?),?\s+from\s+(\d{1,2}\s+\p{L}+\s+\d{4})\.?$/u
const SUM = /[£€$]\s?\d[\d,.]*\d?\s?(?:bn|billion|million|thousand|m|k)?(?![\p{L}\d])/iu

/** `10% of the running cost by 31 March 2027`: one target. Without a full date the words are the target. */
export const typedTarget = (line: string): Target => {
  const [, words, day] = BY.exec(line) ?? []
  const by = day === undefined ? null : dayAsPrinted(day)
  return by && words ? { words, by } : { words: line, by: null }
}

/** `£1.23m from the Transformation Award with Eastmarch from 1 April 2027`: one source of money. */
export const typedFunding = (line: string): Funding => {
  const [, words, day] = FROM.exec(line) ?? []
  const from = day === undefined ? null : dayAsPrinted(day)
  const amount = SUM.exec(line)?.[0].trim() ?? null
  return from && words ? { words, amount, from } : { words: line, amount, from: null }
}

const plainDay = (day: CivilDate): string => longDate(day).replace(/^\p{L}+ /u, '')

/** The lines that are read as them again. */
export const targetAsTyped = ({ words, by }: Target): string => (by ? `${words} by ${plainDay(by)}` : words)
export const fundingAsTyped = ({ words, from }: Funding): string => (from ? `${words} from ${plainDay(from)}` : words)

/** As they are printed: full dates. */
export const targetInWords = ({ words, by }: Target): string => (by ? `${words} by ${longDate(by)}` : words)
export const fundingInWords = ({ words, from }: Funding): string => (from ? `${words} from ${longDate(from)}` : words)
