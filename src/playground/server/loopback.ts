import type { IncomingMessage } from 'node:http'

const NAMES = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Whether a request is for this machine and from it. A page of another site cannot reach the playground: its `Origin`
 * is not ours, and a name that was made to lead here (DNS rebinding) is not ours either.
 */
export const isFromHere = (request: IncomingMessage, port: number): boolean => {
  const hosts = NAMES.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])])
  if (!hosts.includes(request.headers.host ?? '')) return false
  const { origin } = request.headers
  return origin === undefined || hosts.some((host) => origin === `http://${host}`)
}
