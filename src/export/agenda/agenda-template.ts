import { clockTime, longDate } from '../../domain/calendar/civil-date.ts'
import type { AgendaOut } from '../../domain/papers/agenda-out.ts'
import type { AgendaField } from '../../domain/papers/template-fields.ts'
import type { Block } from '../document/paper.ts'
import { printable } from '../document/printable.ts'
import { type Filled, fillTemplate } from '../word/template.ts'
import { agendaPaper, agendaTitle } from './agenda-paper.ts'

/** The named fields of an agenda, for a council's own Word template. What is not known is empty. */
const agendaFields = (out: AgendaOut): Readonly<Record<AgendaField, string>> => {
  const { agenda, standing, contact } = out
  const { participation } = agenda
  return {
    council: printable(out.council),
    committee: printable(agenda.committee),
    title: agendaTitle(out),
    date: longDate(agenda.day),
    time: clockTime(agenda.time),
    venue: printable(agenda.venue ?? ''),
    contact: printable(contact ? [contact.name, contact.telephone].filter(Boolean).join(', ') : ''),
    participation: participation
      ? `${participation.at ? `${clockTime(participation.at)} on ` : ''}${longDate(participation.day)}`
      : '',
    standing:
      standing.is === 'published' ? `Published on ${longDate(standing.on)}` : `Draft ${standing.number}, not published`,
  }
}

const isHeading = (block: Block): boolean => block.is === 'heading'

/** An agenda in a council's own template. `{{business}}` is what comes from the first heading on. */
export const agendaInTemplate = (out: AgendaOut, template: Uint8Array): Promise<Filled> => {
  const paper = agendaPaper(out)
  const first = paper.blocks.findIndex(isHeading)
  return fillTemplate(template, { ...paper, blocks: paper.blocks.slice(Math.max(0, first)) }, agendaFields(out))
}
