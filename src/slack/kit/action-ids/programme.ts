/** The controls of `/programme` and what follows from it. */
export const programmeActions = {} as const
