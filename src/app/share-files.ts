import { allow, type Ruling, refuse } from '../domain/ruling.ts'
import type { Deps } from './deps.ts'
import type { FileGiven } from './ports/files.ts'
import type { Presser } from './presser.ts'

/**
 * Gives whoever asked the files that were made for them, in their own messages with us. Refused where Slack does not
 * take them: nothing has been sent then, and nothing is recorded.
 */
export const shareFiles = async <File extends FileGiven & { readonly title: string }>(
  deps: Deps,
  who: Presser,
  files: readonly File[],
  comment: string,
): Promise<Ruling<readonly File[]>> => {
  const shared = await deps.files.share(who.slackId, files, comment, who.teamId)
  return shared.is === 'shared' ? allow(files) : refuse({ rule: 'file-not-shared', why: shared.why })
}
