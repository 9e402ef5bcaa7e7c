/** What a word of the command line may touch: two streams and files. Tests hand it their own. */
export type CommandLineIo = {
  /** Writes to standard output, as it is. */
  out(text: string): void
  /** Writes to standard error, as it is. */
  err(text: string): void
  /** Reads a whole file. Throws where it cannot be read. */
  readFile(path: string): Promise<Uint8Array>
}

/** One word of the command line: `cleardays deadlines …`. */
export type CommandLine = {
  readonly word: string
  /** One line for the list of words. */
  readonly says: string
  /** How it is typed, with every option. */
  readonly usage: string
  /** Runs it and says how it went: 0 fine; 1 a failure, with one clear sentence on standard error; 2 wrong arguments. */
  run(args: readonly string[], io: CommandLineIo): Promise<number>
}

/** The three ways a command line ends. */
export const exitCodes = { fine: 0, failure: 1, wrongArguments: 2 } as const

/** Ends with one sentence on standard error. */
export const endWith = (io: CommandLineIo, code: number, sentence: string): number => {
  io.err(`${sentence}\n`)
  return code
}
