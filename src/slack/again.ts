import type { Refusal } from '../domain/refusal.ts'
import type { Answer } from './desk/desk.ts'
import { refused, sayRefusal } from './refusals/say-refusal.ts'

/**
 * What a form that was refused answers. Where somebody else changed its thing while it was open, it comes back as it was
 * sent in, with who changed what at its head; `seen` writes on it how that thing stands now, so that sending it in again
 * puts it in the other's place, knowingly. Any other refusal is said under its field.
 */
export const againOr = (
  field: string,
  refusal: Refusal,
  seen: (now: number | string) => Readonly<Record<string, unknown>>,
): Answer =>
  refusal.rule === 'changed-meanwhile'
    ? { is: 'again', says: sayRefusal(refusal), metadata: seen(refusal.now) }
    : underField(field, refusal)

/**
 * What a form answers that the rules refuse: under its field. Where the same was saved already there is nothing left to
 * mend in it, so it closes and says how things stand.
 */
export const underField = (field: string, refusal: Refusal): Answer =>
  refusal.rule === 'saved-already' ? refused(refusal) : { is: 'errors', errors: { [field]: sayRefusal(refusal) } }
