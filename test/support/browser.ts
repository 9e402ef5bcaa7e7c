import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

const CHROMIUM = '/usr/bin/chromium'

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-GB',
]

/** Whether this machine has the browser that the browser tests use. */
export const hasBrowser = existsSync(CHROMIUM)

/** Starts the browser. Close it when done. */
export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS })

/** How wide the two screens are that everything must look right on. */
export const SCREENS = { wide: { width: 1280, height: 860 }, narrow: { width: 390, height: 844 } } as const

/** A page as a British officer would have it, in a context of its own. What goes wrong in it is kept in `faults`. */
export const openPage = async (
  browser: Browser,
  address: string,
  screen: keyof typeof SCREENS = 'wide',
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Page & { readonly faults: readonly string[] }> => {
  const context = await browser.newContext({
    viewport: SCREENS[screen],
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    colorScheme,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(8000)
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(fault.message))
  page.on('console', (said) => {
    if (said.type() === 'error') faults.push(said.text())
  })
  await page.goto(address)
  return Object.assign(page, { faults })
}

const isRequired = (process.env.CLEARDAYS_REQUIRE ?? '').split(',').includes('browser')

/**
 * Tests that click in a browser. Where there is none they are skipped, and their name says why; where
 * `CLEARDAYS_REQUIRE` names `browser`, the want of one is a failure.
 */
export const describeInBrowser = (name: string, tests: () => void): void => {
  if (hasBrowser) return void describe(name, tests)
  if (!isRequired) return void describe.skip(`${name} (skipped: there is no ${CHROMIUM})`, tests)
  describe(name, () => {
    it('has a browser to click in', () => expect(hasBrowser, `${CHROMIUM} is not installed`).toBe(true))
  })
}
