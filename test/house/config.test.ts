import { describe, expect, it } from 'vitest'
import { playgroundDatabase, readConfig } from '../../src/config.ts'

const BOT = 'xoxb-0000-invented'
const APP = 'xapp-1-A0000-invented'
const SECRET = '0123456789abcdef0123456789abcdef'
const SERVER = 'postgresql://cleardays_app:pebble@db.example:5432/cleardays'

const KEY = Buffer.from('0123456789abcdefghijklmnopqrstuv').toString('base64')
const COUNCILS = {
  SLACK_CLIENT_ID: '12.34',
  SLACK_CLIENT_SECRET: 'abcdef0123456789',
  SLACK_SIGNING_SECRET: SECRET,
  CLEARDAYS_PUBLIC_URL: 'https://cleardays.example',
  CLEARDAYS_TOKEN_KEY: KEY,
}
const without = (name: keyof typeof COUNCILS): Record<string, string> =>
  Object.fromEntries(Object.entries(COUNCILS).filter(([key]) => key !== name))

const read = (env: Record<string, string>) => {
  const ruling = readConfig(env)
  return ruling.ok ? ruling.value : ruling.refusal
}

describe('With nothing set', () => {
  it('Cleardays runs against the playground, on a database of its own folder', () => {
    expect(read({})).toEqual({
      mode: 'playground',
      playgroundControl: false,
      bankHolidaysUrl: null,
      port: 3000,
      metricsPort: null,
      playgroundPort: 4040,
      dataFolder: '.data',
      logLevel: 'info',
      tracesTo: null,
      reading: { megabytes: 20, pages: 1_000, cells: 250_000, seconds: 60, memoryMegabytes: 512 },
      database: { is: 'embedded', folder: '.data/playground' },
    })
  })

  it('how much reading one file may take can be set, within bounds', () => {
    expect(read({ CLEARDAYS_READING_MB: '50', CLEARDAYS_READING_MEMORY_MB: '1024' })).toMatchObject({
      reading: { megabytes: 50, pages: 1_000, cells: 250_000, seconds: 60, memoryMegabytes: 1_024 },
    })
    expect(read({ CLEARDAYS_READING_SECONDS: 'long' })).toEqual([
      'CLEARDAYS_READING_SECONDS must be a whole number from 1 to 600.',
    ])
  })

  it('the figures are told to other machines only where a port is named for it', () => {
    expect(read({ CLEARDAYS_METRICS_PORT: '9464' })).toMatchObject({ metricsPort: 9464, port: 3000 })
    expect(read({ CLEARDAYS_METRICS_PORT: '' })).toMatchObject({ metricsPort: null })
  })

  it('a value that is empty counts as not set, as a compose file writes it', () => {
    expect(read({ SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: ' ', PORT: '', DATABASE_URL: '' })).toMatchObject({
      mode: 'playground',
      port: 3000,
    })
  })
})

describe('With Slack credentials', () => {
  it('an app token means Socket Mode, on another database than the playground', () => {
    expect(read({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, CLEARDAYS_DATA: '/srv/cleardays' })).toMatchObject({
      mode: 'socket',
      appToken: APP,
      database: { is: 'embedded', folder: '/srv/cleardays/workspace' },
    })
  })

  it('a signing secret means HTTP', () => {
    expect(read({ SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SECRET })).toMatchObject({
      mode: 'http',
      signingSecret: SECRET,
    })
  })

  it('with both it is Socket Mode, unless CLEARDAYS_MODE says http', () => {
    const both = { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_SIGNING_SECRET: SECRET }

    expect(read(both)).toMatchObject({ mode: 'socket' })
    expect(read({ ...both, CLEARDAYS_MODE: 'socket' })).toMatchObject({ mode: 'socket' })
    expect(read({ ...both, CLEARDAYS_MODE: 'http' })).toMatchObject({ mode: 'http' })
  })

  it('a space or a line end copied with a token is left off', () => {
    expect(read({ SLACK_BOT_TOKEN: ` ${BOT}\n`, SLACK_APP_TOKEN: `${APP}\n` })).toMatchObject({
      botToken: BOT,
      appToken: APP,
    })
  })

  it('a stand-in for Slack is addressed as Slack is, with a slash at the end', () => {
    const env = { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_API_URL: 'http://127.0.0.1:4040/api' }

    expect(read(env)).toMatchObject({ slackApiUrl: 'http://127.0.0.1:4040/api/' })
  })
})

describe('With what several councils need', () => {
  it('they are served over HTTP, from a database of their own', () => {
    expect(read(COUNCILS)).toMatchObject({
      mode: 'councils',
      clientId: '12.34',
      publicUrl: 'https://cleardays.example',
      tokenKey: KEY,
      tokenKeysBefore: [],
      database: { is: 'embedded', folder: '.data/workspace' },
    })
  })

  it('earlier keys are read with commas or spaces between', () => {
    expect(read({ ...COUNCILS, CLEARDAYS_TOKEN_KEYS: ` ${KEY},${KEY}\n` })).toMatchObject({
      tokenKeysBefore: [KEY, KEY],
    })
  })

  it('an address on this machine need not have https', () => {
    expect(read({ ...COUNCILS, CLEARDAYS_PUBLIC_URL: 'http://localhost:3000' })).toMatchObject({ mode: 'councils' })
  })
})

describe('What is half-set is refused, in words that name the other half:', () => {
  it.each([
    [{ SLACK_BOT_TOKEN: BOT }, 'SLACK_APP_TOKEN too'],
    [{ SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: '' }, 'or SLACK_SIGNING_SECRET (HTTP)'],
    [{ SLACK_APP_TOKEN: APP }, 'without SLACK_BOT_TOKEN'],
    [{ SLACK_SIGNING_SECRET: SECRET }, 'without SLACK_BOT_TOKEN'],
    [{ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, CLEARDAYS_MODE: 'http' }, 'SLACK_SIGNING_SECRET is not set'],
    [{ SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SECRET, CLEARDAYS_MODE: 'socket' }, 'SLACK_APP_TOKEN is not set'],
    [{ CLEARDAYS_MODE: 'http' }, 'set SLACK_BOT_TOKEN too'],
    [{ SLACK_API_URL: 'https://slack.com/api/' }, 'set SLACK_BOT_TOKEN too'],
    [{ DATABASE_OWNER_URL: SERVER }, 'without DATABASE_URL'],
    [{ SLACK_CLIENT_ID: '12.34' }, 'Set SLACK_CLIENT_SECRET, CLEARDAYS_PUBLIC_URL, CLEARDAYS_TOKEN_KEY, SLACK_SIGNING'],
    [without('SLACK_CLIENT_SECRET'), 'Set SLACK_CLIENT_SECRET too, or none of these'],
    [without('CLEARDAYS_PUBLIC_URL'), 'Set CLEARDAYS_PUBLIC_URL too'],
    [without('CLEARDAYS_TOKEN_KEY'), 'Set CLEARDAYS_TOKEN_KEY too'],
    [without('SLACK_SIGNING_SECRET'), 'Set SLACK_SIGNING_SECRET too'],
    [{ ...COUNCILS, SLACK_BOT_TOKEN: BOT }, 'Leave one of the two out'],
    [{ ...COUNCILS, SLACK_APP_TOKEN: APP }, 'served over HTTP'],
    [{ ...COUNCILS, CLEARDAYS_MODE: 'socket' }, 'served over HTTP'],
    [{ CLEARDAYS_TOKEN_KEYS: KEY }, 'CLEARDAYS_TOKEN_KEYS is set without CLEARDAYS_TOKEN_KEY'],
  ])('%j', (env, words) => {
    expect(read(env)).toEqual([expect.stringContaining(words)])
    expect(JSON.stringify(read(env))).not.toContain(KEY)
  })
})

describe('What is wrong is refused, in words, and no secret is repeated:', () => {
  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxp-0000-somebody', SLACK_APP_TOKEN: APP }, 'begins with xoxb-'],
    [{ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: 'xoxb-0000-other' }, 'begins with xapp-'],
    [{ SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: 'xapp-1-pasted-here' }, 'must be the signing secret'],
    [{ SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: 'short' }, 'must be the signing secret'],
    [{ CLEARDAYS_MODE: 'sockets' }, 'must be socket or http'],
    [{ PORT: 'eighty' }, 'PORT must be a port number'],
    [{ PORT: '70000' }, 'PORT must be a port number'],
    [{ CLEARDAYS_METRICS_PORT: 'all' }, 'CLEARDAYS_METRICS_PORT must be a port number'],
    [{ PORT: '4040' }, 'are the same'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of'],
    [{ DATABASE_URL: 'mysql://root:pebble@localhost/x' }, 'postgresql://name:password@host'],
    [{ DATABASE_URL: 'postgresql://localhost' }, 'postgresql://name:password@host'],
    [{ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_API_URL: 'slack.com' }, 'SLACK_API_URL must be an address'],
    [{ ...COUNCILS, SLACK_CLIENT_ID: 'pebble' }, 'SLACK_CLIENT_ID must be'],
    [{ ...COUNCILS, SLACK_CLIENT_SECRET: 'xoxb-somebody' }, 'SLACK_CLIENT_SECRET must be'],
    [{ ...COUNCILS, CLEARDAYS_PUBLIC_URL: 'http://cleardays.example' }, 'with https'],
    [{ ...COUNCILS, CLEARDAYS_TOKEN_KEY: 'pebble' }, '32 bytes in base64'],
    [{ ...COUNCILS, CLEARDAYS_TOKEN_KEYS: `${KEY} pebble` }, '32 bytes in base64'],
  ])('%j', (env, words) => {
    const said = read(env)

    expect(said).toEqual([expect.stringContaining(words)])
    expect(JSON.stringify(said)).not.toMatch(/somebody|other|pasted|pebble/)
  })

  it('everything that is wrong is said at once', () => {
    expect(read({ PORT: 'x', LOG_LEVEL: 'y' })).toHaveLength(2)
  })
})

describe('The playground', () => {
  const asked = (env: Record<string, string>) => {
    const ruling = readConfig(env)
    if (!ruling.ok) throw new Error(ruling.refusal.join())
    return playgroundDatabase(ruling.value)
  }

  it("does not fill a council's own database because the Slack credentials were lost", () => {
    expect(asked({ DATABASE_URL: SERVER })).toEqual({
      ok: false,
      refusal: expect.stringContaining('does not use "cleardays"'),
    })
  })

  it('uses its own folder, or a server database that is named for it', () => {
    expect(asked({})).toMatchObject({ ok: true, value: { is: 'embedded' } })
    expect(asked({ DATABASE_URL: `${SERVER}_playground` })).toMatchObject({ ok: true, value: { is: 'server' } })
  })
})
