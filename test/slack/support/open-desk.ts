import { pino } from 'pino'
import type { Presser } from '../../../src/app/presser.ts'
import { machineClock } from '../../../src/clock.ts'
import { openLog } from '../../../src/observe/log.ts'
import { openMetrics } from '../../../src/observe/metrics.ts'
import { joinSlack, type SlackOptions } from '../../../src/slack/app.ts'
import type { Desk } from '../../../src/slack/desk/desk.ts'
import type { Command, Word } from '../../../src/slack/kit/word.ts'
import { otherEnd } from './other-end.ts'
import { asBody, SECRET, signedHeaders } from './signed.ts'

/** An officer who is known. */
export const alison: Presser = {
  councilId: 'council-1',
  personId: 'person-1',
  name: 'Alison Reed',
  slackId: 'U1',
  teamId: 'T1',
  zone: 'Europe/London',
  isFullMember: true,
}

/** A word of a card that no feature has. */
export const aWord = (command: Command, word: string, over: Partial<Word> = {}): Word => ({
  command,
  word,
  says: `Do what ${word || 'the bare command'} does`,
  example: `${command} ${word}`.trim(),
  permission: 'get-help',
  button: word || 'Show',
  opensForm: false,
  ...over,
})

/** The desk with some listeners, the real door in front of it and a held Slack behind. */
export const openDesk = async (listen: (desk: Desk) => void, over: Partial<SlackOptions> = {}) => {
  const slack = await otherEnd()
  const lines: string[] = []
  const log = openLog('debug', { write: (line: string) => void lines.push(line) })
  const joined = await joinSlack(
    { mode: 'http', botToken: 'xoxb-1-2-abcdefghijkl', signingSecrets: [SECRET], port: 0, slackApiUrl: slack.api },
    {
      identify: async (_team, id) => (id === 'U1' ? alison : null),
      councilOf: async () => 'council-1',
      log,
      metrics: openMetrics(),
      wallClock: machineClock,
      readiness: async () => ({ ready: true }),
      deadline: 300,
      mayBeHeard: () => true,
      ...over,
    },
  )
  listen(joined.desk)
  await joined.start()
  const at = `http://127.0.0.1:${joined.port()}/slack/events`
  slack.clear()

  const send = async (payload: Record<string, unknown>) => {
    const { body, type } = asBody(payload)
    const response = await fetch(at, { method: 'POST', body, headers: signedHeaders(body, { type }) })
    const text = await response.text()
    return {
      status: response.status,
      said: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : text,
    }
  }
  return {
    ...joined,
    slack,
    at,
    send,
    /** Sends, and waits until everything that follows has been done. */
    sendAndSettle: async (payload: Record<string, unknown>) => {
      const answer = await send(payload)
      await joined.desk.settled()
      return answer
    },
    log: () => lines.join(''),
    close: async () => {
      await joined.stop(500)
      await slack.close()
    },
  }
}

/** A log that nobody reads. */
export const silence = pino({ level: 'silent' })
