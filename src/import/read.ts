import { allow, type Ruling, refuse } from '../domain/ruling.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { readPage } from './read-page.ts'
import type { CommitteeCalendar, Reading } from './reading.ts'
import type { ReadingRefusal } from './refusals.ts'
import { decode } from './text/encoding.ts'
import { withoutFrontMatter } from './text/front-matter.ts'
import { readHtml } from './text/html.ts'
import { readPlain } from './text/plain.ts'

/** What may be said of a file besides its bytes. The name is only for words: the content decides what it is. */
export type ReadOptions = { readonly name?: string; readonly calendar?: CommitteeCalendar; readonly limits?: Limits }

const looksLikeHtml = (text: string): boolean =>
  /<(?:!doctype html|html|body|head|p|div|table|h[1-6]|span|ul|ol|br)\b[^>]{0,400}>/i.test(text.slice(0, 20_000))

/** Reads one file: bytes in, everything it says out, or the one reason why it cannot be read. Opens nothing, runs nothing. */
export const read = async (bytes: Uint8Array, options: ReadOptions = {}): Promise<Ruling<Reading, ReadingRefusal>> => {
  const limits = options.limits ?? defaultLimits
  if (bytes.length === 0) return refuse({ rule: 'file-empty' })
  if (bytes.length > limits.file) return refuse({ rule: 'file-too-large', bytes: bytes.length, most: limits.file })
  const { text } = decode(bytes)
  const matter = withoutFrontMatter(text)
  const page = looksLikeHtml(matter.rest) ? readHtml(matter.rest) : readPlain(matter.rest)
  return allow(
    readPage(
      { ...page, title: matter.title ?? page.title, papers: [...matter.papers, ...page.papers] },
      options.calendar ?? null,
    ),
  )
}
