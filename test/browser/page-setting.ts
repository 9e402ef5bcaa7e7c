import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import type { Playground, PlaygroundOptions } from '../../src/playground/playground.ts'
import { aManifest, aPlayground } from '../playground/a-workspace.ts'
import { openBrowser, openPage, type SCREENS } from '../support/browser.ts'
import { everyBlockApp } from './every-block-app.ts'

// The tour tells only of commands that the app has.
const programme = { command: '/programme', description: 'The work programme', usage_hint: '[add | help]' }
const withProgramme = {
  ...aManifest,
  features: { ...aManifest.features, slash_commands: [...aManifest.features.slash_commands, programme] },
}

/** A playground with an app of every block in it, and a browser beside it. Each test opens its own page. */
export const aPageSetting = (given: Partial<PlaygroundOptions> = {}) => {
  let playground: Playground
  let app: Awaited<ReturnType<typeof everyBlockApp>>
  let browser: Browser
  beforeAll(async () => {
    playground = await aPlayground({ limits: 'none', manifest: withProgramme, ...given })
    app = await everyBlockApp(playground)
    await playground.workspace.until(() => playground.workspace.sockets.count === 1)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
    await playground?.close()
  })
  // Nobody begins a test with a form open.
  beforeEach(async () => {
    for (const person of ['Hester Lund', 'Mara Dodd'])
      while (playground.workspace.as(person).form()) await playground.workspace.as(person).closeForm()
    for (const context of browser.contexts()) await context.close()
  })
  return {
    get playground() {
      return playground
    },
    get app() {
      return app
    },
    get browser() {
      return browser
    },
    /** Opens the page as somebody, at a place. */
    open: async (as: string, at: string, screen?: keyof typeof SCREENS, colours?: 'light' | 'dark') => {
      const page = await openPage(browser, `${playground.url}#as=${as}&at=${at}`, screen, colours)
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
      return page
    },
    /** Types into the composer and sends it. */
    say: async (page: Page, words: string) => {
      const composer = page.getByRole('textbox', { name: /^Message to/ })
      await composer.fill(words)
      await composer.press('Enter')
    },
    lastHeard: (kind: string) => app.heard.findLast((heard) => heard.kind === kind)?.body as never,
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Finding = { readonly id: string; readonly help: string; readonly nodes: readonly { readonly html: string }[] }

/** What axe finds amiss on a page, each with the place; nothing when all is well. */
export const axeFinds = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe)
  const found = await page.evaluate(
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })',
  )
  return (found as { violations: Finding[] }).violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
}

/** Fails when the page is wider than its screen: nothing may have to be scrolled sideways. */
export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  const [needs, has] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as [number, number]
  expect(needs).toBeLessThanOrEqual(has)
}

/** Whether the keys go to this. */
export const isFocused = (field: Locator): Promise<boolean> =>
  field.evaluate((element) => element.ownerDocument.activeElement === element)
