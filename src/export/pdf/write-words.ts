import type { Run } from '../document/paper.ts'
import { type Element, FOOT, INK, LINK, MARGIN, type Sheet, showable, WIDTH } from './sheet.ts'

/** How a paragraph looks: its font, size and colour, in points, and how far it is set in. */
export type Look = {
  readonly font: 'plain' | 'bold'
  readonly size: number
  readonly colour?: string
  readonly setIn?: number
}

/** Goes to the next page where there is not this much room left on this one, in points. */
export const keepRoom = (sheet: Sheet, room: number): void => {
  if (sheet.y + room > FOOT && sheet.y > MARGIN) sheet.addPage()
}

/** Writes runs as one paragraph into a structure element; links are elements of their own, with their address. */
export const writeRuns = (sheet: Sheet, into: Element, runs: readonly Run[], look: Look): void => {
  const x = MARGIN + (look.setIn ?? 0)
  const width = WIDTH - (look.setIn ?? 0)
  keepRoom(sheet, look.size * 1.4)
  runs.forEach((run, at) => {
    const isLast = at === runs.length - 1
    const write = () => {
      sheet
        .font(run.bold ? 'bold' : look.font)
        .fontSize(look.size)
        .fillColor(run.link ? LINK : (look.colour ?? INK))
      const more = { width, lineGap: 2, continued: !isLast, underline: run.link !== undefined, link: run.link ?? null }
      const text = showable(sheet, run.text) || ' '
      if (at === 0) sheet.text(text, x, sheet.y, more as never)
      else sheet.text(text, more as never)
    }
    into.add(run.link ? linkElement(sheet, run.text, write) : sheet.struct('Span', {}, write))
  })
}

/** A link: its words and what is pressed belong together, and its address is said. */
const linkElement = (sheet: Sheet, text: string, write: () => void): Element =>
  sheet.struct('Link', { alt: text } as never, write)

/** Writes something that is only for the eye: whoever hears the page does not hear it. */
export const forTheEye = (sheet: Sheet, write: () => void): void => {
  sheet.markContent('Artifact', { type: 'Layout' } as never)
  write()
  sheet.endMarkedContent()
}
