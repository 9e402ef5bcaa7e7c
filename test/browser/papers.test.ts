import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agendaFile } from '../../src/export/agenda/agenda-files.ts'
import { decisionPaper, decisionsPaper } from '../../src/export/decision/decision-paper.ts'
import { memoPaper } from '../../src/export/decision/memo-paper.ts'
import { notePaper } from '../../src/export/decision/note-paper.ts'
import { paperFile } from '../../src/export/paper-file.ts'
import { reportFile } from '../../src/export/programme/programme-files.ts'
import { siteFiles } from '../../src/export/site/site.ts'
import { hasBrowser, openBrowser, openPage } from '../support/browser.ts'
import { aDecidedOut, aMemoOut, aNoteOut } from '../support/decided.ts'
import { EVERY_PAPER } from '../support/every-paper.ts'
import { aLongAgendaOut, anAgendaOut, aProgrammeOut } from '../support/papers.ts'
import { axeFinds, expectNoSidewaysScroll } from './page-setting.ts'

const pictures = fileURLToPath(new URL('../artefacts/papers/', import.meta.url))
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

  const site = async (path: string) => {
    const out = anAgendaOut({
      supplements: [
        {
          number: 1,
          reason: 'A report came in',
          lines: [{ number: '306', title: 'Bus network', words: 'A late report' }],
        },
      ],
    })
    const decided = {
      council: out.council,
      maker: 'Panel',
      day: out.agenda.day,
      published: null,
      contact: null,
      decisions: [],
    }
    const files = await siteFiles({
      council: out.council,
      committees: [
        { programme: aProgrammeOut(), agendas: [{ agenda: out, decided }], calendar: new Uint8Array() },
        { programme: aProgrammeOut(), agendas: [], calendar: new Uint8Array() },
      ],
      calendar: new Uint8Array(),
    })
    return { bytes: files.get(path)! }
  }
  const pages = {
    'the index of committees': () => site('index.html'),
    'the page of a committee': () => site('corporate-and-communities-panel/index.html'),
    'the page of a committee of the same name': () => site('corporate-and-communities-panel-2/index.html'),
    'a work programme': () => site('corporate-and-communities-panel/work-programme.html'),
    'a supplement': () => site('corporate-and-communities-panel/2026-11-12-1000/supplement-1.html'),
    'an agenda': () => agendaFile(anAgendaOut(), 'html'),
    'an agenda of long titles': () => agendaFile(aLongAgendaOut(20, 'Unbreakable'.repeat(45)), 'html'),
    'what was decided': () => paperFile(decisionsPaper(aDecidedOut()), 'html'),
    'the record of one decision': () => {
      const out = aDecidedOut()
      return paperFile(decisionPaper(out, out.decisions[0]!), 'html')
    },
    'the note of decisions': () => paperFile(notePaper(aNoteOut()), 'html'),
    'the minutes of a meeting': () => paperFile(EVERY_PAPER.minutes!(), 'html'),
    'the page of an item': () => paperFile(EVERY_PAPER['page of an item']!(), 'html'),
    'an agenda with what is private': () => paperFile(EVERY_PAPER['agenda with what is private']!(), 'html'),
    'the tracker of recommendations': () => paperFile(EVERY_PAPER.tracker!(), 'html'),
    'a memo to another body': () => paperFile(memoPaper(aMemoOut()), 'html'),
    'the report to the committee': () => reportFile(aProgrammeOut(), 'html'),
  }

  // Each page as one of the two readers has it, turn and turn about: wide and light, narrow and dark.
  it.each(Object.entries(pages).map(([name, make], at) => [name, make, at % 2 === 0 ? 'wide' : 'narrow'] as const))(
    'has nothing that axe objects to: %s',
    async (name, make, screen) => {
      const scheme = screen === 'wide' ? 'light' : 'dark'
      const page = await openPage(browser, address('page.html', (await make()).bytes), screen, scheme)

      // A picture of each is kept, to be looked at.
      await page.screenshot({ path: join(pictures, `${name.replace(/\W+/g, '-')}.png`), fullPage: true })
      expect(await axeFinds(page)).toEqual([])
      await expectNoSidewaysScroll(page)
      expect(await page.locator('h1').count()).toBe(1)
    },
  )
})
