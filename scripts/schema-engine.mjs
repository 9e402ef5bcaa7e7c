#!/usr/bin/env node
// Prisma's schema engine without its native binary.
//
// The `prisma` command line starts an executable called the schema engine and talks JSON-RPC to it, one message a
// line, on stdio. This file speaks that protocol on top of @prisma/schema-engine-wasm, Prisma's own WebAssembly build
// of the same engine at the same commit, through the official driver adapter. A shadow database, in which migrations
// are replayed, is made on an embedded PostgreSQL in .data/shadow, never on the real server. The URL
// postgresql://embedded/postgres is an embedded database of its own in .data/development.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'

const argv = process.argv.slice(2)
const opt = (name) => argv.flatMap((a, i) => (a === name ? [argv[i + 1]] : []))
const engineUrl = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg')

if (argv.includes('--version')) {
  const { version } = JSON.parse(readFileSync(new URL('./package.json', engineUrl), 'utf8'))
  console.log(`schema-engine-cli ${version.split('.').at(-1)}`)
  process.exit(0)
}

const { url } = JSON.parse(opt('--datasource')[0] ?? '{}')
const cleanups = []
async function embedded(name, settings) {
  const { startEmbedded } = await import('../src/database/embedded/start-embedded.ts')
  const server = await startEmbedded(join(process.env.CLEARDAYS_DATA || '.data', name), settings)
  cleanups.unshift(server.stop)
  return { host: server.host, user: 'postgres', database: 'postgres' }
}
const isEmbedded = !url || new URL(url).hostname === 'embedded'
const mainConfig = () => (isEmbedded ? embedded('development') : { connectionString: url })

async function makeFactory() {
  const { PrismaPg } = await import('@prisma/adapter-pg')
  const connect = async (config) => {
    const adapter = await new PrismaPg({ ...config, max: 1 }).connect()
    const { queryRaw } = adapter
    // adapter-pg 7.10 does not know the catalogue's "char" type (18), which describing a schema reads
    adapter.queryRaw = async (query) => {
      const result = await adapter.performIO(query)
      const chars = result.fields.filter((f) => f.dataTypeID === 18)
      for (const f of chars) f.dataTypeID = 1043
      const set = await queryRaw.call(Object.create(adapter, { performIO: { value: async () => result } }), query)
      for (const f of chars) set.columnTypes[result.fields.indexOf(f)] = ColumnTypeEnum.Character
      return set
    }
    return adapter
  }
  const main = await mainConfig()
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(main),
    connectToShadowDb: async () => {
      // not PrismaPg.connectToShadowDb: with a connection string it lands on the main database
      shadowServer ??= embedded('shadow', { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' })
      const config = await shadowServer
      const admin = await connect(config),
        database = `shadow_${randomUUID()}`
      await admin.executeScript(`CREATE DATABASE "${database}"`)
      const shadow = await connect({ ...config, database }),
        dispose = shadow.dispose.bind(shadow)
      shadow.dispose = async () => {
        await dispose()
        await admin.executeScript(`DROP DATABASE "${database}" WITH (FORCE)`)
        await admin.dispose()
      }
      return shadow
    },
  }
}
let shadowServer

// --- `schema-engine cli can-connect-to-database | create-database | drop-database` ----------------------
if (argv.includes('cli')) {
  const command = argv[argv.indexOf('cli') + 1]
  if (isEmbedded) process.exit(0)
  const { default: pg } = await import('pg')
  const connect = async (connectionString) => {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })
    await client.connect()
    return client
  }
  try {
    if (command === 'can-connect-to-database') await (await connect(url)).end()
    else {
      const admin = new URL(url),
        name = decodeURIComponent(admin.pathname.slice(1))
      admin.pathname = '/postgres'
      const client = await connect(admin.href)
      await client.query(`${command === 'drop-database' ? 'DROP' : 'CREATE'} DATABASE ${client.escapeIdentifier(name)}`)
      await client.end()
    }
    process.exit(0)
  } catch (e) {
    const u = new URL(url)
    const [error_code, message] =
      e.code === '3D000'
        ? ['P1003', `Database \`${u.pathname.slice(1)}\` does not exist`]
        : e.code === '28P01' || e.code === '28000'
          ? ['P1000', `Authentication failed against the database server: ${e.message}`]
          : ['P1001', `Can't reach database server at \`${u.hostname}:${u.port || 5432}\`: ${e.message}`]
    const log = (level, fields) => console.error(JSON.stringify({ level, fields, target: 'schema_engine::logger' }))
    log('INFO', { message: 'Starting schema engine CLI' }) // the CLI skips the first line
    log('ERROR', { message, is_panic: false, error_code })
    process.exit(1)
  }
}

// --- JSON-RPC ---------------------------------------------------------------------------------------------
const wasm = await import(engineUrl)
global.PRISMA_WASM_PANIC_REGISTRY = { set_message: (m) => console.error(m) }
const { instance } = await WebAssembly.instantiate(readFileSync(new URL('./schema_engine_bg.wasm', engineUrl)), {
  './schema_engine_bg.js': wasm,
})
wasm.__wbg_set_wasm(instance.exports)
instance.exports.__wbindgen_start()

let errors, started
const engine = () =>
  (started ??= (async () => {
    const bound = bindMigrationAwareSqlAdapterFactory(await makeFactory())
    errors = bound.errorRegistry
    const datamodels = opt('--datamodels').map((file) => [file, readFileSync(file, 'utf8')])
    return wasm.SchemaEngine.new({ datamodels: datamodels.length ? datamodels : undefined }, () => {}, bound)
  })())

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
let printed = 0
async function handle({ id, method, params }) {
  try {
    const e = await engine()
    // both read the schema of the migration history from a cache that, over an adapter, only devDiagnostic fills
    if (method === 'evaluateDataLoss' || method === 'createMigration')
      await e.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters })
    let result = method === 'getDatabaseVersion' ? await e.version() : await e[method](params)
    if (method === 'diff') {
      if (result.stdout != null) send({ id: ++printed, method: 'print', params: { content: result.stdout } })
      result = { exitCode: result.exitCode, stdout: null }
    }
    send({ id, result: result ?? {} })
  } catch (error) {
    const external = /External error id#(\d+)/.exec(error?.message ?? '')
    const cause = (external && errors?.consumeError(Number(external[1]))?.error) || error
    const code = cause.code ?? error.code
    send({
      id,
      error: {
        code: 4466,
        message: 'An error happened. Check the data field for details.',
        data: {
          is_panic: error?.name === 'RuntimeError',
          message: cause?.message ?? String(cause),
          meta: null,
          ...(/^P\d{4}$/.test(code ?? '') && { error_code: code }),
        },
      },
    })
  }
}
const pending = new Set()
createInterface({ input: process.stdin })
  .on('line', (line) => {
    const request = JSON.parse(line)
    if (!request.method) return // an answer to our `print`
    const done = handle(request).finally(() => pending.delete(done))
    pending.add(done)
  })
  .on('close', finish)
let finishing
async function finish() {
  if (finishing) return
  finishing = true
  await Promise.allSettled(pending)
  for (const f of cleanups) await f()
  process.exit(0)
}
// the command line ends our input and sends SIGTERM at once; a Ctrl-C at its question reaches us too
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, finish)
