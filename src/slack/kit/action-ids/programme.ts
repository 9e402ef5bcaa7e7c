/** The controls of `/programme` and what follows from it. */
export const programmeActions = {
  /** The form of `/programme add`, sent in. */
  addItemSubmitted: 'item.add.submitted',
} as const
