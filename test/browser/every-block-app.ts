import { createRequire } from 'node:module'
import type { KnownBlock, ModalView } from '@slack/types'
import type { Playground } from '../../src/playground/playground.ts'

const { App, LogLevel } = createRequire(import.meta.url)('@slack/bolt') as typeof import('@slack/bolt')

const words = (text: string) => ({ type: 'plain_text' as const, text })
const marked = (text: string) => ({ type: 'mrkdwn' as const, text })
const choice = (text: string, value: string) => ({ text: words(text), value })

type Element = Extract<KnownBlock, { type: 'input' }>['element']
type Bare<E> = E extends unknown ? Omit<E, 'action_id'> : never
const input = (block_id: string, label: string, element: Bare<Element>, more: object = {}) =>
  ({ type: 'input', block_id, label: words(label), element: { ...element, action_id: 'input' }, ...more }) as KnownBlock
const optional = { optional: true }

const rooms = [choice('Hall', 'hall'), choice('Library', 'library'), choice('Lodge', 'lodge')]

/** A form with one of every input. */
export const everyInput = (title = 'Every input'): ModalView => ({
  type: 'modal',
  callback_id: 'every.sent',
  title: words(title),
  submit: words('Put it up'),
  close: words('Leave it'),
  blocks: [
    { type: 'alert', level: 'warning', text: marked('This is *not* public.') },
    input(
      'title',
      'Title',
      { type: 'plain_text_input', max_length: 40, focus_on_load: true },
      { hint: words('At most 40 letters.') },
    ),
    input('why', 'Why', { type: 'plain_text_input', multiline: true, initial_value: 'Because' }, optional),
    input(
      'count',
      'How many',
      { type: 'number_input', is_decimal_allowed: false, min_value: '1', max_value: '9' },
      { ...optional, dispatch_action: true },
    ),
    input('mail', 'E-mail', { type: 'email_text_input' }, optional),
    input('link', 'Link', { type: 'url_text_input' }, optional),
    input('day', 'Day', { type: 'datepicker', initial_date: '2026-11-12' }, optional),
    input('time', 'Time', { type: 'timepicker', initial_time: '10:00' }, optional),
    input('when', 'When exactly', { type: 'datetimepicker', initial_date_time: 1_794_477_600 }, optional),
    input('room', 'Room', { type: 'static_select', options: rooms, placeholder: words('Choose a room') }),
    input(
      'rooms',
      'Other rooms',
      { type: 'multi_static_select', options: rooms, initial_options: [rooms[0]!] },
      optional,
    ),
    input('who', 'Who', { type: 'users_select', initial_user: 'U0OWAIN' }, optional),
    input('others', 'Others', { type: 'multi_users_select', max_selected_items: 2 }, optional),
    input('where', 'Channel', { type: 'channels_select' }, optional),
    input('place', 'Conversation', { type: 'conversations_select', filter: { include: ['private'] } }, optional),
    input('board', 'Board', { type: 'external_select', min_query_length: 1 }, optional),
    input('boards', 'More boards', { type: 'multi_external_select', min_query_length: 0 }, optional),
    input('kind', 'Kind', { type: 'radio_buttons', options: rooms, initial_option: rooms[1]! }, optional),
    input('ticks', 'Ticks', { type: 'checkboxes', options: rooms }, optional),
    input('paper', 'Paper', { type: 'file_input', filetypes: ['txt'], max_files: 2 }, optional),
    input('note', 'Note', { type: 'rich_text_input' }, optional),
    {
      type: 'actions',
      block_id: 'more',
      elements: [{ type: 'button', action_id: 'push', text: words('Look closer') }],
    },
  ],
})

const everyBlock: KnownBlock[] = [
  { type: 'header', text: words('Every block :white_check_mark:') },
  {
    type: 'section',
    text: marked('Hello <@U0MARA> in <#C0PANEL>: *bold*, _italic_, ~gone~, `code`\n> said before\n• one\n• two'),
  },
  {
    type: 'section',
    fields: [marked('*Officer*\nHester Lund'), marked('*Due*\n<!date^1794477600^{date_long} at {time}|soon>')],
  },
  {
    type: 'section',
    text: marked('With a menu'),
    accessory: { type: 'overflow', action_id: 'more', options: [choice('Take down', 'down'), choice('Copy', 'copy')] },
  },
  { type: 'section', text: marked('<https://example.org|A page>, not <javascript:alert(1)|this>') },
  { type: 'divider' },
  { type: 'context', elements: [marked('Put up by Hester Lund')] },
  {
    type: 'table',
    rows: [
      [
        { type: 'raw_text', text: 'Report' },
        { type: 'raw_text', text: 'From' },
      ],
      [
        { type: 'raw_text', text: 'Complaints' },
        { type: 'raw_text', text: 'Ruth Kendrick' },
      ],
    ],
  },
  {
    type: 'rich_text',
    elements: [
      { type: 'rich_text_section', elements: [{ type: 'text', text: 'Counted', style: { bold: true } }] },
      {
        type: 'rich_text_list',
        style: 'ordered',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'Thursday 5' }] }],
      },
    ],
  },
  {
    type: 'actions',
    block_id: 'buttons',
    elements: [
      { type: 'button', action_id: 'seen', value: 'n1', style: 'primary', text: words('Seen') },
      { type: 'button', action_id: 'open', text: words('Open the form') },
      {
        type: 'button',
        action_id: 'take-down',
        style: 'danger',
        text: words('Take down'),
        confirm: {
          title: words('Take it down?'),
          text: marked('It cannot be put back.'),
          confirm: words('Take down'),
          deny: words('Keep'),
        },
      },
      { type: 'static_select', action_id: 'room', placeholder: words('Move to'), options: rooms },
      { type: 'datepicker', action_id: 'day' },
    ],
  },
]

type Heard = { readonly kind: string; readonly body: Record<string, unknown> }

/** An app that shows one of everything, and keeps what it hears. */
export const everyBlockApp = async (playground: Playground) => {
  const heard: Heard[] = []
  const hear = (kind: string, body: unknown) => heard.push({ kind, body: body as Record<string, unknown> })
  const app = new App({
    token: playground.botToken,
    appToken: playground.appToken,
    socketMode: true,
    clientOptions: { slackApiUrl: playground.apiUrl },
    logLevel: LogLevel.ERROR,
  })
  app.command('/notice', async ({ ack, body, client }) => {
    hear('command', body)
    if (body.text === 'show') return ack({ response_type: 'in_channel', text: 'Every block', blocks: everyBlock })
    if (body.text === 'quiet') return ack('Only you can read this')
    await ack()
    await client.views.open({ trigger_id: body.trigger_id, view: everyInput() })
  })
  app.view('every.sent', async ({ ack, body, view }) => {
    hear('sent', body)
    const title = view.state.values.title?.input?.value
    if (title === 'Taken') return ack({ response_action: 'errors', errors: { title: 'Somebody has that title' } })
    if (title === 'Again') return ack({ response_action: 'update', view: { ...everyInput('A second look') } })
    await ack()
  })
  app.action('push', async ({ ack, body, client }) => {
    await ack()
    if ('trigger_id' in body)
      await client.views.push({
        trigger_id: body.trigger_id,
        view: { type: 'modal', title: words('On top'), blocks: [{ type: 'section', text: marked('Closer') }] },
      })
  })
  app.action('open', async ({ ack, body, client }) => {
    await ack()
    if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view: everyInput() })
  })
  app.action('seen', async ({ ack, body, respond }) => {
    hear('seen', body)
    await ack()
    await respond({ text: 'Thank you', replace_original: false, response_type: 'ephemeral' })
  })
  app.action(/.*/, async ({ ack, body }) => {
    hear('action', body)
    await ack()
  })
  app.options('input', async ({ ack, options }) => {
    const found = rooms.filter(({ text }) => text.text.toLowerCase().startsWith(options.value.toLowerCase()))
    await ack({ options: found })
  })
  app.shortcut('notice.new', async ({ ack, body, client }) => {
    await ack()
    await client.views.open({ trigger_id: body.trigger_id, view: everyInput() })
  })
  app.shortcut('notice.from', async ({ ack, body }) => {
    hear('message-shortcut', body)
    await ack()
  })
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({
      user_id: event.user,
      view: {
        type: 'home',
        blocks: [
          { type: 'header', text: words('Your notices') },
          { type: 'actions', elements: [{ type: 'button', action_id: 'open', text: words('Open the form') }] },
        ],
      },
    })
  })
  await app.start()
  return { heard, stop: () => app.stop() }
}
