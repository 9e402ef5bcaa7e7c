import type { WebClient } from '@slack/web-api'
import type { Files } from '../app/ports/files.ts'
import { whyNot } from './why-not.ts'

/** Where a private address may point, so that the token goes to Slack (or to its stand-in) and nowhere else. */
const mayBeAsked = (address: string, api: string): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, host } = new URL(address)
  return (
    host === new URL(api).host ||
    (protocol === 'https:' && (hostname === 'slack.com' || hostname.endsWith('.slack.com')))
  )
}

const why = (error: unknown): { readonly is: 'refused'; readonly why: string } => {
  const refused = whyNot(error)
  return { is: 'refused', why: refused.is === 'refused' ? refused.error : 'no-answer' }
}

/** Reads what came so far and stops at the limit: a size that is claimed is not believed. */
const upTo = async (response: Response, atMost: number): Promise<Uint8Array | null> => {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.byteLength
    if (size > atMost) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Files over the bot's own client. `token` is sent with a download and stands in no log. */
export const filesOver = (client: WebClient, token: string): Files => ({
  async fetch(fileId, atMost) {
    try {
      const { file } = await client.files.info({ file: fileId })
      const address = file?.url_private_download ?? file?.url_private ?? ''
      if (!mayBeAsked(address, client.slackApiUrl)) return { is: 'refused', why: 'not-there' }
      if ((file?.size ?? 0) > atMost) return { is: 'refused', why: 'too-large' }
      const response = await fetch(address, {
        headers: { authorization: `Bearer ${token}` },
        redirect: 'error',
        signal: AbortSignal.timeout(20_000),
      })
      if (!response.ok) return { is: 'refused', why: 'not-there' }
      const bytes = await upTo(response, atMost)
      return bytes ? { is: 'file', name: file?.name ?? 'file', bytes } : { is: 'refused', why: 'too-large' }
    } catch (error) {
      return why(error)
    }
  },

  async share(slackId, files, comment) {
    try {
      const { channel } = await client.conversations.open({ users: slackId })
      if (!channel?.id) return { is: 'refused', why: 'not-there' }
      await client.filesUploadV2({
        channel_id: channel.id,
        initial_comment: comment,
        file_uploads: files.map(({ name, title, bytes }) => ({ filename: name, title, file: Buffer.from(bytes) })),
      })
      return { is: 'shared' }
    } catch (error) {
      return why(error)
    }
  },
})
