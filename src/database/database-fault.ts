/**
 * Something about the database that the person running Cleardays can mend. Its message is the one clear sentence to
 * show them, without a stack; what lies underneath is kept as the cause.
 */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault'
}

/** The way out that every failure of the embedded database offers. */
export const USE_A_SERVER = 'Set DATABASE_URL to use a PostgreSQL server instead.'

/** What a thrown thing says of itself, in one line: a refused connection may hold several faults and no message. */
export const inOneLine = (fault: unknown): string => {
  if (fault instanceof AggregateError) return fault.errors.map(inOneLine).join('; ')
  const text = fault instanceof Error ? fault.message || ((fault as NodeJS.ErrnoException).code ?? '') : String(fault)
  return text.replaceAll(/\s+/g, ' ').trim()
}
