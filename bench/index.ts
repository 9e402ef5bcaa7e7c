// Every measurement, one after another, in one run: a table for each, with the machine and the day it was taken on.
//
//   npm run bench              all of them
//   npm run bench -- slack     one, by the name of its file
import { readdirSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'

type Measurement = { readonly run?: () => Promise<readonly object[]> }

const wanted = process.argv.slice(2)
const here = new URL('./', import.meta.url)
const names = readdirSync(here)
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => wanted.length === 0 || wanted.includes(name))

console.log(
  `${new Date().toISOString().slice(0, 10)} · ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'} · ` +
    `${Math.round(totalmem() / 2 ** 30)} GB · Node ${process.versions.node}`,
)
for (const name of names) {
  const { run } = (await import(new URL(`${name}.ts`, here).href)) as Measurement
  if (!run) continue
  console.log(`\n${name}`)
  console.table(await run())
}
