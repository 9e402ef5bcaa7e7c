// Takes the pictures of the README: the key moments of each journey, clicked through in the playground of this checkout.
//
//   node scripts/run.mjs node scripts/take-screenshots.ts [name …]
//
// It starts Cleardays on a folder of its own, which it throws away again. A moment whose command is not built yet is
// left out, and told of. Look at the pictures before you keep them.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import type { State } from '../src/playground/protocol.ts'
import { hasBrowser, openBrowser, openPage, type SCREENS } from '../test/support/browser.ts'
import { freePort } from '../test/support/free-port.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const images = join(root, 'docs/images')
const READY_WITHIN_MS = 90_000

/** One picture: who looks at what (`direct`: their messages with Cleardays), on which screen, what they do first and after. */
type Picture = {
  readonly name: string
  readonly as: string
  readonly at?: string
  readonly needs?: string
  readonly screen?: keyof typeof SCREENS
  /** Beside the guided tour, which is closed in the others. */
  readonly withTour?: true
  readonly before: (page: Page) => Promise<void>
  readonly after?: (page: Page) => Promise<void>
}

const say = async (page: Page, words: string): Promise<void> => {
  const composer = page.getByRole('textbox', { name: /^Message to/ })
  await composer.fill(words)
  await composer.press('Enter')
}
const form = async (page: Page): Promise<void> => {
  await page.getByRole('dialog').waitFor()
  await page.waitForTimeout(600)
}
const choose = async (page: Page, field: RegExp, option = 0): Promise<void> => {
  await page.getByRole('combobox', { name: field }).click()
  await page.getByRole('option').nth(option).click()
}
const answer = async (page: Page, words: RegExp): Promise<void> => {
  await page.getByText(words).last().waitFor()
  await page.waitForTimeout(600)
}

const pictures: readonly Picture[] = [
  {
    name: 'commands',
    as: 'Alison Reed',
    withTour: true,
    before: (page) => page.getByRole('textbox', { name: /^Message to/ }).fill('/'),
  },
  {
    name: 'programme',
    as: 'Alison Reed',
    needs: '/programme',
    before: async (page) => {
      await say(page, '/programme')
      await answer(page, /Without a meeting yet/)
    },
  },
  {
    name: 'add-item',
    as: 'Alison Reed',
    needs: '/programme add',
    before: async (page) => {
      await say(page, '/programme add')
      await form(page)
      await page.getByRole('textbox', { name: 'Title' }).fill('Bus travel to the hospital')
    },
  },
  {
    name: 'add-item-on-a-telephone',
    as: 'Alison Reed',
    needs: '/programme add',
    screen: 'narrow',
    before: async (page) => {
      await say(page, '/programme add')
      await form(page)
    },
  },
  {
    name: 'schedule',
    as: 'Alison Reed',
    needs: '/programme schedule',
    before: async (page) => {
      await say(page, '/programme schedule')
      await form(page)
      await choose(page, /^Item/, 3)
      await choose(page, /^Where it goes/, 1)
      await page.getByRole('button', { name: 'See what follows' }).click()
      await page.waitForTimeout(800)
    },
  },
  {
    name: 'request-a-report',
    as: 'Alison Reed',
    needs: '/report request',
    before: async (page) => {
      await say(page, '/report request 2')
      await form(page)
      await page
        .getByRole('textbox', { name: /What the committee wants to understand/ })
        .fill('Why is Stage 2 slower than it was?')
    },
    after: async (page) => {
      await page.getByRole('dialog').getByRole('button', { name: 'Ask', exact: true }).click()
      await page
        .getByRole('dialog')
        .getByText(/is asked for a report/)
        .first()
        .waitFor()
    },
  },
  {
    name: 'author-is-asked',
    as: 'Dawn Fletcher',
    at: 'direct',
    needs: '/report request',
    before: async (page) => {
      await page.getByRole('button', { name: 'I’ll provide it' }).waitFor()
      await page.waitForTimeout(600)
    },
  },
  {
    name: 'draft-agenda',
    as: 'Alison Reed',
    needs: '/agenda draft',
    before: async (page) => {
      await say(page, '/agenda draft')
      await answer(page, /^Draft \d+: /)
    },
  },
  {
    name: 'home',
    as: 'Alison Reed',
    at: 'home',
    before: (page) => page.waitForTimeout(1200),
  },
  {
    name: 'everything',
    as: 'Alison Reed',
    at: 'home',
    before: async (page) => {
      await page.getByRole('button', { name: /^More: / }).click()
      await form(page)
      await page.getByRole('heading', { name: 'The work programme' }).waitFor()
    },
  },
]

/** Starts Cleardays as `npm start` does. Throws with what it said when it does not become ready. */
const startCleardays = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cleardays-pictures-'))
  const [port, playground] = [await freePort(), await freePort()]
  const env = {
    ...process.env,
    CLEARDAYS_DATA: folder,
    PORT: String(port),
    CLEARDAYS_PLAYGROUND_PORT: String(playground),
  }
  const child = spawn(process.execPath, ['src/main.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let said = ''
  const ready = new Promise<void>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`Cleardays was not ready in time. It said:\n${said}`)),
      READY_WITHIN_MS,
    )
    const hear = (words: Buffer) => {
      said += words
      if (!/is ready/.test(said)) return
      clearTimeout(late)
      resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void exited.then(() => {
      clearTimeout(late)
      reject(new Error(`Cleardays stopped. It said:\n${said}`))
    })
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await exited
    rmSync(folder, { recursive: true, force: true })
  }
  await ready.catch(async (fault: unknown) => {
    await stop()
    throw fault
  })
  return { url: `http://127.0.0.1:${playground}/`, stop }
}

const isBuilt = (needs: string | undefined, state: State): boolean => {
  const [command, word] = needs?.split(' ') ?? []
  const found = state.commands.find((each) => each.command === command)
  return !command || (found !== undefined && (!word || new RegExp(`\\b${word}\\b`).test(found.usageHint)))
}

const stateOf = async (url: string, as = ''): Promise<State> =>
  (await (await fetch(`${url}playground/state?${new URLSearchParams(as ? { as } : {})}`)).json()) as State

/** Home, the messages with Cleardays once there are any, or the first channel somebody is in. */
const placeOf = async (url: string, { at }: Picture, person: string): Promise<string> => {
  if (at && at !== 'direct') return at
  const kind = at === 'direct' ? ['direct'] : ['private', 'public']
  for (let turn = 0; turn < 20; turn++) {
    const { conversations } = await stateOf(url, person)
    const found = conversations.find((one) => kind.includes(one.kind) && one.members.includes(person))
    if (found) return found.id
    await new Promise((wait) => setTimeout(wait, 500))
  }
  return 'home'
}

const take = async (browser: Browser, url: string, picture: Picture): Promise<string> => {
  const state = await stateOf(url)
  if (!isBuilt(picture.needs, state)) return `${picture.name}: left out, ${picture.needs} is not built yet`
  const person = state.people.find(({ name }) => name === picture.as)
  if (!person) return `${picture.name}: left out, nobody is called ${picture.as}`
  const channel = await placeOf(url, picture, person.id)
  const page = await openPage(browser, `${url}#as=${person.id}&at=${channel}`, picture.screen)
  try {
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
    const tour = page.getByRole('button', { name: 'Close the tour' })
    if (!picture.withTour && (await tour.isVisible())) await tour.click()
    for (const earlier of await page.getByRole('button', { name: 'Dismiss' }).all()) await earlier.click()
    await picture.before(page)
    await page.screenshot({ path: join(images, `${picture.name}.png`) })
    await picture.after?.(page)
    return `${picture.name}: docs/images/${picture.name}.png`
  } finally {
    // The next picture begins with nothing open.
    for (let turn = 0; turn < 8 && (await page.getByRole('dialog').isVisible()); turn++) {
      await page.keyboard.press('Escape')
      await page.waitForTimeout(300)
    }
    await page.context().close()
  }
}

if (!hasBrowser) {
  console.error(
    'Pictures are taken with Chromium, and there is none here. Install it (apt-get install chromium) and try again.',
  )
  process.exit(1)
}
mkdirSync(images, { recursive: true })
const wanted = process.argv.slice(2)
const cleardays = await startCleardays()
const browser = await openBrowser()
try {
  for (const picture of pictures.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
    console.log(
      await take(browser, cleardays.url, picture).catch(
        (fault: Error) => `${picture.name}: not taken: ${fault.message.split('\n')[0]}`,
      ),
    )
} finally {
  await browser.close()
  await cleardays.stop()
}
