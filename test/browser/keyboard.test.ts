import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeInBrowser, openBrowser, openPage } from '../support/browser.ts'
import { aWorkspace, type RunningWorkspace } from '../support/workspace.ts'
import { axeFinds, isFocused } from './page-setting.ts'

// The whole program, used without a mouse: what is pressed is pressed by a key, and where the keys go can be seen.

describeInBrowser('An officer with a keyboard and no mouse', () => {
  let workspace: RunningWorkspace
  let browser: Browser
  beforeAll(async () => {
    workspace = await aWorkspace({ startingAt: '2026-11-23T09:00:00Z' })
    browser = await openBrowser()
  }, 90_000)
  afterAll(async () => {
    await browser?.close()
    await workspace?.close()
  })

  const tabTo = async (page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
    for (let turn = 0; turn < 80; turn++) {
      if (await isFocused(control)) return
      await page.keyboard.press(key)
    }
    throw new Error('It cannot be reached by Tab')
  }
  /** Whether a ring is drawn round what the keys go to, or round the frame it stands in. */
  const isRinged = (page: Page): Promise<boolean> =>
    page.evaluate(
      `(() => {
        const ringed = (one) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(one)
          return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
        }
        const here = document.activeElement
        return [here, here.parentElement, here.parentElement?.parentElement].some((one) => one && ringed(one))
      })()`,
    )
  /** What a screen reader is told as it comes. */
  const announced = (page: Page): Promise<string> =>
    page.evaluate(
      `[...document.querySelectorAll('[role=status], [aria-live=polite]')].map((one) => one.textContent).join(' | ')`,
    )

  it('adds an item, opens what follows and closes it again; the focus is seen, returns, and answers are announced', async () => {
    const page = await openPage(browser, `${workspace.playground.url}#as=U0ALISON&at=${workspace.channel}`)
    page.setDefaultTimeout(20_000)
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
    const composer = page.getByRole('textbox', { name: /^Message to/ })
    await tabTo(page, composer)
    expect(await isRinged(page)).toBe(true)
    await page.keyboard.type('/programme add')
    await page.keyboard.press('Enter')

    const form = page.getByRole('dialog', { name: 'Add an item' })
    await form.getByRole('textbox', { name: 'Title' }).waitFor()
    expect(await axeFinds(page)).toEqual([])
    await tabTo(page, form.getByRole('textbox', { name: 'Title' }))
    await page.keyboard.type('Flood defences at Netherbury')
    await page.keyboard.press('Tab')
    expect(await isFocused(form.getByRole('textbox', { name: /^Why/ }))).toBe(true)
    await tabTo(page, form.getByRole('button', { name: 'Add', exact: true }))
    expect(await isRinged(page)).toBe(true)
    await page.keyboard.press('Enter')

    await page.getByText('It has no meeting yet').first().waitFor()
    const closing = page.getByRole('dialog')
    if (await closing.isVisible()) await page.keyboard.press('Escape')
    await closing.waitFor({ state: 'detached' })
    expect(await isFocused(composer)).toBe(true)

    await page.keyboard.type('/programme')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await expect.poll(() => announced(page), { timeout: 20_000 }).toContain('Work programme of the')
    expect(await axeFinds(page)).toEqual([])

    const add = page.getByRole('button', { name: 'Add an item' }).last()
    await tabTo(page, add, 'Shift+Tab')
    expect(await isRinged(page)).toBe(true)
    await page.keyboard.press('Enter')
    await form.getByRole('textbox', { name: 'Title' }).waitFor()
    await page.keyboard.press('Escape')
    await form.waitFor({ state: 'detached' })
    expect(await isFocused(add)).toBe(true)
    expect(page.faults).toEqual([])
  }, 120_000)

  it('finds nothing amiss on Home by axe, and can press what is there', async () => {
    const page = await openPage(browser, `${workspace.playground.url}#as=U0ALISON&at=home`)
    page.setDefaultTimeout(20_000)
    const programme = page.getByRole('main').getByRole('button', { name: 'Programme', exact: true }).first()
    await programme.waitFor()
    expect(await axeFinds(page)).toEqual([])
    await tabTo(page, programme)
    expect(await isRinged(page)).toBe(true)
    await page.keyboard.press('Space')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await isFocused(programme)).toBe(true)
    expect(page.faults).toEqual([])
  }, 60_000)
})
