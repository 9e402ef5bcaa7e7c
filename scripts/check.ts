// Everything that must hold before a change is kept, in the order in which it is quickest to learn that it does not:
// types, style, documents, then every test. When all holds it ends with the tests' own last line, `N passed, N failed,
// N skipped`.
//
//   npm run check
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const run = fileURLToPath(new URL('run.mjs', import.meta.url))

/** What must hold before the tests are worth running; each is looked at whatever the others say. */
const steps: readonly (readonly [what: string, ...command: readonly string[]])[] = [
  ['types', 'tsc', '--noEmit'],
  ['types of the playground’s page', 'tsc', '--noEmit', '-p', 'src/playground/page/tsconfig.json'],
  ['style', 'biome', 'check', '.'],
  ['documents', 'node', 'scripts/write-docs.ts', '--check'],
]

/** A golden copy that is not there must not be written now and taken for right: `CI` says so to the test runner. */
const env = { ...process.env, CI: process.env.CI ?? 'true' }
const holds = (...command: readonly string[]): boolean =>
  spawnSync(process.execPath, [run, ...command], { cwd: root, stdio: 'inherit', env }).status === 0

const amiss = steps.filter(([what, ...command]) => {
  console.log(`— ${what}`)
  return !holds(...command)
})

console.log('— tests')
const pass = holds('vitest', 'run', ...process.argv.slice(2))
// Last, where tests that pass cannot hide it.
if (amiss.length > 0) console.error(`\nNot as they should be: ${amiss.map(([what]) => what).join(', ')}.`)
if (!pass || amiss.length > 0) process.exitCode = 1
