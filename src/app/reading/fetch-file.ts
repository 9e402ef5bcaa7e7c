import { allow, type Ruling, refuse } from '../../domain/ruling.ts'
import type { Deps } from '../deps.ts'
import type { FileGiven } from '../ports/files.ts'

/** The most that is read of a file that somebody gives us, in bytes, where whoever runs the program has said nothing. */
const MOST_BYTES = 20 * 1024 * 1024

/** The bytes of a file that was put into a form; refused in words where Slack does not give them. */
export const fetchFile = async (
  deps: Pick<Deps, 'files' | 'reading'>,
  fileId: string,
  councilId: string,
): Promise<Ruling<FileGiven>> => {
  const given = await deps.files.fetch(fileId, deps.reading?.file ?? MOST_BYTES, councilId)
  if (given.is === 'file') return allow({ name: given.name, bytes: given.bytes })
  return refuse({ rule: 'file-not-given', tooLarge: given.why === 'too-large', why: given.why })
}

/** What tells one text or file from another: twenty hexadecimal digits of its SHA-256. */
export const digestOf = async (given: Uint8Array | string): Promise<string> => {
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : Uint8Array.from(given)
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes))
    .toString('hex')
    .slice(0, 20)
}
