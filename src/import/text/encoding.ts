/** The letters of a file, and whether they arrived damaged. */
export type Decoded = { readonly text: string; readonly mojibake: boolean; readonly undecodable: boolean }

const bom = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark: every other byte of English text is nought. */
const unmarkedUtf16 = (bytes: Uint8Array): string | null => {
  const sample = bytes.subarray(0, 400)
  if (sample.length < 8) return null
  let even = 0
  let odd = 0
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even += 1
    if (sample[at + 1] === 0) odd += 1
  }
  const half = sample.length / 2
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le'
  return even > half * 0.7 && odd < half * 0.1 ? 'utf-16be' : null
}

// UTF-8 that was once read as Windows-1252: â€™ for ’, Ã© for é, Â before a space.
const MOJIBAKE = /â€[™œ\u009d“”˜¦]|Ã[©¨¡³±¼¶¢‚´]|Â[£ \u00a0·]/

const declared = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return /(?:charset|encoding)\s{0,3}=\s{0,3}["']?([\w-]{3,20})/i.exec(head)?.[1] ?? null
}

const decodeAs = (bytes: Uint8Array, encoding: string, fatal: boolean): string | null => {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes)
  } catch {
    return null
  }
}

/** Nothing is mended: text that was damaged before it came here is read as it stands, and said to be so. */
export const decode = (bytes: Uint8Array): Decoded => {
  const sure = bom(bytes) ?? unmarkedUtf16(bytes)
  const text =
    (sure ? decodeAs(bytes, sure, false) : null) ??
    decodeAs(bytes, 'utf-8', true) ??
    decodeAs(bytes, declared(bytes) ?? 'windows-1252', true) ??
    new TextDecoder('windows-1252').decode(bytes)
  return {
    text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text,
    mojibake: MOJIBAKE.test(text),
    undecodable: text.includes('\ufffd'),
  }
}
