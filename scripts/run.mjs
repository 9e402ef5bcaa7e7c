// Runs a command of this project on a Node new enough for it, whatever Node the machine has.
//
// The sources are TypeScript that Node 24 runs as they are. Where the machine's Node is older, the one packaged
// for npm (an optional dependency) is used. npm 10 does not link an optional package's `bin`, so it is found here.
//
//   node scripts/run.mjs [NAME=value …] <node | a tool of node_modules/.bin> [arguments …]
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HEAP } from './heap.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const NEEDED = [22, 18]

const packagedNode = () => {
  try {
    const manifest = createRequire(import.meta.url).resolve(`node-${process.platform}-${process.arch}/package.json`)
    const node = join(dirname(manifest), 'bin', 'node')
    return existsSync(node) ? node : undefined
  } catch {
    return undefined
  }
}
const hostIsNewEnough = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])
}

const node = packagedNode() ?? (hostIsNewEnough() ? process.execPath : undefined)
if (!node) {
  console.error(
    `Cleardays needs Node ${NEEDED.join('.')} or newer and this is ${process.versions.node}. ` +
      'Run `npm ci` again without --omit=optional, or install a newer Node.',
  )
  process.exit(1)
}

const env = { ...process.env, PATH: [dirname(node), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter) }
// Sources are compiled once, not at every start: it halves the time to ready.
env.NODE_COMPILE_CACHE ??= join(root, 'node_modules/.cache/node-compile')
const words = process.argv.slice(2)
while (/^[A-Z_]+=/.test(words[0] ?? '')) {
  const [name, ...value] = words.shift().split('=')
  env[name] ??= value.join('=')
}
const [tool, ...args] = words

const generated = join(root, 'src/store/generated/client.ts')
const schema = join(root, 'prisma/schema.prisma')
const isStale = () =>
  existsSync(schema) && (!existsSync(generated) || statSync(generated).mtimeMs < statSync(schema).mtimeMs)
if (isStale() && !args.includes('generate')) {
  // Two commands started together would write the same folder: the first to make this one does it, the others wait.
  const lock = join(root, 'node_modules/.cleardays-generate')
  const mine = (() => {
    try {
      mkdirSync(lock)
      return true
    } catch {
      return false
    }
  })()
  if (mine) {
    try {
      const done = spawnSync(node, [join(root, 'node_modules/prisma/build/index.js'), 'generate'], {
        cwd: root,
        env,
        encoding: 'utf8',
      })
      if (done.status !== 0) {
        console.error(`prisma generate failed:\n${done.stdout}${done.stderr}`)
        process.exit(1)
      }
      // `generate` leaves files it would write the same untouched
      const now = new Date()
      utimesSync(generated, now, now)
    } finally {
      rmSync(lock, { recursive: true, force: true })
    }
  } else {
    for (let waited = 0; isStale() && waited < 300; waited++) await new Promise((go) => setTimeout(go, 100))
    if (isStale()) rmSync(lock, { recursive: true, force: true })
  }
}

/** A tool of node_modules/.bin is run by the same Node, not by the one its first line would find. */
const command = () => {
  if (tool === 'node') return [node, args[0] === 'src/main.ts' ? [...HEAP, ...args] : args]
  const bin = join(root, 'node_modules/.bin', tool)
  if (!existsSync(bin)) return [tool, args]
  return tool === 'biome' ? [bin, args] : [node, [bin, ...args]]
}
const [file, rest] = command()
const child = spawn(file, rest, { stdio: 'inherit', env })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('error', (fault) => {
  console.error(`${tool}: ${fault.message}`)
  process.exit(1)
})
child.on('exit', (code, signal) => {
  if (signal) process.kill(process.pid, signal)
  process.exit(code ?? 1)
})
