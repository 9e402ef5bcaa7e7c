import { createHmac } from 'node:crypto'
import { Agent, request } from 'node:http'

/** The secret the servers under measurement are started with. */
export const aSecret = '8f742231b10e8888abcd99yyyzzz85a5'.replaceAll(/[xyz]/g, 'e')

/** What is typed. */
export type Typed = { readonly command: string; readonly text: string }
const PROGRAMME: Typed = { command: '/programme', text: '' }

/** Everybody who types, in turn: one person alone would be asked to go slower. */
const PEOPLE = 200

let sent = 0
/** Tells one run from another on the same database: what was sent before is not taken again. */
const run = Date.now()

/** A slash command as Slack signs it: never the same twice. */
const signedCommand = (
  at: number,
  { command, text }: Typed,
): { body: string; headers: Record<string, string | number> } => {
  const body = new URLSearchParams({
    command,
    text,
    user_id: `U${(sent % PEOPLE) + 1}`,
    user_name: 'alison',
    team_id: 'T1',
    team_domain: 'anyshire',
    channel_id: 'C1',
    channel_name: 'panel',
    api_app_id: 'A1',
    is_enterprise_install: 'false',
    response_url: 'https://hooks.slack.com/commands/T1/1/abc',
    trigger_id: `${++sent}.${run}.abcdef`,
  }).toString()
  const signature = createHmac('sha256', aSecret).update(`v0:${at}:${body}`).digest('hex')
  return {
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': `v0=${signature}`,
    },
  }
}

const once = (agent: Agent, port: number, typed: Typed): Promise<number> =>
  new Promise((done, fault) => {
    const { body, headers } = signedCommand(Math.floor(Date.now() / 1000), typed)
    const started = performance.now()
    const asked = request(
      { agent, port, host: '127.0.0.1', path: '/slack/events', method: 'POST', headers },
      (answer) => {
        if (answer.statusCode !== 200) fault(new Error(`Answered ${answer.statusCode}`))
        answer.resume().on('end', () => done(performance.now() - started))
      },
    )
    asked.on('error', fault)
    asked.end(body)
  })

/** So many commands over so many connections kept open; how long each waited for its acknowledgement, in milliseconds. */
export const load = async (port: number, requests: number, connections = 16, typed = PROGRAMME): Promise<number[]> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const waits: number[] = []
  let left = requests
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (left-- > 0) waits.push(await once(agent, port, typed))
    }),
  )
  agent.destroy()
  return waits
}

/** So many commands a second for so many seconds, each sent at its time whether the last was answered or not. */
export const steadily = async (port: number, perSecond: number, seconds: number, typed: Typed): Promise<number[]> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  const began = performance.now()
  const waits: Promise<number>[] = []
  for (let n = 0; n < perSecond * seconds; n++) {
    const due = began + (n * 1000) / perSecond
    const early = due - performance.now()
    if (early > 0) await new Promise((on) => setTimeout(on, early))
    // what the sender itself was late is part of the wait
    const late = Math.max(0, performance.now() - due)
    waits.push(once(agent, port, typed).then((wait) => wait + late))
  }
  const answered = await Promise.all(waits)
  agent.destroy()
  return answered
}
