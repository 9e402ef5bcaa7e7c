import type { ActResult } from '../protocol.ts'
import { freshId } from '../world/ids.ts'
import type { LetterRecord } from '../world/records.ts'
import type { World } from '../world/world.ts'
import { done, refusal } from './people-acting.ts'
import { LONGEST_TYPED } from './written.ts'

/** A letter as it is written. */
export type Written = {
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly inReplyTo?: string
}

/** Sends a letter. Everybody has an inbox; for those without Slack it is all they have. */
export const writeLetter = (world: World, from: string, letter: Written): ActResult => {
  if (!world.people.get(letter.to)) return refusal('There is nobody of that name to write to.')
  if (letter.body.trim() === '') return refusal('There is nothing in the letter yet.')
  if (letter.body.length > LONGEST_TYPED) return refusal(`A letter here has at most ${LONGEST_TYPED} characters.`)
  world.letters.put({
    id: freshId('L'),
    at: world.time.moment().at,
    from,
    to: letter.to,
    subject: letter.subject.trim() || 'No subject',
    body: letter.body,
    ...(letter.inReplyTo && { inReplyTo: letter.inReplyTo }),
    isRead: false,
  })
  world.changes.tell({ changed: 'letters', for: letter.to })
  return done
}

/** Opens a letter that came. */
export const readLetter = (world: World, person: string, id: string): ActResult => {
  const letter = world.letters.get(id)
  if (letter?.to !== person) return refusal('That letter is not addressed to you.')
  world.letters.put({ ...letter, isRead: true })
  world.changes.tell({ changed: 'letters', for: person })
  return done
}

/** Letters to and from somebody, the newest first. */
export const lettersOf = (world: World, person: string): LetterRecord[] =>
  [...world.letters.all()].filter(({ from, to }) => from === person || to === person).reverse()
