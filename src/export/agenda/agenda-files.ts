import { longDate } from '../../domain/calendar/civil-date.ts'
import type { AgendaOut } from '../../domain/papers/agenda-out.ts'
import { fileName } from '../file-name.ts'
import type { Made } from '../made.ts'
import { isPaperFormat, PAPER_FORMATS, paperBytes } from '../paper-file.ts'
import { agendaPaper, agendaTitle } from './agenda-paper.ts'
import { openCivicDataJson } from './open-civic-data.ts'

/** The formats an agenda goes out in, in the words of whoever chooses one. */
export const AGENDA_FORMATS = {
  ...PAPER_FORMATS,
  ics: 'Calendar entry with alarms',
  json: 'JSON (Open Civic Data)',
  xml: 'XML (ModernGov’s shape)',
} as const
export type AgendaFormat = keyof typeof AGENDA_FORMATS

/** What an agenda's file is called, and its title. */
export const agendaName = (out: AgendaOut, format: AgendaFormat): Omit<Made, 'bytes'> => {
  const { agenda, standing } = out
  const draft = standing.is === 'draft' ? [`draft ${standing.number}`] : []
  return {
    name: fileName([agenda.committee, agenda.day, 'agenda', ...draft], format),
    title: `${agendaTitle(out)}${standing.is === 'draft' ? ` (draft ${standing.number}, not published)` : `, published ${longDate(standing.on)}`}`,
  }
}

/** An agenda as a file. It is made from the public form alone: there is nothing else to make it from. */
export const agendaFile = async (out: AgendaOut, format: AgendaFormat): Promise<Made> => ({
  ...agendaName(out, format),
  bytes: await bytesOf(out, format),
})

const bytesOf = async (out: AgendaOut, format: AgendaFormat): Promise<Uint8Array> => {
  const text = (words: string) => new TextEncoder().encode(words)
  if (isPaperFormat(format)) return paperBytes(agendaPaper(out), format)
  switch (format) {
    case 'ics':
      return text((await import('./agenda-ics.ts')).agendaIcs(out))
    case 'json':
      return text(openCivicDataJson(out))
    case 'xml':
      return text((await import('./moderngov-xml.ts')).modernGovXml(out))
    default:
      return format satisfies never
  }
}
