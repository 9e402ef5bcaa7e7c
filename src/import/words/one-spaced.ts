const UNEVEN = /\s\s|[^\S ]/

/** The words with single spaces between them and no other kind of space. Most have nothing else, and are given back as they are. */
export const oneSpaced = (words: string): string => (UNEVEN.test(words) ? words.replace(/\s+/g, ' ') : words)
