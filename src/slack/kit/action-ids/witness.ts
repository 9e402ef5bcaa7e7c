/** The controls of `/witness` and what follows from it. */
export const witnessActions = {} as const
