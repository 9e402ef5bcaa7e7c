import type { Deps } from '../../app/deps.ts'
import { readPage } from './read-page.ts'

/**
 * Older than this and not read: whoever was reading it has been stopped, since no page may take longer than a minute.
 * In minutes.
 */
const LEFT_AFTER = 2

/**
 * Reads the pages that were accepted and whose reading was cut short, by a restart or a kill, without anybody pressing a
 * button; their messages then say what was read. Gives how many there were. A page that cannot be read is said to be so.
 */
export const readLeftPages = async (deps: Deps, councilId: string): Promise<number> => {
  const before = deps.clock.now().minus({ minutes: LEFT_AFTER }).toISO()!
  const left = await deps.store.for(councilId).transaction((tx) => tx.proposals.unreadPages(before))
  for (const pageId of left) {
    try {
      await readPage(deps, councilId, pageId)
    } catch (fault) {
      deps.log.error(
        { err: fault, council: councilId, page: pageId },
        'A page that was left could not be read; it is tried again',
      )
    }
  }
  return left.length
}
