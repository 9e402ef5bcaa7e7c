import { z } from 'zod'
import { oneOf, optionalChoice, optionalNumber, optionalText, yesNo } from '../../slack/kit/form.ts'
import type { Placed } from './order-agenda.ts'

const place = optionalNumber({ min: 1, max: 99, wrong: 'Give a place from 1 to 99.' })
const minutes = optionalNumber({ min: 1, max: 600, wrong: 'Give the minutes as a whole number from 1 to 600.' })
const FIELD = /^(place|minutes)\.([0-9a-f-]{36})$/

/** The form of order and times: its fields are as many as the agenda has lines. */
export const orderForm = z.record(z.string(), z.unknown()).transform((values, context): readonly Placed[] => {
  const placed = new Map<string, Placed>()
  for (const [name, block] of Object.entries(values)) {
    const [, field, id] = FIELD.exec(name) ?? []
    if (!field || !id) continue
    const read = (field === 'place' ? place : minutes).safeParse(block)
    if (!read.success) context.addIssue({ code: 'custom', path: [name], message: read.error.issues[0]!.message })
    else placed.set(id, { place: null, minutes: null, ...placed.get(id), id, [field]: read.data ?? null })
  }
  return [...placed.values()]
})
export const orderMetadata = z.object({ meeting: z.uuid() })

/** Standing business of a joint committee that stands whoever hosts. */
export const ANY_HOST = '*'

/** An authority as a menu carries it, which takes 75 characters. */
export const hostValue = (authority: string): string => authority.slice(0, 75)

/** One piece of standing business. */
export const standingForm = z.object({
  title: optionalText({ max: 300, tooLong: 'Keep the title to 300 characters.' }),
  words: optionalText({ max: 2000, tooLong: 'Keep the words to 2,000 characters.' }),
  minutes,
  place: oneOf(['opening', 'closing'], 'Say where it stands.'),
  numbered: yesNo(),
  authority: optionalChoice(),
  remove: yesNo(),
})
export const standingMetadata = z.object({ committee: z.uuid(), item: z.uuid().optional() })

/** What the buttons of the list carry: the committee, and which of it, or `new`. */
export const standingButton = z.object({ c: z.uuid(), s: z.union([z.uuid(), z.literal('new')]) })
