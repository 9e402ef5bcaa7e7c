/** Where an item stands: its number as printed, its title, and its blocks from `first` up to `last`, not included. */
export type ItemPlace = {
  readonly number: string | null
  readonly title: string
  readonly titleBlock: number
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  readonly parent: string | null
  /** Where the item's words begin when they follow its title on the same line: "9. Play area – the report was received." */
  readonly said: number | null
}
