/** The controls of `/programme` and what follows from it. */
export const programmeActions = {
  /** The message shortcut *Add to work programme*. */
  addFromMessage: 'item.add-from-message',
  /** The form of `/programme add`, sent in. */
  addItemSubmitted: 'item.add.submitted',
} as const
