import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { describeInBrowser, openBrowser, openPage } from '../support/browser.ts'
import { aWorkspace, type RunningWorkspace } from '../support/workspace.ts'

const artefacts = fileURLToPath(new URL('../artefacts/journeys/', import.meta.url))

describeInBrowser('Journeys clicked in a browser, each told by its picture', () => {
  let workspace: RunningWorkspace
  let browser: Browser
  beforeAll(async () => {
    mkdirSync(artefacts, { recursive: true })
    workspace = await aWorkspace({
      startingAt: '2026-11-23T09:00:00Z',
      year: { last: civilDate('2026-11-03'), coming: civilDate('2027-01-14'), following: civilDate('2027-05-25') },
    })
    browser = await openBrowser()
  }, 90_000)
  afterAll(async () => {
    await browser?.close()
    await workspace?.close()
  })

  const open = async (as: string, at = workspace.channel): Promise<Page & { readonly faults: readonly string[] }> => {
    const page = await openPage(browser, `${workspace.playground.url}#as=${as}&at=${at}`)
    page.setDefaultTimeout(20_000)
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
    return page
  }
  const say = async (page: Page, words: string): Promise<void> => {
    const composer = page.getByRole('textbox', { name: /^Message to/ })
    await composer.fill(words)
    await composer.press('Enter')
  }
  const choose = async (page: Page, field: RegExp | string, option: RegExp | string): Promise<void> => {
    await page.getByRole('combobox', { name: field }).click()
    await page.getByRole('option', { name: option }).first().click()
  }
  const kept = async (page: Page & { readonly faults: readonly string[] }, name: string): Promise<void> => {
    await page.screenshot({ path: `${artefacts}${name}.png` })
    for (const person of ['U0ALISON', 'U0THORNE', 'U0FLETCH'])
      if (workspace.as(person).form()) await workspace.as(person).closeForm(true)
    expect(page.faults, 'nothing went wrong in the page').toEqual([])
    await page.context().close()
  }
  const direct = async (person: string): Promise<string> => workspace.until(() => workspace.as(person).direct())

  it('the officer adds an item from a form', async () => {
    const page = await open('U0ALISON')
    await say(page, '/programme add Flood defences at Netherbury')
    await page.getByRole('dialog', { name: 'Add an item' }).waitFor()
    await page.getByRole('textbox', { name: /Why it should be looked at/ }).fill('The river rose twice this winter')

    await page.getByRole('button', { name: 'Add', exact: true }).click()

    await page.getByText('It has no meeting yet').first().waitFor()
    await kept(page, '1-officer-adds-an-item')
  }, 60_000)

  it('the officer schedules it and sees every deadline first; the chair is consulted and is content', async () => {
    const page = await open('U0ALISON')
    await say(page, '/programme schedule 6')
    await page.getByRole('dialog').waitFor()
    await choose(page, /^Where|^Meeting|^To/, /25 May 2027/)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /See what follows/ })
      .click()
    await page.getByText('Monday 17 May 2027').first().waitFor()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Consult the chair/ })
      .click()
    await page
      .getByRole('dialog')
      .getByText(/Councillor Adrian Thorne/)
      .first()
      .waitFor()
    await kept(page, '2-officer-schedules-an-item')

    const chair = await open('U0THORNE', await direct('U0THORNE'))
    await chair.getByText('proposes to put it on the agenda for Tuesday 25 May 2027').first().waitFor()
    await chair.getByRole('button', { name: 'I’m content' }).last().click()
    await chair.getByText('It goes to the meeting on Tuesday 25 May 2027.').first().waitFor()
    await kept(chair, '3-chair-is-content')
  }, 90_000)

  it('the officer requests a report; its author answers by a button', async () => {
    const page = await open('U0ALISON')
    await say(page, '/report request 2')
    await page.getByRole('dialog', { name: 'Request a report' }).waitFor()
    await page
      .getByRole('textbox', { name: /What the committee wants to understand/ })
      .fill('Why is Stage 2 slower than it was?')
    await page.getByRole('dialog').getByRole('button', { name: 'Ask', exact: true }).click()
    await page
      .getByRole('dialog')
      .getByText(/Dawn Fletcher/)
      .first()
      .waitFor()
    await kept(page, '4-officer-requests-a-report')

    const author = await open('U0FLETCH', await direct('U0FLETCH'))
    await author.getByText('Why is Stage 2 slower than it was?').first().waitFor()
    await author.getByRole('button', { name: 'I’ll provide it' }).click()
    await author
      .getByText(/will be provided/i)
      .first()
      .waitFor()
    await kept(author, '5-author-answers')
  }, 90_000)

  it('the officer drafts the agenda and consults; the chair asks for a change', async () => {
    const page = await open('U0ALISON')
    await say(page, '/agenda draft')
    await page.getByText('304.').first().waitFor()
    await kept(page, '6-officer-drafts-the-agenda')
    const again = await open('U0ALISON')
    await say(again, '/agenda consult')
    await again
      .getByText(/has gone to Councillor Adrian Thorne/)
      .first()
      .waitFor()
    await again.context().close()

    const chair = await open('U0THORNE', await direct('U0THORNE'))
    await chair.getByRole('button', { name: 'I’d like a change' }).last().click()
    await chair.getByRole('dialog').getByRole('textbox').first().fill('Complaints before apprenticeships, please.')
    await chair.getByRole('dialog').getByRole('button', { name: 'Send' }).click()
    await workspace.until(() =>
      workspace
        .as('U0ALISON')
        .reads()
        .some(({ text }) => text.includes('Adrian Thorne')),
    )
    await kept(chair, '7-chair-would-like-a-change')
  }, 90_000)

  it('the officer records the agenda as published, and a member sees it in the channel', async () => {
    const page = await open('U0ALISON')
    await say(page, '/agenda publish')
    await page.getByRole('dialog').waitFor()
    await page
      .getByRole('textbox', { name: /link|address|Where/i })
      .first()
      .fill('https://westmarch.example/agenda')
    await page.getByRole('dialog').getByRole('button', { name: 'It is published' }).click()
    await workspace.until(() =>
      workspace
        .as('U0NAIR')
        .reads(workspace.channel)
        .some(({ text }) => text.startsWith('Published: ')),
    )
    await kept(page, '8-officer-publishes')

    const member = await open('U0NAIR')
    await member.getByText('Published: Corporate and Communities Panel').first().waitFor()
    await kept(member, '8-a-member-sees-it')
  }, 60_000)

  it('the officer invites a witness in Slack, who is coming and says what they need; only the officer hears of that', async () => {
    const page = await open('U0ALISON')
    await say(page, '/witness invite 1')
    const form = page.getByRole('dialog', { name: 'Invite a witness' })
    await form.waitFor()
    await choose(page, /^Or somebody in Slack/, /Samira Qureshi/)
    await form
      .getByRole('textbox', { name: /What the committee wants to understand/ })
      .fill('What apprentices tell you')
    await form.getByRole('button', { name: 'Make it ready' }).click()
    await page.getByText('is ready, and waits in your direct messages with me').first().waitFor()
    await kept(page, '10-officer-invites-a-witness')

    const sends = await open('U0ALISON', await direct('U0ALISON'))
    await sends.getByRole('button', { name: 'Send to Samira Qureshi' }).click()
    await workspace.until(() => workspace.as('U0QURESHI').direct())
    await kept(sends, '11-officer-sends-it')

    const witness = await open('U0QURESHI', await direct('U0QURESHI'))
    await witness.getByText('What apprentices tell you').first().waitFor()
    await witness.getByRole('button', { name: 'Coming', exact: true }).last().click()
    await witness
      .getByText(/is coming|are coming|look forward/i)
      .first()
      .waitFor()
    await witness.getByRole('button', { name: 'What I need to take part' }).last().click()
    const needs = witness.getByRole('dialog').getByRole('textbox').first()
    await needs.fill('A hearing loop, please')
    await witness.screenshot({ path: `${artefacts}12-witness-says-what-they-need.png` })
    await witness.getByRole('dialog').locator('button.primary').click()
    await workspace.until(() =>
      workspace
        .as('U0ALISON')
        .reads()
        .some((message) => JSON.stringify(message).includes('A hearing loop, please')),
    )
    for (const person of ['U0THORNE', 'U0NAIR'])
      expect(JSON.stringify(workspace.as(person).sees(workspace.channel))).not.toContain('hearing loop')
    await kept(witness, '12-witness-is-coming')
  }, 120_000)

  it('a witness without Slack reads the letter in their inbox and writes back; the officer records the answer', async () => {
    const page = await open('U0ALISON')
    await say(page, '/witness invite 1')
    const form = page.getByRole('dialog', { name: 'Invite a witness' })
    await form.waitFor()
    await choose(page, /^Whom/, /Peter Lund/)
    await form.getByRole('textbox', { name: /What the committee wants to understand/ }).fill('What employers ask for')
    await form.getByRole('button', { name: 'Make it ready' }).click()
    await page.getByText('is ready, and waits in your direct messages with me').first().waitFor()
    await kept(page, '13-officer-invites-somebody-outside')
    const sends = await open('U0ALISON', await direct('U0ALISON'))
    await sends.getByRole('button', { name: 'Send to Dr Peter Lund' }).click()
    const letter = sends.getByRole('article').filter({ hasText: 'A letter to send to Dr Peter Lund' }).last()
    await letter.getByText('What employers ask for').first().waitFor()
    const words = await letter.locator('blockquote, .body').first().innerText()
    await sends.getByRole('button', { name: 'Letters and e-mail' }).click()
    await sends.getByRole('button', { name: 'Write', exact: true }).click()
    await sends.getByLabel('To', { exact: true }).selectOption('W0LUND')
    await sends.getByLabel('Subject').fill('An invitation to give evidence')
    await sends.getByRole('textbox', { name: 'Letter' }).fill(words.slice(words.indexOf('Dear Dr Peter Lund')))
    await sends.getByRole('button', { name: 'Send', exact: true }).click()
    await kept(sends, '14-officer-posts-the-letter')

    const witness = await openPage(browser, `${workspace.playground.url}#as=W0LUND&at=letters`)
    await witness.getByRole('article').getByText('What employers ask for').first().waitFor()
    await witness.screenshot({ path: `${artefacts}15-witness-reads-the-letter.png` })
    await witness.getByRole('button', { name: 'Reply' }).click()
    await witness.getByRole('textbox', { name: 'Letter' }).fill('I shall come, and need a space for my car.')
    await witness.getByRole('button', { name: 'Send', exact: true }).click()
    await kept(witness, '15-witness-writes-back')

    const records = await open('U0ALISON', await direct('U0ALISON'))
    await records.getByRole('button', { name: 'I have sent it' }).last().click()
    await records.getByRole('button', { name: 'Record their answer' }).last().click()
    const answer = records.getByRole('dialog')
    await answer.waitFor()
    await answer.getByRole('radio', { name: 'They are coming' }).check()
    await answer.getByRole('button', { name: 'Record it' }).click()
    await answer.getByText('Dr Peter Lund is coming').first().waitFor()
    await kept(records, '16-officer-records-the-answer')
  }, 120_000)

  it('Home shows everybody what waits for them and what they may do', async () => {
    const page = await open('U0THORNE', 'home')
    await page.getByRole('heading', { name: 'Waiting for you' }).waitFor()
    await kept(page, '9-home-of-the-chair')
  }, 60_000)
})
