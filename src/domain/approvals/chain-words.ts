import { type Approver, type Chain, type ChainStep, OFFICES, type PaperKind } from './approval-settings.ts'
import { personNamed } from './chain.ts'
import { BECAUSE, type Because } from './seat.ts'

/** What a committee calls its chair, and the names of the people its chains name. */
export type ChainNames = { readonly chairWord: string; readonly names: ReadonlyMap<string, string> }

/** `the monitoring officer`, `finance`, `Anwen Clarke`. Of the chair in the committee's own word. */
export const approverWords = (approver: Approver, { chairWord, names }: ChainNames): string => {
  const person = personNamed(approver)
  if (person !== null) return names.get(person) ?? 'somebody who is no longer there'
  if (approver === 'chair') return `the ${chairWord}`
  if (approver === 'vice-chair') return `the vice-${chairWord}`
  return OFFICES[approver as keyof typeof OFFICES]
}

/** `finance, legal and the chair`; with `or` where one of them is enough. */
export const listedWith = (names: readonly string[], word: 'and' | 'or'): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`

/** One step: `the chair is consulted`, `finance and legal approve, at the same time`, `finance or legal clears`. */
export const stepWords = (step: ChainStep, paper: PaperKind, given: ChainNames): string => {
  const isMany = step.who.length > 1 && step.needs === 'all'
  const who = listedWith(
    step.who.map((one) => approverWords(one, given)),
    step.needs === 'any' ? 'or' : 'and',
  )
  const verb = paper === 'report' ? 'clear' : 'approve'
  const does = step.purpose === 'consult' ? `${isMany ? 'are' : 'is'} consulted` : `${verb}${isMany ? '' : 's'}`
  const instead = step.standIn ? ` (${approverWords(step.standIn, given)}, if there is no answer)` : ''
  return `${who} ${does}${isMany ? ', at the same time' : ''}${instead}`
}

const NOBODY: Readonly<Record<PaperKind, string>> = {
  agenda: 'nobody is asked',
  report: 'nobody clears them',
  supplement: 'the officer publishes them; nobody else is asked',
}

/** The whole chain: `the chair is consulted, then the monitoring officer approves`. */
export const chainWords = (chain: Chain, paper: PaperKind, given: ChainNames): string =>
  chain.length === 0 ? NOBODY[paper] : chain.map((step) => stepWords(step, paper, given)).join(', then ')

/** A place that nobody can be asked for: `Rhys Tudor (legal) has left`, `the monitoring officer: nobody holds this role`. */
export const vacantWords = (
  { approver, name, because }: { readonly approver: Approver; readonly name: string | null; readonly because: Because },
  chairWord: string,
): string => {
  const office = approverWords(approver, {
    chairWord,
    names: new Map(name ? [[personNamed(approver) ?? '', name]] : []),
  })
  if (name === null) return because === 'left' ? `${office} has left` : `${office}: nobody holds this role`
  return `${name}${personNamed(approver) ? '' : ` (${office})`} ${BECAUSE[because]}, and nobody stands in`
}
