import { numberTyped } from '../../domain/programme/typed-number.ts'
import type { RequestListed } from './list-requests.ts'

/**
 * Which request of those listed is meant: the one a button names, else the only one for the item whose number was
 * typed. Several for one item are not guessed between; that, and a number that fits none, is said in a sentence.
 */
export const requestMeant = (
  listed: readonly RequestListed[],
  said: { readonly about: string | null; readonly text: string },
): { readonly requestId: string | null; readonly note: string | null } => {
  if (said.about !== null) return { requestId: said.about, note: null }
  const { number, note } = numberTyped(said.text)
  if (number === null) return { requestId: null, note }
  const [first, ...more] = listed.filter(({ item }) => item.number === number)
  if (first && more.length === 0) return { requestId: first.request.id, note: null }
  return {
    requestId: null,
    note: first
      ? `Several people are asked for item ${number}: choose which of them.`
      : `Nothing that stands here is asked for item ${number}. Choose here instead.`,
  }
}
