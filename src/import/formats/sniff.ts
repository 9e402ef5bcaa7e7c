/** What a file is, by its first bytes and words. */
export type Format =
  | 'html'
  | 'text'
  | 'docx'
  | 'xlsx'
  | 'odt'
  | 'ods'
  | 'zip'
  | 'pdf'
  | 'old-office'
  | 'rtf'
  | 'picture'
  | 'modern-gov'
  | 'xml'
  | 'icalendar'
  | 'json'
  | 'csv'

const ascii = (bytes: Uint8Array, length: number): string => new TextDecoder('latin1').decode(bytes.subarray(0, length))

const PICTURES = ['\u00ff\u00d8\u00ff', 'GIF8', 'II*\u0000', 'MM\u0000*', 'RIFF']

/** The formats that are not words: told by their first bytes. Null where the file may be words. */
export const binaryFormat = (bytes: Uint8Array): Format | null => {
  const head = ascii(bytes, 1024)
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return 'zip'
  if (/^\s{0,8}%PDF-/.test(head) || head.slice(0, 1024).includes('%PDF-1.')) return 'pdf'
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'old-office'
  if (head.startsWith('{\\rtf')) return 'rtf'
  if (head.slice(1, 4) === 'PNG' || PICTURES.some((start) => head.startsWith(start))) return 'picture'
  return null
}

const HTML = /<(?:!doctype html|html|body|head|p|div|table|h[1-6]|span|ul|ol|br|main|article|section)\b[^<>]{0,600}>/i
const MODERN_GOV =
  /<(?:getcommittees|getmeetings|getmeeting|getallmeetingsbydate|committees?|meetings?|committeeid|meetingid|agendaitems?|agendaitem)\b/i

/** The formats that are words. */
export const wordsFormat = (text: string): Format => {
  const head = text.slice(0, 4_000).trimStart()
  if (/^BEGIN:VCALENDAR/i.test(head)) return 'icalendar'
  if (/^[[{]/.test(head) && /^\s*(?:\{\s*"|\{\s*\}|\[\s*[[{"\]])/.test(head)) return 'json'
  if (/^<\?xml/i.test(head) || MODERN_GOV.test(head.slice(0, 200))) {
    if (/<html\b/i.test(head)) return 'html'
    return MODERN_GOV.test(text.slice(0, 20_000)) ? 'modern-gov' : 'xml'
  }
  if (HTML.test(text.slice(0, 20_000))) return 'html'
  return isCsv(text) ? 'csv' : 'text'
}

/** Several lines that all hold the same separator about as often, the first of them short headings. */
const isCsv = (text: string): boolean => {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .filter((line) => line.trim())
  const [first] = lines
  if (!first || lines.length < 2 || first.length > 600) return false
  for (const parter of [',', ';']) {
    const headings = first.split(parter).map((heading) => heading.trim().replace(/^"|"$/g, ''))
    if (headings.length < 2 || headings.some((heading) => heading.length > 60 || /[.:!]\s/.test(heading))) continue
    if (
      lines.slice(1, 12).filter((line) => line.split(parter).length >= headings.length).length >=
        Math.min(lines.length - 1, 11) * 0.7 &&
      headings.filter(Boolean).length >= 2
    )
      return true
  }
  return false
}
