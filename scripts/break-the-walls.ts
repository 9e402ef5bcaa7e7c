// Breaks one wall at a time, in a copy of the project, and has the test run that is said to notice. Prints a table;
// ends with 1 where a broken wall was not noticed. Words on the line choose: `S19`, `Leak`.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { WALLS, type Wall } from '../test/assurance/security/walls.ts'

const root = join(import.meta.dirname, '..')
const LEFT_OUT = new Set(['node_modules', '.git', '.data', 'docs'])
const chosen = process.argv.slice(2)
const walls = WALLS.filter(({ threat }) => chosen.length === 0 || chosen.some((word) => threat.startsWith(word)))

const copy = mkdtempSync(join(tmpdir(), 'cleardays-walls-'))
for (const name of readdirSync(root)) {
  if (!LEFT_OUT.has(name)) cpSync(join(root, name), join(copy, name), { recursive: true })
}
cpSync(join(root, 'docs'), join(copy, 'docs'), { recursive: true, filter: (from) => basename(from) !== 'images' })
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))

type Ran = { readonly tests: number; readonly failed: ReadonlySet<string> }
type Report = { readonly testResults: readonly { readonly assertionResults: readonly Said[] }[] }
type Said = { readonly fullName: string; readonly status: string }

/** Runs tests in the copy. Null where none ran to an end: a fault that does not even load proves nothing. */
const run = (test: string): Ran | null => {
  const report = join(copy, 'report.json')
  rmSync(report, { force: true })
  const files = test.split(' ').filter((file) => existsSync(join(copy, file)))
  spawnSync(
    process.execPath,
    ['scripts/run.mjs', 'vitest', 'run', ...files, '--reporter=json', `--outputFile=${report}`],
    { cwd: copy, stdio: 'ignore', timeout: 600_000 },
  )
  if (!existsSync(report)) return null
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
  const said = testResults.flatMap(({ assertionResults }) => assertionResults)
  const failed = new Set(said.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName))
  return said.length > 0 ? { tests: said.length, failed } : null
}

/** A prepared database is kept from run to run: after a change to how it is made it is made anew. */
const forgetDatabase = ({ file }: Wall): void => {
  if (file.startsWith('src/database/')) rmSync(join(copy, '.data'), { recursive: true, force: true })
}

const broken = (wall: Wall, then: () => string): string => {
  const { file, was, becomes } = wall
  const path = join(copy, file)
  const whole = readFileSync(path, 'utf8')
  if (whole.split(was).length !== 2) return `not there once: ${was.trim()}`
  writeFileSync(
    path,
    whole.replace(was, () => becomes),
  )
  forgetDatabase(wall)
  try {
    return then()
  } finally {
    writeFileSync(path, whole)
    forgetDatabase(wall)
  }
}

let missed = 0
try {
  // A red test proves nothing where it was red before: what counts is what was green while nothing was broken.
  const before = new Map<string, Ran | null>()
  const unbroken = (test: string): Ran | null => {
    if (!before.has(test)) before.set(test, run(test))
    return before.get(test)!
  }
  console.log('| Threat | Broken on purpose | Test | Noticed |\n| --- | --- | --- | --- |')
  for (const wall of walls) {
    const stood = unbroken(wall.test)
    const said = broken(wall, () => {
      const ran = run(wall.test)
      if (stood === null || ran === null) return 'the test did not run'
      const fell = [...ran.failed].filter((name) => !stood.failed.has(name))
      return fell.length > 0 ? `yes: ${fell.length} of ${ran.tests}` : 'NO'
    })
    if (!said.startsWith('yes')) missed += 1
    const tests = wall.test.split(' ').map((test) => `\`${test.replace('test/', '')}\``)
    console.log(`| ${wall.threat} | ${wall.broken} | ${tests.join(', ')} | ${said} |`)
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
console.log(`\n${walls.length} walls broken, ${walls.length - missed} noticed`)
process.exitCode = missed === 0 ? 0 : 1
