import { type DateSaid, datesIn } from '../words/dates.ts'
import { timesIn } from '../words/times.ts'
import type { Outline } from './outline.ts'

/** Of which sitting a page about one item tells: "Meeting of Housing Select Committee, Wednesday, 5th February, 2025 7.00 pm (Item 6.)". */
export type ItemPage = {
  readonly committee: string
  readonly date: DateSaid
  readonly time: string | null
  readonly number: string | null
}

const LINE =
  /^Meeting of (?:the )?(\p{Lu}.{2,120}?),\s(?=\p{Lu}\p{L}+day|\d)(.{6,70}?)(?:\s?\(Item\s([\w./]{1,12}?)\.?\))?\.?$/u

/** The line of a page headed "Agenda item" that names its meeting; null where there is none. */
export const itemPageOf = ({ page }: Outline): ItemPage | null => {
  for (const { body, end } of page.blocks.slice(0, 8)) {
    const m = end - body < 260 ? LINE.exec(page.text.slice(body, end)) : null
    const date = m ? datesIn(m[2]!).find(({ iso }) => iso) : undefined
    if (m && date) return { committee: m[1]!, date, time: timesIn(m[2]!)[0]?.time ?? null, number: m[3] ?? null }
  }
  return null
}
