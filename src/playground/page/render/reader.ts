/** Who is looking: names are shown, and instants told, as this person would have them. */
export type Reader = {
  /** The reader's own zone, for times. */
  readonly zone: string
  /** The instant it is, in milliseconds, for "today" and "yesterday". */
  readonly now: number
  /** The name behind a `U…`; nothing where the person is not known here. */
  readonly personName: (id: string) => string | undefined
  /** The name behind a `C…`, without its `#`; nothing where the reader may not see it. */
  readonly channelName: (id: string) => string | undefined
}

/** A reader who knows nobody: for drawing pages that no one in particular opens. */
export const anyReader = (now = 0, zone = 'Europe/London'): Reader => ({
  zone,
  now,
  personName: () => undefined,
  channelName: () => undefined,
})
