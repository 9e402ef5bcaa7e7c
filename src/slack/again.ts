import type { Refusal } from '../domain/refusal.ts'
import type { Answer } from './desk/desk.ts'
import { sayRefusal } from './refusals/say-refusal.ts'

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
    : { is: 'errors', errors: { [field]: sayRefusal(refusal) } }
