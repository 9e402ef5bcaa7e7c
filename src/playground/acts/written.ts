import type { World } from '../world/world.ts'

/** More than this cannot be sent in one go. */
export const LONGEST_TYPED = 40_000

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const longestFirst = (one: readonly [string, string], other: readonly [string, string]) =>
  other[0].length - one[0].length

const names = (world: World): (readonly [string, string])[] => [
  ...[...world.people.all()]
    .filter(({ hasSlack }) => hasSlack)
    .flatMap((person): (readonly [string, string])[] => [
      [`@${person.name}`, `<@${person.id}|${person.handle}>`],
      [`@${person.handle}`, `<@${person.id}|${person.handle}>`],
    ]),
  ...[...world.channels.all()]
    .filter(({ name }) => name !== '')
    .map((channel): readonly [string, string] => [`#${channel.name}`, `<#${channel.id}|${channel.name}>`]),
]

/** Ids that somebody put in themselves, `<@U…>` and `<#C…>`, stay what they are. */
const ID = /&lt;([@#][A-Z0-9]+)(\|[^&]*)?&gt;/g

const ADDRESS = /https?:\/\/[^\s<>]*[^\s<>.,;:!?)'"]/g

/**
 * What somebody typed, as Slack keeps it: its own signs escaped, addresses made links, and people and channels that were named turned into
 * their ids. With `labels`, as a slash command with `should_escape` sends it; without, as a message holds it.
 */
export const written = (world: World, typed: string, labels: boolean): string => {
  let text = escaped(typed).replace(ID, '<$1$2>').replace(ADDRESS, '<$&>')
  for (const [name, id] of names(world).sort(longestFirst)) {
    const as = labels ? id : id.replace(/\|.*>/, '>')
    text = text.split(escaped(name)).join(as)
  }
  return text
}
