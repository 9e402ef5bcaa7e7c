/** The controls of `/report` and what follows from it. */
export const reportActions = {} as const
