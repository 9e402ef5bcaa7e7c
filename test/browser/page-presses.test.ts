import { expect, it } from 'vitest'
import { calling } from '../playground/a-workspace.ts'
import { describeInBrowser } from '../support/browser.ts'
import { aPageSetting } from './page-setting.ts'

const button = (text: string, action_id: string, value: string) => ({
  type: 'button',
  text: { type: 'plain_text', text },
  action_id,
  value,
})
const line = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } })

describeInBrowser('A press into a message that is being drawn again', () => {
  const setting = aPageSetting()

  /** A message of the app with two buttons, and how it is drawn when the first of them has been answered. */
  const posted = async () => {
    const call = calling(setting.playground)
    const [yes, needs] = [button('Coming', 'notice.coming', '7'), button('What I need', 'notice.needs', '7')]
    const asked = [line('Will you come?'), { type: 'actions', elements: [yes, needs] }]
    const answered = [line('Will you come?'), line('*You are coming.*'), { type: 'actions', elements: [needs] }]
    const { ts } = await call('chat.postMessage', { channel: 'C0NOTICES', text: 'Will you come?', blocks: asked })
    return {
      ts: String(ts),
      drawAgain: (blocks: readonly object[] = answered) =>
        call('chat.update', { channel: 'C0NOTICES', ts: String(ts), text: 'You are coming', blocks }),
      needs,
    }
  }
  const pressed = () =>
    setting.playground.workspace.journal.deliveries.flatMap(({ payload }) => {
      const actions = (payload.actions ?? []) as { action_id: string; value: string }[]
      return actions.map(({ action_id, value }) => `${action_id} ${value}`)
    })

  it('is heard once: the button under the pointer stays the same button', async () => {
    const message = await posted()
    const page = await setting.open('U0HESTER', 'C0NOTICES')
    const there = page.locator(`article[data-ts="${message.ts}"]`)
    const needs = there.getByRole('button', { name: 'What I need' })
    await needs.focus()
    await page.keyboard.down('Space')

    await message.drawAgain()
    await there.getByText('You are coming.').first().waitFor()
    await page.keyboard.up('Space')

    await setting.playground.workspace.until(() => pressed().includes('notice.needs 7'))
    expect(pressed().filter((one) => one === 'notice.needs 7')).toHaveLength(1)
    expect(await page.getByText('no longer there').count()).toBe(0)
  })

  it('is not taken for a press on another button, where the one that was pressed is gone', async () => {
    const message = await posted()
    const stale = setting.playground.workspace.as('U0HESTER')
    const [row] = stale.reads('C0NOTICES').filter(({ ts }) => ts === message.ts)
    const block = row!.blocks.find(({ type }) => type === 'actions')!.block_id
    const before = pressed().length

    await message.drawAgain([
      line('It is over.'),
      { type: 'actions', elements: [button('Again', 'notice.again', '7')] },
    ])
    const at = { channel: 'C0NOTICES', ts: message.ts }
    const told = await stale.does({ do: 'press', in: at, block, action: 'notice.needs' })

    expect(told).toEqual({ ok: false, says: 'That control is no longer there. Look again.' })
    expect(pressed()).toHaveLength(before)
  })
})
