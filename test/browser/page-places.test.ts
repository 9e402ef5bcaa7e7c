import { expect, it } from 'vitest'
import { aManifest, channels } from '../playground/a-workspace.ts'
import { describeInBrowser } from '../support/browser.ts'
import { aPageSetting, axeFinds } from './page-setting.ts'

const { features } = aManifest
const readOnly = {
  ...aManifest,
  features: { ...features, app_home: { ...features.app_home, messages_tab_read_only_enabled: true } },
}
const oldHall = { id: 'C0OLDHALL', name: 'old-hall', members: ['U0HESTER', 'U0MARA'] }

describeInBrowser('Where nothing can be written, the playground’s page', () => {
  const setting = aPageSetting({ manifest: readOnly, channels: [...channels, oldHall] })

  it('has no composer in the app’s messages where the manifest says so, nor in a thread there, and says what to do', async () => {
    const page = await setting.open('U0HESTER', 'home')
    await page.getByRole('button', { name: 'Messages', exact: true }).click()
    const says =
      'Nothing can be written to Noticeboard here, as in Slack. Press the buttons in its messages, or type a command in a channel.'
    await page.getByRole('main').getByText(says).first().waitFor()
    expect(await page.getByRole('textbox', { name: /^Message to/ }).count()).toBe(0)
    expect(await page.getByText('Write below').count()).toBe(0)

    const direct = setting.playground.workspace.as('U0HESTER').direct() ?? ''
    const answer = await fetch(`${setting.playground.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${setting.playground.botToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ channel: direct, text: 'A notice is due' }),
    })
    const { ts } = (await answer.json()) as { ts: string }
    const thread = await setting.open('U0HESTER', `${direct}&thread=${ts}`)
    await thread.getByRole('complementary').getByText(says).first().waitFor()
    expect(await thread.getByRole('textbox', { name: /^Message to/ }).count()).toBe(0)
    expect(await axeFinds(thread)).toEqual([])
  })

  it('closes the composer of an archived channel while somebody looks at it, in its threads too', async () => {
    const { ts = '' } = (await setting.playground.workspace.as('U0MARA').says('Who has the key?', 'C0OLDHALL')) as {
      ts?: string
    }
    const page = await setting.open('U0HESTER', `C0OLDHALL&thread=${ts}`)
    await page.getByRole('textbox', { name: 'Message to this thread' }).waitFor()

    setting.playground.workspace.admin.archive('C0OLDHALL')

    await page.getByRole('main').getByText('This channel is archived: nothing more can be said here.').first().waitFor()
    await page
      .getByRole('textbox', { name: /^Message to/ })
      .first()
      .waitFor({ state: 'detached' })
    expect(await page.getByText('This channel is archived').count()).toBe(2)
  })

  it('offers to join a channel that one only looks at, and then lets one write', async () => {
    const page = await setting.open('U0OWAIN', 'C0OLDHALL')
    setting.playground.workspace.admin.unarchive('C0OLDHALL')
    await page.getByRole('button', { name: 'Join the channel' }).click()

    await page.getByRole('textbox', { name: 'Message to #old-hall' }).waitFor()
  })
})
