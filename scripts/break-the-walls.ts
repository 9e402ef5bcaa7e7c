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

type Ran = { readonly passed: number; readonly failed: number }

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
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'))
  return passed + failed > 0 ? { passed, failed } : null
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
  try {
    return then()
  } finally {
    writeFileSync(path, whole)
  }
}

let missed = 0
try {
  // Each test is green where nothing is broken: else its red would say nothing.
  const isGreen = new Map<string, boolean>()
  const green = (test: string): boolean => {
    if (!isGreen.has(test)) isGreen.set(test, run(test)?.failed === 0)
    return isGreen.get(test)!
  }
  console.log('| Threat | Broken on purpose | Test | Noticed |\n| --- | --- | --- | --- |')
  for (const wall of walls) {
    const said = !green(wall.test)
      ? 'its test is not green unbroken'
      : broken(wall, () => {
          const ran = run(wall.test)
          if (ran === null) return 'the test did not run'
          return ran.failed > 0 ? `yes: ${ran.failed} of ${ran.passed + ran.failed}` : 'NO'
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
