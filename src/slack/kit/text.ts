/** A link is drawn only for an address that a browser opens over the web: never `javascript:` or `file:`. */
export const isWebAddress = (text: string): boolean => {
  const address = URL.parse(text)
  return address !== null && (address.protocol === 'https:' || address.protocol === 'http:') && address.hostname !== ''
}

// Controls that draw nothing; those that turn the reading direction of what follows; and letters of no width.
// Kept: tab and line feed, the joiners of emoji and Persian, direction marks, and the tags of the flags of the nations.
const UNREADABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu

/** Text typed by people, fit to be shown as it is: well formed, one kind of line end, nothing that hides or reverses. */
export const legible = (text: string): string =>
  text.toWellFormed().replace(/\r\n?/g, '\n').replace(UNREADABLE, '').normalize('NFC')

/** The same on one line: for titles, labels and names. */
export const oneLine = (text: string): string => legible(text).replace(/\s+/g, ' ').trim()

const RIGHT_TO_LEFT = /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u

/** Keeps a title that reads from the right from pulling the date after it across. */
const isolated = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text)

// Slack's marks have no escape. A mark does something only at the edge of a word, so only there is it
// changed for its lookalike: `john_smith@example.org` stays as it is, and `*!*` cannot end our own bold.
const LOOKALIKES: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' }
const MARK_AT_AN_EDGE = /(?<![\p{L}\p{N}])[*_~`]|[*_~`](?![\p{L}\p{N}])/gu

/**
 * Text typed by people, on its way into a message. Goes through here always, so that `<!channel>` in a title pings
 * nobody, a backtick does not swallow the rest of the line, and nothing turns the reading direction round.
 */
export const plain = (text: string): string =>
  isolated(
    legible(text)
      .replace(/&/g, '&amp;')
      .replace(/^>/gm, '›')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(MARK_AT_AN_EDGE, (mark) => LOOKALIKES[mark] ?? mark),
  )

/** Text typed by people on several lines, drawn as a quotation. */
export const quoted = (text: string): string =>
  plain(text)
    .split('\n')
    .map((line) => `&gt; ${line}`)
    .join('\n')

/** The longest start of so many characters that does not end within a pair of surrogates, an emoji or an escape. */
const startOf = (text: string, limit: number): string =>
  text
    .slice(0, limit)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[\u200d\ufe0f\u{1f3fb}-\u{1f3ff}]+$/u, '')
    .replace(/&[a-z]{0,4}$/, '')

/** The same for text in Slack's formatting, nor within a link or a mention. */
const markedStartOf = (text: string, limit: number): string => {
  const start = startOf(text, limit)
  const opened = start.lastIndexOf('<')
  return opened > start.lastIndexOf('>') ? start.slice(0, opened) : start
}

/** Cuts to so many characters with an ellipsis. For what people typed, and labels. */
export const clip = (text: string, limit: number): string =>
  text.length <= limit ? text : `${startOf(text, limit - 1).trimEnd()}…`

/** Cuts to so many characters with an ellipsis. For text in Slack's formatting. */
export const clipMarked = (text: string, limit: number): string =>
  text.length <= limit ? text : `${markedStartOf(text, limit - 1).trimEnd()}…`

/** Divides a long marked text into pieces of so many characters: between lines, else words, else anywhere safe. */
export const divided = (text: string, limit: number): string[] => {
  const pieces: string[] = []
  let rest = text
  while (rest.length > limit) {
    const start = markedStartOf(rest, limit)
    const line = start.lastIndexOf('\n')
    const word = start.lastIndexOf(' ')
    const wished = line > limit / 3 ? line : word > limit / 3 ? word : start.length || limit
    const at = markedStartOf(rest, wished).length || limit
    pieces.push(rest.slice(0, at))
    rest = rest.slice(at).replace(/^[\n ]/, '')
  }
  return [...pieces, rest].filter((piece) => piece.trim() !== '')
}

/** A link with a label; only the label where the address is not one a browser may open. */
export const link = (address: string, label: string): string =>
  isWebAddress(address)
    ? `<${new URL(address).href.replace(/[|<>]/g, encodeURIComponent).replace(/&/g, '&amp;')}|${plain(clip(oneLine(label), 200))}>`
    : plain(label)

/** A person of the workspace, named by Slack in the reader's own way. Only where they may be notified. */
export const mention = (slackId: string): string => (/^[UW][A-Z0-9]+$/.test(slackId) ? `<@${slackId}>` : plain(slackId))

/** A channel, as a link that opens it. */
export const channelLink = (id: string): string => (/^[CGD][A-Z0-9]+$/.test(id) ? `<#${id}>` : plain(id))

/** `1 item`, `2 items`, `no items`: a number is never said with the wrong word. */
export const count = (number: number, one: string, several = `${one}s`): string =>
  `${number === 0 ? 'no' : number.toLocaleString('en-GB')} ${number === 1 ? one : several}`

/** What somebody typed after a command, as they typed it: Slack escapes its own three signs on the way here. */
export const asTyped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
