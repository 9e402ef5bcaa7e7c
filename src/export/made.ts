/** A file that was made: its name is safe on any computer, its title is for people. */
export type Made = { readonly name: string; readonly title: string; readonly bytes: Uint8Array }
