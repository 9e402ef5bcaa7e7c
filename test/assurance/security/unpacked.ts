import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const starts = (bytes: Uint8Array, mark: string) =>
  Buffer.from(bytes.subarray(0, mark.length)).toString('latin1') === mark

/** The words of a PDF: what is drawn, and what its properties say. */
const ofPdf = async (bytes: Uint8Array): Promise<string> => {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const { info, metadata } = await document.getMetadata()
  const said = [JSON.stringify(info), metadata ? JSON.stringify([...metadata]) : '']
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent()
    said.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  await document.loadingTask.destroy()
  return said.join('\n')
}

const inflated = (bytes: Buffer): string => {
  try {
    return inflateSync(bytes).toString('latin1')
  } catch {
    return ''
  }
}

/**
 * Everything that a file holds, as text to search: its raw bytes; of an archive each entry, by its name, its properties
 * included, and archives in archives; of a PDF its words, its properties and its streams.
 */
export const unpacked = async (bytes: Uint8Array): Promise<string> => {
  const raw = Buffer.from(bytes).toString('latin1')
  if (starts(bytes, 'PK')) {
    const entries = await Promise.all(
      Object.entries(unzipSync(bytes)).map(async ([name, entry]) => `${name}\n${await unpacked(entry)}`),
    )
    return [raw, ...entries].join('\n')
  }
  if (!starts(bytes, '%PDF')) return `${raw}\n${Buffer.from(bytes).toString('utf8')}`
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, one]) =>
    inflated(Buffer.from(one!, 'latin1')),
  )
  return [raw, await ofPdf(bytes), ...streams].join('\n')
}
