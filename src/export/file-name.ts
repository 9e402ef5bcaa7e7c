/** Names that Windows keeps for itself, whatever comes after the dot. */
const KEPT = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A name that any computer takes, from words that people typed: small letters, digits and hyphens, at most 80. It is
 * made from open titles only, so it tells nothing that the file does not.
 */
export const fileName = (words: readonly string[], ending: string): string => {
  const stem = words
    .join(' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
  const safe = stem === '' ? 'paper' : KEPT.test(stem) ? `${stem}-paper` : stem
  return `${safe}.${ending.replace(/[^a-z0-9.]/g, '')}`
}
