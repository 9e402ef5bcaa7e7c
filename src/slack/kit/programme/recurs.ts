import type { KnownBlock } from '@slack/types'
import type { Recurrence } from '../../../domain/programme/item.ts'
import { RECURRENCES } from '../../../domain/programme/recurrence.ts'
import { choice } from '../choices.ts'
import { optionalChoice } from '../form.ts'

/** Asks how often an item comes back; left empty, it is taken once. */
export const recursInput = (initial: Recurrence | null = null): KnownBlock[] =>
  choice(
    'recurs',
    'Comes back',
    Object.entries(RECURRENCES).map(([value, text]) => ({ value, text })),
    {
      optional: true,
      initial,
      hint: 'Leave this empty for something taken once. When it has been taken, the next one goes onto the programme by itself.',
    },
  )

/** What was chosen. */
export const recursChosen = () =>
  optionalChoice().transform((chosen) => (chosen && Object.hasOwn(RECURRENCES, chosen) ? (chosen as Recurrence) : null))
