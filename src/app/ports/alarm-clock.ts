/** Wakes readers when a row of theirs is due. What is due, the reader asks our own clock. */
export type AlarmClock = {
  /** From now on, whoever's alarm rings is woken. */
  ring(wake: (councilId: string) => void): Promise<void>
  stop(): Promise<void>
}
