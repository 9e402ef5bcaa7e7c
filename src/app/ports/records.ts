import type { Gathered } from '../../domain/keeping/record.ts'

/**
 * All that is kept about one thing, whatever table it stands in, for whoever must hand it over. Never closed words, nor
 * what an access need says: that there is one, and until when, is told.
 */
export type Records = {
  /** The item, what led to it, was asked, answered, said, decided and pressed about it. Empty where there is none. */
  ofItem(itemId: string): Promise<Gathered>
  /** The person, their accounts, and every row that names them. Empty where there is none. */
  ofPerson(personId: string): Promise<Gathered>
  /** The ids of everybody of this name or e-mail address, those who have left included. */
  peopleCalled(nameOrEmail: string): Promise<readonly string[]>
  /**
   * Erases what is about the person and is not the council’s record; with `name` as what they are called from now on.
   * What the ledger says of them goes through a door of the database’s own; its entries stay. `sent`: with what was sent.
   */
  erasePerson(
    personId: string,
    how: { readonly name: string; readonly sent: boolean; readonly at: string },
  ): Promise<void>
}
