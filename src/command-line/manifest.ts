import { parseArgs } from 'node:util'
import { stringify } from 'yaml'
import { features } from '../features/index.ts'
import { openBook } from '../slack/desk/book.ts'
import { manifestFor } from '../slack/manifest.ts'
import { type CommandLine, endWith, exitCodes } from './command.ts'

/** `cleardays manifest`: the app as Slack must be told of it, from what is built. */
export const manifest: CommandLine = {
  word: 'manifest',
  says: 'The manifest that makes the Slack app: for Socket Mode, or for HTTP with an address',
  usage: `cleardays manifest [--http URL [--councils]] [--json]

  --http URL   for HTTP: where Slack reaches this server, with https
  --councils   for several councils: tokens are rotated, and a whole organisation may install it
  --json       JSON instead of YAML

Paste it at https://api.slack.com/apps, “Create New App”, “From a manifest”.`,

  async run(args, io) {
    const asked = askedFor(args)
    if (typeof asked === 'string') return endWith(io, exitCodes.wrongArguments, asked)
    const said = manifestOf(asked.http, asked.councils)
    io.out(asked.json ? `${JSON.stringify(said, null, 2)}\n` : inYaml(said))
    return exitCodes.fine
  },
}

/** The manifest of everything that is built. */
export const manifestOf = (http?: URL, isForCouncils = false) => {
  const { book, desk } = openBook()
  // Listening is only writing names in the book: nothing is asked of what a feature works with until somebody presses.
  for (const feature of features) feature.listen(desk, undefined as never)
  return manifestFor(book, http, isForCouncils)
}

/** As it stands in `manifest.yml`. */
export const inYaml = (said: ReturnType<typeof manifestOf>): string =>
  `# The Slack app. Written by \`npm run -s manifest > manifest.yml\` from what is built; a test holds it to that.\n${stringify(said, { lineWidth: 0 })}`

const askedFor = (args: readonly string[]): { http?: URL; councils: boolean; json: boolean } | string => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { http: { type: 'string' }, councils: { type: 'boolean' }, json: { type: 'boolean' } },
    })
    const { json = false, councils = false } = values
    if (values.http === undefined && councils) return 'Several councils are served over HTTP: say --http URL too.'
    if (values.http === undefined) return { councils, json }
    const http = URL.parse(values.http)
    return http?.protocol === 'https:'
      ? { http, councils, json }
      : `--http needs an address that begins with https://, not ${values.http}.`
  } catch (fault) {
    return (fault as Error).message
  }
}
