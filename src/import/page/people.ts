import type { PersonRead } from '../reading.ts'
import type { Outline } from './outline.ts'
import { listedPeople } from './people-listed.ts'
import { toldPeople } from './people-told.ts'
import { speakersOn } from './speakers-on.ts'

const keyOf = (person: PersonRead): string =>
  [
    person.as,
    person.item,
    person.name ?? person.roles.map((role) => `${role.title}/${role.organisation}`).join('+'),
    person.detail,
  ].join('|')

/** Everybody on the page, once in each capacity for each item. A name told without roles takes those the page gives elsewhere. */
export const peopleOn = (outline: Outline): PersonRead[] => {
  const known = [...listedPeople(outline), ...toldPeople(outline)]
  const all = [...known, ...speakersOn(outline, known)]
  const rolesOf = new Map<string, PersonRead['roles']>()
  for (const { name, roles } of all)
    if (name && roles.length > (rolesOf.get(name)?.length ?? 0)) rolesOf.set(name, roles)
  const seen = new Set<string>()
  return all
    .map((person) =>
      person.name && person.roles.length === 0 ? { ...person, roles: rolesOf.get(person.name) ?? [] } : person,
    )
    .filter((person) => {
      const key = keyOf(person)
      return seen.has(key) ? false : seen.add(key) !== undefined
    })
}
