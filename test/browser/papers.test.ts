import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agendaFile } from '../../src/export/agenda/agenda-files.ts'
import { reportFile } from '../../src/export/programme/programme-files.ts'
import { hasBrowser, openBrowser, openPage } from '../support/browser.ts'
import { aLongAgendaOut, anAgendaOut, aProgrammeOut } from '../support/papers.ts'
import { axeFinds, expectNoSidewaysScroll } from './page-setting.ts'

const folder = mkdtempSync(join(tmpdir(), 'papers-'))
const address = (name: string, bytes: Uint8Array) => {
  writeFileSync(join(folder, name), bytes)
  return pathToFileURL(join(folder, name)).href
}

describe.skipIf(!hasBrowser)('A page for the public', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  const pages = {
    'an agenda': () => agendaFile(anAgendaOut(), 'html'),
    'an agenda of long titles': () => agendaFile(aLongAgendaOut(20, 'Unbreakable'.repeat(45)), 'html'),
    'the report to the committee': () => reportFile(aProgrammeOut(), 'html'),
  }

  describe.each(Object.entries(pages))('%s', (name, make) => {
    it.each([
      ['wide', 'light'],
      ['narrow', 'dark'],
    ] as const)('has nothing that axe objects to, %s and %s', async (screen, scheme) => {
      const page = await openPage(browser, address('page.html', (await make()).bytes), screen, scheme)

      expect(await axeFinds(page)).toEqual([])
      await expectNoSidewaysScroll(page)
      expect(await page.locator('h1').count(), name).toBe(1)
    })
  })
})
