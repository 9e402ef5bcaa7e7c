import type { Logger } from 'pino'
import type { InboxOfCouncils } from '../app/ports/inbox.ts'

/** Older than this, and whoever was handling it has died, or was not able to. In seconds. */
const LEFT_AFTER = 60

/**
 * Handles events that were written down and not handled: Slack had been told that they were heard, and then the process
 * died, or a listener went wrong. Gives how many were handled.
 */
export const handleLeftEvents = async (
  { inbox, happened, log }: { inbox: InboxOfCouncils; happened: (body: unknown) => Promise<boolean>; log: Logger },
  councilId: string,
): Promise<number> => {
  let handled = 0
  for (const { key, body } of await inbox.left(councilId, LEFT_AFTER)) {
    if (!(await happened(body))) continue
    await inbox.handled(key)
    handled += 1
  }
  if (handled > 0) log.info({ council: councilId, events: handled }, 'Events that had been left were handled')
  return handled
}
