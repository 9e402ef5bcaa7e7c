/** What must be closed again, last opened first. */
export type Closing = {
  /** Remembers how to close something that has been opened. */
  add(what: string, close: () => Promise<unknown> | unknown): void
  /** Closes everything, last opened first; one that goes wrong is told and does not keep the others open. */
  all(onFault: (what: string, fault: unknown) => void): Promise<void>
}

export const closing = (): Closing => {
  const opened: { what: string; close: () => Promise<unknown> | unknown }[] = []
  return {
    add: (what, close) => void opened.push({ what, close }),
    async all(onFault) {
      for (const { what, close } of opened.splice(0).reverse())
        try {
          await close()
        } catch (fault) {
          onFault(what, fault)
        }
    },
  }
}
