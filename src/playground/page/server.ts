import type { ActResult, FileCard, Performed, State } from '../protocol.ts'

type Body = { readonly says?: string; readonly people?: readonly { readonly id: string }[] }

/** What the server could not do, in its own words or in ours where it did not answer. */
export class NotAnswered extends Error {
  readonly isAway: boolean
  constructor(says: string, isAway: boolean) {
    super(says)
    this.isAway = isAway
  }
}

const AWAY = 'The playground is not answering. Is it still running in its terminal?'

const away = (): never => {
  throw new NotAnswered(AWAY, true)
}

const bodyOf = async <T>(answer: Response): Promise<T> => {
  const body = (await answer.json().catch(() => ({}))) as T & Body
  if (!answer.ok) throw new NotAnswered(body.says ?? `The playground answered ${answer.status}.`, answer.status >= 500)
  return body
}

const asked = async <T>(address: string, init: RequestInit): Promise<T> =>
  bodyOf(await fetch(address, init).catch(away))

/** Everything this person can see now, with the messages of one conversation. Without a person, the first one's. */
export const readState = async (as: string | undefined, channel: string | undefined): Promise<State> => {
  const read = (who: string | undefined) =>
    fetch(`/playground/state?${new URLSearchParams({ ...(who && { as: who }), ...(channel && { channel }) })}`).catch(
      away,
    )
  const answer = await read(as)
  if (answer.status !== 409) return bodyOf<State>(answer)
  const { people = [], says } = (await answer.json()) as Body
  if (!people[0]) throw new NotAnswered(says ?? 'There is nobody in this workspace yet.', false)
  return bodyOf<State>(await read(people[0].id))
}

/** Does something in a person's name. */
export const act = (performed: Performed): Promise<ActResult> =>
  asked('/playground/act', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(performed),
  })

const AT_MOST_BYTES = 20 * 1024 * 1024

/** Brings a file into the workspace. Throws, in words, for one that is too large. */
export const upload = async (as: string, file: File): Promise<FileCard> => {
  if (file.size > AT_MOST_BYTES)
    throw new NotAnswered(`${file.name} is larger than 20 MB, which is the most this workspace takes.`, false)
  const query = new URLSearchParams({ as, name: file.name })
  const { file: card } = await asked<{ file: FileCard }>(`/playground/upload?${query}`, { method: 'POST', body: file })
  return card
}

/** Where this person may fetch a file. */
export const fileAddress = (as: string, file: string): string =>
  `/playground/file/${encodeURIComponent(file)}?as=${encodeURIComponent(as)}`
