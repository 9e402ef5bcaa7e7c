import { boolean, type Check, isFields, listOf, oneOf, shape, string } from './check.ts'

/** A type that has been looked at already, when the check was chosen by it. */
export const known: Check = () => undefined

/** Text without formatting, at most so long. */
export const plainText = (max = 3000): Check =>
  shape({ type: oneOf('plain_text'), text: string({ min: 1, max }) }, { emoji: boolean })

/** Text with or without Slack's formatting, at most so long. */
export const anyText =
  (max = 3000): Check =>
  (value, at, report) => {
    const isMrkdwn = isFields(value) && value.type === 'mrkdwn'
    const check = isMrkdwn ? mrkdwn(max) : plainText(max)
    check(value, at, report)
  }

/** Text with Slack's formatting, at most so long. */
export const mrkdwn = (max = 3000): Check =>
  shape({ type: oneOf('mrkdwn'), text: string({ min: 1, max }) }, { verbatim: boolean })

/** The dialog that asks whether a person is sure. */
export const confirmation: Check = shape(
  { text: anyText(300) },
  { title: plainText(100), confirm: plainText(30), deny: plainText(30), style: oneOf('primary', 'danger') },
)

/** One option: its text may be formatted only in radio buttons and checkboxes, and have a link only in an overflow menu. */
export const option = (where: 'menu' | 'buttons' | 'overflow'): Check =>
  shape(
    { text: where === 'buttons' ? anyText(75) : plainText(75), value: string({ min: 1, max: 75 }) },
    {
      description: where === 'buttons' ? anyText(75) : plainText(75),
      ...(where === 'overflow' ? { url: string({ max: 3000 }) } : {}),
    },
  )

/** Options under a label. */
export const optionGroup: Check = shape({
  label: plainText(75),
  options: listOf(option('menu'), { min: 1, max: 100 }),
})

/** When an input tells the app before the form is sent. */
export const dispatchConfig: Check = shape(
  {},
  { trigger_actions_on: listOf(oneOf('on_enter_pressed', 'on_character_entered'), { min: 1 }) },
)

/** An image by address or by Slack's own file; one of the two. */
export const imageSource: Check = (value, at, report) => {
  if (!isFields(value)) return
  if ((value.image_url === undefined) === (value.slack_file === undefined))
    report(at, 'must have either image_url or slack_file')
}

/** What an image of either source may carry. */
export const imageFields = {
  image_url: string({ min: 1, max: 3000 }),
  slack_file: shape({}, { id: string(), url: string() }),
}

/** Which conversations a menu offers. */
export const conversationFilter: Check = shape(
  {},
  {
    include: listOf(oneOf('im', 'mpim', 'private', 'public'), { min: 1 }),
    exclude_external_shared_channels: boolean,
    exclude_bot_users: boolean,
  },
)
