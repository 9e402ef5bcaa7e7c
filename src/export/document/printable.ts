// Letters that no document may hold: XML forbids them, or they show as nothing or as something else than they are.
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u200b\u2060-\u2064\ufeff]/gu

/** Text as it may stand in any document: well formed, without controls and without marks that turn its direction. */
export const printable = (text: string): string =>
  text.toWellFormed().replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(UNPRINTABLE, '').normalize('NFC').trim()

/** The same on one line. */
export const printableLine = (text: string): string => printable(text).replace(/\s+/g, ' ')

/** An address that a document may link to; null for anything but the web. */
export const linkable = (address: string | null): string | null => {
  if (!address || !URL.canParse(address)) return null
  const { protocol, href } = new URL(address)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
