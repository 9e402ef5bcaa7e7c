import { longDate } from '../../domain/calendar/civil-date.ts'
import type { NoteOut } from '../../domain/papers/note-out.ts'
import { type Block, facts, heading, list, type Paper, paragraph } from '../document/paper.ts'
import { decisionBlocks } from './decision-paper.ts'

/** The note of decisions: who was there, what was declared, and what was decided, in the order of the agenda. */
export const notePaper = (note: NoteOut): Paper => {
  const { decisions: out } = note
  return {
    title: `Note of decisions: ${out.maker}, ${longDate(out.day)}`,
    above: out.council,
    language: 'en-GB',
    day: out.day,
    blocks: [
      ...facts(
        ['Committee', out.maker],
        ['Date of meeting', longDate(out.day)],
        ['Published', note.published && longDate(note.published.on)],
        ['Contact officer', out.contact && [out.contact.name, out.contact.telephone].filter(Boolean).join(', ')],
      ),
      heading('Attendance'),
      ...(note.attendance === null
        ? paragraph('Who was there is not recorded yet.', 'note')
        : note.attendance.flatMap(({ as, names }) => [heading(as, null, 3), ...list(names)])),
      heading('Declarations of interest'),
      ...declared(note),
      heading('Decisions'),
      ...(out.decisions.length === 0
        ? paragraph('No decision is recorded yet.', 'note')
        : out.decisions.flatMap((one) => [heading(one.title, one.minute, 3), ...decisionBlocks(out, one)])),
    ],
  }
}

const declared = ({ attendance, declarations }: NoteOut): readonly Block[] => {
  if (declarations.length > 0) return list(declarations)
  return paragraph(attendance === null ? 'Not recorded yet.' : 'There were no declarations of interest.')
}
