import type { KnownBlock } from '@slack/types'
import type { Item, Recurrence } from '../../../domain/programme/item.ts'
import { RECURRENCES } from '../../../domain/programme/recurrence.ts'
import { choice } from '../choices.ts'
import { optionalChoice } from '../form.ts'
import { dayInput } from '../inputs.ts'

/** Asks how often an item comes back, and until when; left empty, it is taken once. */
export const recursInput = (item: Pick<Item, 'recurs' | 'recursUntil'> | null = null): KnownBlock[] => [
  ...choice(
    'recurs',
    'Comes back',
    Object.entries(RECURRENCES).map(([value, text]) => ({ value, text })),
    {
      optional: true,
      initial: item?.recurs ?? null,
      hint: 'Leave this empty for something taken once. When it has been taken, the next one goes onto the programme by itself.',
    },
  ),
  dayInput('until', 'Comes back until', {
    optional: true,
    initial: item?.recursUntil ?? null,
    hint: 'The last day on which it may be taken again. Leave this empty where there is no such day.',
  }),
]

/** What was chosen. */
export const recursChosen = () =>
  optionalChoice().transform((chosen) => (chosen && Object.hasOwn(RECURRENCES, chosen) ? (chosen as Recurrence) : null))
