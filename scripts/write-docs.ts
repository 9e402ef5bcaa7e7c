// Writes every document that is computed from the code; with --check, says which of them are stale and writes nothing.
//
//   npm run docs
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { inYaml, manifestOf } from '../src/command-line/manifest.ts'
import { theGallery } from './draw-the-gallery.ts'
import { theAlarms } from './write-the-alarms.ts'
import { theFeatures, thePermissions } from './write-the-features.ts'
import { theLaw } from './write-the-law.ts'

/** Each document with what it is computed from. */
const documents: Readonly<Record<string, () => Promise<string>>> = {
  'manifest.yml': async () => inYaml(manifestOf()),
  'docs/the-law.md': theLaw,
  'docs/features.md': theFeatures,
  'docs/permissions.md': thePermissions,
  'docs/gallery.html': theGallery,
  'deploy/prometheus/alarms.yml': theAlarms,
}

const isCheck = process.argv.includes('--check')
const stale: string[] = []
for (const [name, text] of Object.entries(documents)) {
  const file = new URL(`../${name}`, import.meta.url)
  const now = await text()
  if (existsSync(file) && readFileSync(file, 'utf8') === now) continue
  stale.push(name)
  if (!isCheck) writeFileSync(file, now)
}

if (isCheck && stale.length > 0) {
  console.error(`These no longer say what the code does: ${stale.join(', ')}. Write them again: npm run docs`)
  process.exitCode = 1
} else if (!isCheck) {
  console.log(stale.length > 0 ? `Written: ${stale.join(', ')}` : 'Every document says what the code does.')
}
