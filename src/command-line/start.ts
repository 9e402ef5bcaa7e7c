import { run } from '../start/run.ts'
import { type CommandLine, endWith, exitCodes } from './command.ts'

/** `cleardays start`: the same as `npm start`. */
export const start: CommandLine = {
  word: 'start',
  says: 'Runs the bot; with no Slack credentials, against the playground',
  usage: `cleardays start

Reads its configuration from the environment, or from a file .env; the README lists it. Ends when it is asked to.`,

  run: async (args, io) =>
    args.length > 0
      ? endWith(io, exitCodes.wrongArguments, 'cleardays start takes no arguments.')
      : run(io.out, io.err),
}
