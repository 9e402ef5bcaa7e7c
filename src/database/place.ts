/** Where the database is: a server of our own with its data in a folder, or any PostgreSQL by its address. */
export type DatabasePlace =
  | { readonly is: 'embedded'; readonly folder: string }
  | {
      readonly is: 'server'
      /** The address by which the application works. With no owner's address, the one role prepares it too. */
      readonly url: string
      /** The address by which the database is prepared: migrations, roles, the alarm clock's tables. */
      readonly ownerUrl?: string
    }

/** A server's address as it may be shown and logged: no name, no password. */
export const shownAddress = (url: string): string => {
  const { hostname, port, pathname, searchParams } = new URL(url)
  const host = searchParams.get('host') ?? `${hostname || 'localhost'}:${port || 5432}`
  return `${host}${decodeURIComponent(pathname)}`
}
