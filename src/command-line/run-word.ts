import { type CommandLine, type CommandLineIo, endWith, exitCodes } from './command.ts'

type Words = Readonly<Record<string, () => Promise<CommandLine>>>

/** Finds the word that was typed and runs it. An unknown word is answered with the nearest; a fault with one sentence. */
export const runWord = async (words: Words, typed: readonly string[], io: CommandLineIo): Promise<number> => {
  const [word, ...args] = typed
  if (word === undefined || word === 'help' || word === '--help' || word === '-h') {
    const asked = word === undefined ? undefined : args[0]
    io.out(asked !== undefined && words[asked] ? usageOf(await words[asked]()) : await everyWord(words))
    return exitCodes.fine
  }

  const load = Object.hasOwn(words, word) ? words[word] : undefined
  if (!load) {
    const near = nearest(word, Object.keys(words))
    const offer = near === undefined ? 'Type `cleardays help` for the words there are.' : `Did you mean “${near}”?`
    return endWith(io, exitCodes.wrongArguments, `There is no “${word}” here. ${offer}`)
  }

  try {
    const command = await load()
    if (args.includes('--help') || args.includes('-h')) {
      io.out(usageOf(command))
      return exitCodes.fine
    }
    return await command.run(args, io)
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : String(fault)
    return endWith(io, exitCodes.failure, `“cleardays ${word}” could not finish: ${said.split('\n')[0]}`)
  }
}

const usageOf = ({ says, usage }: CommandLine): string => `${says}\n\n${usage}\n`

const everyWord = async (words: Words): Promise<string> => {
  const all = await Promise.all(Object.values(words).map((load) => load()))
  const widest = Math.max(...all.map(({ word }) => word.length))
  const lines = all.map(({ word, says }) => `  ${word.padEnd(widest)}  ${says}`)
  return `cleardays <word> [options]\n\n${lines.join('\n')}\n\nType \`cleardays help <word>\` for its options.\n`
}

/** The word that takes the fewest changed letters to reach, if it takes no more than half of what was typed. */
const nearest = (typed: string, words: readonly string[]): string | undefined => {
  const [best] = words
    .map((word) => ({ word, changes: changesBetween(typed.toLowerCase(), word) }))
    .sort((one, other) => one.changes - other.changes)
  return best && best.changes <= Math.max(1, Math.floor(typed.length / 2)) ? best.word : undefined
}

const changesBetween = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let at = 1; at <= one.length; at++) {
    const next = [at]
    for (let to = 1; to <= other.length; to++) {
      const swap = one[at - 1] === other[to - 1] ? 0 : 1
      next.push(Math.min(row[to]! + 1, next[to - 1]! + 1, row[to - 1]! + swap))
    }
    row = next
  }
  return row[other.length]!
}
