/** What may be said of a span: names of features, ids, states and counts; never a text of the council's, never a token. */
export type Said = Readonly<Record<string, string | number | boolean | null>>

/** Something that takes time, while it lasts. */
export type Span = { say(said: Said): void }

/** Follows what is done from the press to the call. What is begun while a span lasts is part of it. */
export type Tracer = {
  /** Does the work within a span. Of a fault only its kind is told, for its words may hold anything. */
  during<T>(name: string, said: Said, work: (span: Span) => Promise<T>): Promise<T>
}

/** Nobody follows: the work is done, and that is all. */
export const untraced: Tracer = { during: (_name, _said, work) => work({ say: () => {} }) }
