// Writes docs/the-law.md from the comments and the rule tables of src/domain/calendar, for the monitoring officer.
//
//   node scripts/run.mjs node scripts/write-the-law.ts
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { shippedBankHolidays } from '../src/domain/calendar/bank-holidays.ts'
import { clockTime, longDate } from '../src/domain/calendar/civil-date.ts'
import { anchorWords, theDayOf } from '../src/domain/calendar/explanation.ts'
import { profiles } from '../src/domain/calendar/profiles.ts'
import { measureOf, type Rule } from '../src/domain/calendar/rule.ts'

const rooms = new URL('../src/domain/calendar/', import.meta.url)

/** The order in which a lawyer would read it. Whatever is not named here comes after, so that nothing is left out. */
const order = [
  'which-days-count.ts',
  'count-days.ts',
  'no-weaker-than-statute.ts',
  'rules/england-council.ts',
  'rules/england-executive.ts',
  'rules/parish.ts',
  'rules/wales.ts',
  'rules/scotland.ts',
  'rules/northern-ireland.ts',
  'rules/every-council.ts',
  'rules/no-statute.ts',
  'joint-committee.ts',
  'municipal-year.ts',
]

const LITERATE = /\/\*\*\n((?: \*.*\n)+?) \*\/\nexport (function|const) (\w+)([\s\S]*?)(?=\n\/\*\*\n|$)/g

/** The page: every literate comment of the calendar, with the steps of its code or the table of its rules. */
export const theLaw = async (): Promise<string> => {
  const files = readdirSync(rooms, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
    .sort((one, other) => place(one) - place(other) || one.localeCompare(other))

  const sections: string[] = []
  for (const file of files) {
    const source = readFileSync(new URL(file, rooms), 'utf8')
    for (const [, comment, kind, name, body] of source.matchAll(LITERATE)) {
      const prose = comment!.replaceAll(/^ \* ?/gm, '').trim()
      if (!prose.startsWith('# ')) continue
      const detail = kind === 'function' ? steps(body!) : await table(file, name!)
      sections.push(`#${prose}\n\n${detail}_In the code: \`src/domain/calendar/${file}\`, \`${name}\`._`)
    }
  }
  return [...opening(), ...sections, ...profilesSection(), ...doubts()].join('\n\n').concat('\n')
}

const place = (file: string): number => {
  const index = order.indexOf(file)
  return index < 0 ? order.length : index
}

const opening = (): readonly string[] => [
  '# The law this project applies',
  'This page is written by `node scripts/run.mjs node scripts/write-the-law.ts` from the comments and the rule tables of the ' +
    'calendar’s own code, and the tests fail when it is stale. It is for the monitoring officer: to read, to argue with, and to ' +
    'configure. It is not legal advice, and a council’s constitution comes before every line here that is not statute.',
  `Bank holidays are known from ${longDate(shippedBankHolidays.known.from)} to ${longDate(shippedBankHolidays.known.until)} ` +
    `(${shippedBankHolidays.source}). A day that depends on any other is refused, not guessed.`,
]

/** The comments inside a rule, in order: a sentence that runs on through the code with ellipses. */
const steps = (body: string): string => {
  const end = body.indexOf('\n}')
  const lines = body.slice(0, end < 0 ? undefined : end).split('\n')
  const paragraphs: string[] = []
  let open = false
  for (const line of lines) {
    const [, words] = /^\s*\/\/ (.*)$/.exec(line) ?? []
    if (words === undefined) open = false
    else if (open) paragraphs[paragraphs.length - 1] += ` ${words}`
    else paragraphs.push(words)
    if (words !== undefined) open = true
  }
  if (paragraphs.length === 0) return ''
  return `How it is worked out:\n\n${paragraphs.map((words) => `> ${words}`).join('\n>\n')}\n\n`
}

const table = async (file: string, name: string): Promise<string> => {
  const rules = (await import(new URL(file, rooms).href))[name] as readonly Rule[]
  const rows = rules.map((rule) => `| ${rule.title} | ${dayWords(rule)} | ${authorityWords(rule)} | \`${rule.name}\` |`)
  return `| What | Day | Whose rule | Name |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n\n`
}

const dayWords = (rule: Rule): string => {
  const anchor = anchorWords(rule.anchor)
  const time = rule.at === null ? '' : `, ${clockTime(rule.at)}`
  if (rule.count === 0) return `${anchor}${time}`
  if (rule.unit === 'months-beginning-with') return `${measureOf(rule).replace(/ the day$/, '')} ${theDayOf(anchor)}`
  const other = rule.otherReading ? `; or, as the words may also be read, ${measureOf(rule.otherReading)}` : ''
  return `${measureOf(rule)} ${rule.direction.replace('-', ' ')} ${anchor}${time}${rollWords(rule)}${other}`
}

/** Only a day that can fall on one when the offices are shut needs anything said of it. */
const rollWords = ({ unit, direction, roll }: Rule): string => {
  const isAlwaysWorkingDay = unit === 'working-days' || (unit === 'clear-working-days' && direction === 'before')
  if (isAlwaysWorkingDay || roll === 'none') return ''
  return roll === 'previous' ? '; if the offices are shut, the working day before' : '; if not a working day, the next'
}

const authorityWords = ({ authority, statutory }: Rule): string => {
  const words = authority.link === null ? authority.words : `[${authority.words}](${authority.link})`
  return statutory ? words : `${words} (not statute)`
}

const profilesSection = (): readonly string[] => [
  '## The profiles',
  'A committee starts with one of these and may then be stricter. Each is a list of the rules above.',
  Object.values(profiles)
    .map(({ name, title, rules }) => {
      const names = [...new Set(rules.map((rule) => `\`${rule.name}\``))]
      return `- **${name}**: ${title}. ${names.join(', ')}.`
    })
    .join('\n'),
]

const doubts = (): readonly string[] => {
  const found = new Map<string, string>()
  for (const { name, rules } of Object.values(profiles)) {
    for (const rule of rules) {
      if (rule.doubt !== undefined) found.set(rule.doubt, `${found.get(rule.doubt) ?? ''} \`${name}\``)
    }
  }
  return [
    '## Defaults to be checked',
    'What is not settled, or is each council’s own to decide. Every one of them can be changed.',
    [...found].map(([doubt, where]) => `- ${doubt} (${[...new Set(where.trim().split(' '))].join(', ')})`).join('\n'),
  ]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(new URL('../docs/the-law.md', import.meta.url), await theLaw())
}
