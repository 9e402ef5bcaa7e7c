// One server under measurement, in a process of its own: started by bench/slack.ts, told to report by a message.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { openSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { App, LogLevel } from '@slack/bolt'
import { pino } from 'pino'
import { machineClock } from '../../src/clock.ts'
import { openLog } from '../../src/observe/log.ts'
import { openMetrics } from '../../src/observe/metrics.ts'
import { joinSlack } from '../../src/slack/app.ts'
import { message, section } from '../../src/slack/kit/blocks.ts'
import type { Word } from '../../src/slack/kit/word.ts'
import { aSecret } from './load.ts'

const portOf = (server: Server) => (server.address() as AddressInfo).port
const listening = (server: Server) =>
  new Promise<number>((done) => server.listen(0, '127.0.0.1', () => done(portOf(server))))

/** The floor: node’s own server, the signature checked, the form read, an answer written. */
const raw = () =>
  listening(
    createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString()
        const time = request.headers['x-slack-request-timestamp']
        const signature = createHmac('sha256', aSecret).update(`v0:${time}:${body}`).digest('hex')
        const given = String(request.headers['x-slack-signature'])
        if (!timingSafeEqual(Buffer.from(`v0=${signature}`), Buffer.from(given))) return response.writeHead(401).end()
        const text = new URLSearchParams(body).get('command') ?? ''
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify({ response_type: 'ephemeral', text }))
      })
    }),
  )

/** Bolt as it comes, with one listener that does nothing but acknowledge. */
const bareBolt = async () => {
  const app = new App({
    signingSecret: aSecret,
    authorize: async () => ({ botToken: 'xoxb-1', botId: 'B1', botUserId: 'U1' }),
    logLevel: LogLevel.ERROR,
  })
  app.command('/programme', async ({ ack }) => ack({ response_type: 'ephemeral', text: '/programme' }))
  return portOf((await app.start(0)) as Server)
}

/** The whole of it: door, routing, who it is, the inbox, the answer, counters and a log line; only the database is not there. */
const cleardays = async (features: number) => {
  const slack = createServer((_request, response) =>
    response.end(JSON.stringify({ ok: true, team_id: 'T1', user_id: 'UBOT' })),
  )
  const slackApiUrl = `http://127.0.0.1:${await listening(slack)}/api/`
  const joined = await joinSlack(
    { mode: 'http', botToken: 'xoxb-1', signingSecrets: [aSecret], port: 0, slackApiUrl },
    {
      identify: async (teamId, slackId) => ({
        councilId: 'c',
        personId: 'p',
        name: 'Alison Reed',
        slackId,
        teamId,
        zone: 'Europe/London',
        isFullMember: true,
      }),
      councilOf: async () => 'c',
      mayBeHeard: () => true,
      log: openLog('info', pino.destination({ fd: openSync('/dev/null', 'w'), sync: true })),
      metrics: openMetrics(),
      wallClock: machineClock,
      readiness: async () => ({ ready: true }),
    },
  )
  const says = 'See the work programme, meeting by meeting'
  for (let n = 0; n < features; n++) {
    const word: Word = {
      command: '/programme',
      word: n === 0 ? '' : `word${n}`,
      says,
      example: '/programme',
      permission: 'see-programme',
      button: 'Show',
      opensForm: false,
    }
    joined.desk.onCommand(word, async () => ({ is: 'say', message: message('/programme', section('/programme')) }))
    joined.desk.onPress(`thing.do-${n}`, async () => ({ is: 'heard' }))
    joined.desk.onSubmit(`thing.do-${n}.submitted`, async () => ({ is: 'heard' }))
  }
  await joined.start()
  return joined.port()
}

const servers: Readonly<Record<string, () => Promise<number>>> = {
  raw,
  'bare-bolt': bareBolt,
  'one-feature': () => cleardays(1),
  'many-features': () => cleardays(300),
}

const port = await servers[process.argv[2] ?? '']!()
process.on('message', () => process.send!({ cpu: process.cpuUsage(), rss: process.memoryUsage().rss }))
process.on('disconnect', () => process.exit())
process.send!({ port })
