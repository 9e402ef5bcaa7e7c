import type { Answer, Answers, Place } from '../protocol.ts'

const kept = new Map<string, Map<string, Record<string, Answer>>>()

/** One word for a place as one person has it: two people filling in the same message do not share their answers. */
export const placeKey = (as: string, place: Place): string =>
  `${as} ${'view' in place ? place.view : `${place.channel} ${place.ts}`}`

/** What was put into one control; undefined where it is untouched and its initial value stands. */
export const answerOf = (key: string, block: string, action: string): Answer | undefined =>
  kept.get(key)?.get(block)?.[action]

/** Keeps what was put into a control until its form is done with, however often the form is drawn again meanwhile. */
export const keepAnswer = (key: string, block: string, action: string, answer: Answer): void => {
  const blocks = kept.get(key) ?? new Map<string, Record<string, Answer>>()
  blocks.set(block, { ...blocks.get(block), [action]: answer })
  kept.set(key, blocks)
}

/** Everything put in at one place, of the blocks that stand there now. */
export const answersAt = (key: string, blocks: readonly string[]): Answers =>
  Object.fromEntries([...(kept.get(key) ?? [])].filter(([block]) => blocks.includes(block)))

/** Forgets a form that was sent or closed. */
export const forgetAnswers = (key: string): void => {
  kept.delete(key)
}
