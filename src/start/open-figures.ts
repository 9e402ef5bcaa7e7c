import { createServer } from 'node:http'
import type { Metrics } from '../observe/metrics.ts'
import { CannotStart } from '../slack/cannot-start.ts'

/**
 * The page of figures at a port of its own, for a Prometheus on another machine; where Slack's requests come in only
 * this machine is told it. It answers `GET /metrics` and nothing else, to whoever can reach the port: let nobody but
 * Prometheus. Throws `CannotStart` where the port is taken.
 */
export const openFigures = async (
  port: number,
  metrics: Pick<Metrics, 'page'>,
): Promise<{ readonly port: number; close(): Promise<void> }> => {
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => {
    if (request.method !== 'GET' || request.url?.split('?', 1)[0] !== '/metrics') return response.writeHead(404).end()
    metrics.page().then(
      ({ type, text }) => response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(text),
      () => response.writeHead(503).end(),
    )
  })
  await new Promise<void>((listening, fault) => {
    server.once('error', () => {
      fault(new CannotStart(`Port ${port} is in use by another program. Set CLEARDAYS_METRICS_PORT to another.`))
    })
    server.listen(port, listening)
  })
  const at = server.address()
  return {
    port: typeof at === 'object' && at ? at.port : port,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
