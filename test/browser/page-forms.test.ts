import { expect, it } from 'vitest'
import { describeInBrowser } from '../support/browser.ts'
import { aPageSetting, isFocused } from './page-setting.ts'

type Sent = { view: { state: { values: Record<string, { input: Record<string, unknown> }> } } }

describeInBrowser('A form on the playground’s page', () => {
  const setting = aPageSetting()
  const openForm = async () => {
    const page = await setting.open('U0HESTER', 'C0NOTICES')
    await setting.say(page, '/notice add')
    const form = page.getByRole('dialog', { name: 'Every input' })
    await form.waitFor()
    return { page, form }
  }
  const values = () => (setting.lastHeard('sent') as Sent).view.state.values
  const sentAfter = async (before: number) => {
    await setting.playground.workspace.until(
      () => setting.app.heard.filter(({ kind }) => kind === 'sent').length > before,
    )
    return Object.fromEntries(Object.entries(values()).map(([block, { input }]) => [block, input]))
  }
  const sentSoFar = () => setting.app.heard.filter(({ kind }) => kind === 'sent').length

  it('begins in the field that asks for it, keeps the focus inside, and gives it back when closed', async () => {
    const { page, form } = await openForm()
    const focused = (selector: string) => page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)

    expect(await isFocused(form.getByRole('textbox', { name: 'Title' }))).toBe(true)
    await page.keyboard.press('Shift+Tab')
    expect(await focused('dialog *')).toBe(true)
    await page.keyboard.press('Escape')
    await form.waitFor({ state: 'detached' })
    expect(await focused('.composer textarea')).toBe(true)
  })

  it('sends prefills that nobody touched, as Slack does, and nothing where there was nothing', async () => {
    const { page, form } = await openForm()
    const before = sentSoFar()
    await form.getByRole('textbox', { name: 'Title' }).fill('Road closed')
    await form.getByRole('combobox', { name: 'Room', exact: true }).click()
    await page.getByRole('option', { name: 'Lodge' }).click()
    await form.getByRole('button', { name: 'Put it up' }).click()

    expect(await sentAfter(before)).toMatchObject({
      title: { type: 'plain_text_input', value: 'Road closed' },
      why: { value: 'Because' },
      count: { type: 'number_input', value: null },
      day: { type: 'datepicker', selected_date: '2026-11-12' },
      time: { type: 'timepicker', selected_time: '10:00' },
      when: { type: 'datetimepicker', selected_date_time: 1_794_477_600 },
      room: { type: 'static_select', selected_option: { value: 'lodge' } },
      rooms: { type: 'multi_static_select', selected_options: [{ value: 'hall' }] },
      who: { type: 'users_select', selected_user: 'U0OWAIN' },
      kind: { type: 'radio_buttons', selected_option: { value: 'library' } },
      ticks: { type: 'checkboxes', selected_options: [] },
      board: { type: 'external_select', selected_option: null },
    })
    await form.waitFor({ state: 'detached' })
  })

  it('sends what was put into every kind of input', async () => {
    const { page, form } = await openForm()
    const before = sentSoFar()
    const choose = async (name: string, typed: string, option: RegExp) => {
      const list = form.getByRole('combobox', { name: new RegExp(`^${name}( \\(optional\\))?$`) })
      await list.click()
      await list.pressSequentially(typed)
      await page.getByRole('option', { name: option }).first().waitFor()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
    }
    const field = (name: RegExp) => form.getByRole('textbox', { name })
    await field(/^Title/).fill('Fête & “fun”')
    await field(/^Why/).fill('')
    await field(/^How many/).fill('7')
    await field(/^E-mail/).fill('clerk@example.org')
    await field(/^Link/).fill('https://example.org/a')
    await form.getByLabel(/^Day/).fill('2026-12-01')
    await form.getByLabel(/^Time/).fill('09:30')
    await form.getByLabel(/^When exactly/).fill('2026-07-01T12:00')
    await choose('Room', 'lib', /Library/)
    await choose('Other rooms', 'lod', /Lodge/)
    await choose('Who', 'mar', /Mara/)
    await choose('Others', 'hes', /Hester/)
    await choose('Channel', 'not', /notices/)
    await choose('Conversation', '', /panel|closed/)
    await choose('Board', 'ha', /Hall/)
    await choose('More boards', 'lo', /Lodge/)
    await form.getByRole('radio', { name: 'Hall' }).check()
    await form.getByRole('checkbox', { name: 'Hall' }).check()
    await form.getByRole('checkbox', { name: 'Lodge' }).check()
    await form
      .getByLabel(/^Paper/)
      .setInputFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('A plan') })
    await form.getByText('plan.txt').first().waitFor()
    await field(/^Note/).fill('Two\nlines')
    await form.getByRole('button', { name: 'Put it up' }).click()

    const sent = await sentAfter(before)
    expect(sent).toMatchObject({
      title: { value: 'Fête & “fun”' },
      why: { value: null },
      count: { value: '7' },
      mail: { type: 'email_text_input', value: 'clerk@example.org' },
      link: { type: 'url_text_input', value: 'https://example.org/a' },
      day: { selected_date: '2026-12-01' },
      time: { selected_time: '09:30' },
      when: { selected_date_time: Date.parse('2026-07-01T12:00:00+01:00') / 1000 },
      room: { selected_option: { value: 'library' } },
      rooms: { selected_options: [{ value: 'hall' }, { value: 'lodge' }] },
      who: { selected_user: 'U0MARA' },
      others: { type: 'multi_users_select', selected_users: ['U0HESTER'] },
      where: { type: 'channels_select', selected_channel: 'C0NOTICES' },
      place: { type: 'conversations_select', selected_conversation: expect.stringMatching(/^C0(PANEL|CLOSED)$/) },
      board: { selected_option: { value: 'hall' } },
      boards: { type: 'multi_external_select', selected_options: [{ value: 'lodge' }] },
      kind: { selected_option: { value: 'hall' } },
      ticks: { selected_options: [{ value: 'hall' }, { value: 'lodge' }] },
      paper: { type: 'file_input', files: [{ name: 'plan.txt' }] },
      note: { type: 'rich_text_input', rich_text_value: { type: 'rich_text' } },
    })
    expect(page.faults).toEqual([])
  })

  it('says under each field what is wrong, goes to the first, and keeps what was put in', async () => {
    const { page, form } = await openForm()
    const title = form.getByRole('textbox', { name: 'Title' })
    await form.getByRole('textbox', { name: /^How many/ }).fill('12')
    await form.getByRole('button', { name: 'Put it up' }).click()

    await form.getByText('Please complete this required field.').first().waitFor()
    expect(await title.getAttribute('aria-invalid')).toBe('true')
    await expect.poll(() => isFocused(title)).toBe(true)
    expect(await form.getByText('Enter 9 or less.').count()).toBe(1)
    expect(await form.getByRole('textbox', { name: /^How many/ }).inputValue()).toBe('12')

    await title.fill('x'.repeat(45))
    await form.getByText('5 characters too many; at most 40.').first().waitFor()
    await title.fill('Taken')
    await form.getByRole('textbox', { name: /^How many/ }).fill('2')
    await form.getByRole('combobox', { name: 'Room', exact: true }).click()
    await page.getByRole('option', { name: 'Hall' }).click()
    await form.getByRole('button', { name: 'Put it up' }).click()
    await form.getByText('Somebody has that title').first().waitFor()
    expect(await title.inputValue()).toBe('Taken')

    await title.fill('Again')
    await form.getByRole('button', { name: 'Put it up' }).click()
    await page.getByRole('dialog', { name: 'A second look' }).waitFor()
  })

  it('tells how much too long a huge paste is, sends nothing, and cuts only what is looked for in a list', async () => {
    const { page, form } = await openForm()
    const before = sentSoFar()
    await form.getByRole('textbox', { name: 'Title' }).fill('Long')
    await form.getByRole('combobox', { name: 'Room', exact: true }).click()
    await page.getByRole('option', { name: 'Lodge' }).click()
    await form.getByRole('textbox', { name: /^Why/ }).fill('x'.repeat(100_000))
    await form.getByText('97000 characters too many; at most 3000.').first().waitFor()
    const board = form.getByRole('combobox', { name: /^Board/ })
    await board.fill('x'.repeat(100_000))
    expect((await board.inputValue()).length).toBe(200)
    await form.getByText('Nothing found.').first().waitFor()
    await page.keyboard.press('Escape')
    await form.getByRole('button', { name: 'Put it up' }).click()
    await form.getByText('Enter at most 3000 characters.').first().waitFor()

    await form.getByRole('textbox', { name: /^Why/ }).fill('x'.repeat(2_000_000))
    await form.getByRole('button', { name: 'Put it up' }).click()
    await page.getByText('That is too much to send in one go.').first().waitFor()
    expect(sentSoFar()).toBe(before)
    expect(await form.isVisible()).toBe(true)
  })

  it('opens another form on top, comes back to the first as it was, and closes all together', async () => {
    const { page, form } = await openForm()
    await form.getByRole('textbox', { name: 'Title' }).fill('Half written')
    await form.getByRole('button', { name: 'Look closer' }).click()
    const top = page.getByRole('dialog', { name: 'On top' })
    await top.getByText('Closer').first().waitFor()

    await page.keyboard.press('Escape')
    await form.waitFor()
    expect(await form.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Half written')

    await form.getByRole('button', { name: 'Look closer' }).click()
    await top.getByRole('button', { name: 'Close', exact: true }).first().click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(setting.playground.workspace.as('U0HESTER').form()).toBeUndefined()
  })

  it('is worked with the keys alone', async () => {
    const page = await setting.open('U0HESTER', 'C0NOTICES')
    await page.getByRole('button', { name: 'Shortcuts' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: /New notice/ }).waitFor()
    await page.keyboard.press('Enter')
    const form = page.getByRole('dialog', { name: 'Every input' })
    await form.waitFor()
    const before = sentSoFar()

    await page.keyboard.type('By keys')
    const room = form.getByRole('combobox', { name: 'Room', exact: true })
    for (let turn = 0; turn < 40 && !(await isFocused(room)); turn++) await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await room.inputValue()).toBe('Library')
    await form.getByRole('textbox', { name: 'Title' }).press('Enter')

    expect(await sentAfter(before)).toMatchObject({
      title: { value: 'By keys' },
      room: { selected_option: { value: 'library' } },
    })
  })

  it('tells the app of an input that asks to be told, on Enter, and does not send the form', async () => {
    const { form } = await openForm()
    const before = sentSoFar()
    await form.getByRole('textbox', { name: 'Title' }).fill('Told')
    await form.getByRole('textbox', { name: /^How many/ }).fill('7')
    await form.getByRole('textbox', { name: /^How many/ }).press('Enter')

    await setting.playground.workspace.until(() => JSON.stringify(setting.lastHeard('action') ?? '').includes('"7"'))
    expect(setting.lastHeard('action')).toMatchObject({
      actions: [{ type: 'number_input', block_id: 'count', value: '7' }],
      view: { state: { values: { title: { input: { value: 'Told' } } } } },
    })
    expect(await form.isVisible()).toBe(true)
    expect(sentSoFar()).toBe(before)
  })

  it('keeps what is half written when the page is loaded again after a press', async () => {
    const { page, form } = await openForm()
    await form.getByRole('textbox', { name: 'Title' }).fill('Kept')
    await form.getByRole('button', { name: 'Look closer' }).click()
    await page.getByRole('dialog', { name: 'On top' }).waitFor()
    await page.reload()
    await page.getByRole('dialog', { name: 'On top' }).waitFor()
    await page.keyboard.press('Escape')

    await form.waitFor()
    expect(await form.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Kept')
  })
})
