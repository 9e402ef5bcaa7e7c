import { longDate } from '../../domain/calendar/civil-date.ts'
import type { AgendaOut } from '../../domain/papers/agenda-out.ts'
import { markdown } from '../document/markdown.ts'
import { fileName } from '../file-name.ts'
import type { Made } from '../made.ts'
import { pdf } from '../pdf/pdf.ts'
import { html } from '../web/html.ts'
import { docx } from '../word/docx.ts'
import { agendaIcs } from './agenda-ics.ts'
import { agendaPaper, agendaTitle } from './agenda-paper.ts'
import { modernGovXml } from './moderngov-xml.ts'
import { openCivicDataJson } from './open-civic-data.ts'

/** The formats an agenda goes out in, in the words of whoever chooses one. */
export const AGENDA_FORMATS = {
  docx: 'Word',
  pdf: 'PDF',
  html: 'Web page',
  md: 'Markdown',
  ics: 'Calendar entry with alarms',
  json: 'JSON (Open Civic Data)',
  xml: 'XML (ModernGov’s shape)',
} as const
export type AgendaFormat = keyof typeof AGENDA_FORMATS

/** An agenda as a file. It is made from the public form alone: there is nothing else to make it from. */
export const agendaFile = async (out: AgendaOut, format: AgendaFormat): Promise<Made> => {
  const { agenda, standing } = out
  const draft = standing.is === 'draft' ? [`draft ${standing.number}`] : []
  return {
    name: fileName([agenda.committee, agenda.day, 'agenda', ...draft], format),
    title: `${agendaTitle(out)}${standing.is === 'draft' ? ` (draft ${standing.number}, not published)` : `, published ${longDate(standing.on)}`}`,
    bytes: await bytesOf(out, format),
  }
}

const bytesOf = async (out: AgendaOut, format: AgendaFormat): Promise<Uint8Array> => {
  const text = (words: string) => new TextEncoder().encode(words)
  switch (format) {
    case 'docx':
      return docx(agendaPaper(out))
    case 'pdf':
      return pdf(agendaPaper(out))
    case 'html':
      return text(html(agendaPaper(out)))
    case 'md':
      return text(markdown(agendaPaper(out)))
    case 'ics':
      return text(agendaIcs(out))
    case 'json':
      return text(openCivicDataJson(out))
    case 'xml':
      return text(modernGovXml(out))
    default:
      return format satisfies never
  }
}
