import type { PublicLine } from '../../domain/agenda/public-agenda.ts'
import type { Theme } from '../../domain/outcomes/referral.ts'
import type { DecisionOut, DecisionsOut } from '../../domain/papers/decision-out.ts'
import { listedPaper } from '../document/listed-paper.ts'
import { type Block, heading, list, type Paper, paragraph } from '../document/paper.ts'
import { resolved } from './minutes-paper.ts'

/** One item as it is published by itself: what the agenda said of it, and its minute with what was resolved. */
export type ItemPage = {
  readonly out: DecisionsOut
  /** Its minute; what was taken in private has nothing in it but that. */
  readonly minute: DecisionOut
  /** Its line on the agenda; null where the agenda had none. */
  readonly line: PublicLine | null
  /** Comments that went to another body, by theme; none of what was taken in private. */
  readonly themes: readonly Theme[]
}

/**
 * The page of one item, in the shape in which councils publish it: its title, the report and who comes to it, the
 * minute paragraph by paragraph, the comments by theme, what was resolved last, and the documents.
 */
export const itemPaper = ({ out, minute, line, themes }: ItemPage): Paper => ({
  title: minute.title,
  above: `Agenda item, ${out.maker}`,
  language: 'en-GB',
  day: out.day,
  blocks: [
    ...paragraph(line?.words ?? null),
    ...minute.documents.flatMap(({ title, inPrivate }) => (inPrivate ? [] : paragraph(`${title} (enclosed)`))),
    ...(minute.witnesses.length > 0 ? paragraph(`Attending: ${minute.witnesses.join('; ')}`) : []),
    heading('Minutes', minute.minute),
    ...(minute.inPrivate ? paragraph(`Considered in private: ${minute.inPrivate}.`, 'note') : []),
    ...paragraph(minute.exclusion),
    ...(minute.decisions ?? '').split(/\n+/).flatMap((words) => paragraph(words)),
    ...[...minute.keyPoints, ...minute.said].flatMap((words) => paragraph(words)),
    ...themes.flatMap(themed),
    ...resolved(minute.resolutions, out.day),
    ...(minute.seeAlso.length > 0 ? [heading('See also'), ...list(minute.seeAlso)] : []),
    heading('Supporting documents'),
    ...(minute.documents.length > 0 ? list(minute.documents.map(listedPaper)) : paragraph('None.')),
  ],
})

/** A theme with one comment is a paragraph; one with several heads their list. */
const themed = ({ theme, comments }: Theme): readonly Block[] =>
  comments.length === 1
    ? paragraph([{ text: `${theme}: `, bold: true }, { text: comments[0]! }])
    : [...paragraph([{ text: theme, bold: true }]), ...list(comments)]
