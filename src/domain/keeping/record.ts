/** The rows of one kind that are kept about something, as they are kept. */
export type Sheet = { readonly kind: string; readonly rows: readonly Readonly<Record<string, unknown>>[] }

/** All that is kept about something; `names` says in words what an id in a row stands for. */
export type Gathered = { readonly sheets: readonly Sheet[]; readonly names: Readonly<Record<string, string>> }
