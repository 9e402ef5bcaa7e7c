import { expect, it } from 'vitest'
import { describeInBrowser } from '../support/browser.ts'
import { aPageSetting, isFocused } from './page-setting.ts'

describeInBrowser('The playground’s page', () => {
  const setting = aPageSetting()
  const lastAction = () =>
    (setting.lastHeard('action') as { actions: Record<string, unknown>[] } | undefined)?.actions[0]

  it('completes a command from its first letters, with its hint, and sends it', async () => {
    const page = await setting.open('U0HESTER', 'C0NOTICES')
    const composer = page.getByRole('textbox', { name: 'Message to #notices' })

    await composer.pressSequentially('/no')
    await page.getByRole('option', { name: /\/notice \[add \| list\] Put up a notice/ }).waitFor()
    await composer.press('Enter')
    expect(await composer.inputValue()).toBe('/notice ')
    await composer.pressSequentially('quiet')
    await composer.press('Enter')

    await page.getByText('Only you can read this').last().waitFor()
    expect(setting.lastHeard('command')).toMatchObject({ command: '/notice', text: 'quiet', user_id: 'U0HESTER' })
    expect(page.faults).toEqual([])
  })

  it('shows what somebody else says as it is said, and marks it unread elsewhere', async () => {
    const page = await setting.open('U0HESTER', 'C0NOTICES')
    await setting.playground.workspace.as('U0MARA').says('The hall is shut', 'C0NOTICES')
    await page.getByText('The hall is shut', { exact: true }).first().waitFor()
    expect(await page.getByText('New', { exact: true }).count()).toBe(0)

    await setting.playground.workspace.as('U0MARA').says('And so is the lodge', 'C0PANEL')
    const panel = page.getByRole('button', { name: /panel.*1 unread/ })
    await panel.click()
    await page.getByText('And so is the lodge').first().waitFor()
    await page.getByText('New', { exact: true }).first().waitFor()
    await page.getByRole('button', { name: /panel.*unread/ }).waitFor({ state: 'detached' })
  })

  it('draws what may not be followed as words, and keeps markup in a message as letters', async () => {
    await setting.playground.workspace.as('U0MARA').says('<img src=x onerror=alert(1)> & *bold*', 'C0NOTICES')
    const page = await setting.open('U0HESTER', 'C0NOTICES')

    await page.getByText('<img src=x onerror=alert(1)> & bold').first().waitFor()
    await setting.say(page, '/notice show')
    const shown = page.getByRole('article').filter({ hasText: 'Every block' }).last()
    expect(await shown.getByRole('link', { name: 'A page' }).getAttribute('href')).toBe('https://example.org')
    expect(await shown.getByText('not this').count()).toBe(1)
    expect(await shown.getByRole('link', { name: 'this' }).count()).toBe(0)
    expect(await shown.getByText('Thursday 12 November 2026 at 10:00').count()).toBe(1)
  })

  it('presses a button, asks first where it should, and shows an answer that only the presser sees', async () => {
    const page = await setting.open('U0HESTER', 'C0NOTICES')
    await setting.say(page, '/notice show')
    const shown = page.getByRole('article').filter({ hasText: 'Every block' }).last()

    await shown.getByRole('button', { name: 'Take down' }).click()
    const ask = page.getByRole('dialog', { name: 'Take it down?' })
    expect(await isFocused(ask.getByRole('button', { name: 'Keep' }))).toBe(true)
    await page.keyboard.press('Escape')
    await ask.waitFor({ state: 'detached' })
    const before = setting.app.heard.length
    await shown.getByRole('button', { name: 'Take down' }).click()
    await ask.getByRole('button', { name: 'Take down' }).click()
    await setting.playground.workspace.until(() => setting.app.heard.length > before)
    expect(setting.lastHeard('action')).toMatchObject({ actions: [{ action_id: 'take-down', type: 'button' }] })

    await shown.getByRole('button', { name: 'Seen' }).click()
    const answer = page.getByRole('article').filter({ hasText: 'Thank you' })
    await answer.getByText('Only visible to you').first().waitFor()
    await answer.getByRole('button', { name: 'Dismiss' }).click()
    await answer.waitFor({ state: 'detached' })
  })

  it('tells a choice in a message at once, with the overflow menu’s too', async () => {
    const page = await setting.open('U0HESTER', 'C0NOTICES')
    await setting.say(page, '/notice show')
    const shown = page.getByRole('article').filter({ hasText: 'Every block' }).last()

    await shown.getByRole('combobox', { name: 'Move to' }).fill('lib')
    await page.keyboard.press('Enter')
    await setting.playground.workspace.until(() => lastAction()?.type === 'static_select')
    expect(lastAction()).toMatchObject({ action_id: 'room', selected_option: { value: 'library' } })

    await shown.getByRole('button', { name: 'More actions' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.getByRole('menuitem', { name: 'Take down' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await setting.playground.workspace.until(() => lastAction()?.type === 'overflow')
    expect(lastAction()).toMatchObject({ selected_option: { value: 'copy' } })
  })

  it('acts as somebody else, and shows a witness without Slack nothing but letters', async () => {
    const page = await setting.open('U0HESTER', 'C0NOTICES')
    await page.getByRole('button', { name: /You are acting as Hester Lund/ }).click()
    await page.getByRole('menuitemradio', { name: /Piers Vane/ }).click()

    await page.getByRole('heading', { name: 'Letters and e-mail' }).waitFor()
    expect(await page.getByRole('heading', { name: 'Channels', exact: true }).count()).toBe(0)
    await page.getByRole('button', { name: 'Write' }).click()
    await page.getByLabel('To', { exact: true }).selectOption({ label: 'Hester Lund' })
    await page.getByLabel('Subject').fill('Thursday')
    await page.getByRole('textbox', { name: 'Letter' }).fill('I shall come.')
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('article').getByText('I shall come.').first().waitFor()
    expect(page.url()).toContain('as=U0WITNESS')
  })

  it('answers in a thread, runs a message’s shortcut, and writes to somebody directly', async () => {
    const { ts } = (await setting.playground.workspace.as('U0MARA').says('Which key opens the shed?', 'C0NOTICES')) as {
      ts: string
    }
    const page = await setting.open('U0HESTER', 'C0NOTICES')
    const message = page.getByRole('article').filter({ hasText: 'Which key opens' })
    const menu = message.getByRole('button', { name: 'What to do with this message' })

    await menu.press('Enter')
    await page.getByRole('menuitem', { name: 'Reply in thread' }).press('Enter')
    const reply = page.getByRole('textbox', { name: 'Message to this thread' })
    await reply.fill('The green one')
    await reply.press('Enter')
    await page.getByRole('complementary').getByText('The green one').first().waitFor()
    await message
      .getByRole('button', { name: /1 reply/ })
      .first()
      .waitFor()

    await menu.first().press('Enter')
    await page.getByRole('menuitem', { name: /Make it a notice/ }).press('Enter')
    await setting.playground.workspace.until(() => setting.app.heard.some(({ kind }) => kind === 'message-shortcut'))
    expect(setting.lastHeard('message-shortcut')).toMatchObject({ message_ts: ts })

    await page.getByRole('button', { name: 'Write to someone' }).click()
    await page.getByRole('menuitem', { name: /Owain/ }).click()
    await page.getByRole('heading', { name: /Owain Prŷs/, level: 1 }).waitFor()
  })

  it('shows Home when it is opened, and its buttons work', async () => {
    const page = await setting.open('U0HESTER', 'home')
    await page.getByRole('heading', { name: 'Your notices' }).waitFor()
    await page.getByRole('region', { name: 'Home' }).getByRole('button', { name: 'Open the form' }).click()

    await page.getByRole('dialog', { name: 'Every input' }).waitFor()
  })

  it('moves the clock to a day and time, by an hour, by a day, and to the next weekday’s morning', async () => {
    const page = await setting.open('U0HESTER', 'C0NOTICES')
    const clock = page.getByRole('group', { name: 'The playground’s clock' })
    const at = () => setting.playground.clock.now().setZone('Europe/London').toFormat("yyyy-MM-dd'T'HH:mm")
    const moved = async (to: string) => expect.poll(at).toBe(to)

    await clock.getByRole('button', { name: 'Go to…' }).click()
    await page.getByLabel('Go to this day and time').fill('2026-10-23T16:30')
    await page.keyboard.press('Enter')
    await moved('2026-10-23T16:30')
    await clock.getByText('Friday 23 October 2026').first().waitFor()
    await clock.getByRole('button', { name: '+1 hour' }).click()
    await moved('2026-10-23T17:30')
    await clock.getByRole('button', { name: 'Next weekday, 09:00' }).click()
    await moved('2026-10-26T09:00')
    await clock.getByRole('button', { name: '+1 day' }).click()
    await moved('2026-10-27T09:00')
  })

  it('ticks a step of the tour and takes the tick away, and remembers both', async () => {
    const page = await setting.open('U0HESTER', 'C0NOTICES')
    await page.getByRole('heading', { name: 'Guided tour' }).waitFor()
    const step = page.getByRole('checkbox', { name: /programme add/ })

    await step.check()
    await page.getByText('1 of 2 steps done').first().waitFor()
    await page.reload()
    await step.waitFor()
    expect(await step.isChecked()).toBe(true)
    await step.uncheck()
    await page.getByText('0 of 2 steps done').first().waitFor()
  })

  it('takes the visitor to where a step of the tour is done, as the one who does it, with its words typed', async () => {
    const page = await setting.open('U0MARA', 'C0PANEL')
    await page.getByRole('button', { name: /Take me there as Hester Lund.*programme add/ }).click()

    await expect.poll(() => page.url()).toContain('as=U0HESTER')
    await expect.poll(() => page.getByRole('textbox', { name: /^Message to #/ }).inputValue()).toBe('/programme add ')
  })

  it('folds its column away on a narrow screen, and gives it back with a button and the keys', async () => {
    const page = await setting.open('U0HESTER', 'C0NOTICES', 'narrow')
    const panel = page.getByRole('navigation', { name: 'Workspace' }).getByRole('button', { name: /panel/ })
    expect(await panel.isVisible()).toBe(false)

    const toggle = page.getByRole('button', { name: 'Channels and people' })
    await toggle.press('Enter')
    await panel.waitFor()
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })
    expect(await isFocused(toggle)).toBe(true)

    await toggle.click()
    await panel.click()
    await page.getByRole('heading', { name: 'panel', level: 1 }).waitFor()
    expect(await panel.isVisible()).toBe(false)
  })

  it('tells in words what cannot be done: a huge paste, a refused command, a server that has gone', async () => {
    const page = await setting.open('U0HESTER', 'C0NOTICES')
    const composer = page.getByRole('textbox', { name: 'Message to #notices' })
    await composer.fill('x'.repeat(40_001))
    await page.getByText('This is 40,001 characters; a message holds at most 40,000').first().waitFor()
    expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true)

    await setting.say(page, '/nothing here')
    await page.getByText('/nothing is not a command here').first().waitFor()

    await page.route('**/playground/**', (route) => route.abort())
    await setting.say(page, 'Is anybody there?')
    await page.getByText('The playground is not answering. Is it still running in its terminal?').first().waitFor()
    await page.unroute('**/playground/**')
  })

  it('keeps up without a WebSocket, by asking', async () => {
    const page = await setting.open('U0HESTER', 'C0NOTICES')
    await page.addInitScript('delete globalThis.WebSocket')
    await page.reload()
    await page.getByText('Changes are looked for every two seconds').first().waitFor()

    await setting.playground.workspace.as('U0MARA').says('Said without a socket', 'C0NOTICES')
    await page.getByText('Said without a socket', { exact: true }).first().waitFor()
  })
})
