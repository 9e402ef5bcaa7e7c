import { createRequire } from 'node:module'
import type { App as BoltApp } from '@slack/bolt'
import type { Playground } from '../../src/playground/playground.ts'

const { App, LogLevel } = createRequire(import.meta.url)('@slack/bolt') as typeof import('@slack/bolt')

const quiet = { logLevel: LogLevel.ERROR }

const form = {
  type: 'modal' as const,
  callback_id: 'notice.written',
  title: { type: 'plain_text' as const, text: 'New notice' },
  submit: { type: 'plain_text' as const, text: 'Put it up' },
  notify_on_close: true,
  private_metadata: 'kept',
  blocks: [
    {
      type: 'input' as const,
      block_id: 'title',
      label: { type: 'plain_text' as const, text: 'Title' },
      element: { type: 'plain_text_input' as const, action_id: 'input', max_length: 40 },
    },
    {
      type: 'input' as const,
      block_id: 'until',
      optional: true,
      label: { type: 'plain_text' as const, text: 'Until' },
      element: { type: 'datepicker' as const, action_id: 'input' },
    },
    {
      type: 'input' as const,
      block_id: 'board',
      label: { type: 'plain_text' as const, text: 'Board' },
      element: { type: 'external_select' as const, action_id: 'input', min_query_length: 1 },
    },
  ],
}

/** What the app was given, in the order in which it came. */
export type Heard = { readonly kind: string; readonly body: Record<string, unknown> }

/** An app in the shape of Bolt's own starter, that knows nothing of the playground. */
export const starterApp = async (playground: Playground, mode: 'socket' | { port: number }) => {
  const heard: Heard[] = []
  const clientOptions = { slackApiUrl: playground.apiUrl }
  const app: BoltApp =
    mode === 'socket'
      ? new App({
          token: playground.botToken,
          appToken: playground.appToken,
          socketMode: true,
          clientOptions,
          ...quiet,
        })
      : new App({ token: playground.botToken, signingSecret: playground.signingSecret, clientOptions, ...quiet })
  const hear = (kind: string, body: unknown) => heard.push({ kind, body: body as Record<string, unknown> })

  app.command('/notice', async ({ ack, body, client }) => {
    hear('command', body)
    if (body.text === 'silent') return
    if (body.text === 'list') return ack({ text: 'No notices yet', response_type: 'in_channel' })
    await ack()
    await client.views.open({ trigger_id: body.trigger_id, view: form })
  })
  app.view('notice.written', async ({ ack, body, view, client }) => {
    hear('view', body)
    const title = view.state.values.title?.input?.value ?? ''
    if (title === 'Bad') return ack({ response_action: 'errors', errors: { title: 'Choose another title' } })
    await ack()
    await client.chat.postMessage({
      channel: 'C0NOTICES',
      text: `Notice: ${title}`,
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: `*${title}*` } },
        {
          type: 'actions',
          block_id: 'buttons',
          elements: [
            { type: 'button', action_id: 'notice.seen', value: 'n1', text: { type: 'plain_text', text: 'Seen' } },
          ],
        },
      ],
    })
  })
  app.view({ callback_id: 'notice.written', type: 'view_closed' }, async ({ ack, body }) => {
    hear('closed', body)
    await ack()
  })
  app.action('notice.seen', async ({ ack, body, respond }) => {
    hear('action', body)
    await ack()
    await respond({ text: 'Thank you', replace_original: false })
  })
  app.action('input', async ({ ack }) => ack())
  app.options('input', async ({ ack, options }) => {
    await ack({
      options: ['Hall', 'Library', 'Lodge']
        .filter((name) => name.toLowerCase().startsWith(options.value.toLowerCase()))
        .map((name) => ({ text: { type: 'plain_text', text: name }, value: name.toLowerCase() })),
    })
  })
  app.shortcut('notice.new', async ({ ack, body, client }) => {
    hear('shortcut', body)
    await ack()
    await client.views.open({ trigger_id: body.trigger_id, view: form })
  })
  app.shortcut('notice.from', async ({ ack, body }) => {
    hear('message-shortcut', body)
    await ack()
  })
  app.event('app_home_opened', async ({ event, client, body }) => {
    hear('home', body)
    await client.views.publish({
      user_id: event.user,
      view: { type: 'home', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'Your notices' } }] },
    })
  })
  app.event('app_mention', async ({ body, say }) => {
    hear('mention', body)
    await say('You called')
  })
  app.message(async ({ body }) => void hear('message', body))
  app.event('user_change', async ({ body }) => void hear('user_change', body))
  await app.start(mode === 'socket' ? 0 : mode.port)
  return { heard, stop: () => app.stop() }
}
