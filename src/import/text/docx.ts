import mammoth from 'mammoth'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { ReadingRefusal } from '../refusals.ts'
import { readHtml } from './html.ts'
import type { Page } from './page.ts'

/** A Word document as text and blocks. The archive must have been measured before it comes here. */
export const readDocx = async (bytes: Uint8Array): Promise<Ruling<Page, ReadingRefusal>> => {
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, {
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      externalFileAccess: false,
    } as Parameters<typeof mammoth.convertToHtml>[1])
    return allow(readHtml(value))
  } catch {
    return refuse({ rule: 'file-damaged', format: 'a Word document' })
  }
}
