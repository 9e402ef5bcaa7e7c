import { describe, expect, it } from 'vitest'
import { importsOf } from '../support/imports.ts'
import { codeOf, sourcesIn, textOf } from '../support/sources.ts'
import { type Rule, rules } from './rooms.ts'

const files = sourcesIn('src')
const texts = new Map(files.map((file) => [file, textOf(file)]))
const ruleFor = (file: string) => rules.find(({ room }) => room.test(file))

/** What a file imports and its room may not. */
const strangersIn = ({ from, types = [] }: Rule, file: string, text: string): string[] =>
  importsOf(file, text)
    .filter(({ to, isType }) => !from.some((door) => door.test(to)) && !(isType && types.some((door) => door.test(to))))
    .map(({ to }) => to)

const folderOf = (path: string) => /^src\/features\/([^/]+)\/[^/]+/.exec(path)?.[1]
/** Which other features a file of a feature reaches into. */
const reachesOf = (file: string, text: string): string[] =>
  importsOf(file, text)
    .map(({ to }) => to)
    .filter((to) => folderOf(to) !== undefined && folderOf(to) !== folderOf(file))

describe('The rooms keep their doors', () => {
  it('there are files to check', () => expect(files.length).toBeGreaterThan(100))

  it('every file is in a room', () => {
    expect(
      files.filter((file) => !ruleFor(file)),
      'Give it a room: see the table in test/house/rooms.ts.',
    ).toEqual([])
  })

  for (const rule of rules) {
    const inRoom = files.filter((file) => ruleFor(file) === rule)
    const isBuilt = inRoom.length > 0 || !rule.isToCome

    if (isBuilt) it(`${rule.name}: has someone in it`, () => expect(inRoom.length).toBeGreaterThan(0))
    it(`${rule.name}: imports only through its doors`, () => {
      const strangers = inRoom.flatMap((file) =>
        strangersIn(rule, file, texts.get(file)!).map((stranger) => `${file} → ${stranger}`),
      )
      expect(strangers, rule.advice).toEqual([])
    })
    it(`${rule.name}: would refuse ${rule.planted}`, () => {
      const file = inRoom[0] ?? 'src/planted.ts'
      expect(strangersIn(rule, file, `import { it } from '${rule.planted}'`)).toEqual([rule.planted])
      expect(strangersIn(rule, file, `const it = await import('${rule.planted}')`)).toEqual([rule.planted])
      expect(strangersIn(rule, file, "export * from 'left-pad'")).toEqual(['left-pad'])
      expect(strangersIn(rule, file, `// import { it } from '${rule.planted}'`)).toEqual([])
    })
  }

  it('no feature reaches into another', () => {
    const reaches = files
      .filter((file) => folderOf(file))
      .flatMap((file) => reachesOf(file, texts.get(file)!).map((to) => `${file} → ${to}`))
    expect(reaches, 'Link to another feature by its action id or its word; share rules through src/domain.').toEqual([])
    expect(reachesOf('src/features/one/listener.ts', "import { it } from '../two/it.ts'")).toEqual([
      'src/features/two/it.ts',
    ])
  })

  it('only the front door and the demonstration know the playground', () => {
    const know = (file: string) => importsOf(file, texts.get(file)!).some(({ to }) => to.startsWith('src/playground/'))
    const guests = files.filter((file) => !/^src\/(playground|demonstration|start|main\.ts)/.test(file) && know(file))
    expect(guests, 'What is proved against the playground must not know that it is there.').toEqual([])
  })

  it('only the store reaches closed text, in a room of its own', () => {
    const reach = (file: string, text: string) =>
      importsOf(file, text).some(({ to }) => to.startsWith('src/store/closed/'))
    expect(files.filter((file) => !/^src\/store\//.test(file) && reach(file, texts.get(file)!))).toEqual([])
    expect(reach('src/features/x/y.ts', "import { it } from '../../store/closed/texts.ts'")).toBe(true)
  })
})

describe('Some things have one owner', () => {
  const owners: readonly (readonly [what: string, word: RegExp, owner: RegExp, planted: string, advice: string])[] = [
    [
      'the environment',
      /\bprocess\.env\b(?!\[)/,
      /^src\/config\.ts$/,
      'process.env.PORT',
      'Take it from src/config.ts.',
    ],
    [
      'the time',
      /\b(?:DateTime|Date)\.now\(|\bDateTime\.(?:utc|local)\(\s*\)|\bnew Date\(\s*\)/,
      /^src\/clock\.ts$|^src\/playground\/page\//,
      'const at = Date.now()',
      'Ask the clock you were given, so that a test, or the playground, can hold it.',
    ],
    [
      'Bolt',
      /from '@slack\/bolt'/,
      /^src\/slack\/(?!kit\/)/,
      "import { App } from '@slack/bolt'",
      'Listen through the desk: src/slack/desk/desk.ts.',
    ],
    [
      'Prisma',
      /from '@prisma\/|store\/generated\//,
      /^src\/(?:store|database)\//,
      "import { PrismaClient } from '@prisma/client'",
      'Ask the store, through its ports.',
    ],
    [
      'asking Slack who somebody is',
      /\bprofiles\.of\(/,
      /^src\/app\/(?:identify|workspaces\/workspace-installed)\.ts$|^src\/features\/watch-audience\/watch-audience\.ts$/,
      'const profile = await deps.profiles.of(teamId, slackId)',
      'Use personOf or peopleOf of src/app/identify.ts: they never wait for Slack while a database connection is held.',
    ],
    [
      'what cannot be undone in the database',
      /\$(?:queryRawUnsafe|executeRawUnsafe)\b/,
      /^$/,
      'tx.$queryRawUnsafe(sql)',
      'Use $queryRaw with a template: values then travel apart from the words of the query.',
    ],
  ]
  it.each(owners)('%s', (_what, word, owner, planted, advice) => {
    expect(
      files.filter((file) => !owner.test(file) && word.test(codeOf(texts.get(file)!))),
      advice,
    ).toEqual([])
    expect(word.test(codeOf(planted))).toBe(true)
  })

  it('nothing in the rules waits, and nothing in them is by chance', () => {
    const waits = /\basync\b|\bawait\b|\bPromise\b|\brandomUUID\b|\bMath\.random\b/
    const rulesThat = files.filter((file) => file.startsWith('src/domain/') && waits.test(codeOf(texts.get(file)!)))
    expect(rulesThat, 'A rule answers from its arguments alone.').toEqual([])
    expect(waits.test('export const it = async () => 1')).toBe(true)
  })
})

describe('Files', () => {
  const longer = (text: string) => text.split('\n').length - 1 > 200
  it('have at most 200 lines', () => {
    expect(
      files.filter((file) => longer(texts.get(file)!)),
      'Aim at 20 to 80; think at 120; divide before 200.',
    ).toEqual([])
    expect(longer('\n'.repeat(201))).toBe(true)
  })

  const vague = /(^|[/.-])(?:utils?|helpers?|common|services?|managers?|types|misc|stuff|base)(?=[./-])/i
  it('are named after the one thing they hold', () => {
    expect(
      files.filter((file) => vague.test(file)),
      'Name it after what it does.',
    ).toEqual([])
    expect(
      files.filter((file) => !/^src\/[a-z0-9/.-]+\.ts$/.test(file)),
      'kebab-case',
    ).toEqual([])
    expect(['src/app/utils.ts', 'src/store/date-helpers.ts', 'src/types/x.ts'].every((name) => vague.test(name))).toBe(
      true,
    )
  })
})
