import type { Resolution } from './outcome.ts'

const VERBS = ['RESOLVED', 'RECOMMENDED', 'NOTED', 'ENDORSED', 'AGREED', 'DEFERRED', 'REFERRED', 'APPROVED'] as const

const BY_KIND: Readonly<Record<string, string>> = {
  noted: 'NOTED',
  endorsed: 'ENDORSED',
  recommended: 'RECOMMENDED',
  deferred: 'DEFERRED',
  referred: 'REFERRED',
}

/** `(2)`, `2.` or `2)`: a figure alone is the first word of the resolution (`12 months’ figures be brought …`). */
const NUMBERED = /^(?:\(\d{1,3}\)|\d{1,3}[.)])\s+/
const ADDRESSED = /^[Tt]o (?:the )?(\p{L}[^,:;.]{1,199}?)[,:]? [Tt]hat /u
/** Without its verb, a body is known by its capital: `to note that …` is addressed to nobody. */
const ADDRESSED_BY_NAME = /^[Tt]o (?:the )?(\p{Lu}[^,:;.]{1,199}?)[,:]? [Tt]hat /u

/**
 * Reads resolutions as an officer types them, one to a line: a number at the front is optional, and so is the verb
 * (`(2) RECOMMENDED to Cabinet that …`). Without one it is the verb of the outcome. They are numbered as they stand.
 */
export const typedResolutions = (typed: string, kind: string): readonly Resolution[] =>
  typed
    .split('\n')
    .map((line) => line.trim().replace(NUMBERED, ''))
    .filter((line) => line !== '')
    .map((line, index) => {
      const verb = VERBS.find((word) => line.toUpperCase().startsWith(`${word} `))
      const rest = verb ? line.slice(verb.length).trim() : line
      const isAddressed = verb === 'RECOMMENDED' || verb === 'REFERRED'
      const addressed = (isAddressed ? ADDRESSED : ADDRESSED_BY_NAME).exec(
        verb === undefined || isAddressed ? rest : '',
      )
      return {
        number: index + 1,
        verb: verb ?? BY_KIND[kind] ?? 'RESOLVED',
        text: (addressed ? rest.slice(addressed[0].length) : rest).replace(/^[Tt]hat /, ''),
        body: addressed?.[1] ?? null,
        day: null,
      }
    })
