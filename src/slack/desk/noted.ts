import { alert, section } from '../kit/blocks.ts'
import { LIMITS, lengthOfText } from '../kit/pieces.ts'
import { clip, oneLine, plain } from '../kit/text.ts'
import type { Word } from '../kit/word.ts'
import { argumentOf } from '../kit/word-order.ts'
import type { Answer } from './desk.ts'

/** Of a long note so much is said where there is no room for all of it. */
const SHORT = 300

/**
 * An answer with a sentence besides, for whoever typed something that it does not follow from: at the head of a form,
 * below what is said. All of what was typed stands in it where there is room, so that it can be copied out again; an
 * answer that has no room for any, or that says nothing, stays as it is.
 */
export const noted = (answer: Answer, note: string | null): Answer => {
  if (note === null) return answer
  if (answer.is === 'form' || answer.is === 'push') {
    const blocks = [alert(note, 'info'), ...answer.view.blocks]
    return blocks.length > LIMITS.view.blocks ? answer : { ...answer, view: { ...answer.view, blocks } }
  }
  if (answer.is !== 'say') return answer
  const { text, blocks } = answer.message
  for (const said of [note, clip(oneLine(note), SHORT)]) {
    const all = [...blocks, ...section(plain(said))]
    if (all.length > LIMITS.message.blocks || lengthOfText(all) > LIMITS.message.text) continue
    return {
      is: 'say',
      message: { text: clip(`${text.replace(/[.]?$/, '.')} ${plain(oneLine(said))}`, 3000), blocks: all },
    }
  }
  return answer
}

/** What is said where words were typed after a command that takes none; null where there is nothing to say. */
export const notTaken = (word: Word, typed: string): string | null => {
  const words = typed.trim()
  if (words === '' || argumentOf(word) !== '') return null
  const command = `${word.command} ${word.word}`.trim()
  return `I did not understand “${words}”: nothing goes after ${command}. This is what it gives by itself.`
}
