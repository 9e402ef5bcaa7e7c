/** What is being answered at this moment. Bolt stops without waiting for it; we do not. */
export const inFlight = (): {
  join<T>(work: Promise<T>): Promise<T>
  settled(atMost?: number): Promise<boolean>
} => {
  const flights = new Set<Promise<unknown>>()
  return {
    join: (work) => {
      const flight = work.finally(() => flights.delete(flight))
      flights.add(flight)
      return flight
    },
    settled: async (atMost = 10_000) => {
      let waiting: NodeJS.Timeout | undefined
      const tooLong = new Promise<void>((stop) => {
        waiting = setTimeout(stop, atMost)
      })
      const all = (async () => {
        while (flights.size > 0) await Promise.allSettled(flights)
      })()
      await Promise.race([all, tooLong])
      clearTimeout(waiting)
      return flights.size === 0
    },
  }
}
