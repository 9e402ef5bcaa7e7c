import type { IncomingMessage, ServerResponse } from 'node:http'

/** A body that is longer than is taken here. */
export class TooLong extends Error {}

/** The whole body of a request, up to a length. Throws `TooLong` beyond it. */
export const bodyOf = async (request: IncomingMessage, most: number): Promise<Buffer> => {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > most) throw new TooLong(`Longer than ${most} bytes`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Sends JSON. */
export const sendJson = (
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void => {
  if (response.destroyed) return
  const body = JSON.stringify(value)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...headers,
  })
  response.end(body)
}

/** Sends plain words. */
export const sendText = (response: ServerResponse, status: number, text: string): void => {
  if (response.destroyed) return
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(text)
}
