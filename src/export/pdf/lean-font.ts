/** What a font needs to show letters one by one: their outlines, widths, names, and which code is which. */
const NEEDED = new Set([
  'head',
  'hhea',
  'maxp',
  'OS/2',
  'cmap',
  'hmtx',
  'loca',
  'glyf',
  'name',
  'post',
  'cvt ',
  'fpgm',
  'prep',
])
const HEADER = 12
const ENTRY = 16

/**
 * The same TrueType font without its tables of ligatures and kerning. Reading those takes longer than writing a whole
 * agenda, and without ligatures the words that are copied out of a PDF are the words that were put in.
 */
export const leanFont = (font: Buffer): Buffer => {
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, at) => {
    const entry = HEADER + at * ENTRY
    return {
      tag: font.toString('latin1', entry, entry + 4),
      checksum: font.readUInt32BE(entry + 4),
      offset: font.readUInt32BE(entry + 8),
      length: font.readUInt32BE(entry + 12),
    }
  }).filter(({ tag }) => NEEDED.has(tag))

  const header = Buffer.alloc(HEADER + entries.length * ENTRY)
  const power = Math.floor(Math.log2(entries.length))
  header.writeUInt32BE(font.readUInt32BE(0), 0)
  header.writeUInt16BE(entries.length, 4)
  header.writeUInt16BE(ENTRY * 2 ** power, 6)
  header.writeUInt16BE(power, 8)
  header.writeUInt16BE(entries.length * ENTRY - ENTRY * 2 ** power, 10)

  const parts: Buffer[] = [header]
  let end = header.length
  entries.forEach(({ tag, checksum, offset, length }, at) => {
    const entry = HEADER + at * ENTRY
    header.write(tag, entry, 'latin1')
    header.writeUInt32BE(checksum, entry + 4)
    header.writeUInt32BE(end, entry + 8)
    header.writeUInt32BE(length, entry + 12)
    const padded = Buffer.alloc(Math.ceil(length / 4) * 4)
    font.copy(padded, 0, offset, offset + length)
    parts.push(padded)
    end += padded.length
  })
  return Buffer.concat(parts)
}
