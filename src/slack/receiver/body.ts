import type { IncomingMessage } from 'node:http'

/** One megabyte: the largest thing Slack sends is a form with its blocks, well under half of that. */
export const LARGEST = 1_048_576

/** The whole body, or null where it is larger than we read. Rejects where the sender goes away. */
export const bodyOf = (request: IncomingMessage, largest = LARGEST): Promise<Buffer | null> =>
  new Promise((done, gone) => {
    if (Number(request.headers['content-length'] ?? 0) > largest) return done(null)
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > largest) {
        request.removeAllListeners('data')
        return done(null)
      }
      chunks.push(chunk)
    })
    request.on('end', () => done(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)))
    request.on('error', gone)
    request.on('aborted', () => gone(new Error('The sender went away')))
  })

/**
 * What a body says: JSON as it is; a form with a `payload` is that payload; any other form is a slash command, each
 * field once. Undefined for what cannot be read.
 */
export const readBody = (type: string | undefined, body: Buffer): unknown => {
  const text = body.toString('utf8')
  try {
    if (type?.startsWith('application/json')) return fromJson(text)
    if (!type?.startsWith('application/x-www-form-urlencoded')) return undefined
    const form = new URLSearchParams(text)
    const payload = form.getAll('payload')
    if (payload.length > 1) return undefined
    if (payload[0] !== undefined) return fromJson(payload[0])
    return Object.fromEntries([...form].map(([key, value]) => [key, value.replaceAll('\0', '')]))
  } catch {
    return undefined
  }
}

// A NUL is the one character that the database cannot hold: it never gets further than here.
const withoutNul = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '') : value

const fromJson = (text: string): unknown => JSON.parse(text, text.includes('\\u0000') ? withoutNul : undefined)
