/** The controls of `/agenda` and what follows from it. */
export const agendaActions = {} as const
