const LONGEST_WAIT_MS = 20_000
const LARGEST = 2_000_000

/**
 * The text of a bank-holiday feed. Throws with the reason where it cannot be had: away, slow, refused or too large (it is
 * let go of as soon as it is). An answer that sends elsewhere is not followed: the address is the one that was given.
 */
export const fetchHolidayFeed = async (url: string, stopped?: AbortSignal): Promise<string> => {
  const inTime = AbortSignal.timeout(LONGEST_WAIT_MS)
  try {
    const signal = stopped ? AbortSignal.any([inTime, stopped]) : inTime
    const answer = await fetch(url, { signal, redirect: 'manual' })
    if (answer.status >= 300 && answer.status < 400)
      throw new Error(`it answered ${answer.status}: it sends elsewhere, which is not followed`)
    if (!answer.ok) throw new Error(`it answered ${answer.status}`)
    return await textOf(answer)
  } catch (fault) {
    const why = fault instanceof Error ? (fault.cause instanceof Error ? fault.cause.message : fault.message) : fault
    throw new Error(String(why))
  }
}

const textOf = async ({ body }: Response): Promise<string> => {
  const decoder = new TextDecoder()
  let text = ''
  for await (const bytes of body ?? []) {
    text += decoder.decode(bytes, { stream: true })
    if (text.length > LARGEST) throw new Error(`it answered with more than ${LARGEST} characters`)
  }
  return text + decoder.decode()
}
