/** What came of a row: it is settled, or this conversation is to be looked at again in so many milliseconds. */
export type Sent = { readonly is: 'settled' } | { readonly is: 'later'; readonly inMs: number }
