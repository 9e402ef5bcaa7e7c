import { expect, it } from 'vitest'
import { describeInBrowser, SCREENS } from '../support/browser.ts'
import { aPageSetting, axeFinds, expectNoSidewaysScroll } from './page-setting.ts'

describeInBrowser('For those who do not use a mouse or do not see the screen, the page', () => {
  const setting = aPageSetting()

  const looks = [
    ['wide', 'light'],
    ['narrow', 'light'],
    ['wide', 'dark'],
  ] as const
  for (const [screen, colours] of looks) {
    const so = `at ${SCREENS[screen].width} pixels, ${colours}`
    it(`has nothing that axe objects to in a channel with every block, ${so}`, async () => {
      const page = await setting.open('U0HESTER', 'C0NOTICES', screen, colours)
      await setting.say(page, '/notice show')
      await page
        .getByRole('heading', { name: /Every block/ })
        .first()
        .waitFor()
      await setting.say(page, '/notice quiet')
      await page.getByText('Only visible to you').first().waitFor()

      expect(await axeFinds(page)).toEqual([])
      await expectNoSidewaysScroll(page)
      expect(page.faults).toEqual([])
    })

    it(`has nothing that axe objects to in a form with every input, its errors and an open list, ${so}`, async () => {
      const page = await setting.open('U0HESTER', 'C0NOTICES', screen, colours)
      await setting.say(page, '/notice add')
      const form = page.getByRole('dialog', { name: 'Every input' })
      await form.getByRole('button', { name: 'Put it up' }).click()
      await form.getByText('Please complete').first().waitFor()
      expect(await axeFinds(page)).toEqual([])

      await form.getByRole('combobox', { name: /^Others/ }).click()
      await form.getByRole('option', { name: /Mara/ }).waitFor()
      expect(await axeFinds(page)).toEqual([])
      await expectNoSidewaysScroll(page)
    })

    it(`has nothing that axe objects to on Home, in letters, in a thread, in a menu, and in the tour, ${so}`, async () => {
      const { ts = '' } = (await setting.playground.workspace.as('U0MARA').says('Is the hall open?', 'C0NOTICES')) as {
        ts?: string
      }
      await setting.playground.workspace.perform({
        as: 'U0HESTER',
        do: 'write-letter',
        to: 'U0WITNESS',
        subject: 'An invitation',
        body: 'Dear Mr Vane',
      })

      const home = await setting.open('U0HESTER', 'home', screen, colours)
      await home.getByRole('heading', { name: 'Your notices' }).waitFor()
      expect(await axeFinds(home)).toEqual([])

      const letters = await setting.open('U0WITNESS', 'letters', screen, colours)
      await letters.getByRole('article').getByRole('heading', { name: 'An invitation' }).waitFor()
      expect(await axeFinds(letters)).toEqual([])

      const thread = await setting.open('U0HESTER', `C0NOTICES&thread=${ts}`, screen, colours)
      await thread.getByRole('heading', { name: 'Thread' }).waitFor()
      expect(await axeFinds(thread)).toEqual([])
      await thread.getByRole('button', { name: 'Close the thread' }).click()

      await thread.locator('.message').last().hover()
      await thread.getByRole('button', { name: 'What to do with this message' }).last().click()
      await thread.getByRole('menuitem', { name: /Make it a notice/ }).waitFor()
      expect(await axeFinds(thread)).toEqual([])
      await thread.keyboard.press('Escape')

      const tour = thread.getByRole('button', { name: 'Tour', exact: true })
      if ((await tour.getAttribute('aria-pressed')) === 'false') await tour.click()
      await thread.getByRole('heading', { name: 'Guided tour' }).waitFor()
      expect(await axeFinds(thread)).toEqual([])
      await expectNoSidewaysScroll(thread)
    })
  }
})
