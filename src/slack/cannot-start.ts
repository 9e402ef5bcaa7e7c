/** Cleardays cannot start, and the message says why and what to do: it is printed as it is, without a stack. */
export class CannotStart extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'CannotStart'
  }
}
