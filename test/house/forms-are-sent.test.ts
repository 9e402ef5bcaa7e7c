import { describe, expect, it } from 'vitest'
import type { Deps } from '../../src/app/deps.ts'
import { features } from '../../src/features/index.ts'
import type { Desk } from '../../src/slack/desk/desk.ts'
import { actionIds } from '../../src/slack/kit/action-ids.ts'
import { sourcesIn, textOf } from '../support/sources.ts'

/** Every form that a feature listens to, by the name it bears in Slack. */
const formsHeard = (): string[] => {
  const forms: string[] = []
  const heard = () => undefined
  const desk = new Proxy({} as Desk, {
    get: (_, method) => (method === 'onSubmit' ? (form: string) => forms.push(form) : heard),
  })
  const nothing: Deps = new Proxy({} as Deps, { get: () => nothing })
  for (const feature of features) feature.listen(desk, nothing)
  return forms
}

const journeys = ['test/journeys', 'test/browser', 'test/end-to-end'].flatMap(sourcesIn).map(textOf).join('\n')
const namesOf = (form: string): string[] => [
  `'${form}'`,
  ...Object.entries(actionIds)
    .filter(([, id]) => id === form)
    .map(([name]) => `actionIds.${name}`),
]
const neverSent = (forms: readonly string[], told: string): string[] =>
  forms.filter((form) => !namesOf(form).some((name) => told.includes(name)))

describe('Every form', () => {
  it('is filled in and sent through the real Bolt, in a journey that names it', () => {
    expect(formsHeard().length).toBeGreaterThan(80)
    expect(
      neverSent(formsHeard(), journeys).sort(),
      'Tell in test/journeys how somebody opens it, fills in every field and sends it, and what comes of each.',
    ).toEqual([])
  })

  it('that nobody sends would be found', () => {
    expect(neverSent(['item.add.submitted', 'item.juggle.submitted'], "opened('item.add.submitted')")).toEqual([
      'item.juggle.submitted',
    ])
  })
})
