/** Where the visitor is: as whom, and looking at what. It is kept in the address, so that a reload changes nothing. */
export type Here = {
  readonly as: string | undefined
  /** A conversation's id, `home`, or `letters`. */
  readonly at: string | undefined
  /** The message whose thread is open beside it. */
  readonly thread: string | undefined
}

/** Reads `#as=U1&at=C1&thread=1.2`. */
export const readHere = (hash: string): Here => {
  const said = new URLSearchParams(hash.replace(/^#/, ''))
  return { as: said.get('as') ?? undefined, at: said.get('at') ?? undefined, thread: said.get('thread') ?? undefined }
}

/** Writes what `readHere` reads. */
export const writeHere = (here: Here): string => {
  const said = Object.entries(here).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return `#${new URLSearchParams(said)}`
}

/** The conversation looked at, if it is one. */
export const channelOf = (here: Here): string | undefined =>
  here.at === 'home' || here.at === 'letters' ? undefined : here.at
