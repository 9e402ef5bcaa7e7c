/** Who may import whom. Read each as: files of `room` may import only `from`, and `types` only as types; else `advice`. */
export type Rule = {
  readonly name: string
  readonly room: RegExp
  readonly from: readonly RegExp[]
  readonly types?: readonly RegExp[]
  readonly advice: string
  /** Nobody lives here yet; the rule waits for them. */
  readonly isToCome?: true
  /** An import that this rule must refuse: it is planted, to see that the rule can fail. */
  readonly planted: string
}

const own = (room: string) => new RegExp(`^src/${room}/`)
const DOMAIN = own('domain')
const APP = own('app')
const KIT = own('slack/kit')
const SLACK = own('slack')
const OBSERVE = own('observe')
const LUXON = /^luxon$/
const ZOD = /^zod$/
const NODE = /^node:/
const CLOCK = /^src\/clock\.ts$/
const CONFIG = /^src\/config\.ts$/
const PINO = /^pino$/
const SLACK_TYPES = /^@slack\/types$/
const FEATURE_CARD = /^src\/features\/feature\.ts$/
/** A file of the same feature. Another feature's is caught by a rule of its own. */
const IN_FEATURE = /^src\/features\/[^/]+\//

/** Words and lines that several features draw with, what a refusal says, and how an id is written on a button. */
const SHARED_WORDS =
  /^src\/slack\/[a-z]+\/[a-z-]+-(?:words|lines|gallery-data)\.ts$|^src\/slack\/refusals\/|^src\/app\/[a-z-]+-named\.ts$/

const FORMATS_IN =
  /^(?:htmlparser2|entities|mammoth|pdfjs-dist|fflate|csv-parse|read-excel-file|ical\.js|node:worker_threads)(?:\/|$)/
const FORMATS_OUT = /^(?:docx|pdfkit|csv-stringify|write-excel-file|ical-generator|entities|fflate|yaml)(?:\/|$)/

/** Every room of the house and its doors. The first rule that a file fits is its own. */
export const rules: readonly Rule[] = [
  {
    name: 'domain',
    room: own('domain'),
    from: [DOMAIN, LUXON],
    advice: 'The rules know nothing of Slack, the database or the clock. Take what you need as an argument.',
    planted: '@slack/bolt',
  },
  {
    name: 'app',
    room: own('app'),
    from: [APP, DOMAIN, LUXON, CLOCK, /^node:async_hooks$/],
    types: [PINO, SLACK_TYPES, OBSERVE],
    advice: 'What use-cases share speaks of the ports and the rules. Slack and the database stand behind ports.',
    planted: 'src/store/store.ts',
  },
  {
    name: 'features: the table of contents',
    room: /^src\/features\/(?:index|feature)\.ts$/,
    from: [/^src\/features\/(?:[^/]+\/index|feature)\.ts$/],
    types: [APP, DOMAIN, SLACK],
    advice: 'The table of contents names the features and does nothing.',
    planted: 'src/features/add-item/add-item.ts',
  },
  {
    name: 'features: forms',
    room: /^src\/features\/[^/]+\/form\.ts$/,
    from: [IN_FEATURE, KIT, DOMAIN, ZOD],
    advice: 'A form reads what Slack sent, by the readers of slack/kit/form.ts.',
    planted: 'src/app/permitted.ts',
  },
  {
    name: 'features: messages and stories',
    room: /^src\/features\/[^/]+\/(?:[a-z-]+-)?(?:messages|views|stories)\.ts$/,
    from: [IN_FEATURE, KIT, SHARED_WORDS, DOMAIN, LUXON],
    types: [APP, SLACK_TYPES],
    advice: 'A message is drawn from what it is given. It fetches nothing.',
    planted: 'src/app/permitted.ts',
  },
  {
    name: 'features: listeners and cards',
    room: /^src\/features\/[^/]+\/(?:index|listen-[a-z-]+|(?:[a-z-]+-)?listener)\.ts$/,
    from: [IN_FEATURE, FEATURE_CARD, SLACK, APP, DOMAIN, LUXON, ZOD],
    types: [SLACK_TYPES],
    advice: 'A listener knows the Slack room, not Bolt itself, and reaches the database only through a use-case.',
    planted: '@slack/bolt',
  },
  {
    name: 'features: drawings',
    room: /^src\/features\/[^/]+\/draw-[a-z-]+\.ts$/,
    from: [IN_FEATURE, APP, DOMAIN, KIT, LUXON],
    types: [CLOCK],
    advice: 'A drawing reads what stands in the database and draws it with its feature’s messages.',
    planted: '@slack/web-api',
  },
  {
    name: 'features: use-cases',
    room: /^src\/features\/[^/]+\//,
    from: [IN_FEATURE, APP, DOMAIN, LUXON, own('import'), own('export')],
    types: [CLOCK, KIT, SLACK_TYPES],
    advice:
      'A use-case speaks the language of the ports. Slack is the listener’s business, and the database the store’s.',
    planted: 'zod',
  },
  {
    name: 'slack/kit',
    room: KIT,
    from: [KIT, DOMAIN, ZOD],
    types: [SLACK_TYPES, APP],
    advice: 'The kit is shapes only: it knows no Bolt, no feature and no database.',
    planted: '@slack/bolt',
  },
  {
    name: 'slack: words that several features share',
    room: /^src\/slack\/[a-z]+\/[a-z-]+-(?:words|lines|gallery-data)\.ts$/,
    from: [/^src\/slack\/[a-z]+\/[a-z-]+-(?:words|lines|gallery-data)\.ts$/, KIT, DOMAIN, LUXON],
    types: [APP, SLACK_TYPES],
    advice: 'What several messages are drawn with is drawn from what it is given.',
    planted: 'src/app/permitted.ts',
  },
  {
    name: 'slack',
    room: SLACK,
    from: [SLACK, /^@slack\/(?:bolt|oauth|web-api)$/, DOMAIN, APP, OBSERVE, LUXON, ZOD, /^node:(?:http|crypto)$/],
    types: [CLOCK, SLACK_TYPES],
    advice: 'The Slack room hears and speaks. What is done about it is the features’ business, through the desk.',
    planted: 'src/store/store.ts',
  },
  {
    name: 'store',
    room: own('store'),
    from: [
      own('store'),
      APP,
      DOMAIN,
      OBSERVE,
      CLOCK,
      LUXON,
      ZOD,
      /^@prisma\//,
      /^pg$/,
      /^pg-boss$/,
      /^node:(?:crypto|async_hooks)$/,
    ],
    types: [PINO, KIT],
    advice: 'The store keeps and fetches. If it has to decide something, that belongs in src/domain.',
    planted: 'src/features/index.ts',
  },
  {
    name: 'database',
    room: own('database'),
    from: [
      own('database'),
      /^src\/store\/(?:generated\/|past-the-client\.ts$)/,
      DOMAIN,
      OBSERVE,
      /^pg$/,
      /^pg-boss$/,
      /^@prisma\//,
      NODE,
    ],
    types: [PINO],
    advice: 'The database room starts, prepares and examines a server. What is kept in it is the store’s.',
    planted: 'src/app/permitted.ts',
  },
  {
    name: 'jobs',
    room: own('jobs'),
    from: [
      own('jobs'),
      APP,
      DOMAIN,
      IN_FEATURE,
      /^src\/features\/index\.ts$/,
      KIT,
      OBSERVE,
      CLOCK,
      LUXON,
      ZOD,
      /^node:(?:os|crypto)$/,
    ],
    types: [PINO, FEATURE_CARD, SLACK],
    advice: 'A job reads rows that are due and uses use-cases. It knows neither Bolt nor Prisma.',
    planted: '@slack/bolt',
  },
  {
    name: 'import',
    room: own('import'),
    from: [own('import'), DOMAIN, LUXON, ZOD, FORMATS_IN],
    advice: 'Reading a file is pure: bytes in, what they say out. What follows from it is a use-case’s.',
    planted: 'src/app/permitted.ts',
  },
  {
    name: 'export',
    isToCome: true,
    room: own('export'),
    from: [own('export'), DOMAIN, LUXON, ZOD, FORMATS_OUT, /^node:(?:stream|buffer|crypto|module|path|fs|url)(?:\/|$)/],
    advice: 'Writing a file is pure: what to say in, bytes out. Who may see it was decided before.',
    planted: 'src/store/store.ts',
  },
  {
    name: 'observe',
    room: OBSERVE,
    from: [OBSERVE, PINO, /^prom-client$/, /^@opentelemetry\//, /^node:crypto$/],
    advice: 'Logs and counters know nothing of what they log and count.',
    planted: 'src/slack/app.ts',
  },
  {
    name: 'spool',
    room: own('spool'),
    from: [own('spool'), /^node:(?:fs|fs\/promises|path|os|crypto)$/],
    types: [APP],
    advice: 'The spool keeps lines on a disk and knows nothing of what they say.',
    planted: 'src/store/store.ts',
  },
  {
    name: 'secrets',
    room: own('secrets'),
    from: [own('secrets'), DOMAIN, /^node:crypto$/],
    advice: 'Sealing and unsealing know nothing of what is sealed.',
    planted: 'src/store/store.ts',
  },
  {
    name: 'playground: the page',
    room: own('playground/page'),
    from: [own('playground'), /^preact(?:\/hooks)?$/, /^htm(?:\/preact)?$/],
    types: [SLACK_TYPES],
    advice: 'The page runs in a browser, as it is: it imports what the server serves it.',
    planted: 'node:fs',
  },
  {
    name: 'playground',
    room: own('playground'),
    from: [own('playground'), CLOCK, LUXON, ZOD, NODE, /^ws$/, /^yaml$/],
    types: [SLACK_TYPES, PINO],
    advice: 'The playground stands in for Slack: it knows nothing of Cleardays, or it would prove nothing.',
    planted: 'src/slack/kit/blocks.ts',
  },
  {
    name: 'demonstration',
    room: own('demonstration'),
    from: [own('demonstration'), own('playground'), APP, DOMAIN, CLOCK, CONFIG, LUXON, NODE],
    types: [SLACK],
    advice: 'The demonstration council is built with the use-cases, as a council would be.',
    planted: 'src/store/store.ts',
  },
  {
    name: 'command-line',
    room: own('command-line'),
    from: [/^src\/(?!playground\/)/, LUXON, ZOD, NODE, /^yaml$/],
    advice: 'The command line is over the same use-cases: it knows neither Bolt nor Prisma.',
    planted: '@prisma/client',
  },
  {
    name: 'the front door',
    room: /^src\/(?:main|cleardays)\.ts$|^src\/start\//,
    from: [/^src\//, LUXON, NODE, /^yaml$/],
    advice: 'What opens the doors builds every room, and does none of their work.',
    planted: '@prisma/client',
  },
  {
    name: 'the environment and the clock',
    room: /^src\/(?:config|environment-form|clock)\.ts$/,
    from: [/^src\/(?:environment-form)\.ts$/, DOMAIN, LUXON, ZOD, NODE],
    types: [own('database')],
    advice: 'The environment is read once and checked; the clock is asked. Neither knows what for.',
    planted: 'src/store/store.ts',
  },
]
