/** The controls of `/committee` and what follows from it. */
export const committeeActions = {} as const
