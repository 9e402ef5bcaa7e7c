import { matchesOf } from './matches.ts'
import { wordsNeeded } from './words-needed.ts'
import { saysOneOfEach, type Wanted, wanted } from './words-said.ts'

/** A pattern that is tried only on a text in which the words begin without which it fits nothing. */
export type Cue = {
  readonly test: (text: string) => boolean
  readonly exec: (text: string) => RegExpExecArray | null
  readonly replace: (text: string, by: string | ((said: string) => string)) => string
  /** Every place that fits; the pattern has the flag `g`. */
  readonly all: (text: string) => readonly RegExpExecArray[]
}

const NONE: readonly RegExpExecArray[] = []

/** The words are read off the pattern when it is first used. */
export const cue = (pattern: RegExp): Cue => {
  let groups: readonly Wanted[] | null = null
  let isAll = false
  const prepared = (): readonly Wanted[] => {
    const needs = wordsNeeded(pattern)
    isAll = needs.isAll
    groups = needs.groups.map(wanted)
    return groups
  }
  const mayFit = (text: string): boolean => saysOneOfEach(text, groups ?? prepared())
  return {
    test: (text) => mayFit(text) && (isAll || pattern.test(text)),
    exec: (text) => (mayFit(text) ? pattern.exec(text) : null),
    replace: (text, by) => (mayFit(text) ? text.replace(pattern, by as string) : text),
    all: (text) => (mayFit(text) ? matchesOf(pattern, text) : NONE),
  }
}
