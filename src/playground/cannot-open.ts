/** The playground cannot be opened, and the message says why and what to do: it is to be printed as it is. */
export class CannotOpen extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'CannotOpen'
  }
}
