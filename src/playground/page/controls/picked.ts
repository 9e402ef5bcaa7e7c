import type { MultiSelect, Select } from '@slack/types'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Answer, Choice } from '../../protocol.ts'
import { perform } from '../doing.ts'
import { html } from '../render/html.ts'
import { plainWords } from '../render/text.ts'
import type { Fitting } from './fitting.ts'
import { beganWith, matching, type Offer, offersFrom, offersOf } from './offers.ts'
import { Picker } from './picker.ts'

const isExternal = (element: Select | MultiSelect): boolean => element.type.endsWith('external_select')

/** Which lines are chosen now. */
export const picked = (element: Select | MultiSelect, fitting: Fitting): Offer[] => {
  const offers = offersOf(element, fitting.filling.state)
  const { answer } = fitting
  if (answer === undefined) return beganWith(element, offers)
  if (answer === null) return []
  const all = (Array.isArray(answer) ? answer : [answer]) as (string | Choice)[]
  return all.map((each) => {
    if (typeof each !== 'string') return offersFrom({ options: [each] })[0]!
    return offers.find((offer) => offer.value === each) ?? { value: each, label: each }
  })
}

const toAnswer = (element: Select | MultiSelect, chosen: readonly Offer[]): Answer => {
  const values = chosen.map((offer) => (isExternal(element) ? (offer.choice ?? offer.value) : offer.value))
  if (element.type.startsWith('multi_')) return values as string[] | Choice[]
  return (values[0] ?? null) as string | Choice | null
}

const WAIT_MS = 250
const LOOKING = 'Looking…'

/** A list to choose from: fixed, of people, of channels, or filled by the app as one types. */
export const PickedControl = ({ element, fitting }: { element: Select | MultiSelect; fitting: Fitting }): VNode => {
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<{ offers: Offer[]; words?: string }>({ offers: [] })
  const turn = useRef(0)
  const { state, place } = fitting.filling
  const least = 'min_query_length' in element ? (element.min_query_length ?? 3) : 3
  const ask = (letters: string) => {
    const mine = ++turn.current
    if (letters.length < least) {
      const words = least === 1 ? 'Type to search.' : `Type at least ${least} letters to search.`
      return setFound({ offers: [], words })
    }
    setFound({ offers: found.offers, words: LOOKING })
    setTimeout(
      async () => {
        if (mine !== turn.current) return
        const { block, action } = fitting
        const result = await perform({ do: 'suggest', in: place, block, action, typed: letters }, state.me)
        if (mine !== turn.current) return
        const offers = result.ok ? offersFrom(result.choices) : []
        setFound(offers.length ? { offers } : { offers, words: result.ok ? 'Nothing found.' : result.says })
      },
      letters === '' ? 0 : WAIT_MS,
    )
  }
  const offers = isExternal(element)
    ? found.words === LOOKING
      ? matching(found.offers, typed)
      : found.offers
    : matching(offersOf(element, state), typed)
  return html`<${Picker} fitting=${fitting} placeholder=${plainWords(element.placeholder) || 'Choose'} chosen=${picked(element, fitting)}
    isMany=${element.type.startsWith('multi_')} atMost=${'max_selected_items' in element ? element.max_selected_items : undefined}
    offers=${offers} words=${isExternal(element) ? found.words : offers.length ? undefined : 'Nothing matches.'}
    mayClear=${!fitting.isRequired && fitting.labelledBy !== undefined} takesFocus=${element.focus_on_load === true}
    onTyped=${(letters: string) => {
      setTyped(letters)
      if (isExternal(element)) ask(letters)
    }}
    onChosen=${(chosen: readonly Offer[]) => {
      const answer = toAnswer(element, chosen)
      fitting.set(answer)
      fitting.told('chosen', answer)
    }} />`
}
