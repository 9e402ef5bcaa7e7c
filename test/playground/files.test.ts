import { WebClient } from '@slack/web-api'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Playground } from '../../src/playground/playground.ts'
import { aPlayground, calling } from './a-workspace.ts'

let playground: Playground
let slack: WebClient
beforeEach(async () => {
  playground = await aPlayground()
  slack = new WebClient(playground.botToken, { slackApiUrl: playground.apiUrl })
})
afterEach(() => playground.close())

describe('A file the app sends', () => {
  it('is shared where it says, with words and under a title, and can be fetched again', async () => {
    const sent = await slack.filesUploadV2({
      channel_id: 'C0NOTICES',
      initial_comment: 'The pack',
      file: Buffer.from('%PDF-1.7 pack'),
      filename: 'pack.pdf',
      title: 'Agenda pack',
    })

    expect(sent.ok).toBe(true)
    const [message] = playground.workspace.as('U0MARA').seesMessages('C0NOTICES')
    expect(message).toMatchObject({ text: 'The pack', files: [{ name: 'pack.pdf', title: 'Agenda pack', bytes: 13 }] })
    const told = await slack.files.info({ file: String(message?.files[0]?.id) })
    const bytes = await fetch(String(told.file?.url_private_download), {
      headers: { authorization: `Bearer ${playground.botToken}` },
    })
    expect(await bytes.text()).toBe('%PDF-1.7 pack')
  })

  it('goes nowhere the app is not', async () => {
    const call = calling(playground)
    const { upload_url, file_id } = await call('files.getUploadURLExternal', { filename: 'a.txt', length: 1 })
    await fetch(String(upload_url), { method: 'POST', body: 'a' })

    const complete = (channel_id: string) =>
      call('files.completeUploadExternal', { files: [{ id: file_id }], channel_id })
    expect(await complete('C0AWAY')).toMatchObject({ error: 'not_in_channel' })
    expect(await complete('C0CLOSED')).toMatchObject({ error: 'channel_not_found' })
    expect(await complete('C0NOTICES')).toMatchObject({ ok: true })
  })

  it('is refused before its bytes have come, and when it is not the app’s', async () => {
    const call = calling(playground)
    const { file_id } = await call('files.getUploadURLExternal', { filename: 'a.txt', length: 1 })
    const theirs = playground.workspace.as('U0MARA').upload('b.txt', 'b')

    expect(await call('files.completeUploadExternal', { files: [{ id: file_id }] })).toMatchObject({
      error: 'file_not_uploaded',
    })
    expect(await call('files.completeUploadExternal', { files: [{ id: theirs }] })).toMatchObject({
      error: 'file_not_found',
    })
    expect(await call('files.getUploadURLExternal', { filename: 'a.txt', length: 0 })).toMatchObject({
      error: 'invalid_arguments',
    })
  })
})

describe('A file somebody else sent', () => {
  it('is fetched with the app’s token, and not without', async () => {
    const id = playground.workspace.as('U0MARA').upload('brief.txt', 'Brief')
    const { file } = await slack.files.info({ file: id })
    const get = (headers: Record<string, string>) => fetch(String(file?.url_private), { headers })

    expect(await (await get({ authorization: `Bearer ${playground.botToken}` })).text()).toBe('Brief')
    expect((await get({})).status).toBe(403)
    expect((await get({ authorization: 'Bearer xoxb-wrong' })).status).toBe(403)
  })
})
