import type { State } from '../protocol.ts'

/** One line offered while something is typed, and what the text becomes if it is taken. */
export type Completion = {
  readonly label: string
  readonly hint: string
  readonly text: string
  readonly caret: number
}

const words = (hint: string): string[] =>
  hint
    .replaceAll(/[[\]()<>]/g, ' ')
    .split(/[|,·\s]+/)
    .filter((word) => /^[a-z][a-z-]*$/.test(word))

/** What may be meant: a command from its first letters, the words a command's hint names, a person after an `@`. */
export const completionsFor = (text: string, caret: number, state: State): Completion[] => {
  const before = text.slice(0, caret)
  const command = /^\/(\S*)$/.exec(before)
  if (command)
    return state.commands
      .filter((each) => each.command.startsWith(before.toLowerCase()))
      .map((each) => ({
        label: `${each.command} ${each.usageHint}`.trim(),
        hint: each.description,
        text: `${each.command} ${text.slice(caret).trimStart()}`,
        caret: each.command.length + 1,
      }))
  const second = /^(\/\S+) (\S*)$/.exec(before)
  if (second) {
    const found = state.commands.find((each) => each.command === second[1])
    return words(found?.usageHint ?? '')
      .filter((word) => word.startsWith(second[2]!.toLowerCase()) && word !== second[2])
      .map((word) => ({
        label: `${second[1]} ${word}`,
        hint: '',
        text: `${second[1]} ${word} ${text.slice(caret).trimStart()}`,
        caret: second[1]!.length + word.length + 2,
      }))
  }
  const mention = /(?:^|\s)@([\p{L}' -]{0,30})$/u.exec(before)
  if (!mention) return []
  const typed = mention[1]!.toLowerCase()
  const start = caret - mention[1]!.length - 1
  return state.people
    .filter((person) => person.hasSlack && person.name.toLowerCase().includes(typed))
    .slice(0, 6)
    .map((person) => ({
      label: person.name,
      hint: person.role,
      text: `${text.slice(0, start)}@${person.name} ${text.slice(caret)}`,
      caret: start + person.name.length + 2,
    }))
}

/** The most letters a message or a command may have, as the server takes them. */
export const LONGEST_MESSAGE = 40_000
