const LONGEST_WAIT_MS = 20_000
const LARGEST = 2_000_000

/** The text of a bank-holiday feed. Throws with the reason where it cannot be had: away, slow, refused or too large. */
export const fetchHolidayFeed = async (url: string, stopped?: AbortSignal): Promise<string> => {
  const inTime = AbortSignal.timeout(LONGEST_WAIT_MS)
  try {
    const answer = await fetch(url, { signal: stopped ? AbortSignal.any([inTime, stopped]) : inTime })
    if (!answer.ok) throw new Error(`it answered ${answer.status}`)
    const text = await answer.text()
    if (text.length > LARGEST) throw new Error(`it answered with ${text.length} characters`)
    return text
  } catch (fault) {
    const why = fault instanceof Error ? (fault.cause instanceof Error ? fault.cause.message : fault.message) : fault
    throw new Error(String(why))
  }
}
