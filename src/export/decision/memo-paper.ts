import { longDate } from '../../domain/calendar/civil-date.ts'
import type { MemoOut } from '../../domain/papers/memo-out.ts'
import { type Block, facts, heading, list, type Paper, paragraph } from '../document/paper.ts'

/** A memo to another body: to whom and from whom, what it asks, the comments by theme, its delivery and its answer. */
export const memoPaper = (memo: MemoOut): Paper => ({
  title: `Memo to ${memo.toBody}: ${memo.subject}`,
  above: memo.council,
  language: 'en-GB',
  // The day it was agreed: a paper made again of the same words is the same paper.
  day: memo.agreedOn ?? memo.madeOn,
  blocks: [
    ...facts(
      ['To', memo.toBody],
      ['For its meeting on', memo.forDay && longDate(memo.forDay)],
      ['From', memo.from],
      ['Agreed on', memo.agreedOn && longDate(memo.agreedOn)],
      ['Minute number', memo.minute],
      ['Subject', memo.subject],
    ),
    ...paragraph(memo.words),
    ...(memo.themes.length > 0
      ? [
          heading('Comments'),
          ...memo.themes.flatMap(({ theme, comments }) => [heading(theme, null, 3), ...list(comments)]),
        ]
      : []),
    ...delivery(memo),
    ...(memo.response ? [heading('Response'), ...paragraph(memo.response)] : []),
  ],
})

const delivery = ({ delivered }: MemoOut): readonly Block[] =>
  delivered === null
    ? []
    : [
        heading('Delivery'),
        ...facts(['Received on', delivered.on && longDate(delivered.on)], ['Known by', delivered.proof]),
      ]
