import { existsSync, readFileSync } from 'node:fs'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../page/', import.meta.url))
const find = createRequire(import.meta.url)

/** A file of the page, ready to be sent. */
export type Served = { readonly type: string; readonly body: string | Buffer }

const vendor: Readonly<Record<string, () => string>> = {
  'preact.mjs': () => join(dirname(find.resolve('preact/package.json')), 'dist/preact.mjs'),
  'preact/hooks.mjs': () => join(dirname(find.resolve('preact/package.json')), 'hooks/dist/hooks.mjs'),
  'htm.mjs': () => join(dirname(find.resolve('htm')), 'htm.mjs'),
  'htm/preact.mjs': () => join(dirname(find.resolve('htm/preact')), 'index.mjs'),
}

/** Points imports of packages at where they are served: the browser knows no bare names. */
const withAddresses = (source: string) =>
  source.replace(
    /(\bfrom\s*|\bimport\s*\(?\s*)(['"])(preact\/hooks|preact|htm\/preact|htm)\2/g,
    (_all, before: string, quote: string, name: string) => `${before}${quote}/vendor/${name}.mjs${quote}`,
  )

const script = (source: string): Served => ({ type: 'text/javascript; charset=utf-8', body: withAddresses(source) })

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
}

/** Reading and stripping once is enough while a file stays as it is; the page is small. */
const seen = new Map<string, { readonly source: string; readonly served: Served }>()

const module = (name: string, source: string): Served => {
  const known = seen.get(name)
  if (known?.source === source) return known.served
  const served = script(stripTypeScriptTypes(source, { mode: 'strip' }))
  seen.set(name, { source, served })
  return served
}

const NAME = /^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.[a-z0-9]+$/

/** A file of the page by its name, its types stripped where it is TypeScript. `undefined` when there is none. */
export const pageFile = (name: string): Served | undefined => {
  const file = join(folder, normalize(name))
  if (!NAME.test(name) || !existsSync(file)) return undefined
  const ending = name.split('.').at(-1) ?? ''
  if (ending === 'ts') return module(name, readFileSync(file, 'utf8'))
  const type = types[ending]
  return type ? { type, body: readFileSync(file) } : undefined
}

/** A package's file that the page imports. */
export const vendorFile = (name: string): Served | undefined => {
  const file = vendor[name]?.()
  return file ? script(readFileSync(file, 'utf8')) : undefined
}
