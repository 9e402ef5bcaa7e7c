import { boolean, byType, type Check, type Fields, integer, listOf, number, oneOf, shape, string } from './check.ts'
import { anyText, imageFields, imageSource, known, mrkdwn, plainText } from './composition.ts'
import { elements } from './elements.ts'
import { richText } from './rich-text.ts'

const block = (
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
  also?: Check,
) => shape({ type: known, ...required }, { block_id: string({ min: 1, max: 255 }), ...optional }, also)

const pick = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, elements[name] as Check]))

const PICKERS = ['checkboxes', 'radio_buttons', 'datepicker', 'timepicker']
const MENUS = ['static', 'external', 'users', 'conversations', 'channels'].map((source) => `${source}_select`)
const MULTI_MENUS = MENUS.map((name) => `multi_${name}`)

const inActions = pick(
  'button',
  'overflow',
  'datetimepicker',
  'workflow_button',
  'rich_text_input',
  ...PICKERS,
  ...MENUS,
  ...MULTI_MENUS,
)
const beside = pick('button', 'overflow', 'image', 'workflow_button', ...PICKERS, ...MENUS, ...MULTI_MENUS)
const TYPED = [
  'plain_text_input',
  'email_text_input',
  'url_text_input',
  'number_input',
  'rich_text_input',
  'file_input',
]
const inInput = pick('datetimepicker', ...TYPED, ...PICKERS, ...MENUS, ...MULTI_MENUS)
const contextual = {
  image: elements.image as Check,
  plain_text: anyText(),
  mrkdwn: anyText(),
}

const needsText: Check = (value, at, report) => {
  const { text, fields } = value as Fields
  if (text === undefined && fields === undefined) report(at, 'must have text or fields')
}
const needsTitle: Check = (value, at, report) => {
  const { title, rich_text_title } = value as Fields
  if ((title === undefined) === (rich_text_title === undefined)) report(at, 'must have either title or rich_text_title')
}
const needsSomething: Check = (value, at, report) => {
  const card = value as Fields
  if (!['hero_image', 'title', 'actions', 'body'].some((name) => card[name] !== undefined))
    report(at, 'must have a hero_image, a title, actions or a body')
}

const cell = byType('a cell of a table', {
  rich_text: richText,
  raw_text: shape({ type: known, text: string({ min: 1 }) }),
  raw_number: shape({ type: known, value: number, text: string({ min: 1 }) }),
})
const card = block(
  {},
  {
    hero_image: elements.image as Check,
    icon: elements.image as Check,
    title: mrkdwn(150),
    subtitle: mrkdwn(150),
    body: mrkdwn(200),
    actions: listOf(byType('a button', pick('button')), { min: 1 }),
  },
  needsSomething,
)
const taskCard = block(
  {
    task_id: string({ min: 1 }),
    title: string({ min: 1 }),
    status: oneOf('pending', 'in_progress', 'complete', 'error'),
  },
  { details: richText, output: richText, sources: listOf(known) },
)

const simple: Readonly<Record<string, Check>> = {
  actions: block({ elements: listOf(byType('something an actions block can hold', inActions), { min: 1, max: 25 }) }),
  context: block({ elements: listOf(byType('an image or text', contextual), { min: 1, max: 10 }) }),
  divider: block({}),
  file: block({ source: oneOf('remote'), external_id: string({ min: 1 }) }),
  header: block({ text: plainText(150) }),
  image: block({ alt_text: string({ min: 1, max: 2000 }) }, { ...imageFields, title: plainText(2000) }, imageSource),
  input: block(
    { label: plainText(2000), element: byType('an element of a form', inInput) },
    { hint: plainText(2000), optional: boolean, dispatch_action: boolean },
  ),
  rich_text: richText,
  section: block(
    {},
    {
      text: anyText(3000),
      fields: listOf(anyText(2000), { min: 1, max: 10 }),
      accessory: byType('something a section can hold', beside),
      expand: boolean,
    },
    needsText,
  ),
  table: block(
    { rows: listOf(listOf(cell, { min: 1, max: 20 }), { min: 1, max: 100 }) },
    {
      column_settings: listOf(shape({}, { align: oneOf('left', 'center', 'right'), is_wrapped: boolean }), { max: 20 }),
    },
  ),
  video: block(
    {
      video_url: string({ min: 1 }),
      thumbnail_url: string({ min: 1 }),
      alt_text: string({ min: 1 }),
      title: plainText(199),
    },
    {
      title_url: string({ matches: /^https:/, like: 'an https address' }),
      author_name: string({ max: 49 }),
      provider_name: string(),
      provider_icon_url: string(),
      description: plainText(200),
    },
  ),
}

/** Every block Slack knows, and how it wants it. */
export const blockChecks: Readonly<Record<string, Check>> = {
  ...simple,
  alert: block({ text: anyText() }, { level: oneOf('default', 'info', 'warning', 'error', 'success') }),
  card,
  carousel: block({ elements: listOf(byType('a card', { card }), { min: 1, max: 10 }) }),
  container: block(
    { child_blocks: listOf(byType('a block a container can hold', simple), { min: 1, max: 10 }) },
    {
      title: plainText(150),
      rich_text_title: richText,
      subtitle: anyText(150),
      width: oneOf('narrow', 'standard', 'wide', 'full'),
      icon: elements.image as Check,
      is_collapsible: boolean,
      default_collapsed: boolean,
      has_header_divider: boolean,
    },
    needsTitle,
  ),
  context_actions: block({
    elements: listOf(byType('feedback buttons or an icon button', pick('feedback_buttons', 'icon_button')), {
      min: 1,
      max: 5,
    }),
  }),
  data_table: block(
    { rows: listOf(listOf(cell, { min: 1, max: 20 }), { min: 2, max: 101 }), caption: string({ min: 1 }) },
    { page_size: integer({ min: 1, max: 100 }), row_header_column_index: integer({ min: 0, max: 19 }) },
  ),
  data_visualization: (value, at, report) =>
    string({ min: 1, max: 50 })((value as Fields).title, `${at}/title`, report),
  markdown: block({ text: string({ min: 1, max: 12_000 }) }),
  plan: block({ title: string({ min: 1 }) }, { tasks: listOf(byType('a task card', { task_card: taskCard })) }),
  task_card: taskCard,
}
