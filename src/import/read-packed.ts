import { allow, type Ruling, refuse } from '../domain/ruling.ts'
import { rowsAsPage, xlsxRows } from './formats/rows.ts'
import type { Limits } from './limits.ts'
import type { ReadingRefusal } from './refusals.ts'
import type { Page } from './text/page.ts'
import { namesIn, repacked, unpack } from './text/zip.ts'

type PageRuling = Ruling<Page, ReadingRefusal>

/**
 * Word, Excel and OpenDocument files are archives. All that will be read is unpacked once under a limit, before any
 * library sees it, and the library is given that and nothing else: an archive whose list says one thing and whose
 * files are another cannot become a large one in memory.
 */
export const readPacked = async (bytes: Uint8Array, limits: Limits): Promise<PageRuling> => {
  const names = namesIn(bytes)
  if (!names) return refuse({ rule: 'file-damaged', format: 'a Word, Excel or OpenDocument file' })
  if (names.some((one) => one.locked)) return refuse({ rule: 'password-protected' })
  if (names.length > 5_000) return refuse({ rule: 'unpacks-too-large', most: limits.unpacked })
  const has = (name: string): boolean => names.some((one) => one.name === name)
  const kind = has('word/document.xml') ? 'docx' : has('xl/workbook.xml') ? 'xlsx' : has('content.xml') ? 'odt' : null
  if (kind === null)
    return refuse({ rule: 'format-not-read', format: 'an archive, or a document of a kind that is not known,' })
  const measured = unpack(bytes, (name) => kind === 'xlsx' || /\.(?:xml|rels)$/i.test(name), limits.unpacked)
  if (!measured.ok) return measured
  switch (kind) {
    case 'docx': {
      const { readDocx } = await import('./text/docx.ts')
      return readDocx(repacked(measured.value))
    }
    case 'xlsx': {
      const rows = await xlsxRows(repacked(measured.value), limits)
      return rows.ok ? allow(rowsAsPage(rows.value, null)) : rows
    }
    case 'odt': {
      const content = measured.value.get('content.xml')
      const manifest = measured.value.get('META-INF/manifest.xml')
      if (manifest && new TextDecoder().decode(manifest).includes('encryption-data'))
        return refuse({ rule: 'password-protected' })
      if (!content) return refuse({ rule: 'file-damaged', format: 'an OpenDocument file' })
      const { readOdt } = await import('./text/odt.ts')
      return readOdt(content)
    }
    default:
      return kind satisfies never
  }
}
