import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// Prisma's command line otherwise downloads a native schema engine, even for `generate`.
// scripts/schema-engine.mjs is the same engine (Prisma's own WebAssembly build) behind the same protocol.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL('./scripts/schema-engine.mjs', import.meta.url))
if (existsSync('.env')) process.loadEnvFile('.env')

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // `embedded` stands for a server of our own in .data/development: never the database of somebody's work
  datasource: {
    url: process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL || 'postgresql://embedded/postgres',
  },
})
