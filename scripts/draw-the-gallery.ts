// Draws docs/gallery.html: everything the bot can say, and every form it can open, as a person would see it.
//
//   node scripts/run.mjs node scripts/draw-the-gallery.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { features } from '../src/features/index.ts'
import { renderMessage } from '../src/playground/page/render/message.ts'
import { anyReader } from '../src/playground/page/render/reader.ts'
import { toHtml } from '../src/playground/page/render/to-html.ts'
import { renderView } from '../src/playground/page/render/view.ts'
import type { Drawn } from '../src/slack/kit/gallery.ts'
import { isMessage, roomsWithStories, storiesOf } from '../test/support/rooms-with-stories.ts'

const css = new URL('../src/playground/page/css/', import.meta.url)
const styles = ['base', 'messages', 'blocks', 'controls', 'panels'].map((name) =>
  readFileSync(new URL(`${name}.css`, css), 'utf8'),
)

// The playground fills a window with itself; a page of pictures scrolls.
const ours = `
html, body { height: auto; overflow: auto; }
body { display: block; margin: 0 auto; max-width: 60rem; padding: 1rem 1.5rem 6rem; }
nav ul { columns: 3 14rem; padding-left: 1rem; }
section > h2 { border-bottom: 1px solid #bbb; margin-top: 3rem; padding-bottom: .3rem; }
figure { border: 1px solid #ccc; border-radius: 8px; margin: 1.2rem 0; padding: .6rem .9rem; background: #fff; }
figcaption { color: #555; font-size: .85rem; margin-bottom: .4rem; }
figcaption code { font-size: .8rem; }
.modal.still { position: static; max-width: 34rem; margin: 0; box-shadow: none; border: 1px solid #bbb; }
details { margin-top: .4rem; font-size: .8rem; color: #555; }`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const titled = (name: string): string =>
  escaped(name.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase()))

const picture = (drawn: Drawn): string => {
  const how = { reader: anyReader(), headingLevel: 3 as const }
  return isMessage(drawn)
    ? `${toHtml(renderMessage({ author: 'Cleardays', ...drawn }, how))}<details><summary>Read out, and on a lock screen</summary>${escaped(unescaped(drawn.text))}</details>`
    : toHtml(renderView(drawn, how))
}
const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** The page. */
export const theGallery = async (): Promise<string> => {
  const rooms = await Promise.all(
    roomsWithStories().map(async (room) => ({ ...room, stories: Object.entries(await storiesOf(room)) })),
  )
  const ways = (name: string): string =>
    features
      .filter((feature) => feature.name === name)
      .flatMap(({ words }) => words.map(({ command, word }) => `<code>${`${command} ${word}`.trim()}</code>`))
      .join(' · ')
  const sections = rooms.map(
    ({ name, stories }) =>
      `<section id="${name}"><h2>${titled(name)} ${ways(name)}</h2>${stories
        .map(([story, draw]) => `<figure><figcaption>${titled(story)}</figcaption>${picture(draw())}</figure>`)
        .join('\n')}</section>`,
  )
  const links = rooms.map(({ name, stories }) => `<li><a href="#${name}">${titled(name)}</a> (${stories.length})</li>`)
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cleardays: everything it can say</title>
<style>${styles.join('\n')}${ours}</style>
<h1>Everything Cleardays can say</h1>
<p>Drawn from the stories beside the messages, with invented people, by <code>npm run docs</code>. A message that is not here does not exist.</p>
<nav><ul>${links.join('')}</ul></nav>
<main>
${sections.join('\n')}
</main>
</html>
`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(new URL('../docs/gallery.html', import.meta.url), await theGallery())
}
