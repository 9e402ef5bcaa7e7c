// Prints every way in: each word, button, form, menu, shortcut and event, and the folder that answers it.
//
//   npm run doors
import { features } from '../src/features/index.ts'
import { openBook } from '../src/slack/desk/book.ts'

type Door = readonly [kind: string, name: string, feature: string]

const known = new Set<string>()
const doors: Door[] = []
const { book, desk } = openBook()

const pages = (): Door[] => [
  ...[...book.words.keys()].map((name): Door => ['typed', name.trim(), '']),
  ...[...book.presses.keys()].map((name): Door => ['pressed', name, '']),
  ...[...book.forms.keys()].map((name): Door => ['sent in', name, '']),
  ...[...book.shortcuts.keys()].map((name): Door => ['shortcut', name, '']),
  ...[...book.typing.keys()].map((name): Door => ['as typed', name, '']),
  ...[...book.events.entries()].map(([name, listeners]): Door => ['event', `${name} ${listeners.length}`, '']),
  ...(book.home() ? [['opened', 'the Home tab', ''] as const] : []),
]

for (const feature of features) {
  // What is in the book after this feature has listened, and was not before, is this feature's.
  feature.listen(desk, undefined as never)
  for (const [kind, name] of pages()) {
    if (known.has(`${kind} ${name}`)) continue
    known.add(`${kind} ${name}`)
    doors.push([kind, name.replace(/ \d+$/, ''), feature.name])
  }
}

const widest = Math.max(...doors.map(([, name]) => name.length))
for (const [kind, name, feature] of doors.sort(([one], [other]) => one.localeCompare(other))) {
  console.log(`${kind.padEnd(9)} ${name.padEnd(widest)}  src/features/${feature}`)
}
